import { describe, expect, it } from 'vitest'
import { alignmentOf, streamOf } from '../../src/formats/bead-stream.ts'
import { held } from '../../src/formats/held.ts'
import { Losses } from '../../src/formats/losses.ts'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { faultOf } from '../faults.ts'
import { SAMPLE, SAMPLE_YAML } from './sample.ts'

const LAPSED: Alignment = {
  ...SAMPLE,
  lapsed: [
    {
      id: 'number-mismatch.0123abcd',
      kind: 'number-mismatch',
      rule: 'changed-number',
      message: '3 stands beside 4.',
      review: { state: 'rejected', note: 'a misprint: mended' },
      source: [{ text: '3', sentence: 'It closed at "3", no?' }],
      target: [],
    },
  ],
}

const LINES = `
lapsed:
  - id: number-mismatch.0123abcd
    kind: number-mismatch
    rule: changed-number
    message: "3 stands beside 4."
    review: { state: rejected, note: "a misprint: mended" }
    en:
      - { text: "3", in: "It closed at \\"3\\", no?" }
    ru: []

signature:`

const YAML = SAMPLE_YAML.replace('\nsignature:', LINES)

describe('reviews that no longer apply, in YAML', () => {
  it('stand after the divergences, with the sentences as they were', () => {
    expect(writeAlignment(LAPSED)).toBe(YAML)
  })

  it('come back unchanged, and need not be there', () => {
    expect(readAlignment(YAML)).toStrictEqual(LAPSED)
    expect(readAlignment(SAMPLE_YAML)).not.toHaveProperty('lapsed')
  })

  it.each([
    ['    ru: []\n\nsig', '\nsig', 'MALFORMED', '`ru` is missing'],
    ['rule: changed', 'rool: changed', 'UNKNOWN_KEY', 'unknown key `rool`'],
    ['    ru: []\n\nsig', '    ru: []\n    fr: []\n\nsig', 'UNKNOWN_VERSION', 'there is no version `fr`'],
  ])('are refused when they are wrong: %j as %j', (right, wrong, code, message) => {
    expect(faultOf(() => readAlignment(YAML.replace(right, wrong)))).toMatchObject({ code, message })
  })

  it('pass through a format that holds divergences, and are counted where one does not', async () => {
    const losses = new Losses()
    expect(await alignmentOf(held(streamOf(LAPSED), { holds: new Set(['divergences']) }, losses))).toMatchObject({
      lapsed: LAPSED.lapsed,
    })
    expect(losses.list().join()).not.toContain('no longer applies')
    const without = await alignmentOf(held(streamOf(LAPSED), { holds: new Set(['sentences']) }, losses))
    expect(without).not.toHaveProperty('lapsed')
    expect(losses.list()).toContain('1 review that no longer applies')
  })
})
