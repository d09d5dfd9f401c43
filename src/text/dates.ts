import type { Span } from '../model/span.ts'
import type { NumberMention } from './number-mention.ts'

/** A date in figures, and the numbers it states. */
export interface NumericDate {
  readonly covers: Span
  readonly mentions: readonly NumberMention[]
}

/** `2022-02-12`; `12.02.2022`, `2/12/2022`, `12.02.22`; `9/11`. */
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu
const FULL = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[./]\d)/gu
const SHORT = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/gu

/** Dates in figures. Day and month may stand in either order, so each is given both readings: `9/11` answers «11 сентября». */
export function readNumericDates(text: string): NumericDate[] {
  const iso = [...text.matchAll(ISO)].map((match) => dateAt(match, [[2, 3], [1]]))
  const full = [...text.matchAll(FULL)].map((match) => dateAt(match, [[1, 3], [4]]))
  const short = [...text.matchAll(SHORT)].map((match) => dateAt(match, [[1, 2], []]))
  return [...iso, ...full, ...short]
}

/** `dayAndMonth` and `year` are numbers of groups. */
function dateAt(match: RegExpExecArray, [dayAndMonth, year]: readonly (readonly number[])[]): NumericDate {
  const covers = { start: match.index, end: match.index + match[0].length }
  const mention = (keys: string[]): NumberMention => ({ span: covers, keys, strength: 'digits' })
  const parts = dayAndMonth.map((group) => String(Number(match[group])))
  return {
    covers,
    mentions: [
      ...parts.map((part) => mention(Number(part) <= 12 ? [part, `month:${part}`] : [part])),
      ...year.map((group) =>
        mention([match[group], `20${match[group]}`, `19${match[group]}`].slice(0, match[group].length === 4 ? 1 : 3)),
      ),
    ],
  }
}
