import { describe, expect, it } from 'vitest'
import { type MakeBundleOptions, makeBundle } from '../../../src/mteval/bundle/bundle.ts'
import { faultOf } from '../../faults.ts'
import { inputFrom, longTalk, type Row, talk } from './talks.ts'

/** The reason for which each bead of a talk is left out; `in` for one that is kept. */
function fates(rows: readonly Row[], options: MakeBundleOptions = {}): string[] {
  const { files } = makeBundle([inputFrom(talk('harbour', rows))], options)
  const contentOf = (path: string): string => files.find((file) => file.path === path)?.content ?? ''
  const reasons = new Map(
    contentOf('ledger.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ bead, reason }) => [bead, reason]),
  )
  return rows.map((_, index) => reasons.get(`b${index + 1}`) ?? 'in')
}

const PLAIN: Row = ['The harbour is open.', 'Гавань открыта.']

describe('a bundle leaves out, with the reason,', () => {
  it.each<[string, Row, MakeBundleOptions?]>([
    ['gap', ['No one asked.', '']],
    ['gap', ['', 'Никто не спросил.']],
    ['rejected', ['It rained.', 'Шёл дождь.', { status: 'rejected' }]],
    ['uncertain', ['It rained.', 'Шёл дождь.', { status: 'uncertain' }]],
    ['low-probability', ['It rained.', 'Шёл дождь.', { probability: 0.49 }]],
    ['in', ['It rained.', 'Шёл дождь.', { probability: 0.5 }]],
    ['in', ['It rained.', 'Шёл дождь.', { probability: 0.1, status: 'confirmed' }]],
    ['low-probability', ['It rained.', 'Шёл дождь.', { probability: 0.8 }], { minProbability: 0.85 }],
    ['empty', ['It rained.', '\u00ad\u200b']],
    ['in', ['x'.repeat(1000), 'Шёл дождь.']],
    ['too-long', ['It rained.', 'ы'.repeat(1001)]],
    ['too-long', ['It rained the whole day.', 'Шёл дождь.'], { maxLength: 23 }],
    ['source-equals-target', ['* * *', '*\u00a0*\u00a0*']],
    ['in', ['* * *', '* * *'], { keepEqual: true }],
    ['in', ['the harbour is OPEN.', 'Гавань открыта.']],
    ['duplicate', ['the harbour is OPEN.', 'Гавань открыта.'], { dedupe: true }],
    ['in', ['The harbour is open.', 'Порт открыт.'], { dedupe: true }],
  ])('%s: %j', (reason, row, options = {}) => expect(fates([PLAIN, row], options)).toEqual(['in', reason]))

  it('unconfirmed: whatever no person confirmed, if that is wished', () =>
    expect(fates([PLAIN, ['It rained.', 'Шёл дождь.', { status: 'confirmed' }]], { onlyConfirmed: true })).toEqual([
      'unconfirmed',
      'in',
    ]))
})

const HARBOUR = talk('harbour', [
  ['The\u00a0“harbour” & the <quay>.', 'Гавань\nи\u2028причал.'],
  ['It is\topen.\u00ad', 'Она открыта.'],
  ['No one asked.', ''],
  ['Why?', 'Почему?', { probability: 0.7, status: 'confirmed' }],
])

const contents = Object.fromEntries(makeBundle([inputFrom(HARBOUR)]).files.map(({ path, content }) => [path, content]))

describe('the files of a bundle', () => {
  it('are these', () =>
    expect(Object.keys(contents)).toEqual([
      'README.md',
      'checksums.txt',
      'comet.jsonl',
      'documents.txt',
      'ids.txt',
      'ledger.jsonl',
      'manifest.json',
      'reference.ru.txt',
      'segments.jsonl',
      'source.en.txt',
      'wmt.xml',
    ]))

  it('have a clean segment on each line', () => {
    expect(contents['source.en.txt']).toBe('The “harbour” & the <quay>.\nIt is open.\nWhy?\n')
    expect(contents['reference.ru.txt']).toBe('Гавань и причал.\nОна открыта.\nПочему?\n')
    expect(contents['ids.txt']).toBe('harbour:b1\nharbour:b2\nharbour:b4\n')
    expect(contents['documents.txt']).toBe('harbour\nharbour\nharbour\n')
    expect(contents['comet.jsonl'].split('\n')[1]).toBe('{"src":"It is open.","ref":"Она открыта."}')
    expect(contents['segments.jsonl'].split('\n')[2]).toBe(
      '{"id":"harbour:b4","document":"harbour","paragraph":"p2","bead":"b4","speaker":"orlova","shape":"1-1","probability":0.7,"status":"confirmed"}',
    )
  })

  it('have WMT XML with whole numbers for segments and the paragraphs of the source', () =>
    expect(contents['wmt.xml']).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!-- The ru text of harbour is a reconstruction, not the original. -->
<dataset id="en-ru">
  <collection id="general">
    <doc origlang="ru" id="harbour" domain="general">
      <src lang="en">
        <p>
          <seg id="1">The “harbour” &amp; the &lt;quay&gt;.</seg>
          <seg id="2">It is open.</seg>
        </p>
        <p>
          <seg id="3">Why?</seg>
        </p>
      </src>
      <ref lang="ru" translator="refA">
        <p>
          <seg id="1">Гавань и причал.</seg>
          <seg id="2">Она открыта.</seg>
        </p>
        <p>
          <seg id="3">Почему?</seg>
        </p>
      </ref>
    </doc>
  </collection>
</dataset>
`))

  it('say in the manifest, in the README and in the XML that a text is a reconstruction', () => {
    const notice = 'The ru text of harbour is a reconstruction, not the original.'
    expect(JSON.parse(contents['manifest.json']).notices).toEqual([notice])
    expect(contents['README.md']).toContain(`**${notice}**`)
    expect(contents['wmt.xml']).toContain(notice)
  })

  it('say in the manifest what went in, with licence and provenance, and what was left out', () => {
    const { signature, inputs, counts } = JSON.parse(contents['manifest.json'])
    expect(signature).toMatch(
      /^bitext:[\d.]+\|langs:en-ru\|min-probability:0\.5\|only-confirmed:no\|dedupe:no\|max-length:1000\|keep-equal:no\|split:none\|inputs:[0-9a-f]{8}$/,
    )
    expect(inputs[0]).toMatchObject({
      file: 'harbour.yaml',
      document: 'harbour',
      originalLanguage: 'ru',
      beads: 4,
      source: { licence: 'CC0-1.0' },
      reference: { provenance: 'reconstruction' },
    })
    expect(counts).toEqual({ beads: 4, segments: 3, leftOut: { gap: 1 } })
  })

  it('are the same bytes again for the same alignments and options', () => {
    const [first, second] = [1, 2].map(() =>
      makeBundle([inputFrom(HARBOUR), inputFrom(longTalk('quay', 30))], { split: [{ name: 'dev', size: 20 }] }),
    )
    expect(first).toEqual(second)
  })
})

describe('a bundle', () => {
  it('can be made in the other direction', () => {
    const { files, manifest } = makeBundle([inputFrom(HARBOUR)], { source: 'ru' })
    expect(manifest).toMatchObject({ source: 'ru', reference: 'en' })
    expect(files.find(({ path }) => path === 'source.ru.txt')?.content).toBe('Гавань и причал.\nОна открыта.\nПочему?\n')
  })

  it.each([
    ['no version is called “de”', [HARBOUR], { source: 'de' }],
    ['this alignment is the same as harbour.yaml', [HARBOUR, HARBOUR], {}],
    ['the filters leave nothing of 4 beads', [HARBOUR], { minProbability: 1, maxLength: 3 }],
  ])('is refused: %s', (message, alignments, options) => {
    const fault = faultOf(() => makeBundle(alignments.map(inputFrom), options))
    expect(fault.message).toContain(message)
    expect(fault).toMatchObject({ code: 'USAGE', hint: expect.stringMatching(/\S/) })
  })

  it('names documents after their files where the alignments have one id', () => {
    const [first, second] = ['monday.yaml', 'tuesday.yaml'].map((file) => ({
      ...inputFrom(longTalk('en-ru', 2)),
      file,
      sha256: file,
    }))
    const { files } = makeBundle([first, second])
    expect(files.find(({ path }) => path === 'documents.txt')?.content).toBe('monday\nmonday\ntuesday\ntuesday\n')
  })

  it('is refused for alignments of different directions', () => {
    const german = { ...HARBOUR, id: 'hafen', source: { ...HARBOUR.source, language: 'de' } }
    expect(faultOf(() => makeBundle([inputFrom(HARBOUR), inputFrom(german)])).message).toBe(
      'this alignment is de–ru, but harbour.yaml is en–ru',
    )
  })
})
