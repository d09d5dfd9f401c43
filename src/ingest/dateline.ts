import { monthNumber } from '../language/months.ts'
import { fold } from '../text/normalise.ts'

/** Moscow, MOSCOW: a place in front of the date. */
const PLACE = String.raw`(?:\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3},? +)?`
/** «года», «г.», a weekday or an hour, a place: what may stand behind it. */
const AFTER = String.raw`(?: ?(?:года|году|г\.|року|р\.))?[ ,/|–-]*(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?[ ,/|–-]*(?:\p{Lu}[\p{L}.'-]*(?:,? \p{Lu}[\p{L}.'-]*){0,5})?`

const FORMS: readonly { readonly form: RegExp; readonly order: 'mdy' | 'dmy' | 'ymd' }[] = [
  { form: lineOf(String.raw`(\p{L}{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`), order: 'mdy' }, // February 12, 2022
  { form: lineOf(String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de)? (\p{L}{3,}\.?)(?: de)?,? (\d{4})`), order: 'dmy' }, // 12 февраля 2022 года
  { form: lineOf(String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})`), order: 'dmy' }, // 12.02.2022
  { form: lineOf(String.raw`(\d{4})-(\d{2})-(\d{2})`), order: 'ymd' }, // 2022-02-12
]

function lineOf(date: string): RegExp {
  return new RegExp(`^${PLACE}${date}${AFTER}$`, 'u')
}

/** Longer is a sentence that begins with a date. */
const LONGEST = 80

/** The date of a line that is a date and no more (but a place or an hour), in ISO 8601: `2022-02-12` for «12 февраля 2022 года». */
export function parseDateline(line: string): string | undefined {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return undefined
  const text = fold(line).replace(/ +/g, ' ')
  for (const { form, order } of FORMS) {
    const match = form.exec(text)
    if (match === null) continue
    const [year, month, day] = [...'ymd'].map((part) => match[order.indexOf(part) + 1])
    const date = isoDate(Number(year), monthNumber(month) ?? Number(month), Number(day))
    if (date !== undefined) return date
  }
  return undefined
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}
