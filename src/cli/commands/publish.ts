import { basename, relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import type { Alignment } from '../../model/alignment.ts'
import { withWordLinks } from '../../pipeline.ts'
import type { Book } from '../../publish/book.ts'
import { makeBook } from '../../publish/make-book.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { refuseToReplace, type SaveOptions, saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { corpusTermbase } from '../corpus-termbase.ts'
import { readAlignmentFile, readTermbaseFile } from '../input.ts'
import { PRESSES, type Press, type PressOptions } from '../presses.ts'
import type { Publication } from '../publish-command.ts'

/** What `bitext publish` was told. */
export interface PublishOptions extends PressOptions {
  readonly to: Publication
  readonly output?: string
  /** Ids with commas between them. */
  readonly versions?: string
  readonly yo?: boolean
  readonly glossary?: boolean
  readonly termbase?: string
  /** Whether words that translate each other light up together: in a page only. */
  readonly links?: boolean
  readonly force?: boolean
}

/** `bitext publish`: a bilingual reader of one alignment, or of several that share a version. */
export async function publish(context: Context, files: readonly string[], options: PublishOptions): Promise<number> {
  refuseIdle(options)
  const alignments: Alignment[] = []
  for (const file of files) alignments.push(await readAlignmentFile(context, file))
  const isLinked = options.to === 'html' && options.links !== false
  const book = makeBook(isLinked ? alignments.map(withWordLinks) : alignments, {
    versions: options.versions === undefined ? undefined : listOf(options.versions),
    restoreYo: options.yo,
    glossary: options.glossary || options.termbase !== undefined ? await termbaseFor(context, alignments[0], options) : undefined,
  })
  const press = PRESSES[options.to]
  await (options.output === '-' ? show : save)(context, { book, press, options })
  for (const notice of book.imprint.notices) context.notice(notice)
  if (files[0] !== '-') context.suggest(`divergences ${files[0]}`)
  return 0
}

/** @throws BitextError `USAGE` for an option that what is made has no use for */
function refuseIdle({ to, paper, chromium, links }: PublishOptions): void {
  if (chromium !== undefined && to !== 'pdf') throw idle('--chromium', 'pdf')
  if (paper !== undefined && to !== 'pdf' && to !== 'print') throw idle('--paper', 'print or --to pdf')
  if (links === false && to !== 'html')
    throw new BitextError('USAGE', '--no-links is for HTML pages: in no other do words light up', {
      hint: 'publish with --to html, or leave --no-links out',
    })
}

const idle = (option: string, to: string): BitextError =>
  new BitextError('USAGE', `${option} is for what is printed`, { hint: `publish with --to ${to}, or leave ${option} out` })

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

interface Work {
  readonly book: Book
  readonly press: Press
  readonly options: PublishOptions
}

/** @throws BitextError `USAGE` for what is no text */
async function show(context: Context, { book, press, options }: Work): Promise<void> {
  const { binary, write } = press
  if (binary !== undefined)
    throw new BitextError('USAGE', `${binary} is not text and is not printed here`, { hint: 'name a file with -o FILE' })
  context.print(String(await write(book, options, context)))
}

/** Whether the file may be written is asked first: a PDF of a long book takes minutes. */
async function save(context: Context, { book, press, options }: Work): Promise<void> {
  const { cwd } = context.environment
  const path = resolve(cwd, options.output ?? `${fileNameOf(book)}.${press.ending}`)
  const saving: SaveOptions = { force: options.force, isOurs: press.isOurs }
  refusePacked(path)
  refuseToReplace(path, saving)
  const content = await press.write(book, options, context)
  saveAtomically(path, content, saving)
  const size = Math.ceil(Buffer.byteLength(content) / 1024)
  context.say(`wrote ${relative(cwd, path)} (${size} kB); ${press.use}`)
}

/** A name in this folder, whatever the alignment is called: `../../talk` becomes `talk`. */
function fileNameOf({ id }: Book): string {
  const name = id.replace(/[^\p{L}\p{M}\p{N}._+-]+/gu, '-').replace(/^[.-]+/, '')
  return name === '' ? 'reader' : name
}

/** @throws BitextError `USAGE` */
function refusePacked(path: string): void {
  if (!path.endsWith('.gz')) return
  throw new BitextError('USAGE', `${basename(path)}: readers are not packed, since what opens them does not unpack`, {
    hint: `call it ${basename(path, '.gz')}`,
  })
}
