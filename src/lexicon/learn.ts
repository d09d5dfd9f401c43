import { stemReaderOf } from '../language/stems.ts'
import { type LexiconLimits, lexiconFrom } from './build-lexicon.ts'
import { TextCounter } from './counted-text.ts'
import type { DictionaryEntry, WeightedDictionary } from './dictionary.ts'
import type { Lexicon } from './lexicon.ts'

/** What a lexicon is learned for. */
export interface LearnerOptions extends LexiconLimits {
  /** ISO 639-1 code of the source segments. */
  readonly source: string
  readonly target: string
}

export interface LearnOptions extends LearnerOptions {
  /** Dictionaries that are mixed in. */
  readonly dictionaries?: readonly WeightedDictionary[]
}

/** Longer segments say little about which word translates which and cost time by the square: they are cut here. */
const LONGEST_SEGMENT = 128

/** Learns word translations from segments that translate each other line by line. Same segments and options → same lexicon. */
export function learnLexicon(
  source: readonly string[],
  target: readonly string[],
  { dictionaries = [], ...options }: LearnOptions,
): Lexicon {
  const learner = new LexiconLearner(options)
  source.forEach((segment, index) => {
    learner.addPair(segment, target[index] ?? '')
  })
  for (const dictionary of dictionaries) learner.addDictionary(dictionary)
  return learner.learn()
}

/** How the two sides of a dictionary were taken, and for how many entries each way the texts have all the words. */
export interface DictionaryFit {
  readonly isTurned: boolean
  readonly asWritten: number
  readonly turned: number
}

/** Learns from pairs as they come; of a text it keeps the numbers of its words, not the text. */
export class LexiconLearner {
  readonly #options: LearnerOptions
  readonly #source: Counting
  readonly #target: Counting
  #pairs = 0

  constructor(options: LearnerOptions) {
    this.#options = options
    this.#source = countingOf(options.source)
    this.#target = countingOf(options.target)
  }

  /** How many pairs of the texts it was given. */
  get pairs(): number {
    return this.#pairs
  }

  /** Adds two segments that translate each other. */
  addPair(source: string, target: string): void {
    this.#source.counter.add(source)
    this.#target.counter.add(target)
    this.#pairs++
  }

  /**
   * Adds a dictionary, after the texts: an entry is a pair of segments that counts as often as the dictionary weighs. Where the texts
   * show that the dictionary is from the target to the source, it is turned.
   */
  addDictionary({ entries, weight }: WeightedDictionary): DictionaryFit {
    const fit = this.#fitOf(entries)
    for (const { source, target, probability = 1 } of entries) {
      list(this.#source, fit.isTurned ? target : source, weight * probability)
      list(this.#target, fit.isTurned ? source : target, weight * probability)
    }
    return fit
  }

  /** The lexicon of all that was added. */
  learn(): Lexicon {
    const side = ({ counter, listed }: Counting, language: string) => ({ language, text: counter.finish(), listed })
    const { source, target, ...limits } = this.#options
    return lexiconFrom({ source: side(this.#source, source), target: side(this.#target, target) }, limits)
  }

  #fitOf(entries: readonly DictionaryEntry[]): DictionaryFit {
    const [source, target] = [this.#source.counter, this.#target.counter]
    const asWritten = entries.filter((entry) => source.knows(entry.source) && target.knows(entry.target)).length
    const turned = entries.filter((entry) => source.knows(entry.target) && target.knows(entry.source)).length
    return { isTurned: turned > asWritten, asWritten, turned }
  }
}

/** A side while it is read, and the words of it that stand in a dictionary. */
interface Counting {
  readonly counter: TextCounter
  readonly listed: Set<number>
}

const countingOf = (language: string): Counting => ({
  counter: new TextCounter(stemReaderOf(language), LONGEST_SEGMENT),
  listed: new Set(),
})

function list({ counter, listed }: Counting, segment: string, weight: number): void {
  for (const word of counter.add(segment, weight)) listed.add(word)
}
