import type { BookSentence, Piece } from '../book.ts'
import { escapeText } from '../escape.ts'

/** How the number of a note stands after the words that it is about. */
type Reference = (note: number) => string

/** Sentences as running text: a space between them, a line break where a verse or a new paragraph begins. */
export const sentencesHtml = (sentences: readonly BookSentence[], referenceHtml: Reference = describedReference): string =>
  sentences.map((sentence, at) => (at === 0 ? '' : separatorBefore(sentence)) + sentenceHtml(sentence, referenceHtml)).join('')

/** One character either way, so that places in the text can be counted on the page (page/places.js). */
function separatorBefore({ kind, startsParagraph }: BookSentence): string {
  if (kind === 'verse' || kind === 'list-item') return '<br>\n'
  return startsParagraph ? '<br class=p>\n' : ' '
}

const sentenceHtml = ({ pieces }: BookSentence, referenceHtml: Reference): string =>
  pieces
    .map((piece, at) => {
      const following = pieces[at + 1]?.notes ?? []
      const ending = piece.notes.filter((note) => !following.includes(note))
      return pieceHtml(piece) + ending.map(referenceHtml).join('')
    })
    .join('')

function pieceHtml({ text, notes }: Piece): string {
  const shown = escapeText(onOneLine(text))
  return notes.length === 0 ? shown : `<u>${shown}</u>`
}

const describedReference = (note: number): string =>
  `<a class=ref href="#note${note}" role="doc-noteref" lang=en aria-label="note ${note}">${note}</a>`

/** A line end inside a sentence is the file's; one space for each character keeps the places right. No-break spaces stay. */
export const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
