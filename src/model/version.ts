/** Where a version's wording comes from. A `reconstruction` is marked as one wherever it appears. */
export const PROVENANCES = ['original', 'translation', 'reconstruction'] as const
export type Provenance = (typeof PROVENANCES)[number]

/** One text of a corpus: a language, an edition, an agency. */
export interface Version {
  /** By default the language code. */
  readonly id: string
  readonly language: string
  readonly title?: string
  /** Path of the text: relative to the folder of `corpus.yaml`, or as given on the command line. */
  readonly file?: string
  readonly uri?: string
  readonly publisher?: string
  /** SPDX identifier or a short statement. */
  readonly licence?: string
  /** ISO 8601, a date or a time in UTC. */
  readonly retrieved?: string
  readonly provenance?: Provenance
  /** One line for people, printed with the version's text: for a reconstruction, how to get the original. */
  readonly notice?: string
  /** Of the file's bytes, hexadecimal. */
  readonly sha256?: string
}
