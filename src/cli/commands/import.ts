import { basename } from 'node:path'
import { BitextError } from '../../errors.ts'
import { alignmentOf, streamOf } from '../../formats/bead-stream.ts'
import type { BeadStream } from '../../formats/format.ts'
import { BITEXT_YAML } from '../../formats/parallel-corpus/format.ts'
import { PROGRAM } from '../../model/program.ts'
import type { Context } from '../context.ts'
import { type InputFlags, openCorpus } from '../corpus-input.ts'
import { nameOf } from '../input.ts'
import { plural } from '../plural.ts'
import { strictReporter } from '../reporters.ts'
import { writeCorpus } from './export.ts'

/** What `bitext import` was told. */
export interface ImportOptions extends InputFlags {
  readonly output?: string
  readonly force?: boolean
}

/** `bitext import`: a corpus in any format becomes our parallel corpus in YAML. */
export async function importCorpus(context: Context, path: string, options: ImportOptions): Promise<number> {
  const { output, force, ...reading } = options
  const { format, corpus, polarity } = await openCorpus(context, path, { ...reading, report: strictReporter(context) })
  const alignment = await withPlace(path, () => alignmentOf(named(corpus, path, format.name)))
  await writeCorpus(context, streamOf(alignment), { output, force, format: BITEXT_YAML })
  context.say(`${plural(alignment.beads.length, 'bead')} from ${format.title}`)
  if (polarity === 'none') context.notice('the file has no figures: every bead has the probability 1')
  if (output !== undefined && output !== '-') context.suggest(`validate ${output}`)
  return 0
}

/** Errors that are about the file as a whole get its name. */
async function withPlace<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof BitextError ? error.at({ file: nameOf(path) }) : error
  }
}

/** What a file of another format does not say: what the corpus is called, and where it comes from. */
function named({ head, ...rest }: BeadStream, path: string, format: string): BeadStream {
  const id = head.id ?? (path === '-' ? undefined : basename(path).replace(/\..*$/, ''))
  const signature = head.signature ?? `${PROGRAM.name}:${PROGRAM.version}|imported:${format}`
  return { ...rest, head: { ...head, id, signature } }
}
