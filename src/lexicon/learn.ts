import { stemReaderOf } from '../language/stems.ts'
import { type CountedText, countText } from './counted-text.ts'
import { type Lexicon, lexiconOf, type Vocabulary } from './lexicon.ts'
import { type TrainingOptions, trainModel, type WordTranslationModel } from './word-translation-model.ts'

export interface LearnOptions extends TrainingOptions {
  /** ISO 639-1 code of the source segments. */
  readonly source: string
  readonly target: string
  /** How many entries to keep. */
  readonly maxEntries?: number
  /** Words seen less often are not kept. */
  readonly minCount?: number
}

/** Entries whose probability is lower in both directions are noise. */
const LOWEST_PROBABILITY = 0.003

/** Learns word translations from segments that translate each other line by line. Same segments and options → same lexicon. */
export function learnLexicon(source: readonly string[], target: readonly string[], options: LearnOptions): Lexicon {
  const sourceText = countText(source, stemReaderOf(options.source))
  const targetText = countText(target, stemReaderOf(options.target))
  const model = trainModel(sourceText, targetText, options)
  const entries = bestEntries(model, { source: sourceText, target: targetText }, options)
  return assemble(sourceText, targetText, { entries, ...options })
}

interface Entry {
  readonly source: number
  readonly target: number
  readonly forward: number
  readonly backward: number
  readonly gain: number
}

/** Ranks by what an entry is worth to the aligner: its links times the log-likelihood it gains in both directions. */
function bestEntries(
  model: WordTranslationModel,
  texts: { source: CountedText; target: CountedText },
  { maxEntries = 60_000, minCount = 2 }: LearnOptions,
): Entry[] {
  const sourceTotal = texts.source.tokens.length
  const targetTotal = texts.target.tokens.length
  const entries: Entry[] = []
  model.forEach((row, source) => {
    if (texts.source.counts[source] < minCount) return
    row.words.forEach((target, index) => {
      const [forward, backward] = [row.forward[index], row.backward[index]]
      if (texts.target.counts[target] < minCount || Math.max(forward, backward) < LOWEST_PROBABILITY) return
      const aheadGain = Math.log((forward * targetTotal) / texts.target.counts[target])
      const backGain = Math.log((backward * sourceTotal) / texts.source.counts[source])
      entries.push({ source, target, forward, backward, gain: row.links[index] * (aheadGain + backGain) })
    })
  })
  return entries.sort((one, other) => other.gain - one.gain || one.source - other.source || one.target - other.target).slice(0, maxEntries)
}

function assemble(
  sourceText: CountedText,
  targetText: CountedText,
  { entries, source, target, minCount = 2 }: LearnOptions & { entries: readonly Entry[] },
): Lexicon {
  const sourceWords = vocabularyOf(sourceText, source, minCount)
  const targetWords = vocabularyOf(targetText, target, minCount)
  return lexiconOf(
    sourceWords.vocabulary,
    targetWords.vocabulary,
    entries.map((entry) => ({
      ...entry,
      source: sourceWords.numbers[entry.source],
      target: targetWords.numbers[entry.target],
    })),
  )
}

/** The words worth keeping, sorted, and each training number's new place. */
function vocabularyOf({ words, counts, tokens }: CountedText, language: string, minCount: number): { vocabulary: Vocabulary; numbers: Int32Array } {
  const kept = [...words.keys()].filter((word) => counts[word] >= minCount)
  kept.sort((one, other) => (words[one] < words[other] ? -1 : 1))
  const numbers = new Int32Array(words.length).fill(-1)
  kept.forEach((word, place) => { numbers[word] = place })
  return {
    vocabulary: { language, words: kept.map((word) => words[word]), counts: Float64Array.from(kept, (word) => counts[word]), total: tokens.length },
    numbers,
  }
}
