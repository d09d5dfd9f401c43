import { type CountedText, totalOf } from './counted-text.ts'
import type { WordTranslationModel } from './expectation.ts'
import { freedoms } from './freedom.ts'
import { type Entry, type Lexicon, lexiconOf, type Vocabulary } from './lexicon.ts'
import { offsetsBySource } from './offsets.ts'
import { trainModel } from './word-translation-model.ts'

/** One side of the training text. */
export interface TrainingSide {
  /** ISO 639-1. */
  readonly language: string
  readonly text: CountedText
  /** Words that are kept, however rare: a dictionary has them. */
  readonly listed: ReadonlySet<number>
}

/** Both sides; segment `n` of the source translates segment `n` of the target. */
export interface TrainingSides {
  readonly source: TrainingSide
  readonly target: TrainingSide
}

/** How much of what training finds is kept. */
export interface LexiconLimits {
  /** How many entries to keep. Default: 60,000. */
  readonly maxEntries?: number
  /** Words seen less often are not kept. Default: 2. */
  readonly minCount?: number
}

/** Entries whose probability is lower in both directions are noise. */
const LOWEST_PROBABILITY = 0.003

/** Trains on two counted texts and keeps what is worth keeping. */
export function lexiconFrom({ source, target }: TrainingSides, { maxEntries = 60_000, minCount = 2 }: LexiconLimits): Lexicon {
  const kept = { source: keptWords(source, minCount), target: keptWords(target, minCount) }
  const model = trainModel(source.text, target.text)
  const entries = bestEntries(model, { source: source.text, target: target.text }, kept).slice(0, maxEntries)
  const freedom = freedoms(source.text, target.text, modelOf(entries, source.text.words.length))
  return assemble(entries, {
    source: vocabularyOf(source, freedom.source, kept.source),
    target: vocabularyOf(target, freedom.target, kept.target),
  })
}

/** Which words are kept, by their numbers. */
type KeptWords = ReadonlySet<number>

const keptWords = ({ text, listed }: TrainingSide, minCount: number): KeptWords =>
  new Set([...text.words.keys()].filter((word) => text.counts[word] >= minCount || listed.has(word)))

interface RankedEntry extends Entry {
  readonly gain: number
}

/** Ranks by what an entry is worth to the aligner: its links times the log-likelihood it gains in both directions. */
function bestEntries(
  model: WordTranslationModel,
  { source, target }: { source: CountedText; target: CountedText },
  kept: { source: KeptWords; target: KeptWords },
): Entry[] {
  const totals = { source: totalOf(source), target: totalOf(target) }
  const ranked: RankedEntry[] = []
  const { offsets, words, forward, backward, links } = model
  for (const word of kept.source) {
    for (let pair = offsets[word]; pair < offsets[word + 1]; pair++) {
      const translation = words[pair]
      if (!kept.target.has(translation) || Math.max(forward[pair], backward[pair]) < LOWEST_PROBABILITY) continue
      const forwardGain = Math.log((forward[pair] * totals.target) / target.counts[translation])
      const backwardGain = Math.log((backward[pair] * totals.source) / source.counts[word])
      ranked.push({
        ...{ source: word, target: translation, forward: forward[pair], backward: backward[pair] },
        gain: links[pair] * (forwardGain + backwardGain),
      })
    }
  }
  return ranked.sort((one, other) => other.gain - one.gain || one.source - other.source || one.target - other.target)
}

/** The kept entries as a model again. */
function modelOf(entries: readonly Entry[], sourceWords: number): WordTranslationModel {
  const sorted = entries.toSorted((one, other) => one.source - other.source || one.target - other.target)
  return {
    offsets: offsetsBySource(sorted, sourceWords),
    words: Int32Array.from(sorted, ({ target }) => target),
    forward: Float32Array.from(sorted, ({ forward }) => forward),
    backward: Float32Array.from(sorted, ({ backward }) => backward),
    links: new Float32Array(sorted.length),
  }
}

/** A vocabulary, and where each word of the training text went. */
interface Renumbered {
  readonly vocabulary: Vocabulary
  readonly places: Int32Array
}

/** The kept words, sorted. */
function vocabularyOf({ text, language }: TrainingSide, freedom: Float64Array, kept: KeptWords): Renumbered {
  const { words, counts } = text
  const sorted = [...kept].sort((one, other) => (words[one] < words[other] ? -1 : 1))
  const places = new Int32Array(words.length)
  sorted.forEach((word, place) => {
    places[word] = place
  })
  return {
    vocabulary: {
      language,
      words: sorted.map((word) => words[word]),
      counts: Float64Array.from(sorted, (word) => toThousandths(counts[word])),
      freedom: Float64Array.from(sorted, (word) => freedom[word]),
      total: toThousandths(totalOf(text)),
    },
    places,
  }
}

/** Counts are whole but for dictionaries; they need not be written to sixteen places. */
const toThousandths = (count: number): number => Math.round(count * 1000) / 1000

const assemble = (entries: readonly Entry[], { source, target }: { source: Renumbered; target: Renumbered }): Lexicon =>
  lexiconOf(
    source.vocabulary,
    target.vocabulary,
    entries.map((entry) => ({ ...entry, source: source.places[entry.source], target: target.places[entry.target] })),
  )
