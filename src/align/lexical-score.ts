import type { Corridor } from './corridor.ts'
import { HeardRow } from './heard-row.ts'
import { LARGEST_SIDE } from './moves.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/**
 * The lexical likelihood ratios of sentences in the corridor, from which those of every bead are added up. Cell (i, j) stands for
 * source sentence `i` and target sentence `j`; its figures begin at `(offsets[i] + j - first[i]) * LARGEST_SIDE`.
 */
export interface LexicalScores {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly offsets: Int32Array
  /** Figure `a - 1`: target sentence `j` given the `a` source sentences that end at `i`. */
  readonly forward: Float32Array
  /** Figure `b - 1`: source sentence `i` given the `b` target sentences that end at `j`. */
  readonly backward: Float32Array
}

/**
 * Scores every cell. For a target token t beside source sentences of `l` tokens in all:
 * `min(clip, log(λ(t) + (1 − λ(t)) / (l + 1) · Σ p(t|s) / p(t)))`, summed over the sentence's tokens; the other direction alike
 * (Moore 2002, as a ratio). Tokens without a counterpart are added once a sentence, so a cell costs no more than its matches.
 */
export function lexicalScores(source: Side, target: Side, { table, corridor, known }: LexicalOptions): LexicalScores {
  const scores = emptyScores(source.size, corridor)
  const row = new HeardRow(source, target, table, scores)
  for (let i = 0; i < source.size; i++) {
    if (known !== undefined && copyRow(i, known, scores)) continue
    row.moveTo(i, { first: scores.first[i], last: scores.last[Math.min(i + LARGEST_SIDE, source.size) - 1] })
    for (let j = scores.first[i]; j <= scores.last[i]; j++) {
      const cell = (scores.offsets[i] + j - scores.first[i]) * LARGEST_SIDE
      row.scoreTarget(j, cell)
      row.scoreSource(j, cell)
    }
  }
  return scores
}

/** What the cells are scored with. */
export interface LexicalOptions {
  readonly table: TranslationTable
  readonly corridor: Corridor
  /** The scores in a narrower corridor, by the same table: rows that are as wide there are not scored again. */
  readonly known?: LexicalScores
}

/** Copies a row that has the same cells in both; `false` where it has not. */
function copyRow(i: number, known: LexicalScores, scores: LexicalScores): boolean {
  if (known.first[i] !== scores.first[i] || known.last[i] !== scores.last[i]) return false
  const [from, to] = [known.offsets[i] * LARGEST_SIDE, known.offsets[i + 1] * LARGEST_SIDE]
  scores.forward.set(known.forward.subarray(from, to), scores.offsets[i] * LARGEST_SIDE)
  scores.backward.set(known.backward.subarray(from, to), scores.offsets[i] * LARGEST_SIDE)
  return true
}

function emptyScores(rows: number, corridor: Corridor): LexicalScores {
  const first = corridor.first.slice(0, rows)
  const last = corridor.last.slice(1).map((point) => point - 1)
  const offsets = new Int32Array(rows + 1)
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i] + Math.max(0, last[i] - first[i] + 1)
  const figures = offsets[rows] * LARGEST_SIDE
  return { first, last, offsets, forward: new Float32Array(figures), backward: new Float32Array(figures) }
}
