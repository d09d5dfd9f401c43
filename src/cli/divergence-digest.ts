import { type Alignment, sentencesIn } from '../model/alignment.ts'
import { DIVERGENCE_KINDS, type Divergence, type Mark, SEVERITIES, type Severity } from '../model/divergence.ts'
import { excerpt } from './excerpt.ts'
import { widthOf, wrap } from './layout.ts'
import { plural } from './plural.ts'
import type { ScreenOptions } from './summary.ts'

/** How many groups of divergences the digest shows before it counts the rest. */
const SHOWN_GROUPS = 6

/** How many lines one side of a divergence may take. */
const LINES_A_SIDE = 2

/** Left free at the end of each line: words do not end where lines do. */
const SPARE = 8

/** Divergences that say the same in several places: one kind, one concept, one severity. */
interface Group {
  readonly first: Divergence
  readonly divergences: readonly Divergence[]
}

/**
 * The divergences that a person should read: one example for each term and kind, the most severe first, with both sentences; minor
 * ones are only counted.
 */
export function divergenceDigest(alignment: Alignment, options: ScreenOptions): string {
  const { divergences } = alignment
  if (divergences.length === 0) return options.style.heading('no divergences found')
  const groups = grouped(divergences).filter(({ first }) => first.severity !== 'minor')
  const shown = groups.slice(0, SHOWN_GROUPS)
  return [
    `${options.style.heading(plural(divergences.length, 'divergence'))}  ${bySeverity(divergences, options)}`,
    ...shown.flatMap((group) => ['', ...printGroup(group, alignment, options)]),
    ...rest(divergences, shown, options),
  ].join('\n')
}

function bySeverity(divergences: readonly Divergence[], { style }: ScreenOptions): string {
  return [...SEVERITIES]
    .reverse()
    .map((severity) => ({ severity, count: divergences.filter((divergence) => divergence.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => style[severity](`${count} ${severity}`))
    .join(' · ')
}

/** Groups in the order of severity, then of kind as reports list them, then of the text. */
function grouped(divergences: readonly Divergence[]): Group[] {
  const groups = new Map<string, Divergence[]>()
  for (const divergence of divergences) {
    const key = [divergence.severity, divergence.kind, divergence.concept ?? divergence.id].join()
    groups.set(key, [...(groups.get(key) ?? []), divergence])
  }
  return [...groups.values()]
    .map((members) => ({ first: members[0], divergences: members }))
    .sort((one, other) => rank(one.first) - rank(other.first))
}

const rank = ({ severity, kind }: Divergence): number =>
  severityRank(severity) * DIVERGENCE_KINDS.length + DIVERGENCE_KINDS.indexOf(kind)

const severityRank = (severity: Severity): number => SEVERITIES.length - SEVERITIES.indexOf(severity)

function printGroup({ first, divergences }: Group, alignment: Alignment, options: ScreenOptions): string[] {
  const { style, width } = options
  const title = [first.concept, first.kind].filter((part) => part !== undefined).join(' · ')
  const elsewhere = [...new Set(divergences.map(({ bead }) => bead))].filter((bead) => bead !== first.bead)
  const places = divergences.length > 1 ? `, one of ${divergences.length}` : ''
  return [
    `${style[first.severity](first.severity)}  ${style.heading(title)}  ${style.quiet(`${first.bead}${places}`)}`,
    wrap(first.message, width, { indent: '  ' }),
    ...printSide(first, 'source', alignment, options),
    ...printSide(first, 'target', alignment, options),
    ...(elsewhere.length > 0 ? [style.quiet(wrap(`the others: ${elsewhere.join(', ')}`, width, { indent: '  ' }))] : []),
  ]
}

/** One side of a divergence: its marked sentence, or the bead's first sentence where it has no mark. */
function printSide(
  divergence: Divergence,
  side: 'source' | 'target',
  alignment: Alignment,
  { style, width }: ScreenOptions,
): string[] {
  const { version, sentences } = alignment[side]
  const label = `  ${version.id}  `
  const marks = divergence[side]
  const bead = alignment.beads.find(({ id }) => id === divergence.bead)
  const shown =
    marks.length > 0 ? sentences.find(({ id }) => id === marks[0].sentence) : bead && sentencesIn(alignment[side], bead[side])[0]
  if (shown === undefined) return [`${style.quiet(label)}${style.quiet('–')}`]
  const room = LINES_A_SIDE * (width - widthOf(label) - SPARE)
  const line = excerpt(shown.text, spansIn(marks, shown.id), { room, paint: style.mark })
  return wrap(line, width, { indent: ' '.repeat(widthOf(label)), first: style.quiet(label) }).split('\n')
}

const spansIn = (marks: readonly Mark[], sentence: string) =>
  marks.filter((mark) => mark.sentence === sentence).map(({ span }) => span)

function rest(divergences: readonly Divergence[], shown: readonly Group[], { style }: ScreenOptions): string[] {
  const left = divergences.length - shown.reduce((sum, group) => sum + group.divergences.length, 0)
  return left > 0 ? ['', style.quiet(`and ${left} more`)] : []
}
