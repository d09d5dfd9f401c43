import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { nameOfLanguage, particulars } from './people.ts'
import { encodable } from './plain-text.ts'

/** A table in Markdown, a bead a row, for people. */
export const MARKDOWN: Format = {
  name: 'markdown',
  title: 'Markdown',
  endings: ['.md', '.markdown'],
  polarity: 'none',
  holds: new Set(['gaps', 'provenance', 'notes']),
  write: writeMarkdown,
}

async function* writeMarkdown({ head, batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  yield { content: opening(head) }
  const cell = ([sentence]: TextBead['source']): string => escaped(encodable(sentence?.text ?? '', losses))
  const note = ({ note: text }: TextBead): string => (text === undefined ? '' : `<br>*${escaped(encodable(text, losses))}*`)
  for await (const batch of batches)
    yield { content: batch.map((bead) => `| ${cell(bead.source)} | ${cell(bead.target)}${note(bead)} |\n`).join('') }
}

/** The title, where each text comes from, and the head of the table. */
function opening({ title, date, source, target }: CorpusHead): string {
  const versions = [source, target].map((version) => `- ${particulars(version).map(escaped).join('. ')}\n`)
  const heading = title === undefined ? '' : `# ${escaped(title)}\n\n${date === undefined ? '' : `${date}\n\n`}`
  return `${heading}${versions.join('')}\n| ${nameOfLanguage(source)} | ${nameOfLanguage(target)} |\n| --- | --- |\n`
}

/** Text that Markdown shows as it stands, on one line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/\s*[\n\r]+\s*/g, '<br>')
    .replace(/\t/g, ' ')
