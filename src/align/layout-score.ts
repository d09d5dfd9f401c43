import type { Bitext } from '../model/bitext.ts'
import { paragraphOf, type Sentence, UNDIVIDED_KINDS } from '../model/sentence.ts'

/**
 * What the layout says of a bead that ends before source sentence `i` and target sentence `j`, in nats over chance: whether both sides
 * begin a paragraph or a speaker's turn there, and whether what ends there is a question or a heading on both. Evidence, never walls.
 */
export type LayoutScore = (i: number, j: number) => number

/** How often a mark on one side has its counterpart on the other, where it could. */
const RELIABILITY = 0.85

/** Reads what both sides can be compared by; a feature that one side has not says nothing. */
export function layoutScore({ source, target }: Bitext): LayoutScore {
  const [sourceMarks, targetMarks] = [marksOf(source.sentences), marksOf(target.sentences)]
  const ratios = FEATURES.map((_, feature) => comparison(shareOf(sourceMarks, feature), shareOf(targetMarks, feature)))
  const scores = Float64Array.from({ length: COMBINATIONS * COMBINATIONS }, (_, pair) =>
    ratios.reduce(
      (sum, ratio, feature) => sum + ratio(has(Math.floor(pair / COMBINATIONS), feature), has(pair % COMBINATIONS, feature)),
      0,
    ),
  )
  return (i, j) => scores[sourceMarks[i] * COMBINATIONS + targetMarks[j]]
}

type Feature = (sentence: Sentence, index: number, sentences: readonly Sentence[]) => boolean

const startsParagraph: Feature = (sentence, index, sentences) =>
  index > 0 && paragraphOf(sentence) !== paragraphOf(sentences[index - 1])

const startsTurn: Feature = ({ speaker }, index, sentences) => index > 0 && speaker !== sentences[index - 1].speaker

const isQuestion: Feature = ({ text }) => /[?？؟]['"»”’)\]]*\s*$/u.test(text)

const isHeading: Feature = ({ kind }) => UNDIVIDED_KINDS.has(kind)

/** What can mark the end of a bead: a feature of the sentence after it, or of its own last one. */
const FEATURES: readonly { readonly of: 'next' | 'last'; readonly feature: Feature }[] = [
  { of: 'next', feature: startsParagraph },
  { of: 'next', feature: startsTurn },
  { of: 'last', feature: isQuestion },
  { of: 'last', feature: isHeading },
]

const COMBINATIONS = 2 ** FEATURES.length

/** For each end of a bead, its features, a bit each. */
const marksOf = (sentences: readonly Sentence[]): Uint8Array =>
  Uint8Array.from({ length: sentences.length + 1 }, (_, end) =>
    FEATURES.reduce((marks, { of, feature }, bit) => {
      const index = of === 'next' ? end : end - 1
      const marked = index >= 0 && index < sentences.length && feature(sentences[index], index, sentences)
      return marked ? marks + 2 ** bit : marks
    }, 0),
  )

const has = (marks: number, feature: number): boolean => Math.floor(marks / 2 ** feature) % 2 === 1

/** How likely the feature is on both sides, on one, on none, over chance: figures of the document itself. */
function comparison(inSource: number, inTarget: number): (source: boolean, target: boolean) => number {
  if (inSource === 0 || inTarget === 0) return () => 0
  const both = RELIABILITY * Math.min(inSource, inTarget) + (1 - RELIABILITY) * inSource * inTarget
  const ratio = {
    both: Math.log(both / (inSource * inTarget)),
    sourceOnly: Math.log((inSource - both) / (inSource * (1 - inTarget))),
    targetOnly: Math.log((inTarget - both) / (inTarget * (1 - inSource))),
    none: Math.log((1 - inSource - inTarget + both) / ((1 - inSource) * (1 - inTarget))),
  }
  return (source, target) => {
    if (source) return target ? ratio.both : ratio.sourceOnly
    return target ? ratio.targetOnly : ratio.none
  }
}

/** How often a feature occurs, 0…1, a little below the count. */
const shareOf = (marks: Uint8Array, feature: number): number =>
  marks.reduce((count, mark) => count + Number(has(mark, feature)), 0) / marks.length
