import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tokeniseTercom } from '../../src/mteval/tokenizers/tercom.ts'
import { TOKENIZERS } from '../../src/mteval/tokenizers/tokenizers.ts'
import { trimEnd } from '../../src/mteval/white-space.ts'

const NBSP = '\u00a0'

describe('the tokeniser 13a', () => {
  it.each([
    ['“Yes,” he said.', '“Yes , ” he said .'],
    ['It costs $3.50, or 1,000 roubles.', 'It costs $ 3.50 , or 1,000 roubles .'],
    ["It's 9-11 a.m. (Moscow time)", "It's 9 - 11 a . m . ( Moscow time )"],
    ['«Ушаков»: ещё 5 %', '«Ушаков» : ещё 5 %'],
    ['&quot;A &amp; B&quot; &lt;5&gt;', '" A & B " < 5 >'],
    ['a &amp;lt; b', 'a < b'],
    ['see <skipped> here', 'see here'],
    [`В${NBSP}Москве`, 'В Москве'],
  ])('cuts %s', (text, tokens) => {
    expect(TOKENIZERS['13a'](text)).toBe(tokens)
  })
})

describe('the tokeniser intl', () => {
  it.each([
    ['«Ушаков»: 5 %', '« Ушаков » : 5 %'],
    ['В 19:30, т.е. 1,000', 'В 19:30 , т . е . 1,000'],
    ['£5+€3', '£ 5 + € 3'],
  ])('cuts %s', (text, tokens) => {
    expect(TOKENIZERS.intl(text)).toBe(tokens)
  })
})

describe('the tokenisers char and none', () => {
  it('make every character a token, also beyond the first plane', () => {
    expect(TOKENIZERS.char('да🙏')).toBe('д а 🙏')
  })

  it('leave the line as it is', () => {
    expect(TOKENIZERS.none(' A, b ')).toBe(' A, b ')
  })
})

describe('tercom', () => {
  it.each([
    ['lower case only', 'Ben’s dog, 5%.', {}, 'ben’s dog, 5%.'],
    ['case kept', 'The Dog', { caseSensitive: true }, 'The Dog'],
    ['normalised', "Ben's dog, 5%.", { normalized: true }, "ben 's dog , 5 % ."],
    ['without punctuation', '"Yes," (he) said.', { noPunct: true }, 'yes he said'],
    ['Asian punctuation stays by default', '日本。', { normalized: true }, '日本。'],
    ['Asian support', '日本。', { normalized: true, asianSupport: true }, '日 本 。'],
    ['Asian support without punctuation', '日本、東京。', { noPunct: true, asianSupport: true }, '日本東京'],
  ])('%s', (_, text, options, tokens) => {
    expect(tokeniseTercom(text, options)).toBe(tokens)
  })
})

it('white space at the end goes, of every kind that Python knows', () => {
  expect(trimEnd(' a b\u00a0\u2003\u0085\t\n')).toBe(' a b')
  expect(trimEnd('a\ufeff')).toBe('a\ufeff')
  expect(trimEnd('   ')).toBe('   '.slice(3))
})

const shared = process.env.BITEXT_SHARED

describe.skipIf(shared === undefined).each(['en-ru', 'ru-en'])('what sacreBLEU makes of %s', (pair) => {
  const rows = readFileSync(`${shared}/mt-eval/tokenized.${pair}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line): Record<string, string> => JSON.parse(line))

  it.each([
    ['13a', TOKENIZERS['13a']],
    ['intl', TOKENIZERS.intl],
    ['char', TOKENIZERS.char],
    ['none', TOKENIZERS.none],
    ['ter', (text: string) => tokeniseTercom(text)],
    ['ter-norm', (text: string) => tokeniseTercom(text, { normalized: true })],
    [
      'ter-norm-nopunct-asian-case',
      (text: string) => tokeniseTercom(text, { normalized: true, noPunct: true, asianSupport: true, caseSensitive: true }),
    ],
  ])('by %s', (name, tokenise) => {
    expect(rows.length).toBe(150)
    for (const row of rows) expect(tokenise(trimEnd(row.text))).toBe(row[name])
  })
})
