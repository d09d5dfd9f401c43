import type { NumberVocabulary } from './number-vocabulary.ts'

/**
 * The values that a token of digits may have in a language: `readDigits('1,500', ',')` is 1.5 or 1500, because a Russian page
 * often keeps the English comma. Values are canonical decimal strings.
 */
export function readDigits(token: string, decimalSign: NumberVocabulary['decimalSign']): readonly string[] {
  const bare = token.replace(/[\s']/gu, '')
  const signs = bare.match(/[.,]/gu) ?? []
  if (signs.length === 0) return [canonical(bare)]
  const [last] = signs.slice(-1)
  const isMixed = new Set(signs).size > 1
  if (isMixed) return [decimal(bare, last)]
  const readings = new Set<string>()
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(bare)
  // An English text groups by the comma alone; a Russian one has both habits.
  if (isGrouped && (decimalSign === ',' || last === ',')) readings.add(canonical(bare.replace(/[.,]/gu, '')))
  if (signs.length === 1 && !(isGrouped && decimalSign === '.' && last === ',')) readings.add(decimal(bare, last))
  return readings.size > 0 ? [...readings] : [bare]
}

/** A value times a power such as a thousand, without the noise of binary fractions. */
export const times = (value: string, factor: number): string => {
  const product = Number(value) * factor
  return Number.isFinite(product) ? String(Number(product.toPrecision(12))) : value
}

/** Drops leading zeros; digits stay a string, because a serial number may exceed what a float holds. */
const canonical = (digits: string): string => digits.replace(/^0+(?=\d)/u, '')

function decimal(token: string, sign: string): string {
  const cut = token.lastIndexOf(sign)
  const whole = canonical(token.slice(0, cut).replace(/[.,]/gu, '') || '0')
  const fraction = token.slice(cut + 1).replace(/0+$/u, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** A canonical Roman numeral below 90 (`XIX` is 19), or `undefined`; larger ones are abbreviations more often than numbers. */
export function readRoman(token: string): number | undefined {
  if (!/^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(token) || token === '') return undefined
  const values = [...token].map((letter) => ROMAN[letter])
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
