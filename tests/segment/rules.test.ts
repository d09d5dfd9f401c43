import { describe, expect, it } from 'vitest'
import { explainBoundaries } from '../../src/segment/explain.ts'
import { RULES } from '../../src/segment/rules.ts'
import { expectBoundaries, textOf } from './boundaries.ts'

/** Each row names the rule that must have had a say in it. */
const ENGLISH: readonly (readonly [rule: string, row: string])[] = [
  ['inlineListMark', '1) buy rye| |2) sell oats'],
  ['inlineListMark', 'a. rye| |b. oats| |c. barley'],
  ['inlineListMark', 'We sell three things:| |1. Rye.| |2. Oats.| |3. Barley.'],
  ['smallLetterFollows', 'We sell three things: 1. rye, 2. oats.'],
  ['inlineListMark', '• 9. The ninth field| |• 10. The tenth field'],
  ['listMark', '1. We sent part 3.| |It is long.'],
  ['listMark', 'IV. The harvest was poor.| |Prices rose.'],
  ['listMark', '8.1. The parties agree.| |They sign.'],
  ['closingPunctuationFollows', 'Rye, oats, etc. , were sold.| |Nobody bought.'],
  ['finalMark', 'He waited . . . .| |Then he left.'],
  ['finalMark', 'They grew barley.| |. . . The mill closed.'],
  ['markFollows', 'Is that all . . . ?| |It is.'],
  ['dashAndSmallLetterFollow', '“Enough!” – said the miller.| |He left.'],
  ['ellipsisBeforeConstantCapital', 'The thing is . . . I forgot.| |Sorry.'],
  ['smallLetterAfterFullWord', 'we met them yesterday.| |they were tired.| |do you know why?| |i do not.'],
  ['smallLetterAfterFullWord', 'call me at 12.| |we will talk.'],
  ['smallLetterFollows', 'The firm of Grain & Co. was sold.'],
  ['smallLetterFollows', 'It is in the U.S. and elsewhere.'],
  ['smallLetterFollows', 'She works at Yahoo! in sales.'],
  ['smallLetterFollows', '“Where?” the clerk asked.| |Nobody knew.'],
  ['sourceOfQuotation', '“Prices fell [...]” (Grey 12).'],
  ['reportingClause', '“Why so late?” Mr. Grey asked.| |No answer came.'],
  ['reportingClause', '“Why so late?” I asked.'],
  ['openingTimePhrase', 'At 5 a.m. Mr. Grey woke.| |He got up.'],
  ['titleAfterHour', 'The mill shut at 6 p.m.| |Mr. Grey went home.'],
  ['leaningAbbreviation', 'Dr. Grey met Gen. White.| |They talked.'],
  ['leaningAbbreviation', 'Take grain, e.g. Polish rye.'],
  ['initial', 'J. R. Grey and A. White came.| |They sat.'],
  ['initial', 'Nobody knew but you and I.| |The rest slept.'],
  ['abbreviationBeforeNumber', 'See No. 5 and p. 12 of Vol. IV.| |It is short.'],
  ['abbreviationBeforeNumber', 'It starts on Feb. 16.| |It did not.'],
  ['abbreviationBeforeNumber', 'Read Vol. I of it, and Art. I is short.'],
  ['finalMark', 'No.| |I believe it.| |He likes art.| |I do not.'],
  ['finalMark', 'You know who I am.| |Satisfied, he left.'],
  ['undecidedAbbreviation', 'It ended at 5 pm. Warsaw time.'],
  ['leaningAbbreviation', 'Pfc. White came.'],
  ['closingAbbreviation', 'He sold it to Grain Inc.| |Nobody knew.'],
  ['closingAbbreviation', 'Grain Co. Ltd. was sold.| |Nobody knew.'],
  ['closingAbbreviation', 'Grain Inc. Chairman Grey spoke.'],
  ['closingAbbreviation', 'A. Grey Jr. (D-Ill.) has a mill, and Grain Inc. (Boston), which has two.'],
  ['closingAbbreviation', 'He sold it to Grain Inc.| |(Nobody knew.)| |It failed.'],
  ['initial', 'The U.S. Senate met.| |We live in the U.S.| |It is large.'],
  ['undecidedAbbreviation', 'It ended at 5 p.m. Warsaw time.| |They left at 6 p.m.| |Then it rained.'],
  ['undecidedAbbreviation', 'They met in St. Andrews, on Main St.| |The hall was cold.'],
  ['finalMark', 'Really?!| |Yes.| |Thank you…| |Goodbye.'],
  ['finalMark', 'It was built in 1901.| |Fire took it in 1950.[3]| |Nothing is left.'],
  ['finalMark', 'Thanks! :)| |See you. ;-)| |Bye.'],
  ['finalMark', 'Thank you.| |(Laughter.)| |Let us go on.'],
  ['finalMark', 'He called it a “mistake.”| |London disagreed.'],
  ['finalMark', '“I am leaving.| |Do not wait.”| |She nodded.'],
]

