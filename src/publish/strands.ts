import { BitextError } from '../errors.ts'
import type { AlignedVersion, Alignment } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'

/** An alignment seen from the version that it shares with the others. */
export interface Strand {
  /** Among the alignments. */
  readonly index: number
  /** With a name of its own for every version. */
  readonly alignment: Alignment
  readonly shared: 'source' | 'target'
  readonly other: 'source' | 'target'
}

/**
 * Alignments seen from the version they have in common.
 * @throws BitextError `USAGE` where there is none, or where two have the same other version
 */
export function strandsOf(alignments: readonly Alignment[]): Strand[] {
  const [first, ...rest] = alignments
  const shared = SIDES.find((side) => rest.every((alignment) => sideWith(first[side], alignment) !== undefined))
  if (shared === undefined) throw nothingShared(first, rest)
  const taken = new Set<string>()
  return alignments.map((alignment, index) => {
    const side = sideWith(first[shared], alignment) ?? shared
    const other = side === 'source' ? 'target' : 'source'
    taken.add(alignment[side].version.id)
    refuseTwins(alignment[other], alignments.slice(0, index))
    return { index, alignment: { ...alignment, [other]: renamed(alignment[other], taken) }, shared: side, other }
  })
}

/** @throws BitextError `USAGE` for a version that one of the alignments before has too: the reader would hold it twice */
function refuseTwins(version: AlignedVersion, before: readonly Alignment[]): void {
  const twin = before.find((alignment) => sideWith(version, alignment) !== undefined)
  if (twin === undefined) return
  throw new BitextError('USAGE', `two of these alignments have the same ${version.version.id}`, {
    hint: 'name each alignment once, and only one for each pair of texts',
  })
}

export const SIDES = ['source', 'target'] as const

/** The side of an alignment that is this version: one name, one text, cut the same way. */
const sideWith = ({ version, sentences }: AlignedVersion, alignment: Alignment): 'source' | 'target' | undefined =>
  SIDES.find(
    (side) => alignment[side].version.id === version.id && firstDifference(sentences, alignment[side].sentences) === undefined,
  )

/** Two English versions that are both called `en` become `en` and `en-2`. */
function renamed(side: AlignedVersion, taken: Set<string>): AlignedVersion {
  const { id } = side.version
  let name = id
  for (let count = 2; taken.has(name); count++) name = `${id}-${count}`
  taken.add(name)
  return name === id ? side : { ...side, version: { ...side.version, id: name } }
}

/** Index of the first sentence at which two texts part; `undefined` where they are one. */
function firstDifference(one: readonly Sentence[], other: readonly Sentence[]): number | undefined {
  const at = one.findIndex(({ text }, index) => text !== other[index]?.text)
  if (at >= 0) return at
  return one.length === other.length ? undefined : one.length
}

/** Where two texts of one name part. */
interface Parting {
  readonly at: number
  readonly message: string
}

function nothingShared(first: Alignment, rest: readonly Alignment[]): BitextError {
  const partings = rest.flatMap((other) =>
    SIDES.flatMap((side) => SIDES.flatMap((mine) => partingOf(first, mine, { other, side }))),
  )
  // Namesakes that agree for long were meant to be the shared version.
  const [meant] = partings.toSorted((one, other) => other.at - one.at)
  return new BitextError('USAGE', 'these alignments have no version in common', {
    hint:
      meant?.message ??
      `one version must be in all of them; the first has ${first.source.version.id} and ${first.target.version.id}`,
  })
}

function partingOf(
  first: Alignment,
  mine: 'source' | 'target',
  { other, side }: { readonly other: Alignment; readonly side: 'source' | 'target' },
): Parting[] {
  const { version, sentences } = first[mine]
  if (other[side].version.id !== version.id) return []
  const at = firstDifference(sentences, other[side].sentences)
  if (at === undefined) return []
  const place = (sentences[at] ?? other[side].sentences[at])?.id
  return [{ at, message: `${version.id} of ${other.id} parts from ${version.id} of ${first.id} at ${place}` }]
}
