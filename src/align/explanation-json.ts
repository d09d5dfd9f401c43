import { type AlignedVersion, type Alignment, sentencesIn } from '../model/alignment.ts'
import { shapeOf } from '../model/ladder.ts'
import { type Run, textAt } from '../model/span.ts'
import type { WordPlace } from '../model/word-link.ts'
import type { BeadExplanation } from './explain.ts'
import type { ComparedBead } from './runner-up.ts'
import type { BeadScore } from './step-score.ts'

/** The first key of the file; what it holds is described in docs/alignment.md. */
const FORMAT = 'bitext-explanation/1'

/** More digits change with every rounding of the machine. */
const DIGITS = 1e4

/** An explanation as JSON, ended by a line break: sentences by their ids, scores in nats over chance, `null` for what is not known. */
export function formatExplanationJson(alignment: Alignment, explanation: BeadExplanation): string {
  const { bead, score, probability, isFound, otherBeads, links, runnerUp } = explanation
  const { source, target } = alignment
  const value = {
    format: FORMAT,
    bead: { id: bead.id, shape: shapeOf(bead), probability: rounded(bead.probability), status: bead.status },
    source: sideOf(source, bead.source),
    target: sideOf(target, bead.target),
    score: scoreOrNull(score),
    aligner: { found: isFound, probability: probability === undefined ? null : rounded(probability), otherBeads },
    links: links.map((link) => ({
      source: wordAt(link.source, source, bead.source),
      target: wordAt(link.target, target, bead.target),
      probability: rounded(link.probability),
      origin: link.origin,
    })),
    runnerUp:
      runnerUp === undefined
        ? null
        : {
            margin: runnerUp.margin === undefined ? null : rounded(runnerUp.margin),
            standing: runnerUp.standing.map((other) => comparedBead(other, alignment)),
            instead: runnerUp.instead.map((other) => comparedBead(other, alignment)),
          },
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}

const sideOf = (side: AlignedVersion, run: Run) => ({
  version: side.version.id,
  sentences: sentencesIn(side, run).map(({ id, text }) => ({ id, text })),
})

function wordAt({ sentence, span }: WordPlace, side: AlignedVersion, run: Run) {
  const { id, text } = sentencesIn(side, run)[sentence]
  return { sentence: id, span: [span.start, span.end], text: textAt(text, span) }
}

const comparedBead = (bead: ComparedBead, { source, target }: Alignment) => ({
  shape: shapeOf(bead),
  source: sentencesIn(source, bead.source).map(({ id }) => id),
  target: sentencesIn(target, bead.target).map(({ id }) => id),
  score: scoreOrNull(bead.score),
})

const scoreOrNull = (score: BeadScore | undefined) =>
  score === undefined
    ? null
    : {
        words: rounded(score.words),
        length: rounded(score.length),
        layout: rounded(score.layout),
        ...(score.embeddings === undefined ? {} : { embeddings: rounded(score.embeddings) }),
        shape: rounded(score.shape),
        total: rounded(score.total),
      }

const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS
