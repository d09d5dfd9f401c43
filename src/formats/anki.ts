import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { encodable } from './plain-text.ts'

/** Cards for Anki as a text file that it imports without questions: the original in front, the translation behind. */
export const ANKI: Format = {
  name: 'anki',
  title: 'Anki cards',
  endings: ['.anki.txt'],
  polarity: 'none',
  holds: new Set(['bead ids', 'provenance', 'notes']),
  write: writeAnki,
}

async function* writeAnki({ head, batches }: BeadStream, { losses, name = 'corpus' }: WriteOptions): AsyncGenerator<Piece> {
  const [front, back] = head.original === head.target.id ? (['target', 'source'] as const) : (['source', 'target'] as const)
  yield { content: headerFor(head) }
  const tags = ['bitext', `${head[front].language}-${head[back].language}`, tag(head.id ?? name)].join(' ')
  const card = (bead: TextBead): string => {
    const behind = bead.note === undefined ? bead[back][0].text : `${bead[back][0].text}\n\n${bead.note}`
    // A guid lets a second import mend the cards of the first.
    const cells = [bead[front][0].text, behind, tags, `${head.id ?? name}.${bead.id ?? ''}`]
    return `${cells.map((cell) => quoted(encodable(cell, losses))).join('\t')}\n`
  }
  for await (const batch of batches) yield { content: batch.map(card).join('') }
}

const headerFor = ({ title, id }: CorpusHead): string =>
  [
    '#separator:tab',
    '#html:false',
    '#notetype:Basic',
    `#deck:${onOneLine(title ?? id ?? 'bitext')}`,
    '#columns:Front\tBack\tTags\tGuid',
    '#tags column:3',
    '#guid column:4',
    '',
  ].join('\n')

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Tags have spaces between them. */
const tag = (text: string): string => text.replace(/[\s"]+/gu, '_')

/** A line that begins with # would be a header. */
const quoted = (cell: string): string => (/["\t\r\n]|^#|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
