import type { LeftOut, Reason } from './ledger.ts'
import type { BundleOptions } from './options.ts'
import type { BundleSegment } from './segment.ts'

/** What is wrong with a segment (empty where the reason says it all), or `undefined` where nothing is. */
type Filter = (segment: BundleSegment, options: BundleOptions) => string | undefined

const EMPTY_SHAPE = /^0-|-0$/

/** The rules in the order in which they are asked; the first that has something to say is the one the ledger names. */
const FILTERS: readonly (readonly [Reason, Filter])[] = [
  ['gap', ({ shape }) => (EMPTY_SHAPE.test(shape) ? shape : undefined)],
  ['rejected', ({ status }) => (status === 'rejected' ? '' : undefined)],
  ['uncertain', ({ status }) => (status === 'uncertain' ? '' : undefined)],
  ['unconfirmed', ({ status }, { onlyConfirmed }) => (onlyConfirmed && status !== 'confirmed' ? status : undefined)],
  ['low-probability', lowProbability],
  ['empty', emptySide],
  ['too-long', tooLong],
  ['source-equals-target', ({ source, reference }, { keepEqual }) => (!keepEqual && source === reference ? '' : undefined)],
]

/** A person's word counts for more than a probability. */
function lowProbability({ probability, status }: BundleSegment, { minProbability }: BundleOptions): string | undefined {
  return status !== 'confirmed' && probability < minProbability ? `${probability} < ${minProbability}` : undefined
}

function emptySide({ source, reference }: BundleSegment): string | undefined {
  if (source !== '' && reference !== '') return undefined
  return source === '' ? 'source' : 'reference'
}

function tooLong({ source, reference }: BundleSegment, { maxLength }: BundleOptions): string | undefined {
  const longest = Math.max(source.length, reference.length)
  return longest > maxLength ? `${longest} > ${maxLength} characters` : undefined
}

/** What is kept, and what is left out with its reason. */
export interface Sifted {
  readonly kept: readonly BundleSegment[]
  readonly leftOut: readonly LeftOut[]
}

/** Lets every candidate through the filters, and then, where it is wished, past those that came before it. */
export function sift(candidates: readonly BundleSegment[], options: BundleOptions): Sifted {
  const seen = new Map<string, string>()
  const judged = candidates.map((segment): LeftOut | BundleSegment => {
    const fault = faultOf(segment, options) ?? (options.dedupe ? repetition(segment, seen) : undefined)
    return fault === undefined ? segment : { segment, ...fault }
  })
  return { kept: judged.filter((entry) => 'id' in entry), leftOut: judged.filter((entry) => 'reason' in entry) }
}

function faultOf(segment: BundleSegment, options: BundleOptions): Omit<LeftOut, 'segment'> | undefined {
  for (const [reason, filter] of FILTERS) {
    const detail = filter(segment, options)
    if (detail !== undefined) return { reason, ...(detail !== '' && { detail }) }
  }
  return undefined
}

/** The first of equal pairs stays. */
function repetition(segment: BundleSegment, seen: Map<string, string>): Omit<LeftOut, 'segment'> | undefined {
  const key = `${comparable(segment.source)}\n${comparable(segment.reference)}`
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, segment.id)
  return earlier === undefined ? undefined : { reason: 'duplicate', detail: `of ${earlier}` }
}

/** A text for the question whether two segments are the same: case aside. White space is uniform already. */
export const comparable = (text: string): string => text.toLowerCase()
