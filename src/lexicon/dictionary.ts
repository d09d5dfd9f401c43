/** A line of a dictionary: a word or phrase, and one translation of it. */
export interface DictionaryEntry {
  readonly source: string
  readonly target: string
  /** 0…1, where the dictionary says how likely the translation is. */
  readonly probability?: number
}

/** A dictionary as training mixes it in. */
export interface WeightedDictionary {
  readonly entries: readonly DictionaryEntry[]
  /** Each entry counts like this many pairs of segments in the texts; times its probability, where it has one. */
  readonly weight: number
}
