import { marked } from 'marked'
import { BitextError, type Place } from '../errors.ts'
import { decodeAny } from './decode-any.ts'
import { refuseLargeMarkup } from './html.ts'
import { parseHtml } from './html-tree.ts'
import type { IngestOptions } from './ingest.ts'
import { passagesOf } from './markup.ts'
import { layOut, type Passage } from './passages.ts'
import type { Reading } from './to-document.ts'

/** Settings between two lines `---` at the top. */
const FRONT_MATTER = /^---\r?\n[\s\S]{0,20000}?\r?\n(?:---|\.\.\.)\r?\n/

/** `[^1]: The text of the note.` */
const NOTE = /^\[\^([^\]\s]{1,40})\]:[ \t]+(.+)$/gm
/** `[^1]` */
const NOTE_MARK = /\[\^([^\]\s]{1,40})\](?!:)/g

/** Reads Markdown: headings, lists, bold, footnotes. */
export function readMarkdown(bytes: Uint8Array, { file = 'the text', encoding }: IngestOptions): Reading {
  const place = { file }
  refuseLargeMarkup(bytes.length, place)
  const decoded = decodeAny(bytes, { file, encoding })
  const [settings = ''] = FRONT_MATTER.exec(decoded.text) ?? []
  const body = decoded.text.slice(settings.length)
  refuseUnboundedMarkdown(body, place)
  const withNotes = body
    .replace(NOTE, (_, __, text: string) => `<aside class="footnote">\n\n${text}\n\n</aside>\n`)
    .replace(NOTE_MARK, '<sup class="noteref">$1</sup>')
  const html = marked.parse(withNotes, { async: false, gfm: true })
  const head: Passage[] = settings === '' ? [] : [{ text: settings.trim(), drop: 'front matter' }]
  return { ...layOut([...head, ...passagesOf(parseHtml(html, place))]), encoding: decoded.encoding }
}

/** So many marks in one place are an attack, not a quotation in a quotation. */
const TOO_DEEP = /(?:>[ \t]*){100}|(?:[[(*_~`!]){500}|^[ \t]{400}/m

/** What may begin or end something in Markdown; each takes up to two kilobytes until the page is made. */
const MARK = /[*_`~[\]<>&|\n]/g
const MOST_MARKS = 500_000

function refuseUnboundedMarkdown(text: string, place: Place): void {
  let marks = 0
  for (MARK.lastIndex = 0; MARK.test(text); ) marks++
  if (marks > MOST_MARKS) throw tooManyMarks(place)
  if (!TOO_DEEP.test(text)) return
  throw new BitextError('MALFORMED', 'the Markdown is nested too deep', {
    place,
    hint: 'name the file .txt to read it as plain text',
  })
}

const tooManyMarks = (place: Place): BitextError =>
  new BitextError('TOO_LARGE', `the Markdown has more than ${MOST_MARKS.toLocaleString('en')} lines and marks`, {
    place,
    hint: 'split it, or name the file .txt to read it as plain text',
  })
