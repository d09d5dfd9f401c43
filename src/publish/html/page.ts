import { PROGRAM } from '../../model/program.ts'
import { type Book, rowsOf } from '../book.ts'
import { policyFor } from '../content-policy.ts'
import { escapeHtml } from '../escape.ts'
import { pageAssets } from './assets.ts'
import { glossaryHtml, imprintHtml } from './back-matter.ts'
import { barHtml, helpHtml } from './controls.ts'
import { langAttributes, type Voice, voiceOf } from './languages.ts'
import { linkData } from './link-data.ts'
import type { HtmlOptions, Unit } from './options.ts'
import { searchData } from './search-data.ts'
import { tableHtml } from './table.ts'

/** What tells a page of ours from other people's files. */
const GENERATOR = `<meta name=generator content="${PROGRAM.name} `

/** Whether a file is a reader that this program wrote. */
export const isReaderHtml = (text: string): boolean => text.slice(0, 1000).includes(GENERATOR)

/**
 * A book as one self-contained page: opens from disk, asks nothing of any network, readable without JavaScript.
 * Same book and options, same bytes.
 */
export function writeHtml(book: Book, { layout = 'columns', by = 'sentence', numbers = true }: HtmlOptions = {}): string {
  const voice = voiceOf(book)
  const { style, script } = pageAssets()
  const data = dataHtml(book, by)
  return `<!doctype html>
<html lang=en data-layout=${layout} data-by=${by} data-versions=${book.versions.length} data-numbers=${numbers ? 'on' : 'off'} data-notes=${book.notes.length === 0 ? 'off' : 'on'} data-hide=none data-theme=auto>
<meta charset=utf-8>
${GENERATOR}${PROGRAM.version}">
<meta http-equiv=Content-Security-Policy content="${policyFor({ style, script })}">
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=referrer content=no-referrer>
<meta name=color-scheme content="light dark">
<title>${escapeHtml(book.title)}</title>
<style>${style}</style>
<body>
<a class=skip href="#ui-main">Skip to the text</a>
${barHtml(book, titleHtml(book, voice))}
<main id=ui-main>
${noticesHtml(book, voice)}
${REVEAL_ALL}
${tableHtml(book, { by, voice })}
${glossaryHtml(book)}
</main>
${imprintHtml(book, { voice, signature: signatureOf(book, { layout, by, numbers }) })}
${helpHtml()}
<div id=ui-said class=hidden role=status></div>
${data}
<script>${script}</script>
</html>
`
}

/** How the page was made, beside how the alignment was. */
function signatureOf(book: Book, { layout, by, numbers }: Required<HtmlOptions>): string {
  const hasLinks = rowsOf(book).some(({ links }) => links.length > 0)
  return `${PROGRAM.name}:${PROGRAM.version}|to:html|layout:${layout}|by:${by}|numbers:${numbers ? 'yes' : 'no'}|links:${hasLinks ? 'yes' : 'no'}`
}

/** A title in the language of the version that has it. */
function titleHtml({ title, versions }: Book, voice: Voice): string {
  const owner = versions.find((version) => version.title === title)
  return owner === undefined ? voice(title) : `<span ${langAttributes(owner)}>${escapeHtml(title)}</span>`
}

/** What the reader has to know before the first line. */
const noticesHtml = ({ imprint }: Book, voice: Voice): string =>
  imprint.notices.map((notice) => `<p class=notice>${voice(notice)}</p>`).join('\n')

/** For keyboards in the layout `reveal` when the script does not run: then rows have nothing that takes the focus. */
const REVEAL_ALL = '<p id=ui-reveal-all><label><input type=checkbox id=ui-all> Show all translations</label>'

/** Data for the script; `<` is written so that no text can end the element. */
function dataHtml(book: Book, by: Unit): string {
  const data = { languages: book.versions.map(({ language }) => language), search: searchData(book), links: linkData(book, by) }
  return `<script type="application/json" id=ui-data>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}
