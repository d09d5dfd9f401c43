import type { Span } from '../model/span.ts'
import { readNumericDates } from './dates.ts'
import { readDigits, readRoman, times } from './digits.ts'
import { clockKeys, decadeKeys, decadesOf, durationKeys, hoursOf } from './number-keys.ts'
import type { NumberMention, NumberToken } from './number-mention.ts'
import type { NumberVocabulary } from './number-vocabulary.ts'
import { composeNumber } from './number-words.ts'

/** Figures with their groups ("1,000", "10 000", "15:00"), or words. */
const TOKEN = /(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?|(?<![\p{L}\d.,])\.\d+|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+/gu

/** The numbers, dates and times of a text, in order: `numbersIn('14 days', english)` has one mention, keys `14` and `day:14`. */
export function numbersIn(text: string, vocabulary: NumberVocabulary): NumberMention[] {
  const dates = readNumericDates(text)
  const tokens = tokensOf(text).filter(
    (token) => !dates.some(({ covers }) => covers.start <= token.start && token.end <= covers.end),
  )
  const mentions = dates.flatMap((date) => date.mentions)
  for (let index = 0; index < tokens.length; ) {
    const read = readAt(tokens, index, { text, vocabulary })
    mentions.push(...(read?.mentions ?? []))
    index += read?.length ?? 1
  }
  return mentions.sort((one, other) => one.span.start - other.span.start)
}

const tokensOf = (text: string): NumberToken[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token.toLowerCase().replaceAll('ё', 'е'),
    isDigits: /^\.?\d/u.test(token),
    start: index,
    end: index + token.length,
  }))

/** Where a number is read: the raw text, for what stands between and after the tokens. */
interface Setting {
  readonly text: string
  readonly vocabulary: NumberVocabulary
}

/** What was read from a token on: how many tokens it took, and the mentions they make. */
interface Reading {
  readonly length: number
  readonly mentions: readonly NumberMention[]
}

function readAt(tokens: readonly NumberToken[], index: number, setting: Setting): Reading | undefined {
  const token = tokens[index]
  if (token.isDigits) return readFigure(tokens, index, setting)
  const roman = readRomanToken(token, setting)
  if (roman !== undefined) return { length: 1, mentions: [roman] }
  return readWords(tokens, index, setting)
}

/** "1.5 million", "the 1990s", "3 p.m.", "2:1". */
function readFigure(tokens: readonly NumberToken[], index: number, { text, vocabulary }: Setting): Reading {
  const token = tokens[index]
  const score = /^(\d+):(\d)$/u.exec(token.text)
  if (score) return { length: 1, mentions: [1, 2].map((part) => figure(token, [score[part]])) }
  const clock = /^(\d{1,2}):(\d{2})/u.exec(token.text)
  const after = text.slice(token.end)
  if (clock)
    return { length: 1, mentions: [figure(token, hoursOf({ hour: Number(clock[1]), minutes: clock[2] }, after, vocabulary))] }
  const values = readDigits(token.text, vocabulary.decimalSign)
  const scaled = scaleAfter(tokens, index, { text, vocabulary })
  const total = scaled.factor === 1 ? values : values.map((value) => times(value, scaled.factor))
  const last = tokens[index + scaled.length - 1]
  const keys = [
    ...total,
    ...(scaled.isSure ? [] : values),
    ...rangeKeys(tokens, index, values, { text, vocabulary }),
    ...shortYearKeys(tokens[index - 1], token, text),
    ...decadeKeys(values, after, vocabulary),
    ...(scaled.length === 1 ? clockKeys(token.text, after, vocabulary) : []),
    ...durationKeys(total, tokens[index + scaled.length], vocabulary),
  ]
  return { length: scaled.length, mentions: [figure({ start: token.start, end: last.end }, keys)] }
}

const figure = ({ start, end }: Span, keys: readonly string[]): NumberMention => ({
  span: { start, end },
  keys: [...new Set(keys)],
  strength: 'digits',
})

