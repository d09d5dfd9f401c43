/** How often something occurs among how many words. */
export interface Frequency {
  readonly count: number
  readonly total: number
}

/** What is never seen counts as seen half a time, so that a ratio to it can be given. */
const UNSEEN = 0.5

/** A share of words, 0…1. */
export const shareOf = ({ count, total }: Frequency): number => Math.max(count, UNSEEN) / total

/**
 * Dunning's log-likelihood G² that two frequencies differ (Dunning 1993, in the two-cell form of Rayson & Garside 2000):
 * 0 for equal shares; 6.63 and 10.83 are passed by chance once in 100 and once in 1,000 times.
 */
export function logLikelihood(here: Frequency, there: Frequency): number {
  const share = (here.count + there.count) / (here.total + there.total)
  return 2 * (surprise(here.count, here.total * share) + surprise(there.count, there.total * share))
}

const surprise = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected))

/** How many times more often here than there, as a power of two (Hardie 2014): 1 is twice as often, 3 eight times. */
export const logRatio = (here: Frequency, there: Frequency): number => Math.log2(shareOf(here) / shareOf(there))

/** How often two parts occur, how often the one directly before the other, and among how many words. */
export interface Company {
  readonly together: number
  readonly first: number
  readonly second: number
  readonly total: number
}

/** G² that two parts attract each other (Dunning 1993, a table of two by two); 0 where they meet no more often than by chance. */
export function cohesion({ together, first, second, total }: Company): number {
  if (together * total <= first * second) return 0
  const cells = [
    [together, first, second],
    [first - together, first, total - second],
    [second - together, total - first, second],
    [total - first - second + together, total - first, total - second],
  ]
  return 2 * cells.reduce((sum, [seen, row, column]) => sum + (seen <= 0 ? 0 : surprise(seen, (row * column) / total)), 0)
}

/** The Dice coefficient: how much of two sets is common to both, 0…1. */
export const dice = (common: number, one: number, other: number): number => (2 * common) / (one + other)
