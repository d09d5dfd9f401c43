import { expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('evaluative-shift', [[english, russian]])

it.each([
  ['A mob stood there.', 'Там стояла толпа.', ['other-polarity: mob | толпа']],
  ['A crowd stood there.', 'Там стоял сброд.', ['other-polarity: crowd | сброд']],
  ['A sea of people rose.', 'Поднялся лес рук.', ['other-image: sea of people | лес рук']],
  ['A mob stood there.', 'Там стоял сброд.', []],
  // One has no image, or no polarity, to compare with.
  ['A sea of people stood there.', 'Там стояла толпа.', []],
])('%s — %s', (english, russian, expected) => {
  expect(find(english, russian)).toEqual(expected)
})
