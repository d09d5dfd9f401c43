import type { WordLink, WordPlace } from '../../model/word-link.ts'
import type { Candidate } from './candidates.ts'
import type { TermWord } from './term-words.ts'

/** What is known of one side: its words, bead by bead, and the rows of them that may be terms. */
export interface TermSide {
  readonly beads: readonly (readonly TermWord[])[]
  readonly candidates: readonly Candidate[]
}

/** Two candidates that translate each other, with the places where they do. */
export interface CandidatePair {
  readonly source: Candidate
  readonly target: Candidate
  readonly places: readonly PairPlace[]
}

/** Where in a bead the two stand, counted in words. */
export interface PairPlace {
  readonly bead: number
  readonly source: number
  readonly target: number
}

/** A candidate at a place in a bead. */
interface Standing {
  readonly candidate: Candidate
  readonly start: number
  readonly end: number
}

/**
 * Pairs candidates by the links of their words: the first and the last word of each are linked into the other, and no word of either is
 * linked out of it (Och & Ney 2004 call such a pair consistent).
 */
export function pairCandidates(source: TermSide, target: TermSide, links: readonly (readonly WordLink[])[]): CandidatePair[] {
  const standing = { source: standingIn(source), target: standingIn(target) }
  const pairs = new Map<Candidate, Map<Candidate, PairPlace[]>>()
  links.forEach((ofBead, bead) => {
    const answers = answersIn(ofBead, source.beads[bead], target.beads[bead])
    for (const one of standing.source[bead]) {
      for (const other of standing.target[bead]) {
        if (!answerEachOther(one, other, answers)) continue
        const byTarget = pairs.get(one.candidate) ?? new Map<Candidate, PairPlace[]>()
        pairs.set(one.candidate, byTarget)
        const places = byTarget.get(other.candidate) ?? []
        byTarget.set(other.candidate, places)
        places.push({ bead, source: one.start, target: other.start })
      }
    }
  })
  return [...pairs].flatMap(([one, others]) => [...others].map(([other, places]) => ({ source: one, target: other, places })))
}

/** The candidates of every bead. */
function standingIn({ beads, candidates }: TermSide): Standing[][] {
  const standing = beads.map((): Standing[] => [])
  for (const candidate of candidates)
    for (const { bead, start } of candidate.places) standing[bead].push({ candidate, start, end: start + candidate.size })
  return standing
}

/** For each word of a bead that may be in a term, the words of the other side that are linked to it. */
interface Answers {
  readonly source: readonly (readonly number[])[]
  readonly target: readonly (readonly number[])[]
}

function answersIn(links: readonly WordLink[], source: readonly TermWord[], target: readonly TermWord[]): Answers {
  const places = { source: placesOf(source), target: placesOf(target) }
  const answers = { source: source.map((): number[] => []), target: target.map((): number[] => []) }
  for (const link of links) {
    const one = places.source.get(nameOf(link.source))
    const other = places.target.get(nameOf(link.target))
    if (one === undefined || other === undefined) continue
    answers.source[one].push(other)
    answers.target[other].push(one)
  }
  return answers
}

/** Joints answer whatever grammar asks for, so their links are no evidence. */
const placesOf = (words: readonly TermWord[]): Map<string, number> =>
  new Map(words.flatMap(({ part, place }, at) => (part === 'joint' ? [] : [[nameOf(place), at]])))

const nameOf = ({ sentence, span }: WordPlace): string => `${sentence}:${span.start}`

const answerEachOther = (one: Standing, other: Standing, { source, target }: Answers): boolean =>
  isAnsweredWithin(one, other, source) && isAnsweredWithin(other, one, target)

function isAnsweredWithin({ start, end }: Standing, other: Standing, answers: Answers['source']): boolean {
  const isWithin = (at: number): boolean => other.start <= at && at < other.end
  if (answers[start].length === 0 || answers[end - 1].length === 0) return false
  for (let at = start; at < end; at++) if (!answers[at].every(isWithin)) return false
  return true
}
