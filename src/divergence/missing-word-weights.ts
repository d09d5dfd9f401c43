import type { ClueWeights } from './missing-word-clues.ts'

/** What each clue weighs, in nats; learned by bench/learn-missing-words.ts. */
export const MISSING_WORD_WEIGHTS: ClueWeights = {
  start: -0.58,
  rarity: 0.31,
  unlinkedHere: 0.35,
  unlinkedThere: -0.39,
  seam: 1.32,
}
