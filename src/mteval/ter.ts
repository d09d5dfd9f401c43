import { decimals } from './decimals.ts'
import type { Counts, Metric, MetricScore } from './metric.ts'
import { yesNo } from './signature.ts'
import { numberWords } from './symbols.ts'
import { countEdits } from './tercom-edits.ts'
import { type TercomOptions, tokeniseTercom } from './tokenizers/tercom.ts'
import { trimEnd, wordsBetweenSpaces } from './white-space.ts'

/** TER's switches: those of tercom. */
export type TerOptions = TercomOptions

/** TER, and what it is made of. */
export interface TerScore extends MetricScore {
  readonly edits: number
  /** Words of the references, on average over those of a segment. */
  readonly referenceLength: number
}

/** Translation edit rate (Snover et al. 2006) as sacreBLEU 2.6.0 computes it, after tercom. The lower the better. */
export function ter(options: TerOptions = {}): Metric<TerScore> {
  const numbered = numberWords()
  const tokens = (line: string): string => tokeniseTercom(trimEnd(line), options)
  const read = (line: string) => numbered(wordsBetweenSpaces(tokens(line)))
  // sacreBLEU cuts references twice, which shows where only the second time finds "'s" before a space: "day's\tend".
  const readReference = (line: string) => read(options.normalized ? tokens(line) : line)
  return {
    name: 'TER',
    better: 'lower',
    signature: [
      { key: 'case', short: 'c', value: options.caseSensitive ? 'mixed' : 'lc' },
      { key: 'tok', short: 't', value: 'tercom' },
      { key: 'norm', short: 'nr', value: yesNo(options.normalized ?? false) },
      { key: 'punct', short: 'pn', value: yesNo(!options.noPunct) },
      { key: 'asian', short: 'as', value: yesNo(options.asianSupport ?? false) },
    ],
    against: (lines) => {
      const references = lines.map(readReference)
      const length = references.reduce((sum, reference) => sum + reference.length, 0) / references.length
      return (line) => {
        const hypothesis = read(line)
        return [Math.min(...references.map((reference) => countEdits(hypothesis, reference))), length]
      }
    },
    score: terFrom,
    scoreSegment: terFrom,
  }
}

function terFrom([edits = 0, referenceLength = 0]: Counts): TerScore {
  const score = 100 * rate(edits, referenceLength)
  return { score, edits, referenceLength, text: `TER = ${decimals(score, 2)}` }
}

function rate(edits: number, referenceLength: number): number {
  if (referenceLength > 0) return edits / referenceLength
  return edits > 0 ? 1 : 0
}
