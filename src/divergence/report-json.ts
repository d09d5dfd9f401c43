import { SIDES, type Side } from './comparison.ts'
import { type DivergenceReport, type MarkedSentence, shownBeads } from './report.ts'

/** The report as JSON, indented: every divergence with its sentences, the tables, and what was not checked. */
export function formatDivergencesJson(report: DivergenceReport): string {
  const { alignment, divergences, quotations, renderings, occurrences, transpositions, unchecked, lapsed, notices } = report
  const value = {
    format: 'bitext-divergences/1',
    alignment: alignment.id,
    ...(alignment.title === undefined ? {} : { title: alignment.title }),
    signature: alignment.signature,
    languages: { source: alignment.source.language, target: alignment.target.language },
    notices,
    divergences: divergences.map((divergence) => ({ ...divergence, beads: shownBeads(divergence, alignment).map(toBead) })),
    quotations,
    renderings,
    occurrences,
    ...(transpositions === undefined ? {} : { transpositions }),
    unchecked,
    lapsed,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function toBead({ bead, sides }: ReturnType<typeof shownBeads>[number]) {
  const [source, target] = SIDES.map((side: Side) => sides[side].map(toSentence))
  return { bead, source, target }
}

const toSentence = ({ sentence: { id, text, speaker } }: MarkedSentence): { id: string; text: string; speaker?: string } => ({
  id,
  text,
  ...(speaker === undefined ? {} : { speaker }),
})
