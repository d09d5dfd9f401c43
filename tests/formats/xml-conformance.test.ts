import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inBatches, streamOf } from '../../src/formats/bead-stream.ts'
import type { BeadStream, Format, TextBead } from '../../src/formats/format.ts'
import { TEI } from '../../src/formats/tei.ts'
import { TMX } from '../../src/formats/tmx.ts'
import { XCES } from '../../src/formats/xces.ts'
import { XLIFF } from '../../src/formats/xliff.ts'
import { describeConformance, jingFaults, SCHEMAS, xmllintFaults } from '../conformance.ts'
import { SAMPLE } from './sample.ts'
import { AWKWARD, fileOf, readFile, UNWRITABLE, writeFile } from './xml-files.ts'

/** The sample, and a bead for each awkward text. */
const AWKWARD_BEADS: TextBead[] = [...AWKWARD, ...UNWRITABLE].map((text, index) => ({
  id: `b & ${index}`,
  source: [{ id: `s${index}`, text: `one ${text}` }],
  target: [{ id: `s${index}`, text: `${text} один` }],
  note: text,
  status: 'uncertain',
}))

const awkward = (): BeadStream => ({ head: streamOf(SAMPLE).head, batches: inBatches(AWKWARD_BEADS) })
const example = (name: string): string => readFileSync(join(SCHEMAS, 'examples', name), 'utf8')

/** Both files of a format, which the official schema must find nothing against. */
const filesOf = async (format: Format): Promise<string[]> => [
  (await writeFile(format, streamOf(SAMPLE), { date: '2024-05-02T09:08:07Z' })).text,
  (await writeFile(format, awkward())).text,
]

/** How many faults our reader reports of an example. */
async function faultsIn(format: Format, name: string): Promise<string[]> {
  const { problems } = await readFile(format, fileOf(example(name), name))
  return problems.map(({ message, place }) => `${place?.line}: ${message}`)
}

describeConformance('TMX against tmx14.dtd', ['xmllint'], () => {
  it('our files are valid', async () => {
    for (const file of await filesOf(TMX)) expect(xmllintFaults(file, 'dtdvalid', 'tmx/tmx14.dtd')).toBe('')
  })

  it('the check can fail, and our reader sees the same fault', async () => {
    expect(xmllintFaults(example('invalid.tmx'), 'dtdvalid', 'tmx/tmx14.dtd')).toContain('bogus')
    expect(await faultsIn(TMX, 'invalid.tmx')).toEqual(['4: <header> has no attribute bogus'])
    expect(await faultsIn(TMX, 'valid.tmx')).toEqual([])
  })

  it('the example is read, its codes left out', async () => {
    const { beads, notices } = await readFile(TMX, fileOf(example('valid.tmx')))
    expect(beads.map(({ source, target }) => [source[0].text, target[0].text])).toEqual([
      ['It is raining, and the street is wet.', 'Идёт дождь. Улица мокрая.'],
    ])
    expect(notices).toEqual(['left out: inline codes in 2 segments'])
  })
})

describeConformance('XLIFF 2.1 against the core schema', ['xmllint'], () => {
  it('our files are valid', async () => {
    for (const file of await filesOf(XLIFF)) expect(xmllintFaults(file, 'schema', 'xliff/2.1/xliff_core_2.0.xsd')).toBe('')
  })

  it('the check can fail, and our reader sees the same fault', async () => {
    expect(xmllintFaults(example('invalid-2.1.xlf'), 'schema', 'xliff/2.1/xliff_core_2.0.xsd')).toContain('bogus')
    expect(await faultsIn(XLIFF, 'invalid-2.1.xlf')).toEqual([
      '7: state="bogus" must be one of initial, translated, reviewed, final',
    ])
  })

  it.each(['valid-2.0.xlf', 'valid-2.1.xlf', 'valid-2.2.xlf'])('the example %s is read', async (name) => {
    const { beads, problems } = await readFile(XLIFF, fileOf(example(name), name))
    expect(problems).toEqual([])
    expect(beads.map(({ source, target }) => [source[0].text, target[0].text])).toContainEqual([
      'The street is wet.',
      'Улица мокрая.',
    ])
  })
})

describeConformance('XCES against its DTD (an unofficial one)', ['xmllint'], () => {
  const dtd = 'xces/cesAlign.unofficial.dtd'

  it('our files are valid', async () => {
    for (const file of await filesOf(XCES)) expect(xmllintFaults(file, 'dtdvalid', dtd)).toBe('')
  })

  it('the check can fail, and our reader sees the same fault', async () => {
    const text = (language: string, count: number) => ({
      version: { id: language, language },
      sentences: Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, text: `${language} ${index + 1}` })),
    })
    const texts = { source: text('en', 2), target: text('ru', 2) }
    expect(xmllintFaults(example('invalid.cesalign.xml'), 'dtdvalid', dtd)).toContain('xtargets')
    const { problems } = await readFile(XCES, fileOf(example('invalid.cesalign.xml')), { texts })
    expect(problems.map(({ message, place }) => `${place?.line}: ${message}`)).toEqual(['6: <link> needs the attribute xtargets'])
    const { beads, ...valid } = await readFile(XCES, fileOf(example('valid.cesalign.xml')), { texts })
    expect(valid.problems).toEqual([])
    expect(beads.map(({ source, target }) => [source.length, target.length])).toEqual([
      [1, 2],
      [1, 0],
    ])
  })
})

describeConformance('TEI P5 against tei_all', ['jing'], () => {
  it('our files are valid', async () => {
    for (const file of await filesOf(TEI)) expect(jingFaults(file, 'tei/tei_all.rng')).toBe('')
  })

  it('the check can fail, and our reader sees the same fault', async () => {
    expect(jingFaults(example('invalid.tei.xml'), 'tei/tei_all.rng')).toContain('sourceDescX')
    expect(await faultsIn(TEI, 'invalid.tei.xml')).toEqual(['7: <sourceDescX> cannot stand in <fileDesc>'])
  })

  it('the example is read', async () => {
    const { beads, problems, stream } = await readFile(TEI, fileOf(example('valid.tei.xml')))
    expect(problems).toEqual([])
    expect([stream.head.source, stream.head.target].map(({ id }) => id)).toEqual(['en', 'ru'])
    expect(beads.map(({ source, target }) => [source.map(({ text }) => text), target.map(({ text }) => text)])).toEqual([
      [['It is raining, and the street is wet.'], ['Идёт дождь.', 'Улица мокрая.']],
    ])
  })
})
