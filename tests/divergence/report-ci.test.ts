import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { divergenceReport } from '../../src/divergence/report.ts'
import { formatDivergencesJunit } from '../../src/divergence/report-junit.ts'
import { formatDivergencesSarif } from '../../src/divergence/report-sarif.ts'
import type { Divergence } from '../../src/model/divergence.ts'
import { check, z } from '../../src/text/schema.ts'
import { watchGrammar } from '../../src/text/xml-grammar.ts'
import { type XmlAttributes, xmlReader } from '../../src/text/xml-in.ts'
import { concept, termbase } from '../termbase/terms.ts'
import { alignmentOf, LAPSED } from './alignments.ts'

const TERMS = termbase(
  concept('raid', { en: ['raid'], ru: ['налёт'] }, { watch: ['quotation-shift'], severity: 'major' }),
  concept('harvest', { en: ['harvest'], ru: ['урожай'] }),
)

/** A changed number with braces around it, a quoted raid, a bead with nothing to report, a gap. */
const ALIGNMENT = alignmentOf([
  ['Take {4} & <keep> it.', 'Возьми {5} и храни.'],
  ['Is the “raid” near?', 'Близок ли налёт?'],
  ['The harvest was good.', 'Урожай был хорош.'],
  ['Nobody knows.', ''],
])

const FOUND = findDivergences(ALIGNMENT, { termbase: TERMS })

const rejected = (divergence: Divergence): Divergence =>
  divergence.kind === 'number-mismatch' ? { ...divergence, review: { state: 'rejected', note: 'a misprint' } } : divergence

const REPORT = divergenceReport(ALIGNMENT, { termbase: TERMS, divergences: FOUND })
const REVIEWED = divergenceReport(ALIGNMENT, { termbase: TERMS, divergences: FOUND.map(rejected) })

it('the example has what it is for', () => {
  expect(FOUND.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(['number-mismatch critical', 'quotation-shift major'])
})

/** What SARIF 2.1.0 (OASIS, 27 March 2020) says of the parts we write: names, types, closed lists of values, what is required. */
const message = z.strictObject({ text: z.string().min(1) })
const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
          rules: z.array(z.strictObject({ id: z.string(), shortDescription: z.strictObject({ text: z.string() }) })),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']), message })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message,
          rank: z.number().min(0).max(100),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(
            z.strictObject({
              kind: z.enum(['inSource', 'external']),
              status: z.enum(['accepted', 'underReview', 'rejected']),
              justification: z.string().optional(),
            }),
          ),
          properties: z.record(z.string(), z.unknown()),
          locations: z.array(
            z.strictObject({
              physicalLocation: z
                .strictObject({
                  // A URI reference: no space, no backslash.
                  artifactLocation: z.strictObject({ uri: z.string().regex(/^[^\s\\]+$/) }),
                  region: z.strictObject({ startLine: z.int().min(1) }).optional(),
                })
                .optional(),
              logicalLocations: z.array(z.strictObject({ name: z.string(), kind: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ]),
})

function sarifOf(...args: Parameters<typeof formatDivergencesSarif>): z.output<typeof SARIF>['runs'][0] {
  const checked = check(JSON.parse(formatDivergencesSarif(...args)), SARIF)
  if (checked.violations !== undefined) throw new Error(JSON.stringify(checked.violations))
  return checked.value.runs[0]
}

describe('SARIF', () => {
  it('has a result for each divergence, with its rule, level and both sentences', () => {
    const { tool, results } = sarifOf(REPORT)
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning'])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(results[1].message.text).toContain('en: Is the “raid” near?\nru: Близок ли налёт?')
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['bitextDivergence/v1'])).size).toBe(2)
  })

  it('doubles braces, which else hold the place of arguments', () => {
    expect(sarifOf(REPORT).results[0].message.text).toContain('Take {{4}} & <keep> it.')
  })

  it('leads to the line of the bead, under a name that is a URI', () => {
    const { results } = sarifOf(REPORT, { file: 'my texts/a.yaml', lineOf: (bead) => (bead === 'b2' ? 17 : undefined) })
    expect(results.map(({ locations }) => locations[0].physicalLocation)).toEqual([
      { artifactLocation: { uri: 'my%20texts/a.yaml' } },
      { artifactLocation: { uri: 'my%20texts/a.yaml' }, region: { startLine: 17 } },
    ])
  })

  it('suppresses what a person rejected, and says what was not checked', () => {
    const { results, invocations } = sarifOf(REVIEWED)
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'a misprint' }],
      [],
    ])
    expect(invocations[0].toolExecutionNotifications.at(-1)?.message.text).toMatch(/^Not checked: 1 bead/)
    const [{ toolExecutionNotifications: notifications }] = sarifOf({ ...REVIEWED, lapsed: [LAPSED] }).invocations
    expect(notifications.at(-1)?.message.text).toMatch(/^Reviews that no longer apply: 3 stands beside 4\. \[rejected/)
  })
})

