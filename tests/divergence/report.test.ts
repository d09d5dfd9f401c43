import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { wrapMarked } from '../../src/divergence/lay-out.ts'
import { markSpans } from '../../src/divergence/mark-spans.ts'
import { occurrencesIn } from '../../src/divergence/occurrences.ts'
import { quotationTable } from '../../src/divergence/quotation-table.ts'
import { renderingTable } from '../../src/divergence/rendering-table.ts'
import { divergenceReport } from '../../src/divergence/report.ts'
import { formatDivergencesJson } from '../../src/divergence/report-json.ts'
import { formatDivergencesMarkdown } from '../../src/divergence/report-markdown.ts'
import { formatDivergencesText } from '../../src/divergence/report-text.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { alignmentOf, LAPSED, TERMS } from './alignments.ts'

const PLAIN = alignmentOf([
  ['Is the “raid” near?', 'Близок ли налёт?'],
  ['The raid | of 1989_ was *small*.', 'Налёт 1989 года был мал.'],
  ['The harvest, and a harvest.', 'Урожай и жатва.'],
  ['Nobody knows.', ''],
])

/** A journalist asks in the first bead, someone answers in the second; the Russian is a reconstruction. */
const ALIGNMENT: Alignment = {
  ...PLAIN,
  title: 'A raid',
  speakers: [
    { id: 'question', role: 'journalist', names: ['Question'] },
    { id: 'smith', role: 'speaker', names: ['Smith'] },
  ],
  source: {
    ...PLAIN.source,
    sentences: PLAIN.source.sentences.map((sentence, index) => ({
      ...sentence,
      ...(index < 2 ? { speaker: ['question', 'smith'][index] } : {}),
    })),
  },
  target: { ...PLAIN.target, version: { id: 'ru', language: 'ru', provenance: 'reconstruction' } },
}

const REPORT = divergenceReport(ALIGNMENT, { termbase: TERMS, divergences: findDivergences(ALIGNMENT, { termbase: TERMS }) })

describe('the tables', () => {
  it('counts quotation marks by concept, side and speaker role', () => {
    const rows = quotationTable(ALIGNMENT, TERMS).filter(({ concept }) => concept === 'raid')
    expect(rows.map(({ side, role, quoted, unquoted }) => `${side} ${role} ${quoted}/${unquoted}`)).toEqual([
      'source journalist 1/0',
      'source speaker 0/1',
      'target none 0/2',
    ])
  })

  it('counts renderings, with their places and the Herfindahl index', () => {
    const rows = renderingTable(ALIGNMENT, TERMS).filter(({ concept }) => concept === 'harvest')
    expect(rows).toEqual([
      {
        concept: 'harvest',
        side: 'source',
        language: 'en',
        herfindahl: 1,
        renderings: [{ term: 'harvest', status: 'preferred', count: 2, sentences: ['s3', 's3'] }],
      },
      {
        concept: 'harvest',
        side: 'target',
        language: 'ru',
        herfindahl: 0.5,
        renderings: [
          { term: 'урожай', status: 'preferred', count: 1, sentences: ['s3'] },
          { term: 'жатва', status: 'preferred', count: 1, sentences: ['s3'] },
        ],
      },
    ])
  })
})

describe('the occurrences of a term', () => {
  const inBrief = (source: string, target: string): string[] =>
    occurrencesIn(alignmentOf([[source, target]]), TERMS).map(({ text, isQuoted, hedge }) =>
      [text, ...(isQuoted ? ['quoted'] : []), ...(hedge === undefined ? [] : [hedge])].join(', '),
    )

  it.each([
    ['It was a so-called “raid.”', 'Это был налёт.', ['raid, quoted, so-called', 'налёт']],
    ['The allegedly imminent raid came.', 'Якобы неминуемый налёт начался.', ['raid, allegedly', 'налёт, Якобы']],
    ['Allegedly, it was a raid.', 'Мол, это налёт.', ['raid', 'налёт']],
    ['“We saw how the raid began on Monday,” he said.', '«Налёт».', ['raid', 'Налёт, quoted']],
  ])('says how each is said: %s', (source, target, expected) => {
    expect(inBrief(source, target)).toEqual(expected)
  })
})

