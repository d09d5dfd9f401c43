import { describe, it } from 'vitest'
import { expectBoundaries } from './boundaries.ts'

describe('dialogueDash', () => {
  const bare = (between: string) => `– Да, – сказал мельник.${between}– Иду.`
  const quoted = (between: string) => `«Да, – сказал мельник.${between}– Иду».`

  it('joins by default only what quotation marks hold together', () => {
    expectBoundaries(bare('| |'), { language: 'ru' })
    expectBoundaries(quoted(' '), { language: 'ru' })
  })
  it('cuts after the author’s words', () => {
    expectBoundaries(bare('| |'), { language: 'ru', dialogueDash: 'split' })
    expectBoundaries(quoted('| |'), { language: 'ru', dialogueDash: 'split' })
  })
  it('joins the two parts of a speech', () => {
    expectBoundaries(bare(' '), { language: 'ru', dialogueDash: 'join' })
    expectBoundaries(quoted(' '), { language: 'ru', dialogueDash: 'join' })
  })
  it('leaves two speeches apart', () => expectBoundaries('– Вы идёте?| |– Да, иду.', { language: 'ru', dialogueDash: 'join' }))
})

describe('insideQuotes', () => {
  const row = (inside: string) => `He said: “We leave.${inside}Do not wait.”| |She nodded.`

  it('cuts inside a quotation by default', () => expectBoundaries(row('| |'), { language: 'en' }))
  it('keeps a quotation whole', () => expectBoundaries(row(' '), { language: 'en', insideQuotes: 'join' }))
  it('keeps a quotation within a quotation whole', () =>
    expectBoundaries('Он пишет: «Я слышал: „Уходим. Не ждите“. И ушёл».| |Это всё.', { language: 'ru', insideQuotes: 'join' }))
  it('reads typewriter marks in pairs', () =>
    expectBoundaries('"We leave. Do not wait." He left.| |"Go. Now."'.replace('" He', '"| |He'), {
      language: 'en',
      insideQuotes: 'join',
    }))
  it('counts a mark that never closes for nothing', () =>
    expectBoundaries('Он сказал: «Уходим.| |Не ждите.', { language: 'ru', insideQuotes: 'join' }))
})

describe('abbreviations', () => {
  it('never end a sentence', () => {
    expectBoundaries('It is on Foo.| |Bar is far.', { language: 'en' })
    expectBoundaries('It is on Foo. Bar is far.', { language: 'en', abbreviations: ['Foo.'] })
  })
  it('hold in any case if written in small letters, else as written', () => {
    expectBoundaries('See Foo. Bar.', { language: 'en', abbreviations: ['foo'] })
    expectBoundaries('See foo bar.| |Baz.', { language: 'en', abbreviations: ['Bar'] })
  })
})

describe('an unknown language', () => {
  it('gets the neutral rules, never the English ones', () =>
    expectBoundaries('Mr.| |Grey kam.| |Er saß in z. b. einem Haus.', { language: 'xx' }))
  it('ends a sentence with the mark alone where the script has no spaces', () =>
    expectBoundaries('「今日は雨です。」||明日は晴れます。||さようなら。', { language: 'ja' }))
})

describe('the engine sentence-splitter', () => {
  it('cuts plain sentences', () =>
    expectBoundaries('It is late.| |We go home.', { language: 'en', segmenter: 'sentence-splitter' }))
})
