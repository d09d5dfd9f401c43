import type { ClueWeights } from './missing-word-clues.ts'

/** What each clue weighs, in nats; learned by bench/learn-missing-words.ts. */
export const MISSING_WORD_WEIGHTS: ClueWeights = {
  start: -0.33,
  rarity: 0.57,
  guess: -1.98,
  unlinkedHere: 0.1,
  unlinkedThere: -0.33,
  openNearby: -0.73,
  seam: 1.84,
}
