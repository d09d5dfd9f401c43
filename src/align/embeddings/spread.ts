/** Where values lie, and how far apart. */
export interface Spread {
  readonly mean: number
  readonly variance: number
}

/** Keeps the variance of a few values above zero: a deviation of 0.02. */
const LEAST_VARIANCE = 0.0004

/** Mean and variance; of no values, wide around 0. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, variance: 1 }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, variance: Math.max(LEAST_VARIANCE, variance) }
}
