import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { encodable } from './plain-text.ts'
import { provenanceNote } from './properties.ts'

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
  const pair = `${head[front].language}-${head[back].language}`
  const tags = ['bitext', pair, tag(head.id ?? name), ...reconstructions(head)].join(' ')
  const card = (bead: TextBead): string => {
    if (!hasWords(bead)) {
      losses.count('bead without words', 'beads without words')
      return ''
    }
    const behind = bead.note === undefined ? bead[back][0].text : `${bead[back][0].text}\n\n${bead.note}`
    // A guid lets a second import mend the cards of the first.
    const cells = [bead[front][0].text, behind, tags, `${head.id ?? name}.${bead.id ?? ''}`]
    return `${cells.map((cell) => quoted(encodable(cell, losses))).join('\t')}\n`
  }
  for await (const batch of batches) yield { content: batch.map(card).join('') }
}

/** A separator such as `* * *` is nothing to learn. */
const hasWords = ({ source, target }: TextBead): boolean => [...source, ...target].some(({ text }) => /[\p{L}\p{N}]/u.test(text))

/** Learners see tags beside the cards: `ru-reconstruction`. */
const reconstructions = ({ source, target }: CorpusHead): string[] =>
  [source, target].filter(({ provenance }) => provenance === 'reconstruction').map(({ id }) => tag(`${id}-reconstruction`))

/** Lines that begin with # and are no setting are comments. */
const headerFor = ({ title, id, source, target }: CorpusHead): string =>
  [
    '#separator:tab',
    '#html:false',
    '#notetype:Basic',
    `#deck:${onOneLine(title ?? id ?? 'bitext')}`,
    '#columns:Front\tBack\tTags\tGuid',
    '#tags column:3',
    '#guid column:4',
    ...[source, target].flatMap((version) => provenanceNote(version) ?? []).map((note) => `# ${onOneLine(note)}`),
    '',
  ].join('\n')

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Tags have spaces between them. */
const tag = (text: string): string => text.replace(/[\s"]+/gu, '_')

/** A line that begins with # would be a header. */
const quoted = (cell: string): string => (/["\t\r\n]|^#|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
