import { expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('modality-shift', [[english, russian]])

it.each([
  ['The president must answer the question.', 'Президент может ответить на вопрос.', ['other-strength: must | может']],
  ['The president may answer the question.', 'Президент должен ответить на вопрос.', ['other-strength: may | должен']],
  ['The president must answer the question.', 'Президент должен ответить на вопрос.', []],
  ['The president may answer the question.', 'Президент может ответить на вопрос.', []],
  // "Must not" and «не может» deny the same.
  ['The president must not answer the question.', 'Президент не может ответить на вопрос.', []],
  ['The president must answer the question.', 'Президент ответит на вопрос.', []],
])('%s — %s', (english, russian, expected) => {
  expect(find(english, russian)).toEqual(expected)
})
