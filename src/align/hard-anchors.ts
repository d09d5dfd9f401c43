import { BitextError, type Place } from '../errors.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'
import { isGap } from '../model/ladder.ts'
import type { Sentence } from '../model/sentence.ts'
import { lengthOf, type Run } from '../model/span.ts'
import { alignSentences } from './align.ts'
import { inOrder, type Pin } from './pins.ts'

/** A source sentence and a target sentence, by their ids, before which both texts are at the same point. */
export interface AnchorPair {
  readonly source: string
  readonly target: string
  /** Where a person wrote this, for messages. */
  readonly place?: Place
}

/** Where the ladder must have a bead boundary on both sides: before each heading, before each speaker's turn, or before given sentences. */
export type HardAnchors = 'headings' | 'speakers' | readonly AnchorPair[]

/**
 * The pins that hard anchors stand for.
 * @throws BitextError `ANCHORS_DIFFER` where the two texts do not have the same sequence of them, saying where they part.
 */
export function anchorPins(bitext: Bitext, anchors: HardAnchors): Pin[] {
  if (anchors === 'headings') return headingPins(bitext)
  if (anchors === 'speakers') return turnPins(bitext)
  return pairPins(bitext, anchors)
}

/** A sentence that begins something, and where it stands. */
interface Opening {
  readonly at: number
  readonly sentence: Sentence
}

const openings = ({ sentences }: BitextSide, opens: (sentence: Sentence, before: Sentence | undefined) => boolean): Opening[] =>
  sentences.map((sentence, at) => ({ sentence, at })).filter(({ sentence, at }) => opens(sentence, sentences[at - 1]))

const pinsOf = (source: readonly Opening[], target: readonly Opening[]): Pin[] =>
  source.map(({ at }, index) => ({ source: at, target: target[index].at }))

function headingPins(bitext: Bitext): Pin[] {
  const isHeading = ({ kind }: Sentence): boolean => kind === 'heading' || kind === 'title'
  const [source, target] = [openings(bitext.source, isHeading), openings(bitext.target, isHeading)]
  refuseNone(source, target, 'headings')
  if (source.length !== target.length) throw headingsDiffer(bitext, source, target)
  const unequal = source.findIndex((opening, index) => !mayBeSameNumber(opening, target[index]))
  if (unequal >= 0) throw partAt('headings', source[unequal], target[unequal])
  return pinsOf(source, target)
}

/** "Chapter 3" is not «Глава 4». */
function mayBeSameNumber(source: Opening, target: Opening): boolean {
  const [one, other] = [source, target].map(({ sentence }) => sentence.text.match(/\d+/g)?.join() ?? '')
  return one === '' || other === '' || one === other
}

/** Aligns the headings themselves to see which of them is too many. */
function headingsDiffer(bitext: Bitext, source: readonly Opening[], target: readonly Opening[]): BitextError {
  const textsOf = (side: readonly Opening[]): string[] => side.map(({ sentence }) => sentence.text)
  const ladder = alignSentences(textsOf(source), textsOf(target), {
    ...{ source: bitext.source.language, target: bitext.target.language },
    maxBead: 1,
  })
  const gap = ladder.find(isGap)
  const counts = ` (${source.length} in the source, ${target.length} in the target)`
  return partAt(`headings${counts}`, at(source, gap?.source), at(target, gap?.target))
}

const at = (side: readonly Opening[], run: Run | undefined): Opening | undefined =>
  run === undefined || lengthOf(run) === 0 ? undefined : side[run.start]

function turnPins({ source, target }: Bitext): Pin[] {
  const opensTurn = ({ speaker }: Sentence, before: Sentence | undefined): boolean =>
    speaker !== undefined && speaker !== before?.speaker
  const turns = { source: openings(source, opensTurn), target: openings(target, opensTurn) }
  refuseNone(turns.source, turns.target, 'speakers')
  const count = Math.max(turns.source.length, turns.target.length)
  for (let turn = 0; turn < count; turn++) {
    const [one, other] = [turns.source[turn], turns.target[turn]]
    if (one?.sentence.speaker !== other?.sentence.speaker) throw partAt(`turns, at turn ${turn + 1}`, one, other)
  }
  return pinsOf(turns.source, turns.target)
}

function refuseNone(source: readonly Opening[], target: readonly Opening[], what: string): void {
  const without = [source.length === 0 ? 'source' : '', target.length === 0 ? 'target' : ''].filter((side) => side !== '')
  if (without.length === 0) return
  throw new BitextError('ANCHORS_DIFFER', `there are no ${what} in the ${without.join(' and the ')}`, { hint: HINT })
}

const HINT = 'make them the same in both texts, name the sentences with --hard-anchors ids=FILE, or align without hard anchors'

const partAt = (what: string, source: Opening | undefined, target: Opening | undefined): BitextError =>
  new BitextError('ANCHORS_DIFFER', `the texts differ in their ${what}: ${say(source, 'source')}, ${say(target, 'target')}`, {
    hint: HINT,
  })

/** How much of a sentence is quoted. */
const QUOTED = 40

function say(opening: Opening | undefined, side: string): string {
  if (opening === undefined) return `nothing in the ${side}`
  const { id, text, speaker } = opening.sentence
  const excerpt = text.length <= QUOTED ? text : `${text.slice(0, QUOTED).replace(/\s+\S*$/u, '')} …`
  return `“${excerpt}” (${[id, speaker].filter((part) => part !== undefined).join(', ')}) in the ${side}`
}

function pairPins(bitext: Bitext, pairs: readonly AnchorPair[]): Pin[] {
  const places = { source: placesById(bitext.source), target: placesById(bitext.target) }
  const pins = pairs.map((pair) => {
    const find = (side: 'source' | 'target'): number => {
      const found = places[side].get(pair[side])
      if (found !== undefined) return found
      throw new BitextError('ANCHORS_DIFFER', `there is no ${side} sentence ${JSON.stringify(pair[side])}`, {
        place: pair.place,
        hint: 'bitext segment --json prints the ids, such as p6.s1',
      })
    }
    return { source: find('source'), target: find('target'), pair }
  })
  const ordered = pins.toSorted((one, other) => one.source - other.source || one.target - other.target)
  const crossed = ordered.findIndex((pin, index) => index > 0 && pin.target < ordered[index - 1].target)
  if (crossed >= 0) throw crossing(ordered[crossed - 1].pair, ordered[crossed].pair)
  return inOrder(
    ordered.map(({ source, target }) => ({ source, target })),
    bitext,
  )
}

const placesById = ({ sentences }: BitextSide): Map<string, number> => new Map(sentences.map(({ id }, at) => [id, at]))

const crossing = (one: AnchorPair, other: AnchorPair): BitextError =>
  new BitextError('ANCHORS_DIFFER', `${one.source} – ${one.target} and ${other.source} – ${other.target} cross`, {
    place: other.place,
    hint: 'both texts must have these sentences in the same order',
  })
