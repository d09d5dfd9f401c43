import type { AlignedVersion } from '../model/alignment.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Passage, Row, Section } from './book.ts'

/** A row, and who speaks in it. */
export interface SpokenRow {
  readonly row: Row
  readonly speaker?: string
}

export interface SectionOptions {
  readonly speakers: readonly Speaker[]
  /** Of the book, in its order. */
  readonly versions: readonly AlignedVersion[]
}

type Draft = Pick<Section, 'kind'> & { readonly speaker?: string; readonly rows: Row[] }

/** Parts the rows at headings and where another one begins to speak. */
export function sectionsOf(rows: readonly SpokenRow[], { speakers, versions }: SectionOptions): Section[] {
  const drafts: Draft[] = []
  for (const { row, speaker } of rows) {
    const current = drafts.at(-1)
    if (current !== undefined && !opensSection({ row, speaker }, current)) current.rows.push(row)
    else drafts.push({ kind: kindOf(row, speaker), speaker, rows: [row] })
  }
  const alphabets = versions.map(alphabetOf)
  return drafts.map(({ kind, speaker, rows: own }, index) => {
    const known = speakers.find(({ id }) => id === speaker)
    const named = known && {
      id: known.id,
      isJournalist: known.role === 'journalist',
      names: alphabets.map((alphabet) => nameIn(alphabet, known)),
    }
    return { id: `part${index + 1}`, kind, ...(named && { speaker: named }), passages: passagesOf(own) }
  })
}

const isHeading = ({ kind }: Row): boolean => kind === 'title' || kind === 'heading'

const kindOf = (row: Row, speaker: string | undefined): Section['kind'] => {
  if (isHeading(row)) return 'chapter'
  return speaker === undefined ? 'text' : 'turn'
}

/** A second heading right under the first, such as a chapter's number and name, opens nothing of its own. */
function opensSection({ row, speaker }: SpokenRow, current: Draft): boolean {
  if (isHeading(row)) return row.kind !== current.rows.at(-1)?.kind
  return speaker !== current.speaker && row.kind !== 'separator'
}

/** Rows up to where every version begins a paragraph; a row that only one version has joins neither side by force. */
function passagesOf(rows: readonly Row[]): Passage[] {
  const passages: Row[][] = []
  for (const row of rows) {
    const current = passages.at(-1)
    if (current === undefined || begins(row, current)) passages.push([row])
    else current.push(row)
  }
  return passages.map((own) => ({ rows: own }))
}

/** Where paragraphs never meet, a passage ends at any of them: a page-long cell puts nothing side by side. */
const LONGEST_PASSAGE = 12

/** A text whose paragraphs nobody marked is one; browsers and readers want it in parts. */
const MOST_ROWS = 60

function begins(row: Row, passage: readonly Row[]): boolean {
  const filled = row.cells.filter(({ sentences }) => sentences.length > 0)
  const beginners = filled.filter(({ sentences }) => sentences[0].startsParagraph).length
  if (row.kind !== passage.at(-1)?.kind || passage.length >= MOST_ROWS) return true
  return passage.length < LONGEST_PASSAGE ? beginners === filled.length : beginners > 0
}

/** How often each letter stands in a version, as a share of all letters. */
type Alphabet = ReadonlyMap<string, number>

function alphabetOf({ sentences }: AlignedVersion): Alphabet {
  const letters = sentences.slice(0, SAMPLE).flatMap(({ text }) => lettersOf(text))
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return new Map([...counts].map(([letter, count]) => [letter, count / letters.length]))
}

/** Sentences enough to see every letter of an alphabet. */
const SAMPLE = 200

const lettersOf = (text: string): string[] => text.toLowerCase().match(/\p{L}/gu) ?? []

/** The shortest label that looks like the version's language: a label's first form often carries the office too. */
function nameIn(alphabet: Alphabet, { id, names }: Speaker): string {
  const fits = names.map((name) => ({ name, fit: fitOf(name, alphabet) }))
  const best = Math.max(...fits.map(({ fit }) => fit))
  const own = fits.filter(({ fit }) => fit >= best / 2).map(({ name }) => name)
  return own.toSorted((one, other) => one.length - other.length)[0] ?? id
}

/** The average share of a name's letters: near 0 for a name in another script. */
function fitOf(name: string, alphabet: Alphabet): number {
  const letters = lettersOf(name)
  return letters.reduce((sum, letter) => sum + (alphabet.get(letter) ?? 0), 0) / Math.max(1, letters.length)
}
