import { type Candidate, candidatesIn, wordsAt } from './candidates.ts'
import { choosePairs } from './choose-pairs.ts'
import { groupPairs } from './group-pairs.ts'
import { dice, type Frequency, logLikelihood, logRatio, shareOf } from './keyness.ts'
import { type CandidatePair, pairCandidates, type TermSide } from './pair-candidates.ts'
import type { Background, SideToRead, SuggestedTerm, TermSuggestion, TermSuggestions, TextsToRead } from './suggestion.ts'
import { type FormReader, formReader } from './term-forms.ts'
import { readTermWords, type TermWord } from './term-words.ts'

export interface SuggestOptions {
  /** How often a term, and a pair of terms, must occur; default 2. */
  readonly minCount?: number
  /** The least keyness of both terms; default 3.84, which chance reaches once in 20 times. */
  readonly minKeyness?: number
}

/** Proposes the key terms of a parallel corpus: what is said there more often than elsewhere, and how the other side renders it. */
export function suggestFrom(
  { source, target, beads }: TextsToRead,
  { minCount = 2, minKeyness = 3.84 }: SuggestOptions = {},
): TermSuggestions {
  const sides = { source: readSide(source, minCount), target: readSide(target, minCount) }
  const links = beads.map((bead) => bead.links)
  const pairs = choosePairs(pairCandidates(sides.source, sides.target, links), minCount)
  const suggestions = groupPairs(pairs).map((group) => suggestionOf(group, sides, beads))
  const isKey = ({ keyness }: { readonly keyness?: number }): boolean => keyness === undefined || keyness >= minKeyness
  return {
    suggestions: suggestions.filter(isKey).sort(byKeyness),
    unpaired: {
      source: unpairedIn(sides.source, new Set(pairs.map((pair) => pair.source))).filter(isKey),
      target: unpairedIn(sides.target, new Set(pairs.map((pair) => pair.target))).filter(isKey),
    },
  }
}

interface ReadSide extends TermSide {
  readonly total: number
  readonly background?: Background
  readonly formsOf: FormReader
}

function readSide({ beads, language, background }: SideToRead, minCount: number): ReadSide {
  const words = readTermWords(beads, language)
  const total = words.reduce((sum, bead) => sum + bead.length, 0)
  return { beads: words, candidates: candidatesIn(words, { minCount }), total, background, formsOf: formReader(words, language) }
}

/** Without a background, the most frequent come first. */
const byKeyness = (one: TermSuggestion, other: TermSuggestion): number =>
  (other.keyness ?? 0) - (one.keyness ?? 0) || byTermKeyness(one.source[0], other.source[0])

const byTermKeyness = (one: SuggestedTerm, other: SuggestedTerm): number =>
  (other.keyness ?? 0) - (one.keyness ?? 0) || other.count - one.count

type Sides = Readonly<Record<'source' | 'target', ReadSide>>

function suggestionOf(group: readonly CandidatePair[], sides: Sides, beads: TextsToRead['beads']): TermSuggestion {
  const [head] = group
  const termsOf = (side: 'source' | 'target'): SuggestedTerm[] =>
    group
      .filter((pair, at) => at === 0 || pair[side] !== head[side])
      .map((pair) => ({ ...termOf(pair[side], sides[side]), linked: pair.places.length }))
  const [source, target] = [termsOf('source'), termsOf('target')]
  const keyness = [source[0].keyness, target[0].keyness].filter((value) => value !== undefined)
  return {
    source,
    target,
    association: associationOf(head),
    ...(keyness.length > 0 && { keyness: Math.min(...keyness) }),
    beads: [...new Set(head.places.map(({ bead }) => beads[bead].id))],
  }
}

function associationOf({ source, target }: CandidatePair): number {
  const [one, other] = [source, target].map(({ places }) => new Set(places.map(({ bead }) => bead)))
  return dice([...one].filter((bead) => other.has(bead)).length, one.size, other.size)
}

function termOf(candidate: Candidate, { beads, total, background, formsOf }: ReadSide): SuggestedTerm {
  const here = { count: candidate.places.length, total }
  const term = { ...formsOf(candidate), count: here.count }
  if (background === undefined) return term
  const there = backgroundOf(wordsAt(beads, candidate), background)
  const isRarer = shareOf(here) < shareOf(there)
  return { ...term, keyness: isRarer ? 0 : logLikelihood(here, there), logRatio: logRatio(here, there) }
}

/** No one counted rows of words elsewhere: they are taken to be as frequent as their words are in the (geometric) mean, joints aside. */
function backgroundOf(words: readonly TermWord[], { countOf, total }: Background): Frequency {
  const shares = words.filter(({ part }) => part !== 'joint').map(({ stem }) => shareOf({ count: countOf(stem), total }))
  const mean = Math.exp(shares.reduce((sum, share) => sum + Math.log(share), 0) / shares.length)
  return { count: mean * total, total }
}

/** Single words that no pair has, alone or inside a longer term. */
function unpairedIn(side: ReadSide, paired: ReadonlySet<Candidate>): SuggestedTerm[] {
  const known = new Set([...paired].flatMap(({ key }) => key.split(' ')))
  return side.candidates
    .filter(({ size, key }) => size === 1 && !known.has(key))
    .map((candidate) => termOf(candidate, side))
    .sort(byTermKeyness)
}