describe('the text report', () => {
  it('shows both sentences with their marks, the tables and what was not checked', () => {
    const id = REPORT.divergences[0].id.split('.')[2]
    expect(formatDivergencesText(REPORT, { width: 72 })).toBe(
      [
        '2 divergences in 4 beads: 1 critical, 1 minor',
        'The wording of `ru` is a reconstruction.',
        '',
        'CRITICAL',
        '',
        'quotation-shift · raid',
        `  ${id}  “raid” stands in quotation marks in the English; the Russian`,
        '            has «налёт» without them.',
        '    b1  en s1  Is the [[“raid”]] near?',
        '        ru s1  Близок ли [[налёт]]?',
        '',
        'MINOR',
        '',
        'term-inconsistency · harvest',
        `  ${REPORT.divergences[1].id.split('.')[2]}  “harvest” stands beside «урожай» (1) and «жатва» (1).`,
        '    b3  en s3  The [[harvest]], and a [[harvest]].',
        '        ru s3  [[Урожай]] и [[жатва]].',
        '',
        'Quoted and unquoted',
        '  concept  language  role        quoted  unquoted',
        '  raid     en        journalist       1         0',
        '  raid     en        speaker          0         1',
        '  raid     ru        none             0         2',
        '',
        'Concepts with several renderings',
        '  concept  language  Herfindahl  renderings',
        '  harvest  en              1.00  harvest 2',
        '  harvest  ru              0.50  урожай 1, жатва 1',
        '',
        'Not checked',
        '  1 bead: 1 with nothing on the other side (b4). They hold 1 of 7',
        '  sentences.',
        '',
      ].join('\n'),
    )
  })

  it('takes a colour for the marks', () => {
    expect(formatDivergencesText(REPORT, { mark: (text) => `\u001b[33m${text}\u001b[39m` })).toContain(
      'Is the \u001b[33m“raid”\u001b[39m near?',
    )
  })

  it('says so when nothing differs', () => {
    const quiet = alignmentOf([['Yes.', 'Да.']])
    expect(formatDivergencesText(divergenceReport(quiet))).toBe(
      '0 divergences in 1 bead\n\nNot checked\n  Nothing: every bead was compared.\n',
    )
  })

  it('lists reviews of what is found no more, as Markdown and JSON do', () => {
    const report = { ...REPORT, lapsed: [LAPSED] }
    expect(formatDivergencesText(report, { width: 120 })).toMatch(
      /\n\nReviews that no longer apply\n {2}3 stands beside 4\. \[rejected: a misprint\] number-mismatch\.0123abcd\n$/,
    )
    expect(formatDivergencesMarkdown(report)).toContain(
      '## Reviews that no longer apply\n\n- 3 stands beside 4. \\[rejected: a misprint\\] number-mismatch.0123abcd\n',
    )
    expect(JSON.parse(formatDivergencesJson(report)).lapsed).toEqual([LAPSED])
  })

  it('shows a review', () => {
    const reviewed = REPORT.divergences.map((divergence) => ({
      ...divergence,
      review: { state: 'accepted' as const, note: 'seen' },
    }))
    expect(formatDivergencesText({ ...REPORT, divergences: reviewed }, { width: 120 })).toContain(
      'without them. [accepted: seen]',
    )
  })
})

describe('the Markdown report', () => {
  it('puts marks in bold and keeps the text from being markup', () => {
    const markdown = formatDivergencesMarkdown({
      ...REPORT,
      divergences: findDivergences(alignmentOf([['A 5 | raid_ *', 'Налёт 6']])),
      alignment: alignmentOf([['A 5 | raid_ *', 'Налёт 6']]),
    })
    expect(markdown).toContain('> `b1` en `s1`: A **5** \\| raid\\_ \\*')
    expect(markdown).toContain('> `b1` ru `s1`: Налёт **6**')
    expect(markdown).toContain('| raid | en | journalist | 1 | 0 |')
  })
})

describe('the JSON report', () => {
  it('holds every divergence with its sentences, and what was not checked', () => {
    const value = JSON.parse(formatDivergencesJson(REPORT))
    expect(value.format).toBe('bitext-divergences/1')
    expect(value.divergences[0].beads).toEqual([
      {
        bead: 'b1',
        source: [{ id: 's1', text: 'Is the “raid” near?', speaker: 'question' }],
        target: [{ id: 's1', text: 'Близок ли налёт?' }],
      },
    ])
    expect(value.unchecked).toEqual([{ bead: 'b4', reason: 'gap', probability: 1 }])
    expect(value.notices).toEqual(['The wording of `ru` is a reconstruction.'])
  })
})

describe('laying out', () => {
  it('marks spans that touch or overlap once', () => {
    const spans = [
      { start: 4, end: 7 },
      { start: 0, end: 3 },
      { start: 5, end: 9 },
    ]
    expect(markSpans('one two three', spans, { mark: (text) => `[${text}]` })).toBe('[one] [two][ t]hree')
  })

  it('marks both lines where a mark runs over the end of one', () => {
    expect(wrapMarked('aaa bbb ccc', [{ start: 0, end: 11 }], { width: 9, mark: (text) => `[${text}]` })).toEqual([
      '[aaa bbb]',
      '[ccc]',
    ])
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'слово', 'longer', 'e\u0301'), { minLength: 1 }),
        fc.integer({ min: 5, max: 40 }),
        (words, width) => {
          const text = words.join(' ')
          expect(wrapMarked(text, [], { width, mark: (part) => part }).join(' ')).toBe(text)
        },
      ),
    )
  })
})
