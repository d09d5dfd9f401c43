/** A sentence in two languages. */
export interface NumberCase {
  readonly english: string
  readonly russian: string
}

/** One way to write a number in each language, and the values to write. */
interface Notation {
  readonly values: readonly number[]
  readonly english: (value: number) => string
  readonly russian: (value: number) => string
}

const EN_MONTHS = 'January February March April May June July August September October November December'.split(' ')
const RU_MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const EN_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const RU_WORDS = 'двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати'.split(' ')
const EN_ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const RU_ORDINALS = 'третьем четвёртом пятом шестом седьмом восьмом девятом десятом'.split(' ')
const ROMAN = 'XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ')
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const RU_TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')

const grouped = (value: number, sign: string): string => String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, sign)
const range = (from: number, count: number, step = 1): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step)

const NOTATIONS: readonly Notation[] = [
  {
    values: range(1234, 13, 4711),
    english: (v) => `They sold ${grouped(v, ',')} books.`,
    russian: (v) => `Продали ${grouped(v, '\u00a0')} книг.`,
  },
  { values: range(3, 13, 7), english: (v) => `A rise of ${v}.5 percent.`, russian: (v) => `Рост на ${v},5 %.` },
  { values: range(2, 13, 3), english: (v) => `It cost ${v}.5 million.`, russian: (v) => `Это стоило ${v},5 млн.` },
  { values: range(2, 13, 3), english: (v) => `It cost ${v} billion.`, russian: (v) => `Это стоило ${v} миллиардов.` },
  {
    values: range(5, 13, 5),
    english: (v) => `Some ${v} thousand came.`,
    russian: (v) => `Пришло ${grouped(v * 1000, ' ')} человек.`,
  },
  { values: range(1801, 13, 17), english: (v) => `It happened in ${v}.`, russian: (v) => `Это было в ${v} году.` },
  { values: range(1920, 8, 10), english: (v) => `Back in the ${v}s.`, russian: (v) => `Тогда, в ${v}-е годы.` },
  { values: range(1930, 7, 10), english: (v) => `Back in the ${v - 1900}s.`, russian: (v) => `Тогда, в ${v}-х.` },
  { values: range(12, 9), english: (v) => `A house of the ${v}th century.`, russian: (v) => `Дом ${ROMAN[v - 12]} века.` },
  { values: range(1, 11), english: (v) => `Come at ${v} p.m.`, russian: (v) => `Приходите в ${v + 12}:00.` },
  { values: range(1, 11), english: (v) => `Come at ${v}:30 pm.`, russian: (v) => `Приходите в ${v + 12}.30.` },
  { values: range(5, 6), english: (v) => `Come at ${v} a.m.`, russian: (v) => `Приходите в ${v} утра.` },
  {
    values: range(0, 12),
    english: (v) => `It was on ${EN_MONTHS[v % 12]} ${v + 5}.`,
    russian: (v) => `Это было ${v + 5} ${RU_MONTHS[v % 12]}.`,
  },
  {
    values: range(1, 12),
    english: (v) => `Signed on ${EN_MONTHS[v - 1]} ${v + 10}, 2015.`,
    russian: (v) => `Подписано ${v + 10}.${String(v).padStart(2, '0')}.2015.`,
  },
  { values: range(2, 8), english: (v) => `Wait ${v * 7} days.`, russian: (v) => `Ждите ${RU_WORDS[v - 2]} недель.` },
  { values: range(2, 8), english: (v) => `It took ${v} years.`, russian: (v) => `Это заняло ${v * 12} месяцев.` },
  {
    values: range(2, 11),
    english: (v) => `A crew of ${EN_WORDS[v - 2]}.`,
    russian: (v) => `Команда из ${RU_WORDS[v - 2]} человек.`,
  },
  { values: range(2, 11), english: (v) => `A crew of ${EN_WORDS[v - 2]}.`, russian: (v) => `Команда: ${v} человек.` },
  {
    values: range(3, 8),
    english: (v) => `On the ${EN_ORDINALS[v - 3]} floor.`,
    russian: (v) => `На ${RU_ORDINALS[v - 3]} этаже.`,
  },
  { values: range(3, 8), english: (v) => `On the ${EN_ORDINALS[v - 3]} floor.`, russian: (v) => `На ${v}-м этаже.` },
  { values: range(0, 8), english: (v) => `Only ${EN_TENS[v]} percent came.`, russian: (v) => `Пришло лишь ${(v + 2) * 10} %.` },
  { values: range(0, 8), english: (v) => `Only ${(v + 2) * 10 + 3} came.`, russian: (v) => `Пришло лишь ${RU_TENS[v]} три.` },
]

/** The same value on both sides, written as each language writes it. */
export const equalNumbers = (): NumberCase[] =>
  NOTATIONS.flatMap(({ values, english, russian }) =>
    values.map((value) => ({ english: english(value), russian: russian(value) })),
  )

/** Another value on the Russian side: the next one of the list. */
export const changedNumbers = (): NumberCase[] =>
  NOTATIONS.flatMap(({ values, english, russian }) =>
    values.slice(1).map((value, index) => ({ english: english(values[index]), russian: russian(value) })),
  )
