import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import type { Alignment } from '../../model/alignment.ts'
import type { Book } from '../../publish/book.ts'
import { EPUB_LAYOUTS, type EpubLayout } from '../../publish/epub/options.ts'
import { isReaderEpub, writeEpub } from '../../publish/epub/write-epub.ts'
import type { HtmlOptions, Layout } from '../../publish/html/options.ts'
import { isReaderHtml, writeHtml } from '../../publish/html/page.ts'
import { makeBook } from '../../publish/make-book.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { corpusTermbase } from '../corpus-termbase.ts'
import { readAlignmentFile, readTermbaseFile } from '../input.ts'
import type { Publication } from '../publish-command.ts'

/** What `bitext publish` was told. */
export interface PublishOptions extends HtmlOptions {
  readonly to: Publication
  readonly output?: string
  /** Ids with commas between them. */
  readonly versions?: string
  readonly yo?: boolean
  readonly glossary?: boolean
  readonly termbase?: string
  readonly force?: boolean
}

/** How one kind of book is written. */
interface Press {
  /** What its files are called after the dot. */
  readonly ending: string
  readonly write: (book: Book, options: PublishOptions) => string | Uint8Array
  /** Tells a file that this press wrote, and may write again. */
  readonly isOurs: (existing: string) => boolean
  /** What to do with the file, in a few words. */
  readonly use: string
}

const PRESSES: Readonly<Record<Publication, Press>> = {
  html: { ending: 'html', write: writeHtml, isOurs: isReaderHtml, use: 'open it in any browser' },
  epub: {
    ending: 'epub',
    write: (book, { layout, by, numbers }) => writeEpub(book, { layout: epubLayout(layout), by, numbers }),
    isOurs: isReaderEpub,
    use: 'open it in any e-reader',
  },
}

/** @throws BitextError `USAGE` for a layout that needs a wide page */
function epubLayout(layout: Layout | undefined): EpubLayout | undefined {
  const own = EPUB_LAYOUTS.find((known) => known === layout)
  if (layout === own) return own
  throw new BitextError('USAGE', `an EPUB cannot be laid out as ${layout}: the pages of e-readers are narrow`, {
    hint: `layouts for EPUB: ${EPUB_LAYOUTS.join(', ')}`,
  })
}

/** `bitext publish`: a bilingual reader of one alignment, or of several that share a version. */
export async function publish(context: Context, files: readonly string[], options: PublishOptions): Promise<number> {
  const alignments: Alignment[] = []
  for (const file of files) alignments.push(await readAlignmentFile(context, file))
  const book = makeBook(alignments, {
    versions: options.versions === undefined ? undefined : listOf(options.versions),
    restoreYo: options.yo,
    glossary: options.glossary || options.termbase !== undefined ? await termbaseFor(context, alignments[0], options) : undefined,
  })
  const press = PRESSES[options.to]
  const content = press.write(book, options)
  if (options.output === '-') context.print(textOnly(content))
  else save(context, content, { file: options.output ?? `${book.id}.${press.ending}`, press, force: options.force })
  for (const notice of book.imprint.notices) context.notice(notice)
  if (files[0] !== '-') context.suggest(`divergences ${files[0]}`)
  return 0
}

/** @throws BitextError `USAGE` for what is no text */
function textOnly(content: string | Uint8Array): string {
  if (typeof content === 'string') return content
  throw new BitextError('USAGE', 'an EPUB is not text and is not printed', { hint: 'name a file with -o FILE' })
}

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** @throws BitextError `USAGE` where the alignment's corpus has no termbase and none is named */
async function termbaseFor(context: Context, { id }: Alignment, { termbase }: PublishOptions): Promise<Termbase> {
  const found = termbase === undefined ? await corpusTermbase(context, id) : await readTermbaseFile(context, termbase)
  if (found !== undefined) return found
  throw new BitextError('USAGE', `there is no termbase to make a glossary from: no corpus ${JSON.stringify(id)} has one`, {
    hint: 'name one with --termbase FILE',
  })
}

interface Saving {
  readonly file: string
  readonly press: Press
  readonly force?: boolean
}

function save(context: Context, content: string | Uint8Array, { file, press, force }: Saving): void {
  if (file.endsWith('.gz')) {
    throw new BitextError('USAGE', `${file}: readers are not packed, since what opens them does not unpack`, {
      hint: `call it ${file.replace(/\.gz$/, '')}`,
    })
  }
  const { cwd } = context.environment
  const path = resolve(cwd, file)
  saveAtomically(path, content, { force, isOurs: press.isOurs })
  const size = Math.ceil(Buffer.byteLength(content) / 1024)
  context.say(`wrote ${relative(cwd, path)} (${size} kB); ${press.use}`)
}
