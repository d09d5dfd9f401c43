import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Alignment } from '../model/alignment.ts'
import { DIVERGENCE_KINDS, type Divergence, type DivergenceKind, SEVERITIES } from '../model/divergence.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { compare } from './comparison.ts'
import { identify } from './identify.ts'
import { DETECTORS } from './registry.ts'

export interface FindDivergencesOptions {
  /** Without one, only kinds that need no terms are found. */
  readonly termbase?: Termbase
  /** Beads below it are not compared; default 0.3. `uncheckedBeads` lists them. */
  readonly minProbability?: number
  /** Word translations, for the kinds that ask which word renders which; default: the bundled lexicon of the two languages. */
  readonly lexicon?: Lexicon | false
  /**
   * How much evidence, in nats, makes a word without counterpart an omission or an addition; default 1. Less shows more of them, and more
   * of what any translator leaves out or adds.
   */
  readonly missingWordEvidence?: number
  /** Default: every kind. */
  readonly kinds?: readonly DivergenceKind[]
}

/** Finds the places where two versions differ in a way a reader should see: most severe first, then in the order of the text. */
export function findDivergences(
  alignment: Alignment,
  { kinds = DIVERGENCE_KINDS, ...options }: FindDivergencesOptions = {},
): Divergence[] {
  const comparison = compare(alignment, options)
  const found = DIVERGENCE_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    DETECTORS[kind](comparison).map((finding) => ({ ...finding, kind })),
  )
  const place = new Map(alignment.beads.map(({ id }, index) => [id, index]))
  const placeOf = ({ bead }: Divergence): number => place.get(bead) ?? 0
  return identify(found, alignment).sort((one, other) => weight(other) - weight(one) || placeOf(one) - placeOf(other))
}

const weight = ({ severity }: Divergence): number => SEVERITIES.indexOf(severity)
