import { times } from './digits.ts'
import type { NumberToken } from './number-mention.ts'
import type { NumberVocabulary, NumberWord } from './number-vocabulary.ts'

/** A number made of words. */
export interface WordNumber {
  readonly value: number
  /** How many tokens it takes. */
  readonly length: number
  /** "one", "first", "hundreds of thousands": said so often without counting that it is never missed. */
  readonly isVague: boolean
}

/** The value so far: closed thousands, and the group that is still open. */
interface Sum {
  readonly closed: number
  readonly open: number
  /** What the next word must be smaller than: "twenty" takes "five", not "thirty". */
  readonly room: number
}

const EMPTY: Sum = { closed: 0, open: 0, room: Number.POSITIVE_INFINITY }

/**
 * Reads the longest number that begins at a token: "two hundred and five thousand", «двадцать первого». The token there must be
 * a cardinal, an ordinal or a scale word.
 */
export function composeNumber(
  tokens: readonly NumberToken[],
  index: number,
  { text, vocabulary }: { readonly text: string; readonly vocabulary: NumberVocabulary },
): WordNumber {
  let sum = EMPTY
  let length = 0
  for (let at = index; at < tokens.length; at++) {
    if (at > index && !isJoined(text, tokens[at - 1], tokens[at])) break
    if (length > 0 && vocabulary.joiners.has(tokens[at].text)) continue
    const word = vocabulary.wordOf(tokens[at].text)
    const next = word && add(sum, word)
    if (next === undefined) break
    sum = next
    length = at - index + 1
    if (word?.kind === 'ordinal') break
  }
  const value = sum.closed + sum.open
  const half = vocabulary.half.test(text.slice(tokens[index + length - 1].end)) ? 0.5 : 0
  const isVague = value === 1 || vocabulary.wordOf(tokens[index].text)?.kind === 'scale'
  return { value: value + half, length, isVague }
}

const isJoined = (text: string, before: NumberToken, after: NumberToken): boolean =>
  !after.isDigits && /^[\s-]+$/u.test(text.slice(before.end, after.start))

function add(sum: Sum, word: NumberWord): Sum | undefined {
  if (word.kind === 'scale') return multiply(sum, word.value)
  if (word.kind !== 'cardinal' && word.kind !== 'ordinal') return undefined
  if (word.value >= sum.room) return undefined
  return { closed: sum.closed, open: sum.open + word.value, room: roomAfter(word.value) }
}

/** "hundred" multiplies the open group and keeps it open; a thousand or more closes it. */
function multiply({ closed, open }: Sum, scale: number): Sum | undefined {
  const group = Number(times(String(open === 0 ? 1 : open), scale))
  if (closed > 0 && (open === 0 || scale * open >= closed)) return undefined
  return scale <= 100 ? { closed, open: group, room: scale } : { closed: closed + group, open: 0, room: scale }
}

/** After 20 only units fit, after 200 anything below 100, after a unit or a teen nothing. */
function roomAfter(value: number): number {
  if (value >= 1000) return 1000
  if (value >= 100) return 100
  return value >= 20 && value % 10 === 0 ? 10 : 0
}
