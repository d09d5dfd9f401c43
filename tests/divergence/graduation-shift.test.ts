import { expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('graduation-shift', [[english, russian]])

it.each([
  ['The quarrel went on.', 'Вражда продолжалась.', ['other-step: quarrel | Вражда']],
  ['The feud went on.', 'Ссора продолжалась.', ['other-step: feud | Ссора']],
  ['They were opponents.', 'Они были стопроцентными противниками.', ['one-sided-intensifier:  | стопроцентными']],
  ['The road was utterly empty.', 'Дорога была пуста.', ['one-sided-intensifier: utterly | ']],
  ['The feud went on.', 'Вражда продолжалась.', []],
  ['The road was utterly empty.', 'Дорога была совершенно пуста.', []],
  // A weaker word of degree is an answer.
  ['The road was utterly empty.', 'Дорога была очень пуста.', []],
  // An adjective may hold the highest degree by itself.
  ['It is unbelievable.', 'Это невероятно.', []],
  ['The talks were critical.', 'Переговоры были крайне важны.', []],
  ['They are well short of it.', 'Они крайне далеки от этого.', []],
])('%s — %s', (english, russian, expected) => {
  expect(find(english, russian)).toEqual(expected)
})
