import { LARGEST_SIDE } from './moves.ts'
import { type NearTranslations, NO_TRANSLATIONS, type Translations } from './near-translations.ts'

/** No sentence. */
const NOTHING = -1

/** The translations of the last four source sentences, spread over the target vocabulary; the four take turns. */
export class SpreadTranslations {
  /** Σ p(t|s)/p(t) for target word `t` over the sentence whose turn it is: at `LARGEST_SIDE * t + sentence % LARGEST_SIDE`. */
  readonly given: Float64Array
  readonly #translations: NearTranslations
  readonly #held: Translations[] = new Array<Translations>(LARGEST_SIDE).fill(NO_TRANSLATIONS)
  readonly #sentences = new Int32Array(LARGEST_SIDE).fill(NOTHING)

  constructor(targetWords: number, translations: NearTranslations) {
    this.given = new Float64Array(LARGEST_SIDE * targetWords)
    this.#translations = translations
  }

  /** Spreads a sentence's translations out, in place of those of the one that had its turn before. */
  hold(sentence: number): void {
    const turn = sentence % LARGEST_SIDE
    if (this.#sentences[turn] === sentence) return
    const given = this.given
    const gone = this.#held[turn]
    for (let entry = 0; entry < gone.count; entry++) given[LARGEST_SIDE * gone.words[entry] + turn] = 0
    const own = this.#translations.of(sentence)
    const { count, words, forward } = own
    for (let entry = 0; entry < count; entry++) given[LARGEST_SIDE * words[entry] + turn] += forward[entry]
    this.#held[turn] = own
    this.#sentences[turn] = sentence
  }
}
