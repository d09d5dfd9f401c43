import type { Run } from '../model/span.ts'
import type { LinkEvidence } from './link-posterior.ts'
import type { LooksReader } from './looks.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** What is known of one bead in both directions. */
export interface BeadEvidence {
  /** The target words have their makers among the source words. */
  readonly forward: LinkEvidence
  /** The source words have their makers among the target words. */
  readonly backward: LinkEvidence
}

/** What evidence is read from. */
export interface BeadKnowledge {
  readonly table: TranslationTable
  readonly looks: LooksReader
}

/** Reads the evidence of a bead. */
export type EvidenceReader = (source: Run, target: Run) => BeadEvidence

/**
 * λ says how many of a word's occurrences the *lexicon* leaves unexplained. Inside a bead known to be right, word order and
 * neighbours explain some of them.
 */
const FREEDOM_POWER = 3
/** What two words have for each other that nothing links to any word of the bead: let their neighbours decide. */
const BOTH_UNEXPLAINED = 3
/** What two words have for each other where one of them has a better partner. */
const ELSEWHERE = 1
/** From this ratio on a word counts as explained. */
const EXPLAINED = 2

/** Makes the reader of a document's beads. */
export function evidenceReader(source: Side, target: Side, { table, looks }: BeadKnowledge): EvidenceReader {
  const known = tableReader(target.words.length, table)
  return (sourceRun, targetRun) => {
    const [sources, targets] = [tokensOf(source, sourceRun), tokensOf(target, targetRun)]
    const ratios = known(sources, targets)
    const { forward, backward } = withDefaults(ratios, (row, column) => looks(sources[row], targets[column]), targets.length)
    return {
      forward: {
        ...{ makers: sources.length, made: targets.length, ratios: transposed(forward, targets.length) },
        freedom: Float64Array.from(targets, (word) => table.targetFreedom[word] ** FREEDOM_POWER),
      },
      backward: {
        ...{ makers: targets.length, made: sources.length, ratios: backward },
        freedom: Float64Array.from(sources, (word) => table.sourceFreedom[word] ** FREEDOM_POWER),
      },
    }
  }
}

const tokensOf = ({ tokens, offsets }: Side, { start, end }: Run): Int32Array => tokens.subarray(offsets[start], offsets[end])

/** Likelihood ratios of all pairs of words, source word by source word. */
interface Ratios {
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** Reads what the table says of the words of a bead: it asks only for pairs that have an entry. */
function tableReader(targetWords: number, table: TranslationTable): (sources: Int32Array, targets: Int32Array) => Ratios {
  const firstPlace = new Int32Array(targetWords).fill(-1)
  return (sources, targets) => {
    const forward = new Float64Array(sources.length * targets.length)
    const backward = new Float64Array(sources.length * targets.length)
    const nextPlace = targets.map((word, place) => {
      const next = firstPlace[word]
      firstPlace[word] = place
      return next
    })
    sources.forEach((word, row) => {
      for (let entry = table.offsets[word]; entry < table.offsets[word + 1]; entry++) {
        for (let column = firstPlace[table.targets[entry]]; column >= 0; column = nextPlace[column]) {
          forward[row * targets.length + column] = table.forward[entry]
          backward[row * targets.length + column] = table.backward[entry]
        }
      }
    })
    for (const word of targets) firstPlace[word] = -1
    return { forward, backward }
  }
}

/** Fills in what the words' looks say, and a little for every pair, so that neighbours can link what nothing else does. */
function withDefaults({ forward, backward }: Ratios, looks: (row: number, column: number) => number, width: number): Ratios {
  const rows = new Float64Array(forward.length / width)
  const columns = new Float64Array(width)
  for (let cell = 0; cell < forward.length; cell++) {
    const [row, column] = [Math.floor(cell / width), cell % width]
    const alike = looks(row, column)
    forward[cell] = Math.max(forward[cell], alike)
    backward[cell] = Math.max(backward[cell], alike)
    const ratio = Math.sqrt(forward[cell] * backward[cell])
    rows[row] = Math.max(rows[row], ratio)
    columns[column] = Math.max(columns[column], ratio)
  }
  const least = (_: number, cell: number): number =>
    rows[Math.floor(cell / width)] < EXPLAINED && columns[cell % width] < EXPLAINED ? BOTH_UNEXPLAINED : ELSEWHERE
  const raised = (ratio: number, cell: number): number => Math.max(ratio, least(ratio, cell))
  return { forward: forward.map(raised), backward: backward.map(raised) }
}

function transposed(matrix: Float64Array, width: number): Float64Array {
  const height = matrix.length / width
  return Float64Array.from(matrix, (_, cell) => matrix[(cell % height) * width + Math.floor(cell / height)])
}
