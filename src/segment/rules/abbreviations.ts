import { type Boundary, firstWord, previousToken, sentenceSoFar, startsWithCapital, startsWithDigit } from '../boundary.ts'
import type { Conventions } from '../options.ts'
import { followsNumber, isAbbreviationMark, isListed, starterFollows } from './abbreviation.ts'
import type { Verdict } from './rule.ts'

/** "At 5 a.m. Mr. Smith left", «В 1997 г. Россия подписала»: a phrase of time opens the sentence and cannot be all of it. */
export function openingTimePhrase(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary)) return undefined
  if (!TIME_OF_DAY.test(boundary.word) && !isListed(boundary, data.eras)) return undefined
  const soFar = sentenceSoFar(boundary)
  if (soFar.length > LONGEST_TIME_PHRASE || !TIME_PHRASE.test(soFar)) return undefined
  const [preposition] = soFar.trimStart().split(/\s/, 1)
  return data.timePrepositions.has(preposition.toLowerCase()) ? 'join' : undefined
}

const LONGEST_TIME_PHRASE = 40

/** A preposition, at most two words, a number or a date, and the abbreviated unit. */
const TIME_PHRASE =
  /^["«“(]?\p{L}+\s+(?:\p{L}+\s+){0,2}(?:\p{N}[\p{N}:.,–—-]*|[IVXХ]+(?:[–—-][IVXХ]+)?)(?:-\p{L}{1,3})?(?:\s+\p{L}+\s+\p{N}+)?\s+\p{L}{1,2}(?:\.\p{L})?$/u

/** «1997 г. Россия» ends a sentence before a capital, «1997 г. была» does not; «г. Москва» leans on the name. */
export function yearOrTown(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !isListed(boundary, data.eras)) return undefined
  if (followsNumber(boundary)) return startsWithCapital(boundary) ? 'split' : 'join'
  return boundary.word.length === 1 ? 'join' : undefined
}

/** "Mr. Smith", «им. Пушкина»; «5 р. Он» closes a sum, but «р. Волга» leans. */
export function leaningAbbreviation(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || SINGLE_CAPITAL.test(boundary.word) || !isListed(boundary, data.leaning)) return undefined
  return isListed(boundary, data.closing) && followsNumber(boundary) ? undefined : 'join'
}

const SINGLE_CAPITAL = /^\p{Lu}$/u

/** «нем. Wien», «лат. Canis»: the name of a language before a word that is not in Cyrillic. */
export function languageBeforeForeignScript(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !isListed(boundary, data.beforeForeignScript)) return undefined
  return FOREIGN_SCRIPT.test(boundary.next) ? 'join' : undefined
}

const FOREIGN_SCRIPT = /^(?:[«"“„‘'([{<]\s?)*(?!\p{Script=Cyrillic})\p{L}/u

/** "No. 5", "Jan. 21", «ст. 5». */
export function abbreviationBeforeNumber(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !isListed(boundary, data.beforeNumber)) return undefined
  return startsWithDigit(boundary) || ROMAN_NUMBER.test(boundary.next) ? 'join' : undefined
}

/** "Vol. IV", "Vol. I of"; but "No. I believe it": before a small letter, "I" is who speaks, unless a preposition follows. */
const ROMAN_NUMBER = /^(?!I\s+(?!(?:of|and|or|to|in|is)\s)\p{Ll})[IVXLC]+(?![\p{L}'’])/u

/** "Grain Inc. It grew" splits, "Grain Inc. Chairman" and "Grain Co. Ltd." do not; «5 млн. Россия» splits. */
export function closingAbbreviation(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !isListed(boundary, data.closing)) return undefined
  if (!startsWithCapital(boundary)) return startsWithDigit(boundary) ? 'join' : undefined
  if (BRACKET_WITHIN.test(boundary.next)) return 'join'
  const following = firstWord(boundary).toLowerCase()
  const goesOn = data.titles.has(following) || (data.closing.has(following) && /^\p{L}+\./u.test(boundary.next))
  return goesOn ? 'join' : 'split'
}

/** "Grey Jr. (D-Ill.) has", "Grain Inc. (Boston), which": after the bracket the sentence goes on. */
const BRACKET_WITHIN = /^\([^()]{1,60}\)(?:[,;:]|\s+\p{Ll})/u

/** "the U.S. Government" joins, "the U.S. It" splits: dotted letters and «род.» end a sentence only before a starter. */
export function undecidedAbbreviation(boundary: Boundary, conventions: Conventions): Verdict {
  if (!isAbbreviationMark(boundary)) return undefined
  if (!DOTTED_LETTERS.test(boundary.word) && !isListed(boundary, conventions.data.undecided)) return undefined
  if (BARE_TIME_OF_DAY.test(boundary.word) && !/\p{N}$/u.test(previousToken(boundary))) return undefined
  return starterFollows(boundary, conventions) ? 'split' : 'join'
}

/** "U.S", "a.m", "Ph.D", «С.Ш.А». */
const DOTTED_LETTERS = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u

/** "at 6 p.m. Mr. Smith left": a title after the hour begins a sentence. */
export function titleAfterHour(boundary: Boundary, { data }: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !TIME_OF_DAY.test(boundary.word)) return undefined
  const title = firstWord(boundary)
  return /^\p{Lu}\p{Ll}/u.test(title) && data.leaning.has(title.toLowerCase()) ? 'split' : undefined
}

const TIME_OF_DAY = /^[ap]\.?m$/i

/** "at 5 pm. Warsaw time" leans, "That is who I am. Satisfied, he left" does not. */
const BARE_TIME_OF_DAY = /^[ap]m$/i
