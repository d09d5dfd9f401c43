import { russianTags } from './russian-morphology.ts'

/** A word of a term: as it stands in a text, and its dictionary form. */
export interface InflectedWord {
  readonly text: string
  readonly lemma: string
}

/**
 * A term as a dictionary would list it, word by word: «удалённого маяка» is «удалённый маяк», «огней маяка» «огонь маяка», "lamps" "lamp".
 * `undefined` where only the text's own form is safe: names, English terms of several words, languages without a dictionary.
 */
export function citationForm(words: readonly InflectedWord[], language: string): string[] | undefined {
  if (language === 'ru') return russianForm(words)
  const isPlain = language === 'en' && words.length === 1 && !/^\p{Lu}/u.test(words[0].text)
  return isPlain ? [words[0].lemma] : undefined
}

/** Adjectives agree with the first noun, which stands in the nominative; what follows it stays, unless it may be a name in apposition. */
function russianForm(words: readonly InflectedWord[]): string[] | undefined {
  const at = words.findIndex(({ lemma }) => nounEnding(lemma) !== undefined)
  if (words.slice(at + 1).some(({ lemma }) => isPersonal(lemma))) return undefined
  const ending = at < 0 ? undefined : nounEnding(words[at].lemma)
  if (ending === undefined) return undefined
  const adjectives = words.slice(0, at).map(({ lemma }) => agreeing(lemma, ending))
  if (!adjectives.every((form) => form !== undefined)) return undefined
  return [...adjectives, words[at].lemma, ...words.slice(at + 1).map(({ text }) => text)]
}

/** First names, surnames, patronymics. */
const isPersonal = (lemma: string): boolean => russianTags(lemma.toLowerCase()).some((tag) => /Name|Surn|Patr/u.test(tag))

/** How an adjective beside a noun ends: as a noun's gender asks, or as a noun without a singular does. */
type Agreement = 'masc' | 'femn' | 'neut' | 'plur'

/** What a noun in its dictionary form asks of adjectives; `undefined` for what is no noun. */
function nounEnding(lemma: string): Agreement | undefined {
  const [noun] = russianTags(lemma.toLowerCase()).filter((tag) => tag.startsWith('NOUN') && tag.includes('nomn'))
  if (noun === undefined) return undefined
  if (noun.includes('plur')) return 'plur'
  return (['masc', 'femn', 'neut'] as const).find((gender) => noun.includes(gender))
}

/** Endings of adjectives, given those of their dictionary form and the letter before. */
const ENDINGS: readonly (readonly [RegExp, Readonly<Record<Exclude<Agreement, 'masc'>, string>>])[] = [
  [/(?:ый|ой)$/u, { femn: 'ая', neut: 'ое', plur: 'ые' }],
  [/(?<=[гкх])ий$/u, { femn: 'ая', neut: 'ое', plur: 'ие' }],
  [/(?<=[жчшщ])ий$/u, { femn: 'ая', neut: 'ее', plur: 'ие' }],
  [/(?<=н)ий$/u, { femn: 'яя', neut: 'ее', plur: 'ие' }],
]

function agreeing(lemma: string, ending: Agreement): string | undefined {
  const known = ENDINGS.find(([pattern]) => pattern.test(lemma))
  if (known === undefined) return undefined
  const [pattern, endings] = known
  return ending === 'masc' ? lemma : lemma.replace(pattern, endings[ending])
}
