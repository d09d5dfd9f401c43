import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import type { Alignment } from '../../model/alignment.ts'
import { makeBook } from '../../publish/make-book.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { saveAtomically } from '../../workspace/save.ts'
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
  readonly force?: boolean
}

/** `bitext publish`: a bilingual reader of one alignment, or of several that share a version. */
export async function publish(context: Context, files: readonly string[], options: PublishOptions): Promise<number> {
  refuseIdle(options)
  const alignments: Alignment[] = []
  for (const file of files) alignments.push(await readAlignmentFile(context, file))
  const book = makeBook(alignments, {
    versions: options.versions === undefined ? undefined : listOf(options.versions),
    restoreYo: options.yo,
    glossary: options.glossary || options.termbase !== undefined ? await termbaseFor(context, alignments[0], options) : undefined,
  })
  const press = PRESSES[options.to]
  if (options.output === '-') refuseBinary(press)
  const content = await press.write(book, options, context)
  if (typeof content === 'string' && options.output === '-') context.print(content)
  else save(context, content, { file: options.output ?? `${book.id}.${press.ending}`, press, force: options.force })
  for (const notice of book.imprint.notices) context.notice(notice)
  if (files[0] !== '-') context.suggest(`divergences ${files[0]}`)
  return 0
}

/** @throws BitextError `USAGE` for an option that what is made has no use for */
function refuseIdle({ to, paper, chromium }: PublishOptions): void {
  if (chromium !== undefined && to !== 'pdf') throw idle('--chromium', 'pdf')
  if (paper !== undefined && to !== 'pdf' && to !== 'print') throw idle('--paper', 'print or --to pdf')
}

const idle = (option: string, to: string): BitextError =>
  new BitextError('USAGE', `${option} is for what is printed`, { hint: `publish with --to ${to}, or leave ${option} out` })

/** @throws BitextError `USAGE` for what is no text */
function refuseBinary({ binary }: Press): void {
  if (binary === undefined) return
  throw new BitextError('USAGE', `${binary} is not text and is not printed here`, { hint: 'name a file with -o FILE' })
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
