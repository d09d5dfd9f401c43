import type { AlignedVersion, Alignment } from '../model/alignment.ts'
import type { Run } from '../model/span.ts'
import { GONE, matchLines } from '../text/matching-lines.ts'
import type { FixedBead } from './confirmed.ts'

/** Two versions, segmented. */
export type Versions = Pick<Alignment, 'source' | 'target'>

/** The confirmed beads of an earlier alignment whose sentences all still stand side by side, as beads of the texts as they are now. */
export function confirmedIn(reviewed: Alignment, now: Versions): FixedBead[] {
  const places = placesIn(reviewed, now)
  const turn = isTurned(reviewed, now)
  return reviewed.beads
    .filter(({ status }) => status === 'confirmed')
    .flatMap((bead) => {
      const source = runNow(bead.source, places.source)
      const target = runNow(bead.target, places.target)
      if (source === undefined || target === undefined) return []
      return [turn ? { source: target, target: source } : { source, target }]
    })
}

/** For the sentences of each side of the earlier alignment, where they stand now; sides may have been exchanged since. */
export function placesIn(reviewed: Versions, now: Versions): { readonly source: Places; readonly target: Places } {
  const [source, target] = isTurned(reviewed, now) ? [now.target, now.source] : [now.source, now.target]
  return { source: placesOf(reviewed.source, source), target: placesOf(reviewed.target, target) }
}

/** Whether the source is now what was the target. */
export const isTurned = (reviewed: Versions, now: Versions): boolean =>
  reviewed.source.version.id === now.target.version.id || reviewed.target.version.id === now.source.version.id

/** Where the sentences of a version stand now, and how many there are. */
interface Places {
  readonly at: Int32Array
  readonly count: number
}

function placesOf(before: AlignedVersion, now: AlignedVersion): Places {
  const textsOf = ({ sentences }: AlignedVersion): string[] => sentences.map(({ text }) => text)
  return { at: matchLines(textsOf(before), textsOf(now)), count: now.sentences.length }
}

/** A run as it is now, or `undefined` where a sentence of it is gone or another stands among them. */
function runNow({ start, end }: Run, { at, count }: Places): Run | undefined {
  if (start === end) return emptyRunNow(start, { at, count })
  const first = at[start]
  for (let sentence = start; sentence < end; sentence++) {
    if (first === GONE || at[sentence] !== first + sentence - start) return undefined
  }
  return { start: first, end: first + end - start }
}

/** The place of a gap is after the sentence before it, or before the one after it. */
function emptyRunNow(place: number, { at, count }: Places): Run | undefined {
  const before = place === 0 ? 0 : at[place - 1] + 1
  if (place === 0 || at[place - 1] !== GONE) return { start: before, end: before }
  const after = place === at.length ? count : at[place]
  return after === GONE ? undefined : { start: after, end: after }
}
