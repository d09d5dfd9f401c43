import type { BookSentence, Piece } from '../book.ts'
import { escapeHtml } from '../escape.ts'

/** Sentences as running text: a space between them, a line break where a verse or a new paragraph begins. */
export const sentencesHtml = (sentences: readonly BookSentence[]): string =>
  sentences.map((sentence, at) => (at === 0 ? '' : separatorBefore(sentence)) + sentenceHtml(sentence)).join('')

/** One character either way, so that places in the text can be counted on the page (page/places.js). */
function separatorBefore({ kind, startsParagraph }: BookSentence): string {
  if (kind === 'verse' || kind === 'list-item') return '<br>\n'
  return startsParagraph ? '<br class=p>\n' : ' '
}

const sentenceHtml = ({ pieces }: BookSentence): string =>
  pieces.map((piece, at) => pieceHtml(piece, pieces[at + 1]?.notes ?? [])).join('')

function pieceHtml({ text, notes }: Piece, following: readonly number[]): string {
  const shown = escapeHtml(onOneLine(text))
  if (notes.length === 0) return shown
  const ending = notes.filter((note) => !following.includes(note))
  return `<u data-n="${notes.join(' ')}">${shown}</u>${ending.map(referenceHtml).join('')}`
}

const referenceHtml = (note: number): string =>
  `<a class=ref href="#note${note}" role="doc-noteref" lang=en aria-label="note ${note}">${note}</a>`

/** A line end inside a sentence is the file's; one space for each character keeps the places right. No-break spaces stay. */
export const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
