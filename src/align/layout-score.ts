import type { Bitext } from '../model/bitext.ts'
import { paragraphOf, type Sentence, UNDIVIDED_KINDS } from '../model/sentence.ts'

/** What the layout says of a bead: log-likelihood ratios from paragraphs, speakers, headings and question marks. Soft evidence, never walls. */
export interface LayoutScore {
  /** Of a bead that ends before source sentence `i` and target sentence `j`. */
  end(i: number, j: number): number
  /** Of a bead that has source sentences up to `i` and target sentences up to `j` as its last ones. */
  together(i: number, j: number): number
}

/** How often a mark on one side has its counterpart on the other, where it could. */
const RELIABILITY = 0.85

/** Reads what both sides can be compared by; a feature that one side has not says nothing. */
export function layoutScore({ source, target }: Bitext): LayoutScore {
  const ends = [startsParagraph, startsTurn].map((feature) =>
    comparison(source.sentences.map(feature), target.sentences.map(feature)),
  )
  const lasts = [isQuestion, isHeading].map((feature) => comparison(source.sentences.map(feature), target.sentences.map(feature)))
  return {
    end: (i, j) => ends.reduce((sum, compare) => sum + compare(i, j), 0),
    together: (i, j) => lasts.reduce((sum, compare) => sum + compare(i, j), 0),
  }
}

type Feature = (sentence: Sentence, index: number, sentences: readonly Sentence[]) => boolean

const startsParagraph: Feature = (sentence, index, sentences) =>
  index > 0 && paragraphOf(sentence) !== paragraphOf(sentences[index - 1])

const startsTurn: Feature = ({ speaker }, index, sentences) => index > 0 && speaker !== sentences[index - 1].speaker

const isQuestion: Feature = ({ text }) => /[?？؟]['"»”’)\]]*\s*$/u.test(text)

const isHeading: Feature = ({ kind }) => UNDIVIDED_KINDS.has(kind)

/** How likely the feature is on both sides, on one, on none, over chance: figures of the document itself. */
function comparison(source: readonly boolean[], target: readonly boolean[]): (i: number, j: number) => number {
  const [inSource, inTarget] = [shareOf(source), shareOf(target)]
  if (inSource === 0 || inTarget === 0) return () => 0
  const both = RELIABILITY * Math.min(inSource, inTarget) + (1 - RELIABILITY) * inSource * inTarget
  const ratio = {
    both: Math.log(both / (inSource * inTarget)),
    sourceOnly: Math.log((inSource - both) / (inSource * (1 - inTarget))),
    targetOnly: Math.log((inTarget - both) / (inTarget * (1 - inSource))),
    none: Math.log((1 - inSource - inTarget + both) / ((1 - inSource) * (1 - inTarget))),
  }
  return (i, j) => {
    if (source[i]) return target[j] ? ratio.both : ratio.sourceOnly
    return target[j] ? ratio.targetOnly : ratio.none
  }
}

const shareOf = (marks: readonly boolean[]): number => marks.filter(Boolean).length / (marks.length + 1)
