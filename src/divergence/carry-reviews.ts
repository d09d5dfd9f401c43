import { isTurned, placesIn } from '../align/confirmed-in.ts'
import type { Alignment } from '../model/alignment.ts'
import { type Divergence, isReviewed, type LapsedReview } from '../model/divergence.ts'
import { groupBy } from '../text/group-by.ts'
import { SIDES } from './comparison.ts'
import { contentsIn, likeness, wordingOf } from './review-content.ts'

/** The divergences of a new alignment with what a person said of the old ones. */
export interface CarriedReviews {
  readonly divergences: readonly Divergence[]
  /** What a person said of divergences that are found no more. */
  readonly lapsed: readonly LapsedReview[]
  /** Reviews that went to a divergence in a sentence of another wording. */
  readonly moved: readonly MovedReview[]
}

/** A review that was found again, though its sentence reads differently. */
export interface MovedReview {
  /** Id of the divergence before and now. */
  readonly before: string
  readonly now: string
}

/**
 * Carries reviews over by what the divergences say: kind, concept, marked words and their sentences; never by a number of a bead or sentence.
 * Every review of the old alignment stands in the result once, on a divergence or among the lapsed ones.
 */
export function carryReviews(before: Alignment, fresh: Alignment): CarriedReviews {
  const reviews = reviewsOf(before, fresh)
  const contentOf = contentsIn(fresh)
  const found = fresh.divergences.map((divergence) => ({ divergence, content: contentOf(divergence) }))
  const pairs = pairsOf(reviews, found)
  const reviewOf = new Map(pairs.map(([review, { divergence }]) => [divergence, review.said.review]))
  const kept = new Set(pairs.map(([review]) => review))
  const left = reviews.filter((review) => !kept.has(review))
  return {
    divergences: fresh.divergences.map((divergence) => ({
      ...divergence,
      review: reviewOf.get(divergence) ?? divergence.review,
    })),
    lapsed: [...left.filter(isLapsed), ...left.filter((review) => !isLapsed(review))].map(({ said }) => said),
    moved: pairs
      .filter(([review, { content }]) => exactKey(review.said) !== exactKey(content))
      .map(([{ said }, { divergence }]) => ({ before: said.id, now: divergence.id })),
  }
}

/** What a person said, and where it stands in the new texts, as far as that is known. */
interface Said {
  readonly said: LapsedReview
  /** The ids that its sentences have in the new alignment; absent where it had lapsed before. */
  readonly place?: string
}

interface Found {
  readonly divergence: Divergence
  readonly content: LapsedReview
}

type Pair = readonly [Said, Found]

const isLapsed = ({ place }: Said): boolean => place === undefined

/** The reviews of the old alignment, by the sides of the new one: first those that applied, then those that had lapsed. */
function reviewsOf(before: Alignment, fresh: Alignment): Said[] {
  const turn = isTurned(before, fresh)
  const turned = (said: LapsedReview): LapsedReview => (turn ? { ...said, source: said.target, target: said.source } : said)
  const placeOf = placeFinder(before, fresh)
  const contentOf = contentsIn(before)
  return [
    ...before.divergences.filter(isReviewed).map((divergence) => ({
      said: turned(contentOf(divergence)),
      place: placeOf(divergence),
    })),
    ...(before.lapsed ?? []).map((said) => ({ said: turned(said) })),
  ]
}

/** Where the marked sentences of an old divergence stand in the new texts, as ids of the new ones. */
function placeFinder(before: Alignment, fresh: Alignment): (divergence: Divergence) => string {
  const places = placesIn(before, fresh)
  const turn = isTurned(before, fresh)
  const idsNow = SIDES.map((side) => {
    const now = turn === (side === 'source') ? fresh.target : fresh.source
    return new Map(before[side].sentences.map(({ id }, at) => [id, now.sentences[places[side].at[at]]?.id ?? '']))
  })
  return (divergence) => {
    const sides = SIDES.map((side, at) => divergence[side].map(({ sentence }) => idsNow[at].get(sentence)).join(' '))
    return (turn ? sides.toReversed() : sides).join(' | ')
  }
}

const placeNow = ({ source, target }: Divergence): string =>
  [source, target].map((marks) => marks.map(({ sentence }) => sentence).join(' ')).join(' | ')

const exactKey = (said: LapsedReview): string => wordingOf(said, { withSentences: true })
const looseKey = (said: LapsedReview): string => wordingOf(said, { withSentences: false })

/** Each review with the divergence that it goes to: those of the same sentences first, then those of the most similar ones. */
function pairsOf(reviews: readonly Said[], found: readonly Found[]): Pair[] {
  const pairs: Pair[] = []
  const taken = new Set<Said | Found>()
  const join = (review: Said, now: Found): void => {
    if (taken.has(review) || taken.has(now)) return
    for (const one of [review, now]) taken.add(one)
    pairs.push([review, now])
  }
  const alike = (key: (said: LapsedReview) => string): Pair[] => {
    const byKey = groupBy(
      found.filter((now) => !taken.has(now)),
      ({ content }) => key(content),
    )
    return reviews
      .filter((review) => !taken.has(review))
      .flatMap((review) => (byKey.get(key(review.said)) ?? []).map((now): Pair => [review, now]))
  }
  const same = alike(exactKey)
  for (const [review, now] of same) if (review.place === placeNow(now.divergence)) join(review, now)
  for (const [review, now] of same) join(review, now)
  const similar = alike(looseKey)
    .map(([review, now]) => ({ review, now, likeness: likeness(review.said, now.content) }))
    .filter((pair) => pair.likeness >= SIMILAR)
  for (const { review, now } of similar.sort((one, other) => other.likeness - one.likeness)) join(review, now)
  return pairs
}

/** From here on a sentence is the old one in another wording: half of the words of both are shared. */
const SIMILAR = 0.5
