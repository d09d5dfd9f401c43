import { type Divergence, SEVERITIES, type Severity } from '../model/divergence.ts'
import { element, renderXml, XML_DECLARATION, type XmlElement } from '../text/xml-out.ts'
import { SIDES } from './comparison.ts'
import { type DivergenceReport, shownBeads } from './report.ts'
import { REASONS, sayReview } from './report-parts.ts'

export interface JunitOptions {
  /** The least severity that fails; default: any. */
  readonly failOn?: Severity
}

/** How a test case of a report ends. */
type Outcome = 'passed' | 'failed' | 'skipped'

interface TestCase {
  readonly outcome: Outcome
  readonly xml: XmlElement
}

/**
 * The report as JUnit XML: a test case for each divergence, which fails from `failOn` on and is skipped where a person rejected it; one
 * that passes for each bead without any; one that is skipped for each bead that was not compared, and for each review of what is found no more.
 */
export function formatDivergencesJunit(report: DivergenceReport, { failOn = 'minor' }: JunitOptions = {}): string {
  const { alignment } = report
  const cases = [
    ...report.divergences.map((divergence) => caseOf(divergence, { report, failOn })),
    ...casesOfBeads(report),
    ...casesOfLapsed(report),
  ]
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length
  const counts = { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped'), time: NO_TIME }
  const suite = element('testsuite', { name: alignment.id, ...counts }, ...cases.map(({ xml }) => xml))
  return XML_DECLARATION + renderXml(element('testsuites', { name: 'bitext divergences', ...counts }, suite))
}

/** Some build servers want a duration, in seconds; ours would make every report another. */
const NO_TIME = 0

interface Setting {
  readonly report: DivergenceReport
  readonly failOn: Severity
}

function caseOf(divergence: Divergence, { report: { alignment }, failOn }: Setting): TestCase {
  const { id, bead, kind, rule, severity, message, review } = divergence
  const attributes = { classname: `${alignment.id}.${kind}`, name: `${bead} ${id}: ${message}`, time: NO_TIME }
  if (review.state === 'rejected') {
    const why = ['rejected by a reviewer', ...(review.note === undefined ? [] : [review.note])].join(': ')
    return { outcome: 'skipped', xml: element('testcase', attributes, element('skipped', { message: why })) }
  }
  const sentences = shownBeads(divergence, alignment).flatMap(({ sides }) =>
    SIDES.flatMap((side) => sides[side].map(({ sentence }) => `${alignment[side].language}: ${sentence.text}`)),
  )
  const text = [`${severity}, ${kind}/${rule}`, ...sentences].join('\n')
  const isFailure = SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn)
  const inner = isFailure ? element('failure', { type: `${kind}/${rule}`, message }, text) : element('system-out', {}, text)
  return { outcome: isFailure ? 'failed' : 'passed', xml: element('testcase', attributes, inner) }
}

/** A review of what is found no more is to be seen, and fails nothing. */
const casesOfLapsed = ({ alignment, lapsed }: DivergenceReport): TestCase[] =>
  lapsed.map((review) => ({
    outcome: 'skipped',
    xml: element(
      'testcase',
      { classname: `${alignment.id}.lapsed`, name: `${review.id}: ${review.message}`, time: NO_TIME },
      element('skipped', { message: `found no more; ${sayReview(review.review)}` }),
    ),
  }))

function casesOfBeads({ alignment, divergences, unchecked }: DivergenceReport): TestCase[] {
  const diverging = new Set(divergences.map(({ bead }) => bead))
  const reasons = new Map(unchecked.map(({ bead, reason }) => [bead, reason]))
  return alignment.beads
    .filter(({ id }) => !diverging.has(id))
    .map(({ id }) => {
      const reason = reasons.get(id)
      const skipped = reason === undefined ? undefined : element('skipped', { message: `not checked: ${REASONS[reason]}` })
      const xml = element('testcase', { classname: `${alignment.id}.bead`, name: id, time: NO_TIME }, skipped)
      return { outcome: reason === undefined ? 'passed' : 'skipped', xml }
    })
}
