import type { SegmentationData } from '../../language/segmentation-data.ts'
import { type Boundary, firstWord, previousToken, sentenceSoFar, startsWithSmallLetter } from '../boundary.ts'
import type { Conventions } from '../options.ts'
import { isListed } from './abbreviation.ts'
import type { Verdict } from './rule.ts'

/** "etc. , and", «… » – так»: punctuation that closes or goes on cannot begin a sentence. */
export const closingPunctuationFollows = ({ next }: Boundary): Verdict =>
  /^(?:[,;:)\]}”%/]|»(?!\p{L})|[«“„"]\s*[.,;:])/u.test(next) ? 'join' : undefined

/** «…!» – сказал он: a dash before a small letter goes on. */
export const dashAndSmallLetterFollow = ({ next }: Boundary): Verdict =>
  /^(?:[–—-]{1,3}\s*)\p{Ll}/u.test(next) ? 'join' : undefined

/** "call them. they said": whoever writes without capitals ends sentences all the same, after a word that cannot be short for another. */
export function smallLetterAfterFullWord(boundary: Boundary, { data }: Conventions): Verdict {
  const { mark, closers, word, next } = boundary
  if (data.fullWord === undefined) return undefined
  if (closers !== '' || !SMALL_FIRST.test(next)) return undefined
  if (mark === '.')
    return data.fullWord.test(word) && !isAnyAbbreviation(boundary, data) && !isLabel(boundary) ? 'split' : undefined
  if (!/^[!?]+$/.test(mark) || saysSomeone(next, data)) return undefined
  return isNameWithMark(boundary) ? undefined : 'split'
}

const SMALL_FIRST = /^\p{Ll}/u

/** "three things: 1. rye, 2. oats": a low number after a colon, a comma or a semicolon counts what follows. */
const isLabel = (boundary: Boundary): boolean => /^\p{N}{1,2}$/u.test(boundary.word) && /[:;,]$/.test(previousToken(boundary))

const isAnyAbbreviation = (boundary: Boundary, data: SegmentationData): boolean =>
  [data.leaning, data.closing, data.undecided, data.beforeNumber].some((list) => isListed(boundary, list))

/** "at Yahoo! in the accounting department": a capitalised word inside a sentence. */
const isNameWithMark = ({ word, mark, sentenceStart, markStart }: Boundary): boolean =>
  mark === '!' && /^\p{Lu}\p{Ll}/u.test(word) && markStart - word.length > sentenceStart + 1

/** "Why? he wondered": one of the next three words is a verb of saying. */
const saysSomeone = (next: string, { reporting }: SegmentationData): boolean =>
  next.split(/\s+/, 3).some((word) => reporting.has(word.replace(/[.,!?]+$/, '')))

/** "in the U.S. and", «тыс. рублей»: a small letter goes on, unless it begins a brand ("iPhone") or a handle. */
export function smallLetterFollows(boundary: Boundary): Verdict {
  if (!startsWithSmallLetter(boundary)) return undefined
  return CAMEL_CASE.test(boundary.next) ? undefined : 'join'
}

const CAMEL_CASE = /^\p{Ll}{1,2}\p{Lu}/u

/** "Stop! . . . no": another mark of its own; but an ellipsis before a capital opens the next sentence. */
export const markFollows = ({ next }: Boundary): Verdict =>
  /^[.!?…]+(?:\s|$)/u.test(next) && !/^\.\s\.\s\.\s+\p{Lu}/u.test(next) ? 'join' : undefined

/** "the thing is . . . I forgot": a word that always has a capital does not tell whether the ellipsis was a stop. */
export function ellipsisBeforeConstantCapital(boundary: Boundary, { data }: Conventions): Verdict {
  if (!/^(?:…|\.\.\.|\.(?:\s\.)+)$/.test(boundary.mark)) return undefined
  return data.alwaysCapital.has(firstWord(boundary).replaceAll('’', "'")) ? 'join' : undefined
}

/** «– Да, – сказал он. – Иду»: the speech goes on after the author's words. By default only inside quotation marks: «Да, – сказал он. – Иду». */
export function dialogueGoesOn(boundary: Boundary, { dialogueDash }: Conventions): Verdict {
  if (dialogueDash === 'split' || !DASH_AND_CAPITAL.test(boundary.next)) return undefined
  const words = dialogueDash === 'join' ? AUTHORS_WORDS : AUTHORS_WORDS_IN_QUOTES
  return words.test(sentenceSoFar(boundary)) ? 'join' : undefined
}

const DASH_AND_CAPITAL = /^[–—-]{1,2}\s*["«“„]?\p{Lu}/u

/** «…, – сказал X» at the end of the sentence so far. */
const AUTHORS_WORDS = /[,!?…]["»”]?\s+[–—-]{1,2}\s+\p{Ll}[^.!?…»”]*$/u
const AUTHORS_WORDS_IN_QUOTES = /[«“„][^»”]*[,!?…]\s+[–—-]{1,2}\s+\p{Ll}[^.!?…»”]*$/u
