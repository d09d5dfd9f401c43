import { BEAD_STATUSES, type BeadStatus } from '../../model/alignment.ts'
import { type Schema, z } from '../../text/schema.ts'
import type { BundleSegment } from './segment.ts'

/** Why a bead is not in a set, in the order in which the reasons are looked at. */
export const REASONS = [
  'gap',
  'rejected',
  'uncertain',
  'unconfirmed',
  'low-probability',
  'empty',
  'too-long',
  'source-equals-target',
  'duplicate',
  'leak',
  'document-cut',
  'not-drawn',
] as const
export type Reason = (typeof REASONS)[number]

/** A reason in words for the README of a bundle. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  gap: 'one side has no counterpart',
  rejected: 'a person rejected the bead',
  uncertain: 'a person marked the bead as uncertain',
  unconfirmed: 'no person confirmed the bead',
  'low-probability': 'the aligner was not sure enough',
  empty: 'nothing is left of a side once it is cleaned up',
  'too-long': 'a side is too long',
  'source-equals-target': 'the reference is the source, unchanged',
  duplicate: 'the pair occurred before',
  leak: 'its source or its reference stands in another part',
  'document-cut': 'its part was full before its document was at an end',
  'not-drawn': 'every part was full',
}

/** A bead that was left out, and why. */
export interface LeftOut {
  readonly segment: BundleSegment
  readonly reason: Reason
  /** What exactly, such as `0.31 < 0.5`. */
  readonly detail?: string
}

/** A line of `ledger.jsonl`. */
export interface LedgerLine {
  readonly id: string
  readonly reason: Reason
  readonly detail?: string
  readonly document: string
  readonly bead: string
  readonly shape: string
  readonly probability: number
  readonly status: BeadStatus
  readonly source: string
  readonly reference: string
}

/** The form of a line of `ledger.jsonl`. */
export const LEDGER_LINE: Schema<LedgerLine> = z.strictObject({
  id: z.string(),
  reason: z.enum(REASONS),
  detail: z.string().optional(),
  document: z.string(),
  bead: z.string(),
  shape: z.string(),
  probability: z.number(),
  status: z.enum(BEAD_STATUSES),
  source: z.string(),
  reference: z.string(),
})

/** Every bead that was left out, as JSON Lines in the order of the inputs. */
export const writeLedger = (leftOut: readonly LeftOut[]): string =>
  leftOut.map((entry) => `${JSON.stringify(lineOf(entry))}\n`).join('')

function lineOf({ segment, reason, detail }: LeftOut): LedgerLine {
  const { id, document, bead, shape, probability, status, source, reference } = segment
  return { id, reason, detail, document, bead, shape, probability, status, source, reference }
}

/** How many beads were left out for each reason that occurred. */
export function countReasons(reasons: readonly Reason[]): Partial<Record<Reason, number>> {
  const counts = REASONS.map((reason) => [reason, reasons.filter((other) => other === reason).length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
