import { resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import { decodeText } from '../ingest/decode.ts'
import { readDictd } from '../lexicon/dictd.ts'
import type { DictionaryEntry, WeightedDictionary } from '../lexicon/dictionary.ts'
import { readWordList } from '../lexicon/word-list.ts'
import { exists } from '../workspace/files.ts'
import type { Context } from './context.ts'
import { nameOf, readInput } from './input.ts'

/** A dictionary that was read, and what messages call it. */
export interface NamedDictionary extends WeightedDictionary {
  readonly file: string
}

/** `FILE`, or `FILE:WEIGHT`. What follows the last colon is a weight unless it looks like the rest of a path. */
const WITH_WEIGHT = /^(.+):([^:/\\]*)$/

const DEFAULT_WEIGHT = 1

/**
 * Reads what `--dictionary FILE[:WEIGHT]` names.
 * @throws BitextError `USAGE` for a weight that is none, `EMPTY_FILE` for a dictionary without an entry, and what its reader throws
 */
export async function readDictionary(
  context: Context,
  typed: string,
  languages: { readonly source: string; readonly target: string },
): Promise<NamedDictionary> {
  const [, path = typed, weight] = WITH_WEIGHT.exec(typed) ?? []
  const file = nameOf(path)
  const dictionary = { file, weight: weight === undefined ? DEFAULT_WEIGHT : weightFrom(weight, typed) }
  const entries = DICTD.test(path)
    ? await readDictdFiles(context, path)
    : readWordList(decodeText(await readInput(context, path), { file }), { ...languages, file })
  if (entries.length > 0) return { ...dictionary, entries }
  throw new BitextError('EMPTY_FILE', 'there is no translation in this dictionary', {
    place: { file },
    hint: 'dictionaries are TSV (source⇥target), hunalign (target @ source), or dictd as FreeDict makes it (.index and .dict.dz)',
  })
}

function weightFrom(typed: string, option: string): number {
  const weight = typed === '' ? Number.NaN : Number(typed)
  if (weight > 0 && Number.isFinite(weight)) return weight
  throw new BitextError('USAGE', `"${typed}" in --dictionary ${option} is not a weight`, {
    hint: 'a weight is a number above 0, such as --dictionary words.tsv:2',
  })
}

/** The endings of the two files of a dictd dictionary: any of them names both. */
const DICTD = /\.(?:index|dict|dict\.dz)$/

async function readDictdFiles(context: Context, path: string): Promise<DictionaryEntry[]> {
  const base = path.replace(DICTD, '')
  const file = `${base}.index`
  const index = decodeText(await readInput(context, file), { file })
  const packed = `${base}.dict.dz`
  const isPacked = exists(resolve(context.environment.cwd, packed))
  return readDictd({ index, articles: await readInput(context, isPacked ? packed : `${base}.dict`), file })
}
