import type { NumberVocabulary, NumberWord, TimeUnit } from '../text/number-vocabulary.ts'

/** Every form of the cardinals: value, then its forms. */
const CARDINALS: readonly (readonly [number, string])[] = [
  [0, 'ноль нуль ноля нуля'],
  [1, 'один одна одно одну одного одной одному одним одном'],
  [2, 'два две двух двум двумя двое двоих двоим двоими'],
  [3, 'три трех трем тремя трое троих троим троими'],
  [4, 'четыре четырех четырем четырьмя четверо четверых четверым'],
  ...['пят', 'шест', 'сем', 'восем', 'девят', 'десят'].map((stem, index) => [5 + index, soft(stem)] as const),
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map(
    (stem, index) => [11 + index, soft(`${stem}надцат`)] as const,
  ),
  [20, soft('двадцат')],
  [30, soft('тридцат')],
  [40, 'сорок сорока'],
  ...['пят', 'шест', 'сем', 'восем'].map((stem, index) => [50 + index * 10, fifty(stem)] as const),
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  ...['пят', 'шест', 'сем', 'восем', 'девят'].map((stem, index) => [500 + index * 100, fiveHundred(stem)] as const),
]

/** «пять, пяти, пятью», «пятеро, пятерых». */
function soft(stem: string): string {
  const oblique = stem === 'восем' ? 'восьм' : stem
  return [`${stem}ь`, `${oblique}и`, `${stem}ью`, `${oblique}ью`, `${oblique}еро`, `${oblique}ерых`].join(' ')
}

function fifty(stem: string): string {
  const oblique = stem === 'восем' ? 'восьм' : stem
  return `${stem}ьдесят ${oblique}идесяти ${stem}ьюдесятью`
}

function fiveHundred(stem: string): string {
  const oblique = stem === 'восем' ? 'восьм' : stem
  return `${stem}ьсот ${oblique}исот ${oblique}истам ${stem}ьюстами ${oblique}истах`
}

/** Stems of the ordinals; each takes the endings of an adjective. */
const ORDINALS: readonly (readonly [number, string])[] = [
  ...['перв', 'втор', 'трет', 'четверт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'].map((s, i) => [i + 1, s] as const),
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((s, i) => [i + 11, `${s}надцат`] as const),
  [20, 'двадцат'],
  [30, 'тридцат'],
  [40, 'сороков'],
  ...['пяти', 'шести', 'семи', 'восьми'].map((s, i) => [50 + i * 10, `${s}десят`] as const),
  [90, 'девяност'],
  ...['', 'двух', 'трех', 'четырех', 'пяти', 'шести', 'семи', 'восьми', 'девяти'].map(
    (s, i) => [(i + 1) * 100, `${s}сот`] as const,
  ),
  [1000, 'тысячн'],
]

/** First parts of compound adjectives: «двадцатилетний», «трёхдневный», «стопроцентный» is left out: it means "complete". */
const COMPOUNDS: readonly (readonly [number, string])[] = [
  ...['двух', 'трех', 'четырех', 'пяти', 'шести', 'семи', 'восьми', 'девяти', 'десяти'].map((s, i) => [i + 2, s] as const),
  ...['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят'].map((s, i) => [i + 11, `${s}надцати`] as const),
  ...['двадцати', 'тридцати', 'сорока', 'пятидесяти', 'шестидесяти', 'семидесяти', 'восьмидесяти', 'девяносто'].map(
    (s, i) => [20 + i * 10, s] as const,
  ),
]
/** «десятистраничный», «трёхмиллиметровый», «восьмиклассник»; «семинарный» is of a seminar. */
const COMPOUND_TAIL =
  '(?!нар)\\p{L}{2,}(?:н|ов|ск|ат)(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ой|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ик|ика|ики|иков)$'

const HARD_ENDINGS = 'ый|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми'
const THIRD_ENDINGS = 'ий|ьего|ьему|ьим|ьем|ья|ьей|ью|ье|ьи|ьих|ьими'
const PLURAL = /(?:ые|ых|ым|ыми)$/u

const SCALES: Readonly<Record<string, number>> = { тысяч: 1e3, миллион: 1e6, миллиард: 1e9, триллион: 1e12 }
const SHORT_SCALES: Readonly<Record<string, number>> = { тыс: 1e3, млн: 1e6, млрд: 1e9, трлн: 1e12 }

/** Said without counting; «семью» is a family as well. */
const VAGUE: Readonly<Record<string, number>> = {
  ...{ оба: 2, обе: 2, обоих: 2, обоим: 2, обоими: 2, обеих: 2, обеим: 2, обеими: 2, дважды: 2, вдвое: 2, вдвоем: 2, пара: 2 },
  ...{ пару: 2, пары: 2, трижды: 3, втрое: 3, трети: 3, треть: 3, тройка: 3, четверть: 4, четверти: 4, пятерка: 5, семерка: 7 },
  ...{ семерки: 7, восьмерка: 8, восьмерки: 8, десяток: 10, десятка: 10, двадцатка: 20, двадцатки: 20 },
  ...{
    дюжина: 12,
    дюжины: 12,
    дюжину: 12,
    единственный: 1,
    одни: 1,
    одних: 1,
    половина: 2,
    половину: 2,
    половины: 2,
  },
  ...{ двойной: 2, двойная: 2, тройной: 3, семью: 7 },
  // «в час дня», «к часу ночи»
  ...{ час: 1, часу: 1 },
}

const MONTHS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ')
const WEEKDAYS = 'понедельник вторник сред четверг пятниц суббот воскресень'.split(' ')
const MONTH =
  /^(январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|ем|е)$|^(март|август)(?:|а|у|ом|е)$|^(ма)(?:й|я)$/u
