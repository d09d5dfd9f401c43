import { expect, it } from 'vitest'
import { didYouMean, nearest } from '../../src/text/nearest.ts'

it.each([
  ['statsu', 'status'],
  ['Spekaers', 'speakers'],
  ['ushakov-2022-02-21', 'ushakov-2022-02-12'],
  ['xyz', undefined],
])('someone who typed %j meant %j', (typed, meant) => {
  expect(nearest(typed, ['status', 'speakers', 'ushakov-2022-02-12'])).toBe(meant)
})

it('makes a hint of it', () => {
  expect(didYouMean('algin', ['align', 'segment'])).toBe('did you mean `align`?')
})
