import { GONE, matchLines } from '../../text/matching-lines.ts'

/** One way in which the lines of a file are not what they should be; lines are 1-based. */
export type LineFault =
  | { readonly kind: 'changed'; readonly line: number }
  /** Lines that should not be there. */
  | { readonly kind: 'added'; readonly line: number; readonly count: number }
  /** Lines that should stand before `line`; `expectedLine` is where they stood. */
  | { readonly kind: 'missing'; readonly line: number; readonly count: number; readonly expectedLine: number }
  /** From `line` to `lastLine`, each line stands `by` lines too low (or, negative, too high). */
  | { readonly kind: 'shifted'; readonly line: number; readonly lastLine: number; readonly by: number }
  /** The lines are the right ones in another order; here stands the one that belongs at `belongsAt`. */
  | {
      readonly kind: 'moved'
      readonly line: number
      readonly lastLine: number
      readonly belongsAt: number
      readonly count: number
    }

/** How the lines of a file differ from what they should be, from top to bottom. Lines may be digests: only equality counts. */
export function findLineFaults(expected: readonly string[], actual: readonly string[]): LineFault[] {
  const reordering = findReordering(expected, actual)
  if (reordering !== undefined) return [reordering]
  const hunks = hunksOf(expected, actual)
  return hunks.flatMap((hunk, index) => [
    ...faultsOf(hunk, { expected, actual }),
    ...shiftAfter(hunk, hunks[index + 1], actual.length),
  ])
}

/** The same lines in another order, told by the stretch in which they are out of place. */
function findReordering(expected: readonly string[], actual: readonly string[]): LineFault | undefined {
  if (expected.length !== actual.length) return undefined
  const wrong = actual.flatMap((line, index) => (line === expected[index] ? [] : [index]))
  const linesAt = (lines: readonly string[]): string =>
    wrong
      .map((index) => lines[index])
      .sort()
      .join('\n')
  if (wrong.length === 0 || linesAt(expected) !== linesAt(actual)) return undefined
  const first = wrong[0]
  const belongsAt = wrong.find((index) => expected[index] === actual[first]) ?? first
  return { kind: 'moved', line: first + 1, lastLine: wrong[wrong.length - 1] + 1, belongsAt: belongsAt + 1, count: wrong.length }
}

/** Lines between two matches: `removed` of what was expected, `added` of what is there. */
interface Hunk {
  /** 0-based, in what is expected and in what is there. */
  readonly expectedAt: number
  readonly actualAt: number
  readonly removed: number
  readonly added: number
}

function hunksOf(expected: readonly string[], actual: readonly string[]): Hunk[] {
  const places = matchLines(expected, actual)
  const hunks: Hunk[] = []
  let [expectedAt, actualAt] = [0, 0]
  for (let line = 0; line <= expected.length; line++) {
    const place = line === expected.length ? actual.length : places[line]
    if (place === GONE) continue
    const [removed, added] = [line - expectedAt, place - actualAt]
    if (removed > 0 || added > 0) hunks.push({ expectedAt, actualAt, removed, added })
    expectedAt = line + 1
    actualAt = place + 1
  }
  return hunks
}

interface Lines {
  readonly expected: readonly string[]
  readonly actual: readonly string[]
}

function faultsOf({ expectedAt, actualAt, removed, added }: Hunk, { expected, actual }: Lines): LineFault[] {
  const both = Math.min(removed, added)
  const opposite = Array.from({ length: both }, (_, index) => index)
  // Lines that stand in many places are not matched, so equal ones may stand opposite each other here.
  const changed = opposite.filter((index) => expected[expectedAt + index] !== actual[actualAt + index])
  const faults: LineFault[] = changed.map((index) => ({ kind: 'changed', line: actualAt + index + 1 }))
  const line = actualAt + both + 1
  if (added > removed) return [...faults, { kind: 'added', line, count: added - removed }]
  if (removed > added) return [...faults, { kind: 'missing', line, count: removed - added, expectedLine: expectedAt + both + 1 }]
  return faults
}

/** What follows a hunk stands as many lines off as the hunk, and all before it, added or took away. */
function shiftAfter(hunk: Hunk, next: Hunk | undefined, length: number): LineFault[] {
  const by = hunk.actualAt + hunk.added - (hunk.expectedAt + hunk.removed)
  const line = hunk.actualAt + hunk.added + 1
  const lastLine = next?.actualAt ?? length
  return by === 0 || lastLine < line ? [] : [{ kind: 'shifted', line, lastLine, by }]
}

/** A fault in words. */
export function sayLineFault(fault: LineFault): string {
  switch (fault.kind) {
    case 'changed':
      return 'this line is changed'
    case 'added':
      return fault.count === 1 ? 'this line does not belong here' : `${fault.count} lines from here on do not belong here`
    case 'missing':
      return fault.count === 1
        ? `before this line, line ${fault.expectedLine} is missing`
        : `before this line, ${fault.count} lines are missing (${fault.expectedLine}–${fault.expectedLine + fault.count - 1})`
    case 'shifted':
      return sayShift(fault)
    case 'moved':
      return sayMove(fault)
  }
}

function sayShift({ line, lastLine, by }: Extract<LineFault, { kind: 'shifted' }>): string {
  const which = lastLine === line ? 'this line' : `lines ${line}–${lastLine}`
  const distance = Math.abs(by) === 1 ? '1 line' : `${Math.abs(by)} lines`
  return `${which} ${lastLine === line ? 'stands' : 'stand'} ${distance} too ${by > 0 ? 'low' : 'high'}`
}

function sayMove({ line, lastLine, belongsAt, count }: Extract<LineFault, { kind: 'moved' }>): string {
  if (count === 2) return `lines ${line} and ${belongsAt} are exchanged`
  return `lines ${line}–${lastLine} are in another order: this one belongs at line ${belongsAt}`
}
