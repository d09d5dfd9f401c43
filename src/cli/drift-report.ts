import { type DriftRun, type Pair, sayDrift } from '../mteval/bundle/drift.ts'
import type { Context } from './context.ts'
import { shorten } from './layout.ts'

/** A part, now and before. */
export interface PartDrift {
  readonly name: string
  readonly now: readonly Pair[]
  readonly before: readonly Pair[]
  readonly runs: readonly DriftRun[]
}

/** More runs than this are counted, not shown. */
const MOST_SHOWN = 30

/** How a part drifted: where, how, and the texts of the first pair of each place. */
export function driftLines({ name, now, before, runs }: PartDrift, { width }: Context): string[] {
  const label = name === '' ? '' : `${name}:`
  const shown = runs.slice(0, MOST_SHOWN).flatMap((run) => {
    const { first, last } = run
    const range = first === last ? `${first}` : `${first}–${last}`
    const size = first === last ? '' : ` (${last - first + 1} pairs)`
    return [`${label}${range}: ${sayDrift(run)}${size}`, ...textLines(run, { now, before }, width)]
  })
  return runs.length > MOST_SHOWN ? [...shown, `${label} and ${runs.length - MOST_SHOWN} more places`] : shown
}

/** The texts of the first pair of a run, as they are and as they were. */
function textLines(
  { kind, first, before: earlier = first }: DriftRun,
  { now, before }: Pick<PartDrift, 'now' | 'before'>,
  width: number,
): string[] {
  const line = (mark: string, text: string | undefined): string[] =>
    text === undefined ? [] : [shorten(`${mark} ${text}`, width - 2)].map((short) => `  ${short}`)
  const [is, was] = [now[first - 1], before[(kind === 'removed' ? first : earlier) - 1]]
  switch (kind) {
    case 'shifted':
      return [...line('=', is?.source), ...line('-', was?.reference), ...line('+', is?.reference)]
    case 'reference-changed':
      return [...line('-', was?.reference), ...line('+', is?.reference)]
    case 'source-changed':
      return [...line('-', was?.source), ...line('+', is?.source)]
    case 'both-changed':
      return [...line('-', was?.source), ...line('+', is?.source), ...line('-', was?.reference), ...line('+', is?.reference)]
    case 'moved':
    case 'added':
      return line('+', is?.source)
    case 'removed':
      return line('-', was?.source)
  }
}
