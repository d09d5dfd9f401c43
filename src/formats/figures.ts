import type { Polarity } from './format.ts'

/** A foreign figure as a probability: ranked as the figures are, but not calibrated. A cost of 0 is as sure as can be, one of 1 not at all. */
export function probabilityOf(raw: number, polarity: Polarity): number {
  const similarity = polarity === 'cost' ? 1 - raw : raw
  // 1 - 0.0001 is 0.9999, not 0.99990000000000001.
  return Math.min(1, Math.max(0, Math.round(similarity * 1e9) / 1e9))
}
