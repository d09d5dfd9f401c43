import { BitextError } from '../errors.ts'
import type { DictionaryEntry } from './dictionary.ts'

/** What is known of a dictionary before it is read. */
export interface WordListOptions {
  /** Language codes: a first line of a TSV that names both says which columns they are. */
  readonly source: string
  readonly target: string
  /** For messages. */
  readonly file: string
}

/** Between the two sides of a line in a hunalign dictionary. */
const AT = ' @ '

/**
 * Reads a dictionary with an entry a line: hunalign's (`target @ source`) or TSV (source, target, and how likely the translation is,
 * if known). The first line that is not empty says which.
 * @throws BitextError `MALFORMED` with the line that does not fit
 */
export function readWordList(text: string, options: WordListOptions): DictionaryEntry[] {
  const lines = text.split(/\r?\n/).map((excerpt, index) => ({ excerpt, line: index + 1 }))
  const filled = lines.filter(({ excerpt }) => excerpt.trim() !== '')
  const first = filled[0]?.excerpt ?? ''
  if (first.includes('\t')) return readTsv(filled, options)
  if (first.includes(AT)) return filled.map((line) => hunalignEntry(line, options))
  if (filled.length === 0) return []
  throw wrongLine(filled[0], options, {
    message: 'this is not a line of a dictionary',
    hint: 'lines are: source⇥target, source⇥target⇥probability, or, as hunalign has them, target @ source',
  })
}

interface Line {
  readonly excerpt: string
  readonly line: number
}

function hunalignEntry(line: Line, options: WordListOptions): DictionaryEntry {
  const [target, source, ...more] = line.excerpt.split(AT).map((part) => part.trim())
  if (target && source && more.length === 0) return { source, target }
  throw wrongLine(line, options, { message: 'this is not an entry of a hunalign dictionary', hint: 'a line is: target @ source' })
}

function readTsv(lines: readonly Line[], options: WordListOptions): DictionaryEntry[] {
  const header = cellsOf(lines[0])
  const isHeader = header.includes(options.source) && header.includes(options.target)
  const at = isHeader
    ? { source: header.indexOf(options.source), target: header.indexOf(options.target) }
    : { source: 0, target: 1 }
  const probability = isHeader ? header.indexOf('probability') : 2
  return lines.slice(isHeader ? 1 : 0).map((line) => {
    const cells = cellsOf(line)
    const [source, target] = [cells[at.source], cells[at.target]]
    if (source && target) return { source, target, ...probabilityIn(cells[probability], line, options) }
    throw wrongLine(line, options, {
      message: `this line has no ${source ? 'target' : 'source'}`,
      hint: 'a line is a word, a tab, and its translation; then, if known, a tab and a probability',
    })
  })
}

const cellsOf = ({ excerpt }: Line): string[] => excerpt.split('\t').map((cell) => cell.trim())

function probabilityIn(
  cell: string | undefined,
  line: Line,
  options: WordListOptions,
): Pick<DictionaryEntry, 'probability'> | undefined {
  if (cell === undefined || cell === '') return undefined
  const probability = Number(cell)
  if (probability > 0 && probability <= 1) return { probability }
  throw wrongLine(line, options, {
    message: `"${cell}" is not a probability`,
    hint: 'the third column is a number above 0, 1 at most; or leave it out',
  })
}

const wrongLine = (
  { excerpt, line }: Line,
  { file }: WordListOptions,
  { message, hint }: { readonly message: string; readonly hint: string },
): BitextError => new BitextError('MALFORMED', message, { place: { file, line, column: 1, excerpt }, hint })
