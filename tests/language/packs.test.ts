import { describe, expect, it } from 'vitest'
import { isKnownLanguage, languageOf } from '../../src/language/language.ts'

describe('the language packs', () => {
  it.each(['en', 'ru', 'de', 'fr', 'uk', 'es'])('%s has rules of its own', (code) => {
    expect(isKnownLanguage(code)).toBe(true)
    expect(languageOf(code).code).toBe(code)
    expect(languageOf(code).segmentation.starters.size).toBeGreaterThan(50)
  })

  it('have none for a language nobody has described', () => {
    expect(isKnownLanguage('tt')).toBe(false)
    expect(languageOf('tt').segmentation.leaning.size).toBe(0)
  })

  it.each([
    ['he', 'Hebrew'],
    ['xx', 'xx'],
    ['und', 'und'],
    ['no such code', 'no such code'],
  ])('the language %s, which has none, is called %s', (code, name) => expect(languageOf(code).name).toBe(name))

  it.each([
    ['de', 'verhandlungen', 'verhandlung'],
    ['fr', 'négociations', 'négociation'],
    ['es', 'negociaciones', 'negociación'],
  ])('%s: %s and %s share a stem', (code, one, other) => {
    const { stem } = languageOf(code)
    expect(stem(one)).toBe(stem(other))
  })

  it.each([
    ['переговори', 'переговорів'],
    ['переговорами', 'переговорах'],
    ['важливий', 'важливого'],
    ['країна', 'країною'],
  ])('uk: %s and %s share a stem', (one, other) => {
    const { stem } = languageOf('uk')
    expect(stem(one)).toBe(stem(other))
    expect(stem(one).length).toBeGreaterThanOrEqual(3)
  })

  it('leave short Ukrainian words alone', () => expect(languageOf('uk').stem('але')).toBe('але'))
})

describe('the abbreviation lists', () => {
  it.each(['en', 'ru', 'de', 'fr', 'uk', 'es'])('%s: hold no last period and no white space', (code) => {
    const { leaning, beforeNumber, closing, undecided, eras } = languageOf(code).segmentation
    const entries = [leaning, beforeNumber, closing, undecided, eras].flatMap((list) => [...list])
    expect(entries.filter((entry) => /\.$|\s/.test(entry))).toEqual([])
  })

  it.each(['en', 'ru', 'de', 'fr', 'uk', 'es'])('%s: starters are in small letters, since case is folded', (code) => {
    const { starters } = languageOf(code).segmentation
    expect([...starters].filter((word) => word !== word.toLowerCase())).toEqual([])
  })
})
