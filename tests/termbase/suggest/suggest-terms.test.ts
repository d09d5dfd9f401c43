import { describe, expect, it } from 'vitest'
import { wordPlacesIn } from '../../../src/language/word-places.ts'
import type { WordLink } from '../../../src/model/word-link.ts'
import { suggestFrom } from '../../../src/termbase/suggest/suggest-terms.ts'
import type { Background, TermSuggestions } from '../../../src/termbase/suggest/suggestion.ts'

/** An English and a Russian sentence, and which of their words are linked, counted from 1: `1-1 3-2`. */
type Row = readonly [english: string, russian: string, links: string]

/** Words that other texts have 100 times each among 100,000; all others they never have. */
const COMMON = new Set(['boat', 'лодк', 'new', 'нов'])
const BACKGROUND: Background = { countOf: (stem) => (COMMON.has(stem) ? 1000 : 0), total: 100_000 }

function suggest(rows: readonly Row[], options: { minCount?: number; background?: Background } = {}): TermSuggestions {
  const { background = BACKGROUND, minCount } = options
  const side = (language: string, column: 0 | 1) => ({
    language,
    beads: rows.map((row, at) => [{ id: `s${at + 1}`, text: row[column] }]),
    background,
  })
  const beads = rows.map((row, at) => ({ id: `b${at + 1}`, links: linksOf(row) }))
  return suggestFrom({ source: side('en', 0), target: side('ru', 1), beads }, { minCount })
}

function linksOf([english, russian, links]: Row): WordLink[] {
  const [source, target] = [english, russian].map((text) => wordPlacesIn([{ text }]))
  return links
    .split(' ')
    .filter((link) => link !== '')
    .map((link) => {
      const [one, other] = link.split('-').map(Number)
      return { source: source[one - 1], target: target[other - 1], probability: 1, origin: 'lexicon' }
    })
}

/** Text without terms, so that what stands together in the rest does so against chance. */
const FILLER = Array.from({ length: 10 }, (): Row => ['They were there and so were we.', 'Они были там, и мы тоже были там.', ''])

/** `lamps [lamp] 2 = фонаря [фонарь] 2`: the form in the text, the dictionary form where it is another, and the count. */
const said = ({ suggestions }: TermSuggestions): string[] =>
  suggestions.map(({ source, target }) =>
    [source, target]
      .map((terms) => terms.map(({ form, term, count }) => `${form}${term === form ? '' : ` [${term}]`} ${count}`).join(', '))
      .join(' = '),
  )

describe('terms that a text suggests', () => {
  it('inflected forms are one term, shown by the most frequent and the dictionary form', () => {
    const found = suggest([
      ['They saw a beacon.', 'Видели бакен.', '4-2'],
      ['No beacons burned.', 'У бакена темно.', '2-2'],
      ['A beacon fell.', 'Нет бакена.', '2-2'],
    ])
    expect(said(found)).toEqual(['beacon 3 = бакена [бакен] 3'])
  })

  it('a longer term is suggested, and its words only where they also stand outside it', () => {
    const found = suggest([
      ['The foghorn keeper woke.', 'Смотритель сирены встал.', '2-2 3-1'],
      ['A foghorn keeper sings.', 'Поёт смотритель сирены.', '2-3 3-2 4-1'],
      ['The keeper slept.', 'Смотритель спал.', '2-1 3-2'],
      ['One keeper left.', 'Ушёл смотритель.', '2-2 3-1'],
      ...FILLER,
    ])
    expect(said(found)).toEqual(['keeper 4 = смотритель 4', 'foghorn keeper 2 = смотритель сирены 2'])
  })

  it('a term may hold a preposition, and never begins or ends with one', () => {
    const found = suggest([
      ['The sirens of the strait howl.', 'Воют сирены пролива.', '2-2 5-3'],
      ['We hear sirens of the strait.', 'Слышны сирены пролива.', '3-2 6-3'],
      ...FILLER,
    ])
    expect(said(found)).toEqual(['sirens of the strait 2 = сирены пролива [сирена пролива] 2'])
  })

  it('a row of words is no term if a link leads out of it', () => {
    const found = suggest([
      ['We paint beacons here.', 'Здесь красят бакены.', '2-2 3-3'],
      ['They paint beacons.', 'Красят они бакены.', '2-1 3-3'],
    ])
    expect(said(found)).toEqual(['beacons [beacon] 2 = бакены [бакен] 2'])
  })

  it('further renderings of a term stand beside the most frequent one', () => {
    const found = suggest([
      ['A dinghy came.', 'Пришла шлюпка.', '2-2'],
      ['The dinghy left.', 'Шлюпка ушла.', '2-1'],
      ['Our dinghy sank.', 'Наша шлюпка утонула.', '2-2'],
      ['That dinghy burned.', 'Тот ялик сгорел.', '2-2'],
      ['His dinghy is blue.', 'Его ялик синий.', '2-2'],
    ])
    expect(said(found)).toEqual(['dinghy 5 = шлюпка 3, ялик 2'])
    expect(found.suggestions[0].target.map(({ linked }) => linked)).toEqual([3, 2])
    expect(found.suggestions[0].beads).toEqual(['b1', 'b2', 'b3'])
    expect(found.suggestions[0].association).toBeCloseTo(6 / 8, 9)
  })

  it('words that are as frequent elsewhere are left out, and so is what is rarer than asked for', () => {
    const rows: Row[] = [
      ['The boat and the dinghy.', 'Лодка и шлюпка.', '2-1 5-3'],
      ['A dinghy, a beacon.', 'Шлюпка, бакен.', '2-1 4-2'],
      ['My dinghy, this beacon.', 'Моя шлюпка, этот бакен.', '2-2 4-4'],
      ['Every boat.', 'Каждая лодка.', '2-2'],
    ]
    const sea: Background = { countOf: (stem) => (COMMON.has(stem) ? 20_000 : 0), total: 100_000 }
    expect(said(suggest(rows, { background: sea }))).toEqual(['dinghy 3 = шлюпка 3', 'beacon 2 = бакен 2'])
    expect(said(suggest(rows, { background: sea, minCount: 3 }))).toEqual(['dinghy 3 = шлюпка 3'])
  })

  it('a key word that nothing on the other side answers is named apart', () => {
    const { suggestions, unpaired } = suggest([
      ['The dinghy came ashore.', 'Вышли на берег.', ''],
      ['Another dinghy.', 'Ещё одна.', ''],
    ])
    expect(suggestions).toEqual([])
    expect(unpaired.source.map(({ form, count }) => `${form} ${count}`)).toEqual(['dinghy 2'])
    expect(unpaired.target).toEqual([])
  })

  it('names and acronyms keep their capitals, first words lose theirs, possessive endings go', () => {
    const found = suggest([
      ['Dinghies of Elba wait.', 'Шлюпки Эльбы ждут.', '1-1 3-2'],
      ['See Elba’s dinghies with the GPS.', 'У Эльбы шлюпки с GPS.', '2-2 3-3 6-5'],
      ['The GPS broke.', 'Сломан GPS.', '2-2'],
    ])
    expect(said(found).sort()).toEqual(['Elba 2 = Эльбы [Эльба] 2', 'GPS 2 = GPS 2', 'dinghies [dinghy] 2 = шлюпки [шлюпка] 2'])
  })
})
