import { romanise } from '../language/romanise.ts'
import { relativeDistance } from '../text/edit-distance.ts'
import { isNumeric } from '../text/words.ts'
import type { Side } from './side.ts'
import type { WordPair } from './word-pair.ts'

/** Identical words and numbers: nearly always the same thing. */
const IDENTICAL = 0.8
/** A cognate's probability falls from here (equal after romanisation) to `FARTHEST_COGNATE` at the threshold. */
const CLOSEST_COGNATE = 0.3
const FARTHEST_COGNATE = 0.1
/** Edit distance over the longer word's length up to which two words count as cognates. */
const THRESHOLD = 0.35
/** Shorter words are alike by chance. */
const SHORTEST_COGNATE = 4

/** Identical words, equal numbers and cognates between the two vocabularies, in the order of the source words. */
export function lookAlikes({ words }: Side, target: Side): WordPair[] {
  const places = new Map(target.words.map((word, index) => [word, index]))
  const neighbours = bySound(target.words)
  return words.flatMap((word, source) => {
    const twin = places.get(word)
    const cognates = cognatesOf(word, neighbours).filter((cognate) => cognate.target !== twin)
    const found = twin === undefined ? cognates : [{ target: twin, probability: IDENTICAL }, ...cognates]
    return found.map((pair) => ({ source, target: pair.target, forward: pair.probability, backward: pair.probability }))
  })
}

/** A target word that looks like a source word, and how likely it translates it. */
interface LookAlike {
  readonly target: number
  readonly probability: number
}

interface Sound {
  readonly target: number
  readonly sound: string
  readonly letters: number
}

/** Which letters a sound has, a bit each. */
function lettersOf(sound: string): number {
  let letters = 0
  for (let at = 0; at < sound.length; at++) letters |= 1 << (sound.charCodeAt(at) & 31)
  return letters
}

/** How many edits it takes at least to have the other's letters: it spares most pairs the edit distance. */
const lettersApart = (one: number, other: number): number => Math.max(bitsIn(one & ~other), bitsIn(other & ~one))

function bitsIn(letters: number): number {
  let count = 0
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++
  return count
}

function bySound(words: readonly string[]): Map<string, Sound[]> {
  const buckets = new Map<string, Sound[]>()
  words.forEach((word, target) => {
    if (!mayBeCognate(word)) return
    const sound = soundOf(word)
    const key = sound.slice(0, 2)
    const bucket = buckets.get(key)
    const entry = { target, sound, letters: lettersOf(sound) }
    if (bucket === undefined) buckets.set(key, [entry])
    else bucket.push(entry)
  })
  return buckets
}

function cognatesOf(word: string, neighbours: ReadonlyMap<string, readonly Sound[]>): LookAlike[] {
  if (!mayBeCognate(word)) return []
  const sound = soundOf(word)
  const letters = lettersOf(sound)
  return (neighbours.get(sound.slice(0, 2)) ?? [])
    .filter((neighbour) => {
      const most = THRESHOLD * Math.max(neighbour.sound.length, sound.length)
      return Math.abs(neighbour.sound.length - sound.length) <= most && lettersApart(neighbour.letters, letters) <= most
    })
    .map((neighbour) => ({ target: neighbour.target, distance: relativeDistance(sound, neighbour.sound) }))
    .filter(({ distance }) => distance <= THRESHOLD)
    .map(({ target, distance }) => ({
      target,
      probability: CLOSEST_COGNATE - (CLOSEST_COGNATE - FARTHEST_COGNATE) * (distance / THRESHOLD),
    }))
}

const mayBeCognate = (word: string): boolean => word.length >= SHORTEST_COGNATE && !isNumeric(word)

/** Spellings of one sound, so that "Washington" meets «Вашингтон» and "Hitler" «Гитлер». */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kh|h)/, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|c(?=[aoulrt])|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/j/g, 'dzh'],
  [/y|i+/g, 'i'],
  [/(.)\1/g, '$1'],
]

/** A word as it sounds, roughly. */
export const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [spelling, replacement]) => sound.replace(spelling, replacement), romanise(word))
