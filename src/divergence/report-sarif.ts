import type { Divergence, DivergenceKind, Severity } from '../model/divergence.ts'
import { PROGRAM } from '../model/program.ts'
import { SIDES } from './comparison.ts'
import { KIND_MEANINGS } from './kind-meanings.ts'
import { type DivergenceReport, shownBeads } from './report.ts'
import { LAPSED_TITLE, sayLapsed, sayUnchecked } from './report-parts.ts'

/** Where the alignment stands, for reports that lead into it. */
export interface ReportPlace {
  /** Its file, from the root of the project; none for an alignment that is in no file. */
  readonly file?: string
  /** The line of the file in which a bead begins, counted from 1. */
  readonly lineOf?: (bead: string) => number | undefined
}

/** The levels that SARIF knows. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { critical: 'error', major: 'warning', minor: 'note' }

/** The report as SARIF 2.1.0, which code-scanning tools show beside the file; a rejected divergence is a suppressed result. */
export function formatDivergencesSarif(report: DivergenceReport, place: ReportPlace = {}): string {
  const rules = [...new Map(report.divergences.map((divergence) => [ruleIdOf(divergence), divergence.kind]))].sort()
  const ids = rules.map(([id]) => id)
  const notifications = [
    ...report.notices,
    `Not checked: ${sayUnchecked(report)}`,
    ...report.lapsed.map((review) => `${LAPSED_TITLE}: ${sayLapsed(review)}`),
  ]
  const run = {
    tool: { driver: { name: PROGRAM.name, semanticVersion: PROGRAM.version, rules: rules.map(ruleOf) } },
    automationDetails: { id: `${PROGRAM.name} divergences/${report.alignment.id}` },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notifications.map((text) => ({ level: 'note', message: { text: escaped(text) } })),
      },
    ],
    results: report.divergences.map((divergence) => ({
      ruleIndex: ids.indexOf(ruleIdOf(divergence)),
      ...resultOf(divergence, report),
      locations: [locationOf(divergence.bead, place)],
    })),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A rule says what its kind means, for people who meet it outside bitext. */
const ruleOf = ([id, kind]: readonly [string, DivergenceKind]): object => ({
  id,
  shortDescription: { text: KIND_MEANINGS[kind] },
})

const ruleIdOf = ({ kind, rule }: Divergence): string => `${kind}/${rule}`

function resultOf(divergence: Divergence, { alignment }: DivergenceReport): object {
  const { id, severity, message, confidence, concept, direction, cause, review } = divergence
  const sentences = shownBeads(divergence, alignment).flatMap(({ sides }) =>
    SIDES.flatMap((side) => sides[side].map(({ sentence }) => `${alignment[side].language}: ${sentence.text}`)),
  )
  const { note, state } = review
  const justification = note === undefined ? {} : { justification: note }
  return {
    ruleId: ruleIdOf(divergence),
    level: LEVELS[severity],
    message: { text: escaped([message, ...sentences].join('\n')) },
    rank: Math.round(1000 * confidence) / 10,
    partialFingerprints: { 'bitextDivergence/v1': id },
    suppressions: state === 'rejected' ? [{ kind: 'external', status: 'accepted', ...justification }] : [],
    properties: { severity, concept, direction, cause, source: divergence.source, target: divergence.target, review },
  }
}

/** In messages of SARIF, braces hold the place of arguments unless they are doubled. */
const escaped = (text: string): string => text.replace(/[{}]/g, '$&$&')

function locationOf(bead: string, { file, lineOf }: ReportPlace): object {
  const line = lineOf?.(bead)
  const logical = { logicalLocations: [{ name: bead, kind: 'object' }] }
  if (file === undefined) return logical
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return {
    physicalLocation: { artifactLocation: { uri }, ...(line !== undefined && { region: { startLine: line } }) },
    ...logical,
  }
}