/** The scale word or glued letter after figures: "25 thousand" (sure), "5m" (or metres). */
function scaleAfter(tokens: readonly NumberToken[], index: number, { text, vocabulary }: Setting) {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (next === undefined || next.isDigits) return { factor: 1, length: 1, isSure: true }
  const between = text.slice(token.end, next.start)
  const glued = between === '' && Object.hasOwn(vocabulary.gluedScales, next.text) ? vocabulary.gluedScales[next.text] : undefined
  if (glued !== undefined) return { factor: glued, length: 2, isSure: false }
  const word = vocabulary.wordOf(next.text)
  if (word?.kind === 'scale' && /^[\s-]*$/u.test(between)) return { factor: word.value, length: 2, isSure: true }
  return { factor: 1, length: 1, isSure: true }
}

/** "3 to 5 thousand": the scale of the end may go for the beginning. */
function rangeKeys(tokens: readonly NumberToken[], index: number, values: readonly string[], setting: Setting): string[] {
  const { text, vocabulary } = setting
  const [token, ...next] = tokens.slice(index, index + 3)
  const at = next.findIndex(({ isDigits }) => isDigits)
  if (at < 0 || !vocabulary.range.test(text.slice(token.end, next[at].start))) return []
  const { factor } = scaleAfter(tokens, index + 1 + at, setting)
  return factor === 1 ? [] : values.map((value) => times(value, factor))
}

/** "2010–11": the end of a span of years leaves the century out. */
function shortYearKeys(before: NumberToken | undefined, { text: figures, start }: NumberToken, text: string): string[] {
  if (before === undefined || !/^\d{4}$/u.test(before.text) || !/^\d\d$/u.test(figures)) return []
  return /^[-–—/]$/u.test(text.slice(before.end, start)) ? [before.text.slice(0, 2) + figures] : []
}

/** `XIX`; one letter alone only before a word for century. */
function readRomanToken(token: NumberToken, { text, vocabulary }: Setting): NumberMention | undefined {
  const value = readRoman(text.slice(token.start, token.end))
  if (value === undefined) return undefined
  const isCentury = vocabulary.century.test(text.slice(token.end))
  if (token.text.length === 1 && !isCentury) return undefined
  const span = { start: token.start, end: token.end }
  return { span, keys: [String(value)], strength: isCentury ? 'digits' : 'vague' }
}

/** "May 5", "5 May": a figure stands next to the word, with no more than a comma between. */
function isBesideFigure(tokens: readonly NumberToken[], index: number): boolean {
  const { start, end } = tokens[index]
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  const isAfter = after?.isDigits === true && after.start - end <= 2
  return isAfter || (before?.isDigits === true && start - before.end <= 2)
}

function readWords(tokens: readonly NumberToken[], index: number, setting: Setting): Reading | undefined {
  const { vocabulary } = setting
  const word = vocabulary.wordOf(tokens[index].text)
  if (word === undefined) return undefined
  const { start, end } = tokens[index]
  if (word.kind === 'month' || word.kind === 'weekday') {
    if (word.besideFigure === true && !isBesideFigure(tokens, index)) return undefined
    return { length: 1, mentions: [{ span: { start, end }, keys: [`${word.kind}:${word.value}`], strength: 'calendar' }] }
  }
  if (word.kind === 'vague')
    return { length: 1, mentions: [{ span: { start, end }, keys: [String(word.value)], strength: 'vague' }] }
  if (word.kind === 'decade') {
    return {
      length: 1,
      mentions: [{ span: { start, end }, keys: [...decadesOf(String(word.value)), String(word.value)], strength: 'word' }],
    }
  }
  const number = composeNumber(tokens, index, setting)
  const span = { start, end: tokens[index + number.length - 1].end }
  const value = String(number.value)
  const after = setting.text.slice(span.end)
  const keys = [
    value,
    ...clockKeys(value, after, vocabulary),
    ...durationKeys([value], tokens[index + number.length], vocabulary),
  ]
  return { length: number.length, mentions: [{ span, keys: [...new Set(keys)], strength: number.isVague ? 'vague' : 'word' }] }
}
