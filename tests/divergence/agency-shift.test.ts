import { expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('agency-shift', [[english, russian]])

it.each([
  ['The herald has told a lie.', 'Через глашатая сказали неправду.', ['agent-and-oblique: herald | Через глашатая']],
  ['A lie was told through the herald.', 'Глашатай сказал неправду.', ['agent-and-oblique: through the herald | Глашатай']],
  ['Rain has toppled the tower.', 'Башня: кем она свалена?', ['other-voice: toppled the tower | свалена']],
  ['The herald has told a lie.', 'Глашатай сказал неправду.', []],
  // An agent may follow a preposition.
  ['The herald has a horn.', 'У глашатая есть рог.', []],
  ['A lie was told by the herald.', 'Глашатай сказал неправду.', []],
  // Not watched: harvests are not looked at.
  ['The harvest has failed.', 'Через урожай пришла беда.', []],
])('%s — %s', (english, russian, expected) => {
  expect(find(english, russian)).toEqual(expected)
})
