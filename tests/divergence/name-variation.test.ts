import { expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('name-variation', [[english, russian]])

it.each([
  ['The Queen of Alba spoke.', 'Анна Петровна выступила.', ['other-naming: Queen of Alba | Анна Петровна']],
  ['Anna of Alba spoke.', 'Королева Альбы выступила.', ['other-naming: Anna of Alba | Королева Альбы']],
  ['The Queen of Alba spoke.', 'Королева Альбы выступила.', []],
  ['The Queen of Alba spoke.', 'Она выступила.', []],
])('%s — %s', (english, russian, expected) => {
  expect(find(english, russian)).toEqual(expected)
})