const RUSSIAN: readonly (readonly [rule: string, row: string])[] = [
  ['listMark', 'а. Рожь подорожала.| |Овёс тоже.'],
  ['dashAndSmallLetterFollow', '«Хватит!» – сказал мельник.| |Он ушёл.'],
  ['dashAndSmallLetterFollow', '– Куда? – спросил сторож.| |– Домой.'],
  ['dialogueGoesOn', '«Куда ты? – спросил сторож. – Уже ночь».'],
  ['smallLetterFollows', 'Мельник ждал… но никто не пришёл.'],
  ['smallLetterFollows', 'Продали 20 тыс. пудов на 3 млн. рублей.| |Это много.'],
  ['smallLetterAfterFullWord', 'мы были на мельнице.| |там холодно.'],
  ['openingTimePhrase', 'В 1897 г. Мельница сгорела.'],
  ['openingTimePhrase', 'К 5 мая 1901 г. Петров достроил новую.'],
  ['openingTimePhrase', 'В XIX в. Город вырос.'],
  ['yearOrTown', 'Мельницу построили в 1897 г.| |Она сгорела.'],
  ['yearOrTown', 'Она стояла в г. Вышний Волочёк.| |Теперь её нет.'],
  ['smallLetterFollows', 'Так жили в 20-х гг. прошлого века.| |Потом всё изменилось.'],
  ['leaningAbbreviation', 'Он жил на ул. Садовой.| |Там тихо.'],
  ['leaningAbbreviation', 'Плыли по р. Мсте.| |Причалили к утру.'],
  ['languageBeforeForeignScript', 'Вена (нем. Wien) далеко, а он нем.| |Молчит.'],
  ['initial', 'Л. В. Петров и А.С. Иванов спорили.| |Никто не слушал.'],
  ['abbreviationBeforeNumber', 'Письмо от 5 янв. 1897 г. пропало.| |Жаль.'],
  ['abbreviationBeforeNumber', 'См. ч. 2 на стр. 15.| |Там всё есть.'],
  ['closingAbbreviation', 'Купили рожь, овёс и т. д.| |Потом уехали.'],
  ['closingAbbreviation', 'Заплатили 50 р.| |Мельник обрадовался.'],
  ['closingAbbreviation', 'Это было в 5 в. до н. э.| |Рим был мал.'],
  ['undecidedAbbreviation', 'Пришли ген. Петров и проф. Иванов.| |Спасибо им.| |Они помогли.'],
  ['finalMark', 'Что ещё?..| |Договорились ждать.'],
  ['finalMark', 'Он спросил: «Не видали мельника?».| |Никто не ответил.'],
]

const decidingRules = (row: string, language: string): string[] =>
  explainBoundaries(textOf(row), { language }).map(({ rule }) => rule)

describe('the rules of English', () => {
  it.each(ENGLISH)('%s: %s', (rule, row) => {
    expectBoundaries(row, { language: 'en' })
    expect(decidingRules(row, 'en')).toContain(rule)
  })
})

describe('the rules of Russian', () => {
  it.each(RUSSIAN)('%s: %s', (rule, row) => {
    expectBoundaries(row, { language: 'ru' })
    expect(decidingRules(row, 'ru')).toContain(rule)
  })
})

it('has an example for every rule', () => {
  const shown = new Set([...ENGLISH, ...RUSSIAN].map(([rule]) => rule))
  const elsewhere = ['insideQuotation', 'ordinalNumber'] // in options.test.ts and languages.test.ts
  expect(RULES.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual(elsewhere)
})