/** JUnit XML as Jenkins' schema (junit-10.xsd) has it, as far as we write it. */
const COUNTS = ['name!', 'tests', 'failures', 'errors', 'skipped', 'time!']
const JUNIT = {
  testsuites: { attributes: COUNTS, children: [['testsuite']] },
  testsuite: { attributes: COUNTS, children: [['testcase']] },
  testcase: { attributes: ['classname!', 'name!', 'time!'], children: [['skipped', 'failure', 'system-out']] },
  failure: { attributes: ['type', 'message'], children: [] },
  skipped: { attributes: ['message'], children: [] },
  'system-out': { attributes: [], children: [] },
}

function junitOf(xml: string): { name: string; attributes: XmlAttributes; text: string }[] {
  const grammar = watchGrammar(JUNIT)
  const elements: { name: string; attributes: XmlAttributes; text: string }[] = []
  const reader = xmlReader(
    {
      open: (name, attributes) => {
        expect(Object.keys(JUNIT)).toContain(name)
        expect(grammar.open(name, attributes)).toEqual([])
        elements.push({ name, attributes, text: '' })
      },
      close: () => grammar.close(),
      text: (piece) => {
        const last = elements.at(-1)
        if (last !== undefined) last.text += piece
      },
    },
    { file: 'report.xml' },
  )
  reader.write(xml)
  reader.end()
  return elements
}

describe('JUnit', () => {
  it('fails for each divergence, passes for sound beads, skips what was not checked', () => {
    const elements = junitOf(formatDivergencesJunit(REPORT))
    expect(elements[0].attributes).toEqual({
      name: 'bitext divergences',
      tests: '4',
      failures: '2',
      errors: '0',
      skipped: '1',
      time: '0',
    })
    expect(elements.slice(2).map(({ name }) => name)).toEqual([
      ...['testcase', 'failure', 'testcase', 'failure', 'testcase', 'testcase', 'skipped'],
    ])
    expect(elements[3].text).toContain('en: Take {4} & <keep> it.\nru: Возьми {5} и храни.')
    expect(elements.at(-1)?.attributes.message).toBe('not checked: with nothing on the other side')
  })

  it('skips a review of what is found no more', () => {
    const elements = junitOf(formatDivergencesJunit({ ...REPORT, lapsed: [LAPSED] }))
    expect(elements[0].attributes).toMatchObject({ tests: '5', failures: '2', skipped: '2' })
    expect(elements.at(-2)?.attributes.name).toBe('number-mismatch.0123abcd: 3 stands beside 4.')
    expect(elements.at(-1)?.attributes.message).toBe('found no more; rejected: a misprint')
  })

  it('fails from a severity on, and skips what a person rejected', () => {
    const failures = (xml: string): string[] =>
      junitOf(xml).flatMap(({ name, attributes }) => (name === 'failure' ? [attributes.type] : []))
    expect(failures(formatDivergencesJunit(REPORT, { failOn: 'critical' }))).toEqual([
      expect.stringContaining('number-mismatch/'),
    ])
    const reviewed = formatDivergencesJunit(REVIEWED, { failOn: 'critical' })
    expect(failures(reviewed)).toEqual([])
    expect(junitOf(reviewed).find(({ name }) => name === 'skipped')?.attributes.message).toBe(
      'rejected by a reviewer: a misprint',
    )
  })
})
