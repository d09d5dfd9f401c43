import type { Certainty } from './align-hypotheses.ts'
import type { ScoreReport } from './score-report.ts'
import type { TermAccuracy } from './term-accuracy.ts'

/** What a report in JSON says it is. */
const SCORES_FORMAT = 'bitext-scores/1'

/** Scores, and what else was found out, as JSON with full precision. */
export const formatScoresJson = (
  report: ScoreReport & { readonly certainty?: readonly Certainty[]; readonly terms?: readonly TermAccuracy[] },
): string => `${JSON.stringify({ format: SCORES_FORMAT, ...report }, undefined, 2)}\n`
