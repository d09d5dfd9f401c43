import type { Certainty } from '../mteval/align-hypotheses.ts'
import { decimals } from '../mteval/decimals.ts'
import type { GroupKind, ScoreOptions, ScoreReport, SegmentScores, SystemScore } from '../mteval/score-report.ts'
import { inColumns, wrap } from './layout.ts'
import { plural } from './plural.ts'
import type { Style } from './style.ts'

/** How scores are laid out. */
export interface ScoreScreen {
  readonly style: Style
  readonly width: number
  readonly paired?: ScoreOptions['paired']
  readonly confidence?: ScoreOptions['confidence']
  readonly groups: readonly GroupKind[]
  /** By system, where documents were aligned. */
  readonly certainty?: readonly Certainty[]
  /** Segments shown for each system. */
  readonly sentences: number
}

/** A p-value below this is marked. */
const SIGNIFICANT = 0.05

/** Groups shown of each kind. */
const MOST_GROUPS = 20

/** The scores on a screen: systems, groups, single segments, signatures. */
export function scoreScreen(report: ScoreReport, screen: ScoreScreen): string {
  return [
    heading(report),
    certainties(report, screen),
    [...systemTable(report, screen), ...significanceNote(report, screen)],
    ...screen.groups.map((kind) => groupTable(report, kind, screen)),
    ...(screen.sentences > 0 ? report.systems.map((_, system) => worstSegments(report, system, screen)) : []),
    signatures(report, screen),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function heading({ segments, references }: ScoreReport): string[] {
  const each = references === 'var' ? 'not all with as many references' : `${plural(references, 'reference')} each`
  return [`${plural(segments, 'segment')}, ${each}`]
}

/** How sure it is that the right texts are compared. */
const certainties = ({ systems }: ScoreReport, { certainty = [], style, width }: ScoreScreen): string[] =>
  certainty.flatMap(({ mean, doubtful, below, untranslated, added }, system) => {
    const named = doubtful.length === 0 ? '' : ` (${doubtful.map(({ id }) => id).join(', ')})`
    const facts = [
      `aligned with a mean probability of ${decimals(mean, 3)}`,
      `${plural(doubtful.length, 'segment')} below ${below}${named}`,
      `${plural(untranslated, 'sentence')} of the version without counterpart, ${added} of the hypothesis`,
    ]
    return wrap(`${systems[system].name}: ${facts.join('; ')}`, width, { indent: '  ', first: '  ' }).map(style.quiet)
  })

/** Names of the metrics, with the direction in which they are better. */
const metricHeads = ({ metrics }: ScoreReport): string[] =>
  metrics.map(({ name, better }) => `${name} ${better === 'higher' ? '↑' : '↓'}`)

const tabular = (rows: readonly (readonly string[])[], style: Style): string[] => {
  const [head, ...body] = inColumns(rows)
  return [style.heading(head.trimEnd()), ...body.map((row) => row.trimEnd())]
}

const systemTable = (report: ScoreReport, { style }: ScoreScreen): string[] =>
  tabular(
    [['system', ...metricHeads(report), ''], ...report.systems.map(({ name, scores }) => [name, ...scores.map(cell), ''])],
    style,
  )

function cell({ score, interval, p }: SystemScore): string {
  const range = interval === undefined ? '' : ` ± ${decimals(interval.half, 2)}`
  const chance = p === undefined ? '' : ` (p = ${decimals(p, 3)}${p < SIGNIFICANT ? ' *' : ''})`
  return `${decimals(score, 2)}${range}${chance}`
}

function significanceNote({ systems }: ScoreReport, { paired, confidence, style }: ScoreScreen): string[] {
  const notes = []
  if (paired !== undefined) {
    const test = paired.test === 'bs' ? 'paired bootstrap' : 'approximate randomisation'
    notes.push(
      `* differs from ${systems[0].name} with p < ${SIGNIFICANT} (${test}, ${plural(paired.samples, 'sample')}, seed ${paired.seed})`,
    )
  }
  const bootstrapped = paired?.test === 'bs' ? paired : confidence
  if (bootstrapped !== undefined)
    notes.push(`± half of the 95 % interval (${plural(bootstrapped.samples, 'resample')}, seed ${bootstrapped.seed})`)
  return notes.map(style.quiet)
}

/** Scores by document, speaker or shape; nothing where there is only one. */
function groupTable(report: ScoreReport, kind: GroupKind, { style }: ScoreScreen): string[] {
  const groups = report.systems[0].groups[kind] ?? []
  if (groups.length < 2) return []
  const rows = groups
    .slice(0, MOST_GROUPS)
    .flatMap(({ group, segments }, index) =>
      report.systems.map(({ name, groups: own }, system) => [
        system === 0 ? group : '',
        system === 0 ? String(segments).padStart(8) : '',
        name,
        ...(own[kind]?.[index].scores ?? []).map((score) => decimals(score, 2)),
        '',
      ]),
    )
  const more = groups.length - MOST_GROUPS
  return [
    ...tabular([[kind, 'segments', 'system', ...metricHeads(report), ''], ...rows], style),
    ...(more > 0 ? [style.quiet(`and ${more} more (--json has them all)`)] : []),
  ]
}

function worstSegments({ systems, metrics }: ScoreReport, system: number, screen: ScoreScreen): string[] {
  const { name, segments = [] } = systems[system]
  const { style, width, sentences } = screen
  const shown = segments.slice(0, sentences)
  return [
    style.heading(`what hurt most in ${name}`),
    ...wrap(
      `In brackets: how much better the ${metrics[0].name} of the corpus would be with the reference in its place.`,
      width,
    ).map(style.quiet),
    ...shown.flatMap((segment) => segmentLines(segment, { metrics: metrics.map((metric) => metric.name), style, width })),
  ]
}

function segmentLines(
  { line, id, scores, losses, hypothesis, reference }: SegmentScores,
  { metrics, style, width }: { readonly metrics: readonly string[]; readonly style: Style; readonly width: number },
): string[] {
  const values = scores.map((score, metric) => `${metrics[metric]} ${decimals(score, 1)}`).join('  ')
  const name = id === undefined ? `line ${line}` : `line ${line} · ${id}`
  const text = (label: string, said: string): string[] =>
    wrap(said.trim() === '' ? '–' : said, width, { indent: '       ', first: `  ${label}  ` })
  return [`${style.heading(name)}  (${decimals(losses[0], 2)})  ${values}`, ...text('ref', reference), ...text('hyp', hypothesis)]
}

const signatures = ({ metrics }: ScoreReport, { style }: ScoreScreen): string[] =>
  inColumns(metrics.map(({ name, signature }) => [name, signature])).map(style.quiet)
