import { BitextError } from '../../errors.ts'
import type { BitextSide } from '../../model/bitext.ts'
import type { Run } from '../../model/span.ts'
import { type Embeddings, rowCount } from './embeddings.ts'

/** There is no vector of a run of sentences. */
export const NO_ROW = -1

/** vecalign cuts longer runs here before it encodes them. */
const LONGEST_TEXT = 10_000

/** Finds the vector of a run of sentences: its row, or `NO_ROW`. Each single sentence has one. */
export type FindRow = (run: Run) => number

/**
 * Looks the sentences of a side up among its vectors.
 * @throws BitextError `MALFORMED` when there are more or fewer vectors than sentences, or a sentence is not in the list of texts.
 */
export function rowFinder(side: BitextSide, embeddings: Embeddings): FindRow {
  if (embeddings.texts === undefined) {
    checkCount(side, embeddings)
    return ({ start, end }) => (end === start + 1 ? start : NO_ROW)
  }
  const rows = new Map(embeddings.texts.map((text, row) => [keyOf(text), row]))
  const find: FindRow = ({ start, end }) => {
    const text = side.sentences.slice(start, end).map((sentence) => sentence.text)
    return rows.get(keyOf(text.join(' '))) ?? NO_ROW
  }
  checkListed(side, embeddings, find)
  return find
}

/** White space differs between a text and the list that was made of it: lists have a text a line. */
const keyOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)

function checkCount({ language, sentences }: BitextSide, embeddings: Embeddings): void {
  const rows = rowCount(embeddings)
  if (rows === sentences.length) return
  throw unfit(embeddings, `there are ${sentences.length} sentences (${language}), and the number of vectors is ${rows}`)
}

function checkListed({ language, sentences }: BitextSide, embeddings: Embeddings, find: FindRow): void {
  const missing = sentences.filter((_, start) => find({ start, end: start + 1 }) === NO_ROW)
  if (missing.length === 0) return
  const [{ id, text }] = missing
  const first = `${id} ${JSON.stringify(text.slice(0, 40))}`
  throw unfit(
    embeddings,
    `the list has not all sentences of the text (${language}): ${missing.length} of ${sentences.length} are missing, the first is ${first}`,
  )
}

const unfit = ({ name = 'the embeddings' }: Embeddings, message: string): BitextError =>
  new BitextError('MALFORMED', message, {
    place: { file: name },
    hint: 'encode the lines that bitext segment prints; or are the files of source and target exchanged?',
  })
