import { BitextError } from '../errors.ts'
import { type LossCounter, UNHEARD } from './loss-counter.ts'
import type { Concept, Term, Termbase } from './termbase.ts'

/** The languages of a glossary's first and second column. */
export interface GlossaryLanguages {
  readonly source: string
  readonly target: string
}

/** Our first line; translation tools that read such glossaries take `#` for a comment. */
const HEAD = /^# bitext glossary: (\S+) → (\S+)/

/** Whether a glossary says that it is ours. */
export const isOurGlossary = (text: string): boolean => HEAD.test(text)

export interface ReadGlossaryOptions {
  /** Default: what the first line says, in a glossary of ours. */
  readonly languages?: GlossaryLanguages
  /** For messages. */
  readonly file?: string
  readonly losses?: LossCounter
}

/** A row of three columns. */
interface GlossaryRow {
  readonly source: string
  readonly target: string
  readonly comment: string
}

/**
 * Reads a glossary, `source⇥target⇥comment`; lines that begin with `#` are comments. A row with the comment of the row above, and its
 * source or target, says the same concept.
 * @throws BitextError `USAGE` where nothing says the languages, `MALFORMED` with the line for a row without a source and a target
 */
export function readGlossary(text: string, options: ReadGlossaryOptions = {}): Termbase {
  const { file = 'the glossary', losses = UNHEARD } = options
  const { source, target } = options.languages ?? languagesIn(text)
  const rows = rowsOf(text, { file, losses })
  const concepts = grouped(rows).map((group, index) => conceptOf(group, { id: `c${index + 1}`, source, target }))
  return { languages: [source, target], concepts }
}

function languagesIn(text: string): GlossaryLanguages {
  const [, source, target] = HEAD.exec(text) ?? []
  if (source !== undefined) return { source, target }
  throw new BitextError('USAGE', 'a glossary does not say its languages', { hint: 'say them: --source en --target ru' })
}

function rowsOf(text: string, { file, losses }: { readonly file: string; readonly losses: LossCounter }): GlossaryRow[] {
  return text.split(/\r?\n/).flatMap((excerpt, index) => {
    if (excerpt.trim() === '' || excerpt.startsWith('#')) return []
    const [source = '', target = '', comment = '', ...more] = excerpt.split('\t').map((cell) => cell.trim())
    if (![source, target].every((term) => /[\p{L}\p{N}]/u.test(term))) {
      const message = 'a row needs a source and a target term, with a tab between them'
      throw new BitextError('MALFORMED', message, { place: { file, line: index + 1, column: 1, excerpt } })
    }
    losses.count('further column', 'further columns', more.length)
    return [{ source, target, comment }]
  })
}

function grouped(rows: readonly GlossaryRow[]): GlossaryRow[][] {
  const groups: GlossaryRow[][] = []
  for (const row of rows) {
    const above = groups.at(-1)
    if (above?.some((other) => saysTheSame(row, other))) above.push(row)
    else groups.push([row])
  }
  return groups
}

const saysTheSame = (one: GlossaryRow, other: GlossaryRow): boolean =>
  one.comment === other.comment && (one.source === other.source || one.target === other.target)

function conceptOf(rows: readonly GlossaryRow[], { id, source, target }: GlossaryLanguages & { readonly id: string }): Concept {
  const [{ comment }] = rows
  const terms = { [source]: termsFrom(rows.map((row) => row.source)), [target]: termsFrom(rows.map((row) => row.target)) }
  return { id, ...(comment !== '' && { definition: comment }), watch: [], exempt: [], terms }
}

const termsFrom = (column: readonly string[]): Term[] =>
  [...new Set(column)].map((term) => ({ term, status: 'admitted', match: 'lemma' }))
