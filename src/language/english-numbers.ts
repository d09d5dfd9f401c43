import type { NumberVocabulary, NumberWord, TimeUnit } from '../text/number-vocabulary.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ORDINAL_UNITS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const MONTHS = 'january february march april may june july august september october november december'
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'

const SCALES: Readonly<Record<string, number>> = {
  ...{ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  ...{ mln: 1e6, bln: 1e9, bn: 1e9, dozen: 12 },
}

/** Said without counting. */
const VAGUE: Readonly<Record<string, number>> = {
  ...{ both: 2, twice: 2, double: 2, doubled: 2, couple: 2, pair: 2, twin: 2, half: 2 },
  ...{ triple: 3, tripled: 3, thrice: 3, trio: 3, thirds: 3, once: 1, single: 1, hundreds: 100, thousands: 1e3, millions: 1e6 },
  ...{ billions: 1e9, dozens: 12, quarter: 4, quarters: 4 },
}

const list = (words: string): string[] => words.split(' ')

const WORDS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...list(UNITS).map((word, value) => [word, { kind: 'cardinal', value }] as const),
  ...list(ORDINAL_UNITS).map((word, value) => [word, { kind: 'ordinal', value }] as const),
  ...list(TENS).map((word, index) => [word, { kind: 'cardinal', value: 20 + index * 10 }] as const),
  ...list(TENS).map((word, index) => [word.replace(/y$/u, 'ieth'), { kind: 'ordinal', value: 20 + index * 10 }] as const),
  ...list(TENS).map((word, index) => [word.replace(/y$/u, 'ies'), { kind: 'decade', value: 20 + index * 10 }] as const),
  ...Object.entries(SCALES).map(([word, value]) => [word, { kind: 'scale', value }] as const),
  ['hundredth', { kind: 'ordinal', value: 100 }],
  ['thousandth', { kind: 'ordinal', value: 1000 }],
  ...list(MONTHS).map(
    (word, index) => [word, { kind: 'month', value: index + 1, besideFigure: word === 'may' || word === 'march' }] as const,
  ),
  // A second is a time as well.
  ...Object.entries({ ...VAGUE, second: 2 }).map(([word, value]) => [word, { kind: 'vague', value }] as const),
  ...list(WEEKDAYS).map((word, index) => [word, { kind: 'weekday', value: index + 1 }] as const),
])

const TIME_UNITS: Readonly<Record<string, TimeUnit>> = {
  minute: { base: 'minute', size: 1 },
  hour: { base: 'minute', size: 60 },
  day: { base: 'day', size: 1 },
  week: { base: 'day', size: 7 },
  month: { base: 'month', size: 1 },
  year: { base: 'month', size: 12 },
  decade: { base: 'month', size: 120 },
  century: { base: 'month', size: 1200 },
}

/** How English writes numbers. */
export const ENGLISH_NUMBERS: NumberVocabulary = {
  wordOf: (word) => WORDS.get(word),
  joiners: new Set(['and']),
  range: /^\s*(?:to|and|or|[-–—])\s*$/u,
  half: /^\s+and\s+a\s+half\b/u,
  decimalSign: '.',
  timeUnitOf: (word) => TIME_UNITS[word.replace(/ies$/u, 'y').replace(/s$/u, '')],
  morning: /^\s*(?:a\.\s?m\.|am\b)/iu,
  afternoon: /^\s*(?:p\.\s?m\.|pm\b)/iu,
  decade: /^['’]?s\b/u,
  gluedScales: { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, tn: 1e12 },
  century: /^(?:st|nd|rd|th)?[\s-]+(?:centur|millenni)/iu,
}
