import { stemReaderOf } from '../language/stems.ts'
import { type CountedText, countText } from './counted-text.ts'
import type { WordTranslationModel } from './expectation.ts'
import { freedoms } from './freedom.ts'
import { type Entry, type Lexicon, lexiconOf, type Vocabulary } from './lexicon.ts'
import { trainModel } from './word-translation-model.ts'

export interface LearnOptions {
  /** ISO 639-1 code of the source segments. */
  readonly source: string
  readonly target: string
  /** How many entries to keep. Default: 60,000. */
  readonly maxEntries?: number
  /** Words seen less often are not kept. Default: 2. */
  readonly minCount?: number
}

/** Longer segments say little about which word translates which and cost time by the square: they are cut here. */
const LONGEST_SEGMENT = 128

/** Entries whose probability is lower in both directions are noise. */
const LOWEST_PROBABILITY = 0.003

/** Learns word translations from segments that translate each other line by line. Same segments and options → same lexicon. */
export function learnLexicon(source: readonly string[], target: readonly string[], options: LearnOptions): Lexicon {
  const sourceText = countText(source, stemReaderOf(options.source), LONGEST_SEGMENT)
  const targetText = countText(target, stemReaderOf(options.target), LONGEST_SEGMENT)
  const entries = bestEntries(trainModel(sourceText, targetText), { source: sourceText, target: targetText }, options)
  const freedom = freedoms(sourceText, targetText, modelOf(entries, sourceText.words.length))
  return assemble(entries, {
    source: vocabularyOf(sourceText, freedom.source, { language: options.source, minCount: options.minCount }),
    target: vocabularyOf(targetText, freedom.target, { language: options.target, minCount: options.minCount }),
  })
}

interface RankedEntry extends Entry {
  readonly gain: number
}

/** Ranks by what an entry is worth to the aligner: its links times the log-likelihood it gains in both directions. */
function bestEntries(
  model: WordTranslationModel,
  { source, target }: { source: CountedText; target: CountedText },
  { maxEntries = 60_000, minCount = 2 }: LearnOptions,
): readonly Entry[] {
  const ranked: RankedEntry[] = []
  model.forEach((row, word) => {
    if (source.counts[word] < minCount) return
    row.words.forEach((translation, index) => {
      const [forward, backward] = [row.forward[index], row.backward[index]]
      if (target.counts[translation] < minCount || Math.max(forward, backward) < LOWEST_PROBABILITY) return
      const forwardGain = Math.log((forward * target.tokens.length) / target.counts[translation])
      const backwardGain = Math.log((backward * source.tokens.length) / source.counts[word])
      ranked.push({ source: word, target: translation, forward, backward, gain: row.links[index] * (forwardGain + backwardGain) })
    })
  })
  ranked.sort((one, other) => other.gain - one.gain || one.source - other.source || one.target - other.target)
  return ranked.slice(0, maxEntries)
}

/** The kept entries as a model again. */
function modelOf(entries: readonly Entry[], sourceWords: number): WordTranslationModel {
  const rows = Array.from({ length: sourceWords }, (): Entry[] => [])
  for (const entry of entries) rows[entry.source].push(entry)
  return rows.map((row) => ({
    words: Int32Array.from(row, ({ target }) => target),
    forward: Float32Array.from(row, ({ forward }) => forward),
    backward: Float32Array.from(row, ({ backward }) => backward),
    links: new Float32Array(row.length),
  }))
}

/** A vocabulary, and where each word of the training text went. */
interface Renumbered {
  readonly vocabulary: Vocabulary
  readonly places: Int32Array
}

/** The words worth keeping, sorted. */
function vocabularyOf(
  { words, counts, tokens }: CountedText,
  freedom: Float64Array,
  { language, minCount = 2 }: { language: string; minCount?: number },
): Renumbered {
  const kept = [...words.keys()].filter((word) => counts[word] >= minCount)
  kept.sort((one, other) => (words[one] < words[other] ? -1 : 1))
  const places = new Int32Array(words.length)
  kept.forEach((word, place) => {
    places[word] = place
  })
  return {
    vocabulary: {
      language,
      words: kept.map((word) => words[word]),
      counts: Float64Array.from(kept, (word) => counts[word]),
      freedom: Float64Array.from(kept, (word) => freedom[word]),
      total: tokens.length,
    },
    places,
  }
}

const assemble = (entries: readonly Entry[], { source, target }: { source: Renumbered; target: Renumbered }): Lexicon =>
  lexiconOf(
    source.vocabulary,
    target.vocabulary,
    entries.map((entry) => ({ ...entry, source: source.places[entry.source], target: target.places[entry.target] })),
  )
