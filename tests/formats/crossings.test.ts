import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { faultOf } from '../faults.ts'
import { SAMPLE, SAMPLE_YAML } from './sample.ts'

const CROSSED: Alignment = {
  ...SAMPLE,
  crossings: [
    { source: ['p2.s2'], target: ['p2.s1'], note: 'no: told "first"\nin Russian' },
    { source: ['p1.s1', 'p2.s1'], target: ['p2.s2'] },
  ],
}

const withCrossing = (line: string): string => SAMPLE_YAML.replace('\ndivergences:', `\ncrossings:\n  - ${line}\n\ndivergences:`)

describe('crossings in YAML', () => {
  it('stand between the beads and the divergences, one a line', () => {
    const yaml = writeAlignment({ ...SAMPLE, crossings: [{ source: ['p2.s2'], target: ['p2.s1'], note: 'told first' }] })
    expect(yaml).toBe(withCrossing('{ en: [ p2.s2 ], ru: [ p2.s1 ], note: told first }'))
  })

  it('come back unchanged, and write the same bytes', () => {
    const yaml = writeAlignment(CROSSED)
    expect(readAlignment(yaml)).toStrictEqual(CROSSED)
    expect(writeAlignment(readAlignment(yaml))).toBe(yaml)
  })

  it('need not be there', () => {
    expect(readAlignment(SAMPLE_YAML)).not.toHaveProperty('crossings')
  })

  it.each([
    ['{ en: [ p2.s2 ], ru: [ p2.s9 ] }', 'MALFORMED', 'there is no sentence `p2.s9` in the version `ru`'],
    ['{ en: [ p2.s2 ] }', 'MALFORMED', '`ru` has no sentences in this crossing'],
    ['{ en: [], ru: [ p2.s1 ] }', 'MALFORMED', '`en` has no sentences in this crossing'],
    ['{ en: [ p2.s2 ], ru: [ p2.s1 ], nota: x }', 'UNKNOWN_KEY', 'unknown key `nota`'],
    ['{ en: [ p2.s2 ], fr: [ p2.s1 ] }', 'UNKNOWN_VERSION', 'there is no version `fr`'],
  ])('are refused with their line when they are wrong: %s', (line, code, message) => {
    const text = withCrossing(line)
    const place = { file: 'a.yaml', line: text.split('\n').findIndex((one) => one.includes(line)) + 1 }
    expect(faultOf(() => readAlignment(text, { file: 'a.yaml' }))).toMatchObject({ code, message, place })
  })
})