const WEEKDAY =
  /^(понедельник|вторник|четверг)(?:|а|у|ом|е|ам|ах|и)$|^(сред|суббот)(?:а|у|ы|е|ой|ам|ах)$|^(пятниц)(?:а|у|ы|е|ей|ам|ах)$|^(воскресень)(?:е|я|ю|ем|ям)$/u

const FORMS: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...CARDINALS.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, { kind: 'cardinal', value }] as const)),
  ...Object.entries(SHORT_SCALES).map(([word, value]) => [word, { kind: 'scale', value }] as const),
  ...Object.entries(VAGUE).map(([word, value]) => [word, { kind: 'vague', value }] as const),
  ...['полтора', 'полторы', 'полутора'].map((form) => [form, { kind: 'cardinal', value: 1.5 }] as const),
])

const alternatives = (entries: readonly (readonly [number, string])[]): string => entries.map(([, stem]) => stem).join('|')
const ORDINAL = new RegExp(`^(?:(трет)(?:${THIRD_ENDINGS})|(${alternatives(ORDINALS)})(?:${HARD_ENDINGS}))$`, 'u')
const COMPOUND = new RegExp(`^(${alternatives(COMPOUNDS)})(?:${COMPOUND_TAIL})`, 'u')
const SCALE = /^(тысяч|миллион|миллиард|триллион)(?:|а|и|у|е|ей|ью|ам|ами|ах|ов|ом)$/u
const HUNDREDS = /^сот(?:ня|ни|ню|не|ней|ен|ням|нями|нях)$/u
const HALF_SCALE = /^пол(миллион|миллиард|тысяч)/u

const valueIn = (entries: readonly (readonly [number, string])[], stem: string): number =>
  entries.find(([, candidate]) => candidate === stem)?.[0] ?? 0

/** Reads one word in any of its forms. */
function wordOf(word: string): NumberWord | undefined {
  return FORMS.get(word) ?? scaleWord(word) ?? ordinalWord(word) ?? calendarWord(word) ?? compoundWord(word)
}

function scaleWord(word: string): NumberWord | undefined {
  if (HUNDREDS.test(word)) return { kind: 'scale', value: 100 }
  const scale = SCALE.exec(word)?.[1]
  if (scale !== undefined) return { kind: 'scale', value: SCALES[scale] }
  const half = HALF_SCALE.exec(word)?.[1]
  return half === undefined ? undefined : { kind: 'cardinal', value: SCALES[half] / 2 }
}

function ordinalWord(word: string): NumberWord | undefined {
  const match = ORDINAL.exec(word)
  if (!match) return undefined
  const value = valueIn(ORDINALS, match[1] ?? match[2])
  const isDecade = value >= 10 && value < 100 && value % 10 === 0 && PLURAL.test(word)
  return { kind: isDecade ? 'decade' : 'ordinal', value }
}

function calendarWord(word: string): NumberWord | undefined {
  const month = MONTH.exec(word)
  if (month) return { kind: 'month', value: MONTHS.indexOf(month[1] ?? month[2] ?? month[3]) + 1 }
  const weekday = WEEKDAY.exec(word)
  if (!weekday) return undefined
  const stem = weekday.slice(1).find((group) => group !== undefined) ?? ''
  // «в среде» is an environment more often than a Wednesday.
  return /^сред(?:е|ой)$/u.test(word) ? undefined : { kind: 'weekday', value: WEEKDAYS.indexOf(stem) + 1 }
}

function compoundWord(word: string): NumberWord | undefined {
  const stem = COMPOUND.exec(word)?.[1]
  if (stem === undefined) return undefined
  // «пятимиллионный»: the second part is a scale.
  const scale = Object.entries(SCALES).find(([name]) => word.slice(stem.length).startsWith(`${name}н`))?.[1] ?? 1
  return { kind: 'cardinal', value: valueIn(COMPOUNDS, stem) * scale }
}

const TIME_UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^минут/u, { base: 'minute', size: 1 }],
  [/^час(?:|а|ов|у|ам|ами|ах)$/u, { base: 'minute', size: 60 }],
  [/^(?:день|дня|дней|дню|дням|днями|днях|сутки|суток|суткам)$/u, { base: 'day', size: 1 }],
  [/^недел/u, { base: 'day', size: 7 }],
  [/^месяц/u, { base: 'month', size: 1 }],
  [/^(?:год|года|лет|году|годам|годами|годах)$/u, { base: 'month', size: 12 }],
  [/^десятилети/u, { base: 'month', size: 120 }],
  [/^(?:век|века|веков|столети\p{L}*)$/u, { base: 'month', size: 1200 }],
]

/** How Russian writes numbers. */
export const RUSSIAN_NUMBERS: NumberVocabulary = {
  wordOf,
  joiners: new Set(),
  range: /^\s*(?:до|и|или|[-–—])\s*$/u,
  half: /^\s+с\s+половиной(?!\p{L})/u,
  decimalSign: ',',
  timeUnitOf: (word) => TIME_UNITS.find(([pattern]) => pattern.test(word))?.[1],
  morning: /^\s*(?:час(?:а|ов)?\s+)?(?:утра|ночи)(?!\p{L})/iu,
  afternoon: /^\s*(?:час(?:а|ов)?\s+)?(?:дня|вечера|пополудни)(?!\p{L})/iu,
  decade: /^(?:[-‐‑]?(?:е|х|ые|ых|м|ым|ми|ыми)(?!\p{L})|\s*-?\s*(?:гг|годы|годов|годах|годам)(?!\p{L}))/iu,
  gluedScales: { к: 1e3, м: 1e6, тыс: 1e3, млн: 1e6, млрд: 1e9 },
  century: /^\s*(?:-(?:м|го|й)\s+)?(?:век|в\.|вв\.|столети|тысячелети)/iu,
}
