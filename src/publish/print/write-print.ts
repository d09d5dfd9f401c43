import { PROGRAM } from '../../model/program.ts'
import { digestBase64 } from '../../text/digest.ts'
import type { Book } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { voiceOf } from '../html/languages.ts'
import { type Inline, readInline } from '../inline.ts'
import { glossaryHtml, imprintHtml } from './back.ts'
import { contentsHtml, titlePageHtml } from './front.ts'
import { type PrintOptions, type PrintPlan, planOf } from './options.ts'
import { paperStyle } from './paper.ts'
import { notesHtml, tableHtml } from './text.ts'

/** What tells a book of ours from other people's files. */
const GENERATOR = `<meta name=generator content="${PROGRAM.name} `

/** Whether a file is a book for print that this program wrote. */
export const isPrintHtml = (text: string): boolean => text.slice(0, 1000).includes(GENERATOR)

let loaded: Inline | undefined

/** The stylesheet and script of every book for print, read once. */
function printAssets(): Inline {
  loaded ??= readInline({
    folder: new URL('../../../src/publish/print/page/', import.meta.url),
    styles: ['type', 'flow', 'leaves'],
    modules: ['pack', 'blocks', 'cut', 'leaves', 'main'],
  })
  return loaded
}

/**
 * A book as one self-contained page for paper. Its script lays it out in pages as soon as it is opened: on facing pages rows stand
 * in step, and no row is parted from its counterpart. Without the script, the versions stand in columns. Same book and options, same bytes.
 */
export function writePrint(book: Book, options: PrintOptions = {}): string {
  const plan = planOf(options, book.versions.length)
  const voice = voiceOf(book)
  const { script, style: common } = printAssets()
  const style = common + paperStyle(plan.paper)
  return `<!doctype html>
<html lang=en data-layout=${plan.layout} data-by=${plan.by} data-numbers=${plan.numbers ? 'on' : 'off'}>
<meta charset=utf-8>
${GENERATOR}${PROGRAM.version}">
<meta http-equiv=Content-Security-Policy content="${policyFor({ style, script })}">
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=referrer content=no-referrer>
<title>${escapeHtml(book.title)}</title>
<style>${style}</style>
<body>
<header id=ui-hint>To be printed at 100 %, without headers of the browser, on both sides. Page 1 is a right-hand page.</header>
<main id=ui-book data-title="${escapeHtml(book.title)}" data-mark="${escapeHtml(markOf(book))}">
${titlePageHtml(book, voice)}
${contentsHtml(book)}
${tableHtml(book, plan)}
${notesHtml(book, voice)}
${glossaryHtml(book, plan)}
${imprintHtml(book, { voice, signature: signatureOf(plan) })}
</main>
<script>${script}</script>
</html>
`
}

/** How the book was made, beside how the alignment was. */
const signatureOf = ({ layout, by, numbers, paper }: PrintPlan): string =>
  `${PROGRAM.name}:${PROGRAM.version}|to:print|layout:${layout}|by:${by}|numbers:${numbers ? 'yes' : 'no'}|paper:${paper}`

/** Nothing may be loaded, sent or run but the book's own style and script. */
function policyFor({ style, script }: Inline): string {
  const own = (text: string): string => `'sha256-${digestBase64(text)}'`
  return `default-src 'none'; script-src ${own(script)}; style-src ${own(style)}; base-uri 'none'; form-action 'none'`
}

/** What stands at the foot of every page where a version is a reconstruction. */
function markOf({ versions }: Book): string {
  const names = versions.filter(({ isReconstruction }) => isReconstruction).map(({ name }) => name)
  return names.length === 0 ? '' : `${names.join(' and ')}: a reconstruction, not the original`
}
