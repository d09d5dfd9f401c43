import { times } from './digits.ts'
import type { NumberToken } from './number-mention.ts'
import type { NumberVocabulary } from './number-vocabulary.ts'

/** "1990s" and "90s" name one decade. */
export function decadeKeys(values: readonly string[], after: string, { decade }: NumberVocabulary): string[] {
  return decade.test(after) ? values.flatMap(decadesOf) : []
}

/** Two figures may stand for a decade of any century still spoken of. */
export function decadesOf(value: string): string[] {
  if (/^\d{3}0$/u.test(value)) return [`decade:${value}`]
  return /^\d0$/u.test(value) ? [`decade:18${value}`, `decade:19${value}`, `decade:20${value}`] : []
}

/** "3 p.m." is 15:00, and so may be a bare "3.30" or "15". */
export function clockKeys(figures: string, after: string, vocabulary: NumberVocabulary): string[] {
  const parts = /^(\d{1,2})(?:[.](\d{2}))?$/u.exec(figures)
  if (!parts || Number(parts[1]) > 24) return []
  const minutes = parts[2] ?? '00'
  const isHour = vocabulary.morning.test(after) || vocabulary.afternoon.test(after)
  if (!isHour && parts[2] === undefined) return [`time:${Number(parts[1])}:00`]
  return hoursOf({ hour: Number(parts[1]), minutes }, after, vocabulary)
}

/** The time of day on a 24-hour clock, given what follows it: "p.m.", «утра». */
export function hoursOf(
  { hour, minutes }: { readonly hour: number; readonly minutes: string },
  after: string,
  { morning, afternoon }: NumberVocabulary,
): string[] {
  if (afternoon.test(after) && hour < 12) return [`time:${hour + 12}:${minutes}`]
  if (morning.test(after) && hour === 12) return [`time:0:${minutes}`]
  return [`time:${hour}:${minutes}`]
}

/** "14 days" and "two weeks" are both `day:14`. */
export function durationKeys(
  values: readonly string[],
  next: NumberToken | undefined,
  { timeUnitOf }: NumberVocabulary,
): string[] {
  const unit = next === undefined ? undefined : timeUnitOf(next.text)
  return unit === undefined ? [] : values.map((value) => `${unit.base}:${times(value, unit.size)}`)
}
