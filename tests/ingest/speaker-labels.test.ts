import { describe, expect, it } from 'vitest'
import { findSpeakerLabels } from '../../src/ingest/speaker-labels.ts'

/** Which speaker each paragraph has a label for. */
const speakersIn = (...paragraphs: string[]) => findSpeakerLabels(paragraphs).map((label) => label?.speaker)

describe('a label that needs no company', () => {
  it.each([
    ['Aide to the President Yury Ushakov: Good evening!', 'ushakov'],
    ['Aide to\u00a0the\u00a0President Yury Ushakov: Good evening!', 'ushakov'],
    ['Foreign Minister Sergei Lavrov: Good evening!', 'lavrov'],
    ['Ю.Ушаков: Добрый вечер!', 'ushakov'],
    ['Ю. В. Ушаков: Добрый вечер!', 'ushakov'],
    ['С.Лавров (как переведено): Добрый вечер!', 'lavrov'],
    ['Министр иностранных дел Российской Федерации Сергей Лавров: Добрый вечер!', 'lavrov'],
    ['Официальный представитель МИД России М.В.Захарова: Добрый вечер!', 'zakharova'],
    ['J.R.R. Tolkien: Good evening!', 'tolkien'],
    ['Mr. Price: Good evening!', 'price'],
    ['MS. PSAKI: Good evening!', 'psaki'],
    ['Question: Why?', 'question'],
    ['Question (via interpreter): Why?', 'question'],
    ['Вопрос: Почему?', 'question'],
    ['ВОПРОС: Почему?', 'question'],
    ['Reporter: Why?', 'question'],
    ['Ответ: Потому.', 'answer'],
    ['Answer: Because.', 'answer'],
    ['Ведущий: Начнём.', 'moderator'],
  ])('%s', (paragraph, speaker) => {
    expect(speakersIn(paragraph)).toEqual([speaker])
  })
})

describe('a colon that follows no speaker', () => {
  it.each([
    'But here are the facts: the harbour is closed.',
    'Сразу отмечу: гавань закрыта.',
    'He said: no.',
    'Note: the harbour is closed.',
    'Важно: гавань закрыта.',
    'December 7: the harbour is closed.',
    'At 12:30 the harbour was closed.',
    'http://example.org is the address.',
    'Gates of the Harbour: closed.',
    'Is it closed? Yes: since noon.',
    'A: the first of the marks in a list',
    'Moscow: the harbour is closed.',
    ':',
    ': x',
  ])('%s', (paragraph) => {
    expect(speakersIn(paragraph)).toEqual([undefined])
  })
})

describe('a name by itself', () => {
  it('counts in a transcript', () => {
    expect(speakersIn('Question: Why?', 'Yury Ushakov: Because.')).toEqual(['question', 'ushakov'])
    expect(speakersIn('Anna Smith: Hello.', 'Peter Jones: Hello.')).toEqual(['smith', 'jones'])
    expect(speakersIn('Yury Ushakov: his life.', 'He was born by the sea.')).toEqual([undefined, undefined])
  })

  it('counts as a lone surname when it comes back in turn, or the whole name is known', () => {
    expect(speakersIn('Smith: Hello.', 'Jones: Hello.', 'Smith: Bye.', 'Jones: Bye.')).toEqual([
      'smith',
      'jones',
      'smith',
      'jones',
    ])
    expect(speakersIn('Ю.Ушаков: Да.', 'Вопрос: А?', 'Ушаков: Нет.')).toEqual(['ushakov', 'question', 'ushakov'])
    expect(speakersIn('Moscow: rain.', 'London: fog.')).toEqual([undefined, undefined])
  })

  it('counts as one letter when the letters take turns', () => {
    expect(speakersIn('Q: Why?', 'A: Because.')).toEqual(['question', 'answer'])
    expect(speakersIn('В: Почему?', 'О: Потому.')).toEqual(['question', 'answer'])
  })

  it('never is a word that leads in', () => {
    expect(speakersIn('Question: Why?', 'Note: it is late.', 'Note: it is dark.', 'Question: So?')).toEqual([
      'question',
      undefined,
      undefined,
      'question',
    ])
  })
})

it('marks who asks as a journalist, and keeps the name as it stands', () => {
  expect(findSpeakerLabels(['Вопрос: Почему?', 'Ю.Ушаков: Потому.'])).toEqual([
    { speaker: 'question', role: 'journalist', name: 'Вопрос', length: 7 },
    { speaker: 'ushakov', role: 'speaker', name: 'Ю.Ушаков', length: 9 },
  ])
})
