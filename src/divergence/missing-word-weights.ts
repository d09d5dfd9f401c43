import type { ClueWeights } from './missing-word-clues.ts'

/** What each clue weighs, in nats; learned by bench/learn-missing-words.ts. */
export const MISSING_WORD_WEIGHTS: ClueWeights = {
  start: -0.62,
  rarity: 0.35,
  unlinkedHere: 0.34,
  unlinkedThere: -0.38,
  seam: 1.49,
}
