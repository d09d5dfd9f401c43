import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { bitextSchema } from '../../src/formats/parallel-corpus/schema.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { faultOf } from '../faults.ts'
import { SAMPLE, SAMPLE_YAML } from './sample.ts'

const faultIn = (text: string) => faultOf(() => readAlignment(text, { file: 'alignments/harbour.yaml' }))

/** The 1-based line on which a part of the sample stands. */
const lineOf = (part: string, text: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('a parallel corpus in YAML', () => {
  it('is written as a person would write it', () => {
    expect(writeAlignment(SAMPLE)).toBe(SAMPLE_YAML)
  })

  it('is read back whole', () => {
    expect(readAlignment(SAMPLE_YAML)).toStrictEqual(SAMPLE)
  })

  it('rounds a probability to four digits', () => {
    const beads = SAMPLE.beads.map((bead) => ({ ...bead, probability: 0.123456789 }))
    expect(writeAlignment({ ...SAMPLE, beads })).toContain('probability: 0.1235\n')
  })

  const AWKWARD = [
    ...[
      '* * *',
      'no',
      '2022-02-12',
      '12:30',
      '=',
      '"',
      "'",
      '- a',
      '# no comment',
      'a: b',
      '',
      ' ',
      '~',
      'null',
      '0x1F',
      '1e3',
      '😀',
    ],
    ...[
      '\u0000\u0007\u001b',
      '\ud800',
      '\udc00x',
      'of\u00a0the',
      '\u200fשלום\u202e',
      '\u0085\u2028\ufeff',
      'a\tb',
      'two\nlines\r\n',
      '\\n',
    ],
  ]
  const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 20 }))

  it('comes back unchanged, and writes the same bytes, with any text in it', () => {
    fc.assert(
      fc.property(text, text, text, text, (sentence, note, title, id) => {
        const alignment: Alignment = {
          ...SAMPLE,
          id,
          title,
          source: {
            ...SAMPLE.source,
            sentences: SAMPLE.source.sentences.map((one) => ({ ...one, text: `${sentence}The “harbour”` })),
          },
          target: { ...SAMPLE.target, sentences: SAMPLE.target.sentences.map((one) => ({ ...one, text: sentence })) },
          speakers: [{ id: 'orlova', role: 'speaker', names: [title, note] }],
          beads: SAMPLE.beads.map((bead) => ({ ...bead, note, bookmark: title })),
          divergences: SAMPLE.divergences.map((divergence) => ({
            ...divergence,
            id,
            source: [{ sentence: 'p1.s1', span: { start: 0, end: sentence.length }, text: sentence }],
            target: [],
            message: note,
            review: { state: 'open', note: title },
          })),
          signature: note,
        }
        const written = writeAlignment(alignment)
        const read = readAlignment(written)
        expect(read).toStrictEqual(alignment)
        expect(writeAlignment(read)).toBe(written)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['id', 'note', 'both', '1997', 'a b', ''])('does not take %j for the id of a version', (id) => {
    const source = { ...SAMPLE.source, version: { ...SAMPLE.source.version, id } }
    expect(() => writeAlignment({ ...SAMPLE, source })).toThrow(`a version cannot have the id ${JSON.stringify(id)}`)
  })
})

describe('a bad file is refused with its line', () => {
  it.each([
    ['an unknown key', 'status: confirmed', 'statsu: confirmed', 'UNKNOWN_KEY', 'unknown key `statsu`', 'did you mean `status`?'],
    [
      'a wrong status',
      'status: confirmed',
      'status: confirm',
      'MALFORMED',
      '`status` must be one of',
      'did you mean `confirmed`?',
    ],
    [
      'an unknown version key',
      '    ru: []',
      '    uk: []',
      'UNKNOWN_VERSION',
      'there is no version `uk`',
      'versions here: en, ru',
    ],
    ['a missing version key', '    ru: []\n', '', 'MALFORMED', '`ru` is missing', 'ru: []'],
    [
      'an unknown source',
      'source: en',
      'source: eng',
      'UNKNOWN_VERSION',
      '`source` names the version `eng`',
      'did you mean `en`?',
    ],
    [
      'an unknown original',
      'original: ru',
      'original: la',
      'UNKNOWN_VERSION',
      '`original` names the version `la`',
      'versions here: en, ru',
    ],
    ['a version twice', 'target: ru', 'target: en', 'MALFORMED', 'third version', 'source and a target'],
    ['a wrong shape', 'shape: 1-2', 'shape: 1-1', 'BROKEN_LADDER', 'has the shape 1-1, but holds 1-2', 'shape: 1-2'],
    ['a shape in words', 'shape: 1-2', 'shape: one', 'MALFORMED', 'write the shape as 1-1', undefined],
    ['a bead twice', 'id: b3', 'id: b2', 'BROKEN_LADDER', 'the id b2 is used twice', 'its own'],
    [
      'a sentence twice',
      'id: p2.s2, speaker: orlova, text: "Ник',
      'id: p2.s1, speaker: orlova, text: "Ник',
      'BROKEN_LADDER',
      'p2.s1 stands here a second time',
      'exactly one bead',
    ],
    [
      'a sentence too far',
      'id: p2.s2, speaker: orlova, text: "Ник',
      'id: p2.s3, speaker: orlova, text: "Ник',
      'BROKEN_LADDER',
      'missing between p2.s1 and p2.s3',
      'in order',
    ],
    [
      'a sentence out of order',
      'id: p2.s2, speaker: orlova, text: "Ник',
      'id: p1.s2, speaker: orlova, text: "Ник',
      'BROKEN_LADDER',
      'p1.s2 stands after p2.s1',
      'in order',
    ],
    [
      'an unknown speaker',
      'speaker: orlova, text: "Ник',
      'speaker: orlov, text: "Ник',
      'MALFORMED',
      'no speaker `orlov`',
      'did you mean `orlova`?',
    ],
    [
      'a mark beside its text',
      '[ 4, 13 ]',
      '[ 5, 13 ]',
      'MALFORMED',
      'the mark says "“harbour”", but p1.s1 has "harbour”" at 5–13',
      'UTF-16',
    ],
    [
      'a mark on no sentence',
      'sentence: p1.s1, span: [ 0, 6 ]',
      'sentence: p1.s9, span: [ 0, 6 ]',
      'MALFORMED',
      'no sentence `p1.s9`',
      'did you mean `p1.s1`?',
    ],
    ['a divergence on no bead', 'bead: b1', 'bead: b99', 'MALFORMED', 'there is no bead `b99`', undefined],
    ['a divergence to nowhere', 'direction: en', 'direction: fr', 'UNKNOWN_VERSION', '`direction` names `fr`', 'en, ru, both'],
    ['a newer format', 'format: bitext/1', 'format: bitext/9', 'MALFORMED', 'cannot read the format "bitext/9"', 'newer'],
    ['another kind of file', 'format: bitext/1', 'format: tmx', 'MALFORMED', 'cannot read the format "tmx"', 'bitext/1'],
    ['a probability in percent', 'probability: 0.91', 'probability: 91', 'MALFORMED', 'must be from 0 to 1', undefined],
  ])('%s', (_, right, wrong, code, message, hint) => {
    expect(SAMPLE_YAML).toContain(right)
    const broken = SAMPLE_YAML.replace(right, wrong)
    const fault = faultIn(broken)
    expect(fault.code).toBe(code)
    expect(fault.message).toContain(message)
    if (hint !== undefined) expect(fault.hint).toContain(hint)
    expect(fault.place?.file).toBe('alignments/harbour.yaml')
    expect(fault.place?.column).toBeGreaterThan(0)
    expect(fault.exitCode).toBe(3)
  })

  it('names the line of the fault, not just the file', () => {
    const broken = SAMPLE_YAML.replace('shape: 1-2', 'shape: 2-2')
    expect(faultIn(broken).place).toMatchObject({ line: lineOf('shape: 2-2', broken), column: 12, excerpt: '    shape: 2-2' })
  })

  it('says when a bead is left out of the ladder', () => {
    const [head, tail] = [SAMPLE_YAML.indexOf('  - id: b2'), SAMPLE_YAML.indexOf('  - id: b3')]
    const fault = faultIn(SAMPLE_YAML.slice(0, head) + SAMPLE_YAML.slice(tail))
    expect(fault.code).toBe('BROKEN_LADDER')
    expect(fault.message).toBe('bead b3: a sentence is missing between p1.s1 and p2.s2')
  })

  it('says when the first bead is left out', () => {
    const [head, tail] = [SAMPLE_YAML.indexOf('  - id: b1'), SAMPLE_YAML.indexOf('  - id: b2')]
    expect(faultIn(SAMPLE_YAML.slice(0, head) + SAMPLE_YAML.slice(tail)).message).toBe('bead b2: the first sentence is p2.s1')
  })

  it('refuses a list, a number and nothing', () => {
    for (const text of ['- a\n', '7\n', '']) expect(faultIn(text).message).toContain('`format: bitext/1` is missing')
  })
})

it('describes itself as JSON Schema', () => {
  expect(bitextSchema()).toMatchObject({
    type: 'object',
    required: ['format', 'id', 'source', 'target', 'versions', 'speakers', 'beads', 'divergences', 'signature'],
    properties: { beads: { items: { properties: { status: { enum: ['auto', 'confirmed', 'uncertain', 'rejected'] } } } } },
  })
})
