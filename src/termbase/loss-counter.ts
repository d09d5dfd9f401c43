/** Hears what a format cannot hold, or a reader passes over: `count('comment', 'comments')`. */
export interface LossCounter {
  count(one: string, several: string, count?: number): void
}

/** For a caller who does not ask. */
export const UNHEARD: LossCounter = { count: () => {} }
