import { relativeDistance } from '../text/edit-distance.ts'
import { isNumeric } from '../text/words.ts'
import { soundOf } from './look-alikes.ts'

/** Says how much likelier two words, by their numbers, are beside each other for their looks: a likelihood ratio; 0 where looks say nothing. */
export type LooksReader = (source: number, target: number) => number

/** A number, and the same number or a part of it between separators. */
const SAME_NUMBER = 3000
const ALIKE = 300
/** Edit distance over the longer word's length up to which two words are alike. */
const FARTHEST = 0.34
const SHORTEST = 3

/**
 * Makes the reader of two vocabularies. Inside one bead few words compete, so looks may prove more than between whole
 * vocabularies: "Yury" and the stem «Юр», "1,250" and the last part of «1 250».
 */
export function looksReader(sourceWords: readonly string[], targetWords: readonly string[]): LooksReader {
  const [sources, targets] = [sourceWords.map(lookOf), targetWords.map(lookOf)]
  return (source, target) => {
    const [one, other] = [sources[source], targets[target]]
    // Nearly all pairs end here.
    if (one.initial !== other.initial) return 0
    if (one.initial === NUMBER) return shareParts(one.parts, other.parts) ? SAME_NUMBER : 0
    const [shorter, longer] = one.sound.length < other.sound.length ? [one.sound, other.sound] : [other.sound, one.sound]
    if (shorter.length < SHORTEST || longer.length - shorter.length > FARTHEST * longer.length) return 0
    return relativeDistance(one.sound, other.sound) <= FARTHEST ? ALIKE : 0
  }
}

interface Look {
  /** The first letter of the word's sound, or `NUMBER`. */
  readonly initial: string
  readonly sound: string
  /** Of a number: what stands between its separators. */
  readonly parts: readonly string[]
}

const NUMBER = '#'

function lookOf(word: string): Look {
  if (isNumeric(word)) return { initial: NUMBER, sound: word, parts: word.split(/[.,:]/) }
  const sound = soundOf(word)
  return { initial: sound.slice(0, 1), sound, parts: [] }
}

const shareParts = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((part) => other.includes(part)) || other.every((part) => one.includes(part))
