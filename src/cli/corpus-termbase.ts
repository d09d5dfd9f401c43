import type { Termbase } from '../termbase/termbase.ts'
import { findCorpus, readCorpus } from '../workspace/corpora.ts'
import type { Context } from './context.ts'
import { readTermbaseFile } from './input.ts'

/** The termbase of the corpus that an alignment belongs to; `undefined` where there is no such corpus, or it has none. */
export async function corpusTermbase(context: Context, alignment: string): Promise<Termbase | undefined> {
  const { cwd } = context.environment
  const path = findCorpus(alignment, cwd) === undefined ? undefined : readCorpus(alignment, cwd).termbase
  return path === undefined ? undefined : readTermbaseFile(context, path)
}
