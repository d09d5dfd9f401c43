import type { BookSentence, BookVersion } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { onOneLine } from '../html/sentences.ts'

/** The language of an element, for XML and for HTML. */
export const xmlLang = (language: string): string => `xml:lang="${escapeHtml(language)}" lang="${escapeHtml(language)}"`

/** Language of a version's run, and its direction where that is not what a page has anyway. */
export const runAttributes = ({ language, direction }: Pick<BookVersion, 'language' | 'direction'>): string =>
  `${xmlLang(language)}${direction === 'rtl' ? ' dir="rtl"' : ''}`

/** The marker classes of a version: `original` or `translation`, and `reconstruction` where it is one. */
export const classOf = ({ isOriginal, isReconstruction }: BookVersion): string =>
  `${isOriginal ? 'original' : 'translation'}${isReconstruction ? ' reconstruction' : ''}`

/** What a version is, in brackets after its name; a reconstruction is never shown without the word. */
export function natureOf({ isOriginal, isReconstruction }: BookVersion): string {
  if (isReconstruction) return ' (reconstruction, not the original)'
  return isOriginal ? ' (original)' : ''
}

/** One file of the book. */
export interface Page {
  /** Plain text, for the reading system. */
  readonly title: string
  /** What the file is: `titlepage`, `chapter`, … */
  readonly type: string
  readonly body: string
}

/** A whole XHTML file; its own voice is English. */
export const pageXhtml = ({ title, type, body }: Page): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${xmlLang('en')}>
<head>
<meta charset="UTF-8"/>
<title>${escapeHtml(onOneLine(title))}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`

/** Sentences as running text: a space between them, a line break where a verse or a new paragraph begins. */
export const sentencesXhtml = (sentences: readonly BookSentence[], referenceTo: (note: number) => string): string =>
  sentences.map((sentence, at) => (at === 0 ? '' : separatorBefore(sentence)) + sentenceXhtml(sentence, referenceTo)).join('')

const separatorBefore = ({ kind, startsParagraph }: BookSentence): string =>
  kind === 'verse' || kind === 'list-item' || startsParagraph ? '<br/>\n' : ' '

/** A note's number follows the last piece that it marks. */
function sentenceXhtml({ pieces }: BookSentence, referenceTo: (note: number) => string): string {
  return pieces
    .map(({ text, notes }, at) => {
      const following = pieces[at + 1]?.notes ?? []
      const shown = escapeHtml(onOneLine(text))
      const ending = notes.filter((note) => !following.includes(note))
      return `${notes.length === 0 ? shown : `<span class="marked">${shown}</span>`}${ending.map(referenceTo).join('')}`
    })
    .join('')
}
