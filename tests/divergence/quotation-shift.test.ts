import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('quotation-shift', [[english, russian]])

describe('a term in quotation marks on one side', () => {
  it.each([
    ['They spoke of a “raid.”', 'Говорили о налёте.', ['quoted-term: “raid.” | налёте']],
    ['They spoke of a raid.', 'Говорили о «налёте».', ['quoted-term: raid | «налёте»']],
    ['The “raid” and the “raid” again.', 'Налёт, и снова налёт.', ['quoted-term: “raid”, “raid” | Налёт, налёт']],
    ['The “raid” rumour spread.', 'Слухи ширились.', ['quoted-term: “raid” | ']],
    ['It was a "great raid" then.', 'Это был великий налёт.', ['quoted-term: "great raid" | налёт']],
    ["We told 'em of the “raid” on the boys' camp.", 'Мы рассказали им о налёте на лагерь.', ['quoted-term: “raid” | налёте']],
    // Outside the termbase: a common word set apart.
    ['Their “soft landing” failed.', 'Их мягкая посадка не удалась.', ['quoted-words: “soft landing” | ']],
    ['Их ждали.', 'Их «ждали».', ['quoted-words:  | «ждали»']],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it.each([
    ['They spoke of a “raid.”', 'Говорили о «налёте».'],
    ['They spoke of a “raid.”', 'Говорили о «вылазке».'],
    ['They spoke of a raid.', 'Говорили о налёте.'],
    ["Their 'soft landing' failed.", 'Их «мягкая посадка» не удалась.'],
    ["The farmers' sons and the millers' daughters", 'Сыновья крестьян и дочери мельников'],
    ['Their ‘soft landing’ failed.', 'Их «мягкая посадка» не удалась.'],
    // Names, titles and figures: Russian quotes what English sets in italics or leaves bare.
    ['The ferry Northern Star sailed.', 'Отплыл паром «Северная звезда».'],
    ['“Northern Star” sailed.', 'Отплыла Северная звезда.'],
    ['“42” was the answer.', 'Ответом было 42.'],
    // Somebody's speech, not a term.
    ['“We shall come back in spring,” he said.', 'Он сказал, что весной они вернутся.'],
    ['“Stop!” he said.', 'Он велел остановиться.'],
    // A marker of distance does what quotation marks do.
    ['Their “soft landing” failed.', 'Их так называемая мягкая посадка не удалась.'],
    // Exempt in this sentence.
    ['They paid a “toll”.', 'Они заплатили пошлину.'],
    // A mark without its partner is no quotation.
    ['The 5" raid map', 'Карта налёта в 5 дюймов'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian)).toEqual([])
  })

  it('does not take a term inside a long quotation for a quoted term', () => {
    expect(find('He said, “the raid was over before anyone woke.”', 'Он сказал, что налёт кончился затемно.')).toEqual([])
  })
})
