import { describe, expect, it } from 'vitest'
import { languageNotice, refuseExchangedLanguages, refuseSameLanguage } from '../../src/ingest/check-languages.ts'
import { guessLanguage, scriptOf } from '../../src/ingest/guess-language.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { faultOf } from '../faults.ts'
import { bytesOf } from './bytes.ts'

const SENTENCES = {
  en: 'The harbour was closed for a week, and no one in the town knew what to do with the fish.',
  de: 'Der Hafen war eine Woche geschlossen, und niemand in der Stadt wusste, was mit dem Fisch zu tun ist.',
  fr: 'Le port est resté fermé une semaine, et personne dans la ville ne savait que faire des poissons.',
  es: 'El puerto estuvo cerrado una semana, y nadie en la ciudad sabía qué hacer con los peces.',
  ru: 'Гавань была закрыта неделю, и никто в городе не знал, что делать с рыбой.',
  uk: 'Гавань була зачинена тиждень, і ніхто в місті не знав, що робити з рибою.',
}

const documentOf = (text: string, language?: string) => ingest(bytesOf(text), { language })

describe('guessing the language', () => {
  it.each(Object.entries(SENTENCES))('finds %s', (language, sentence) => {
    expect(guessLanguage(sentence)?.language).toBe(language)
    expect(documentOf(sentence).language).toBe(language)
  })

  it.each([
    ['pl', 'Port był zamknięty przez tydzień i nikt w mieście nie wiedział, co zrobić z rybami.'],
    ['cs', 'Přístav byl týden zavřený a nikdo ve městě nevěděl, co s rybami, které tam jsou.'],
    ['it', 'Il porto è rimasto chiuso per una settimana e nessuno della città sapeva che fare dei pesci.'],
    ['nl', 'De haven was een week gesloten en niemand wist wat er met de vis van het schip moest gebeuren.'],
    ['fi', 'Satama oli suljettuna viikon, ja kukaan ei tiennyt, mitä kaloille pitäisi tehdä.'],
    ['bg', 'Пристанището беше затворено една седмица и никой в града не знаеше какво да прави с рибата.'],
    ['sr', 'Лука је била затворена недељу дана и нико у граду није знао шта да ради са рибом.'],
    ['be', 'Гавань была зачынена тыдзень, і ніхто ў горадзе не ведаў, што рабіць з рыбай.'],
    ['be', 'Сёння дрэнная пагода, вецер моцны, рыбакі не пайшлі ў мора.'],
    ['be', 'Раніца была халодная, дзеці спалі, маці варыла кашу.'],
  ])('finds %s, which has no rules of its own, and does not take it for one that has', (language, sentence) => {
    expect(guessLanguage(sentence)?.language).toBe(language)
  })

  it.each(['Старый мельникъ жилъ у рѣки и каждый день ходилъ въ городъ, гдѣ продавалъ муку.', 'Домъ стоялъ пустъ.'])(
    'finds Russian as it was spelt until 1918: %s',
    (sentence) => expect(guessLanguage(sentence)).toEqual({ language: 'ru', certainty: 1 }),
  )

  it('takes a longer text with words of none of them for none of them', () => {
    expect(guessLanguage('Portus hebdomadam totam clausus erat, nemo oppidanorum piscibus quid faceret sciebat.')).toBeUndefined()
  })

  it('says how sure it is', () => {
    expect(guessLanguage('Xyzzy')?.certainty).toBe(0)
    expect(guessLanguage(SENTENCES.en)?.certainty).toBeGreaterThan(0.6)
  })

  it('leaves other scripts and bare numbers alone', () => {
    expect(guessLanguage('港は一週間閉鎖された。')).toBeUndefined()
    expect(guessLanguage('1997')).toBeUndefined()
    expect([scriptOf('Гавань NATO'), scriptOf('1997')]).toEqual(['Cyrillic', undefined])
  })
})

describe('two texts in one language', () => {
  it.each([
    ['said so', documentOf(SENTENCES.en, 'en'), documentOf(SENTENCES.ru, 'en')],
    ['seen so, whatever was said', documentOf(SENTENCES.ru, 'en'), documentOf(SENTENCES.ru, 'ru')],
    ['guessed so', documentOf(SENTENCES.en), documentOf(`${SENTENCES.en} ${SENTENCES.en}`)],
  ])('are refused when it is %s', (_, source, target) => {
    expect(faultOf(() => refuseSameLanguage(source, target))).toMatchObject({ code: 'SAME_LANGUAGE', exitCode: 2 })
  })

  it('are two languages otherwise', () => {
    expect(() => refuseSameLanguage(documentOf(SENTENCES.en), documentOf(SENTENCES.ru))).not.toThrow()
    expect(() => refuseSameLanguage(documentOf('OK'), documentOf('Ja', 'de'))).not.toThrow()
  })
})

it('texts the wrong way round are refused', () => {
  const [english, russian] = [documentOf(SENTENCES.en, 'ru'), documentOf(SENTENCES.ru, 'en')]
  expect(faultOf(() => refuseExchangedLanguages(english, russian))).toMatchObject({ code: 'USAGE', exitCode: 2 })
  expect(() => refuseExchangedLanguages(russian, documentOf(SENTENCES.de, 'de'))).not.toThrow()
})

describe('a text that does not look like its language', () => {
  it('is noticed by its script and by its words', () => {
    expect(languageNotice(documentOf(SENTENCES.ru, 'en'))).toBe(
      'the text is said to be English, but most of it is in Cyrillic script',
    )
    expect(languageNotice(documentOf(SENTENCES.de, 'en'))).toBe('the text is said to be English, but looks like German')
  })

  it('is not noticed where it does, or where we cannot tell', () => {
    for (const [language, sentence] of Object.entries(SENTENCES))
      expect(languageNotice(documentOf(sentence, language))).toBeUndefined()
    expect(languageNotice(documentOf('De haven was een week gesloten en niemand wist van de vis.', 'nl'))).toBeUndefined()
  })
})
