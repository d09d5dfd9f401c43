import { describe, expect, it } from 'vitest'
import { explainBoundaries } from '../../src/segment/explain.ts'
import { expectBoundaries, textOf } from './boundaries.ts'

describe('German', () => {
  it.each([
    'Dr. Braun kam am 3. Oktober.| |Er blieb bis zum 5.| |Danach fuhr er ab.',
    'Im 19. Jahrhundert, z. B. in Wien, war Roggen teuer.| |Hafer nicht.',
    'Er kaufte Roggen, Hafer usw.| |Dann ging er.',
    'Friedrich II. Freiherr von Braun lebte hier.',
    '„Wohin?“ fragte der Müller.| |„Nach Hause.“| |Er ging.',
    '»Wohin?« fragte er.| |»Nach Hause.«| |»Gut.«',
    'Vgl. S. 5 und Abb. 3.| |Dort steht es.',
  ])('%s', (row) => expectBoundaries(row, { language: 'de' }))

  it('takes a low number with a period for an ordinal', () =>
    expect(explainBoundaries(textOf('Am 3. Oktober.'), { language: 'de' })[0]).toMatchObject({
      rule: 'ordinalNumber',
      verdict: 'join',
    }))
})

describe('French', () => {
  it.each([
    'M. Brun et Mgr. Blanc sont venus.| |Ils ont parlé.',
    'Mme. Brun et Mlle. Blanc sont venues.| |Elles ont parlé.',
    '« Où vas-tu ? » demanda le meunier.| |Il ne répondit pas.',
    'Il a dit : « Oui. »| |Puis il partit.',
    'Il a dit : «\u00a0Oui.\u00a0»| |Puis il partit.',
    'Du seigle, de l’avoine, etc.| |Le prix monte.',
    'Voir p. 12 et fig. 3.| |C’est court.',
    'Pourquoi ?| |Parce que le moulin brûle !| |Vite !',
  ])('%s', (row) => expectBoundaries(row, { language: 'fr' }))

  it('keeps a quotation with spaced marks whole on request', () =>
    expectBoundaries('Il a dit : « Oui. Je pars. »| |Puis il partit.', { language: 'fr', insideQuotes: 'join' }))
})

describe('Spanish', () => {
  it.each([
    'El Sr. Blanco y la Dra. Ruiz vinieron.| |Hablaron poco.',
    '¿Adónde vas?| |¡A casa!| |No tardes.',
    '—Sí —dijo el molinero—.| |Vamos.',
    'Viven en EE. UU. desde 1990.| |No vuelven.',
    'Centeno, avena, etc.| |Luego se fue.',
    'Véase la pág. 12.| |Es corta.',
  ])('%s', (row) => expectBoundaries(row, { language: 'es' }))
})

describe('Ukrainian', () => {
  it.each([
    'Млин стояв у м. Львові на вул. Зеленій.| |Тепер його немає.',
    'Млин збудували в 1897 р.| |Він згорів.',
    'В 1897 р. Петренко збудував млин.',
    'Л. В. Петренко приїхав.| |Його чекали.',
    'Купили жито, овес і т. д.| |Потім поїхали.',
    '«Куди?» – спитав сторож.| |Ніхто не відповів.',
  ])('%s', (row) => expectBoundaries(row, { language: 'uk' }))
})
