import type { Side } from './side.ts'

/** No single word may say more than this, in nats: repeated numbers and names must not outweigh a sentence. */
const CLIP = Math.exp(6)

/** What a word's counterpart changes: where Σ p(word|others) / p(word), diluted, is r, its likelihood ratio over λ is min(most, 1 + odds · r). */
export interface Stakes {
  readonly odds: Float64Array
  readonly most: Float64Array
}

/** Of every word of a side, by its λ. */
export const stakesOf = (freedom: Float64Array): Stakes => ({
  odds: freedom.map((free) => (1 - free) / free),
  most: freedom.map((free) => CLIP / free),
})

/** What each sentence scores when none of its tokens has a counterpart: Σ log λ. */
export function loneScores(side: Side, freedom: Float64Array): Float64Array {
  return Float64Array.from({ length: side.size }, (_, sentence) => {
    let sum = 0
    for (let place = side.offsets[sentence]; place < side.offsets[sentence + 1]; place++)
      sum += Math.log(freedom[side.tokens[place]])
    return sum
  })
}
