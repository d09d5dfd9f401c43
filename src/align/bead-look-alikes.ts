import { relativeDistance } from '../text/edit-distance.ts'
import { isNumeric } from '../text/words.ts'
import { soundOf } from './look-alikes.ts'

/**
 * Likelihood ratio of two words by their looks, 1 where they look nothing alike. Inside one bead few words compete, so looks may
 * prove more than between whole vocabularies: "Yury" and «Юр», "1,250" and "250".
 */
export type LooksReader = (source: string, target: string) => number

/** A number and the same number, or a part of it between separators. */
export const LOOKS = { number: 3000, name: 300, farthest: 0.34, shortest: 3 }

/** Makes a reader that remembers the words it has heard. */
export function looksReader(): LooksReader {
  const sounds = new Map<string, string>()
  const soundFor = (word: string): string => {
    const known = sounds.get(word) ?? soundOf(word)
    sounds.set(word, known)
    return known
  }
  return (source, target) => {
    if (isNumeric(source) || isNumeric(target))
      return isNumeric(source) && isNumeric(target) && shareParts(source, target) ? LOOKS.number : 1
    const [one, other] = [soundFor(source), soundFor(target)]
    if (one[0] !== other[0] || one.length < LOOKS.shortest || other.length < LOOKS.shortest) return 1
    if (Math.abs(one.length - other.length) > LOOKS.farthest * Math.max(one.length, other.length)) return 1
    return relativeDistance(one, other) <= LOOKS.farthest ? LOOKS.name : 1
  }
}

/** "1,250" and "250", "7.5" and "7,5". */
function shareParts(source: string, target: string): boolean {
  const [one, other] = [source.split(SEPARATOR), target.split(SEPARATOR)]
  return one.every((part) => other.includes(part)) || other.every((part) => one.includes(part))
}

const SEPARATOR = /[.,:]/
