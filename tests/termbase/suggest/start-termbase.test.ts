import { describe, expect, it } from 'vitest'
import { lintTermbase } from '../../../src/termbase/lint-termbase.ts'
import { readTermbase } from '../../../src/termbase/read-termbase.ts'
import { startTermbase, suggestionsBeside } from '../../../src/termbase/suggest/start-termbase.ts'
import type { TermSuggestion } from '../../../src/termbase/suggest/suggestion.ts'
import { writeTermbase } from '../../../src/termbase/write-termbase.ts'

const suggestion = (english: string, russian: string, further: readonly string[] = []): TermSuggestion => ({
  source: [{ term: english, form: english, count: 4 }],
  target: [russian, ...further].map((term) => ({ term, form: term, count: 2 })),
  association: 1,
  beads: ['b2', 'b5', 'b7', 'b9'],
})

const SIDES = { source: { language: 'en', evidence: 'attested' }, target: { language: 'ru' } } as const

describe('a termbase to start from', () => {
  const termbase = startTermbase(
    [suggestion('fog signal', 'туманный сигнал', ['сирена']), suggestion('Fog Signal', 'ревун')],
    SIDES,
  )

  it('has a concept for each suggestion, with notes that say where it comes from', () => {
    expect(writeTermbase(termbase)).toBe(`format: bitext-terms/1
languages: [ en, ru ]
concepts:
  - id: fog-signal
    terms:
      en:
        - { term: fog signal, status: admitted, evidence: attested, note: "suggested: 4 times here, as in b2, b5, b7" }
      ru:
        - { term: туманный сигнал, status: admitted, note: "suggested: 2 times here" }
        - { term: сирена, status: admitted, note: "suggested: 2 times here" }

  - id: fog-signal-2
    terms:
      en:
        - { term: Fog Signal, status: admitted, evidence: attested, note: "suggested: 4 times here, as in b2, b5, b7" }
      ru:
        - { term: ревун, status: admitted, note: "suggested: 2 times here" }
`)
  })

  it('is read back as it is, and nothing in it is odd but an ambiguous word', () => {
    expect(readTermbase(writeTermbase(termbase))).toEqual(termbase)
    expect(lintTermbase(termbase).filter(({ rule }) => rule !== 'ambiguous-lemma')).toEqual([])
  })

  it('gives no id twice, nor one of the termbase beside it', () => {
    const { concepts } = startTermbase([suggestion('fog signal', 'ревун')], { ...SIDES, beside: termbase })
    expect(concepts.map(({ id }) => id)).toEqual(['fog-signal-3'])
  })

  it('holds both versions of one language under it', () => {
    const { languages, concepts } = startTermbase([suggestion('beacon', 'beacon', ['light'])], {
      source: { language: 'en' },
      target: { language: 'en' },
    })
    expect(languages).toEqual(['en'])
    expect(concepts[0].terms.en.map(({ term }) => term)).toEqual(['beacon', 'light'])
  })
})

describe('beside a termbase', () => {
  const beside = startTermbase([suggestion('fog signal', 'сирена')], SIDES)
  const found = (suggestions: readonly TermSuggestion[]) =>
    suggestionsBeside({ suggestions, unpaired: { source: [], target: [] } }, beside, SIDES)

  it.each([
    ['fog signals', 'ревун'],
    ['horn', 'сирены'],
  ])('%s = %s is left out: one of them is there, in some form', (english, russian) => {
    expect(found([suggestion(english, russian)])).toMatchObject({ suggestions: [], leftOut: 1 })
  })

  it('a term that only holds one of its terms stays', () => {
    expect(found([suggestion('fog signal station', 'станция')]).suggestions).toHaveLength(1)
  })

  it('further renderings that are there go alone', () => {
    const [{ target }] = found([suggestion('horn', 'ревун', ['сирена', 'гудок'])]).suggestions
    expect(target.map(({ term }) => term)).toEqual(['ревун', 'гудок'])
  })

  it('a key word without a counterpart goes likewise', () => {
    const alone = { term: 'сирена', form: 'сирены', count: 2 }
    const { unpaired } = suggestionsBeside({ suggestions: [], unpaired: { source: [], target: [alone] } }, beside, SIDES)
    expect(unpaired.target).toEqual([])
  })
})
