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
  const sourceFreedom = table.sourceFreedom.map((share) => share ** FREEDOM_POWER)
  const targetFreedom = table.targetFreedom.map((share) => share ** FREEDOM_POWER)
  return (sourceRun, targetRun) => {
    const words = { source: tokensOf(source, sourceRun), target: tokensOf(target, targetRun) }
    const ratios = known(words)
    addLooks(ratios, words, looks)
    addNeighbours(ratios, words)
    const [height, width] = [words.source.length, words.target.length]
    return {
      forward: {
        ...{ makers: height, made: width, ratios: ratios.forward },
        freedom: Float64Array.from(words.target, (word) => targetFreedom[word]),
      },
      backward: {
        ...{ makers: width, made: height, ratios: ratios.backward },
        freedom: Float64Array.from(words.source, (word) => sourceFreedom[word]),
      },
    }
  }
}

const tokensOf = ({ tokens, offsets }: Side, { start, end }: Run): Int32Array => tokens.subarray(offsets[start], offsets[end])

/** The words of a bead, by their numbers. */
interface Words {
  readonly source: Int32Array
  readonly target: Int32Array
}

/** Likelihood ratios of all pairs of words: forward target word by target word, backward source word by source word. */
interface Ratios {
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** Reads what the table says of the words of a bead: it asks only for pairs that have an entry. */
function tableReader(targetWords: number, table: TranslationTable): (words: Words) => Ratios {
  const firstPlace = new Int32Array(targetWords).fill(-1)
  return ({ source, target }) => {
    const [height, width] = [source.length, target.length]
    const [forward, backward] = [new Float64Array(height * width), new Float64Array(height * width)]
    const nextPlace = target.map((word, place) => {
      const next = firstPlace[word]
      firstPlace[word] = place
      return next
    })
    for (let row = 0; row < height; row++) {
      for (let entry = table.offsets[source[row]]; entry < table.offsets[source[row] + 1]; entry++) {
        for (let column = firstPlace[table.targets[entry]]; column >= 0; column = nextPlace[column]) {
          forward[column * height + row] = table.forward[entry]
          backward[row * width + column] = table.backward[entry]
        }
      }
    }
    for (const word of target) firstPlace[word] = -1
    return { forward, backward }
  }
}

/** Raises the ratios of words that look alike. */
function addLooks({ forward, backward }: Ratios, { source, target }: Words, looks: LooksReader): void {
  for (let row = 0; row < source.length; row++) {
    for (let column = 0; column < target.length; column++) {
      const alike = looks(source[row], target[column])
      if (alike === 0) continue
      const [there, back] = [column * source.length + row, row * target.length + column]
      forward[there] = Math.max(forward[there], alike)
      backward[back] = Math.max(backward[back], alike)
    }
  }
}

/** Gives every pair a little, so that neighbours can link what nothing else does. */
function addNeighbours(ratios: Ratios, { source, target }: Words): void {
  const { forward, backward } = ratios
  const [height, width] = [source.length, target.length]
  const explained = explainedWords(ratios, height, width)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const least = explained.rows[row] || explained.columns[column] ? ELSEWHERE : BOTH_UNEXPLAINED
      const [there, back] = [column * height + row, row * width + column]
      forward[there] = Math.max(forward[there], least)
      backward[back] = Math.max(backward[back], least)
    }
  }
}

/** Marks the words that have a partner in the bead. */
function explainedWords({ forward, backward }: Ratios, height: number, width: number): { rows: Uint8Array; columns: Uint8Array } {
  const [rows, columns] = [new Uint8Array(height), new Uint8Array(width)]
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (forward[column * height + row] * backward[row * width + column] < EXPLAINED * EXPLAINED) continue
      rows[row] = 1
      columns[column] = 1
    }
  }
  return { rows, columns }
}
