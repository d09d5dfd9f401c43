import { PROGRAM } from '../../model/program.ts'
import { dayOf, NO_DAY } from '../day.ts'

/** How a printed book differs from what a browser wrote. */
export interface PdfMarks {
  /** ISO 8601, in place of the clock's. */
  readonly date?: string
  /** Whether readers are to open it as a book, the first page on the right. */
  readonly isFacing: boolean
}

/** What tells a PDF of ours from other people's: a comment near its end. */
const MARK = `% made with ${PROGRAM.name} `

/** The clock of the machine that printed, in the form that browsers write it: always as long, so that nothing after it moves. */
const PRINTED = /\/(CreationDate|ModDate) \(D:\d{14}([+-])\d\d'\d\d'\)/g

/** A PDF as a browser printed it, with our mark, the date of the text, and what readers are to show: same book, same bytes. */
export function markPdf(pdf: Uint8Array, { date, isFacing }: PdfMarks): Uint8Array {
  const day = (dayOf(date) ?? NO_DAY).replaceAll('-', '')
  const dated = asText(pdf).replace(PRINTED, `/$1 (D:${day}000000$200'00')`)
  return Buffer.from(dated + updateOf(dated, isFacing ? '/PageLayout /TwoPageRight' : '/PageLayout /SinglePage'), 'latin1')
}

/** One character a byte: a PDF is text with binary stretches. */
const asText = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')

/** What is added at the end of a PDF to change its catalogue, as the format has it (ISO 32000-1, 7.5.6); our mark alone where it has no table. */
function updateOf(text: string, entry: string): string {
  const opening = `\n${MARK}${PROGRAM.version}\n`
  const end = endOf(text)
  if (end === undefined) return opening
  const { size, root, info, table, catalogue } = end
  const object = `${root} 0 obj\n<<${catalogue}\n${entry}>>\nendobj\n`
  const place = text.length + opening.length
  return `${opening}${object}xref
${root} 1
${String(place).padStart(10, '0')} 00000 n\u0020
trailer
<</Size ${size}
/Root ${root} 0 R
/Info ${info} 0 R
/Prev ${table}>>
startxref
${place + object.length}
%%EOF
`
}

/** The last lines of a PDF, as the browsers' own library (Skia) writes them. */
const TRAILER = /trailer\n<<\/Size (?<size>\d+)\n\/Root (?<root>\d+) 0 R\n\/Info (?<info>\d+) 0 R>>\nstartxref\n(?<table>\d+)/

/** What an update must repeat. */
function endOf(text: string) {
  const { size, root, info, table } = TRAILER.exec(text.slice(-TAIL))?.groups ?? {}
  const [, catalogue] = new RegExp(`\\n${root} 0 obj\\n<<(/Type /Catalog[^]*?)>>\\nendobj`).exec(text) ?? []
  return catalogue === undefined ? undefined : { size, root, info, table, catalogue }
}

/** Enough of the end of a file to hold its last lines. */
const TAIL = 2000

/** Whether bytes are a whole PDF: a printer that was stopped leaves half of one. */
export function isWholePdf(pdf: Uint8Array): boolean {
  const text = asText(pdf)
  return text.startsWith('%PDF-') && text.slice(-TAIL).includes('startxref')
}

/** Whether a file, read as text, is a PDF that this program made. */
export const isReaderPdf = (text: string): boolean => text.startsWith('%PDF-') && text.slice(-TAIL).includes(MARK)
