/** What a corpus can have and a format may not hold, with how one and several of it are called in a loss report. */
export const FEATURES = {
  gaps: ['gap', 'gaps'],
  sentences: ['sentence boundary in a bead', 'sentence boundaries in beads'],
  'empty sentences': ['sentence without text', 'sentences without text'],
  'bead ids': ['bead id', 'bead ids'],
  'sentence ids': ['sentence id', 'sentence ids'],
  speakers: ['speaker mark', 'speaker marks'],
  kinds: ['sentence kind', 'sentence kinds'],
  probabilities: ['probability', 'probabilities'],
  status: ['reviewed status', 'reviewed statuses'],
  notes: ['note', 'notes'],
  bookmarks: ['bookmark', 'bookmarks'],
  'word links': ['word link', 'word links'],
  divergences: ['divergence', 'divergences'],
  crossings: ['crossing pair', 'crossing pairs'],
  provenance: ['statement on provenance', 'statements on provenance'],
} as const satisfies Record<string, readonly [one: string, several: string]>

export type Feature = keyof typeof FEATURES

/** All of them, in the order of the table in docs/formats.md. */
export const ALL_FEATURES = Object.keys(FEATURES) as readonly Feature[]

/** Counts what a writer cannot hold. A counter has a lifetime: one writing. */
export class Losses {
  readonly #counts = new Map<string, { one: string; several: string; count: number }>()

  /** Counts something that every format may or may not hold. */
  feature(feature: Feature, count = 1): void {
    const [one, several] = FEATURES[feature]
    this.count(one, several, count)
  }

  /** Counts something of one format: `losses.count('control character', 'control characters')`. */
  count(one: string, several: string, count = 1): void {
    if (count === 0) return
    const entry = this.#counts.get(one) ?? { one, several, count: 0 }
    entry.count += count
    this.#counts.set(one, entry)
  }

  /** Each loss with its count, in the order of first mention: `3 gaps`, `1 note`. */
  list(): string[] {
    return [...this.#counts.values()].map(({ one, several, count }) => `${count} ${count === 1 ? one : several}`)
  }
}
