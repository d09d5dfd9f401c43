import { cohesion } from './keyness.ts'
import type { TermWord } from './term-words.ts'

/** Words in a row that may be a term, wherever they stand. */
export interface Candidate {
  /** The keys of its words. */
  readonly key: string
  readonly size: number
  readonly places: readonly CandidatePlace[]
}

/** Words `start` … `start + size - 1` of a bead. */
export interface CandidatePlace {
  readonly bead: number
  readonly start: number
}

export interface CandidateOptions {
  /** Rows of words that occur less often are passed over. */
  readonly minCount: number
}

/** The longest term, in words: "non-expansion of NATO" has four. */
const LONGEST = 5

/** G² from which the parts of a row belong together: chance reaches it once in 1,000 times. */
const LEAST_COHESION = 10.83

/** The rows of words that may be terms, and hold together wherever they are cut in two. */
export function candidatesIn(beads: readonly (readonly TermWord[])[], { minCount }: CandidateOptions): Candidate[] {
  const rows = rowsIn(beads, minCount)
  const total = beads.reduce((sum, words) => sum + words.length, 0)
  return [...rows.values()].filter(
    (row) => isTermLike(row, beads) && (row.size === 1 || leastCohesion(row, rows, total) >= LEAST_COHESION),
  )
}

/** The words of a candidate at a place; without one, at the first. */
export const wordsAt = (
  beads: readonly (readonly TermWord[])[],
  { size, places }: Candidate,
  { bead, start }: CandidatePlace = places[0],
): readonly TermWord[] => beads[bead].slice(start, start + size)

/** All rows of words that occur often enough, from short to long: only what begins with such a row can be one. */
function rowsIn(beads: readonly (readonly TermWord[])[], minCount: number): Map<string, Candidate> {
  const rows = new Map<string, Candidate>()
  let open: readonly CandidatePlace[] = beads.flatMap((words, bead) => words.map((_, start) => ({ bead, start })))
  for (let size = 1; size <= LONGEST && open.length > 0; size++) {
    const found = groupBy(
      open.filter((place) => mayContinue(beads[place.bead], place.start + size - 1, size)),
      ({ bead, start }) => keyOf(beads[bead].slice(start, start + size)),
    )
    const frequent = [...found].filter(([, places]) => places.length >= minCount)
    for (const [key, places] of frequent) rows.set(key, { key, size, places })
    open = frequent.flatMap(([, places]) => places)
  }
  return rows
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

const keyOf = (words: readonly TermWord[]): string => words.map(({ key }) => key).join(' ')

function mayContinue(words: readonly TermWord[], at: number, size: number): boolean {
  const word = words[at]
  return word !== undefined && word.part !== 'none' && (size === 1 || word.joiner !== undefined)
}

/** No joint at an edge, and a head last in most places: «новые» alone may be a noun, «новый» is none. */
function isTermLike(row: Candidate, beads: readonly (readonly TermWord[])[]): boolean {
  if (wordsAt(beads, row)[0].part === 'joint') return false
  const headed = row.places.filter((place) => wordsAt(beads, row, place).at(-1)?.part === 'head')
  return 2 * headed.length > row.places.length
}

function leastCohesion(row: Candidate, rows: ReadonlyMap<string, Candidate>, total: number): number {
  const keys = row.key.split(' ')
  const countOf = (part: readonly string[]): number => rows.get(part.join(' '))?.places.length ?? row.places.length
  const cuts = keys.slice(1).map((_, at) => ({ first: countOf(keys.slice(0, at + 1)), second: countOf(keys.slice(at + 1)) }))
  return Math.min(...cuts.map(({ first, second }) => cohesion({ together: row.places.length, first, second, total })))
}
