import { z } from '../../text/schema.ts'

/** What is dealt out to the parts of a set: whole documents, or single beads. */
export const SPLIT_UNITS = ['document', 'bead'] as const
export type SplitUnit = (typeof SPLIT_UNITS)[number]

/** A part of a set, such as `test`, and how many segments it is to have. */
export interface PartSize {
  readonly name: string
  readonly size: number
}

/** What goes into a bundle, and how it is split. */
export interface BundleOptions {
  /** Beads below are left out, 0…1; what a person confirmed stays. */
  readonly minProbability: number
  /** Keep only what a person confirmed. */
  readonly onlyConfirmed: boolean
  /** Leave out a pair that occurred before, case and white space aside. */
  readonly dedupe: boolean
  /** In characters, of either side. */
  readonly maxLength: number
  /** Keep segments whose reference is the source unchanged. */
  readonly keepEqual: boolean
  /** Without parts, everything is one set. */
  readonly split: readonly PartSize[]
  readonly splitBy: SplitUnit
  /** Another seed draws other documents or beads. */
  readonly seed: number
  /** For the `domain` of WMT XML. */
  readonly domain: string
}

/**
 * What holds where nothing is said. A bead is kept that is more likely right than wrong; a thousand characters are what neural
 * metrics read of a segment (512 subwords) with room to spare.
 */
export const BUNDLE_DEFAULTS: BundleOptions = {
  minProbability: 0.5,
  onlyConfirmed: false,
  dedupe: false,
  maxLength: 1000,
  keepEqual: false,
  split: [],
  splitBy: 'document',
  seed: 1,
  domain: 'general',
}

/** The options as a manifest holds them. */
export const BUNDLE_OPTIONS = z.strictObject({
  minProbability: z.number(),
  onlyConfirmed: z.boolean(),
  dedupe: z.boolean(),
  maxLength: z.number(),
  keepEqual: z.boolean(),
  split: z.array(z.strictObject({ name: z.string(), size: z.number() })).readonly(),
  splitBy: z.enum(SPLIT_UNITS),
  seed: z.number(),
  domain: z.string(),
})

/** The options in one line, as signatures have them: `min-probability:0.5|only-confirmed:no|…`. */
export function sayOptions(options: BundleOptions): string {
  const { split, splitBy, seed, minProbability, onlyConfirmed, dedupe, maxLength, keepEqual } = options
  const parts = split.map(({ name, size }) => `${name}=${size}`).join(',')
  return [
    `min-probability:${minProbability}`,
    `only-confirmed:${yesOrNo(onlyConfirmed)}`,
    `dedupe:${yesOrNo(dedupe)}`,
    `max-length:${maxLength}`,
    `keep-equal:${yesOrNo(keepEqual)}`,
    ...(split.length === 0 ? ['split:none'] : [`split:${parts}`, `split-by:${splitBy}`, `seed:${seed}`]),
  ].join('|')
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')
