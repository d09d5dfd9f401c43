import { formatPlace } from '../errors.ts'
import type { Context } from './context.ts'
import { plural } from './plural.ts'
import type { Finding } from './reporters.ts'

/** As many as a person reads; `--json` has all. */
const SHOWN = 20

/** In the order of the file: a reader may see some kinds of faults before others. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0))

/** Faults first, each with its place and what helps. */
export function findingLines(findings: readonly Finding[], { style }: Pick<Context, 'style'>): string[] {
  const [faults, notes] = [findings.filter(({ fault }) => fault), findings.filter(({ fault }) => !fault)].map(inOrder)
  const sorted = [...faults, ...notes]
  const lines = sorted
    .slice(0, SHOWN)
    .flatMap(({ message, place, hint, fault }) => [
      `${place === undefined ? '' : `${formatPlace(place)}: `}${fault === undefined ? `note: ${message}` : message}`,
      ...(hint === undefined ? [] : [style.quiet(`  ${hint}`)]),
    ])
  return sorted.length > SHOWN ? [...lines, `… and ${sorted.length - SHOWN} more`] : lines
}

/** `2 problems, 1 note`. */
export function findingCounts(findings: readonly Finding[]): string {
  const problems = findings.filter(({ fault }) => fault !== undefined).length
  const notes = findings.length - problems
  const said = [problems === 0 ? 'no problems' : plural(problems, 'problem'), ...(notes > 0 ? [plural(notes, 'note')] : [])]
  return said.join(', ')
}

/** A finding for programs. */
export const findingJson = ({ message, place, hint, fault }: Finding): object => ({
  severity: fault === undefined ? 'note' : 'problem',
  ...(fault !== undefined && { code: fault.code }),
  message,
  ...(place !== undefined && { file: place.file, line: place.line, column: place.column }),
  ...(hint !== undefined && { hint }),
})
