import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import { pairsIn } from '../../formats/sentence-pairs.ts'
import { decodeLexicon, encodeLexicon } from '../../lexicon/codec.ts'
import { LexiconLearner } from '../../lexicon/learn.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { exists } from '../../workspace/files.ts'
import { refuseUnlessFile, saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { openCorpus } from '../corpus-input.ts'
import { type NamedDictionary, readDictionary } from '../dictionary-input.ts'
import { numberOption } from '../number-option.ts'
import { plural } from '../plural.ts'
import { strictReporter } from '../reporters.ts'

/** What `bitext lexicon learn` was told. */
export interface LearnOptions {
  readonly output: string
  readonly source: string
  readonly target: string
  /** Format of the files; by default it is told from their content and their names. */
  readonly from?: string
  /** `FILE` or `FILE:WEIGHT`. */
  readonly dictionary: readonly string[]
  /** How many entries to keep, as typed. */
  readonly entries: string
  readonly force?: boolean
}

/** `bitext lexicon learn`: word translations from texts that are aligned already, and from dictionaries. */
export async function learn(context: Context, files: readonly string[], options: LearnOptions): Promise<number> {
  const { source, target } = options
  const maxEntries = numberOption(options.entries, { option: '--entries', least: 1, isWhole: true })
  if (files.length + options.dictionary.length === 0) throw nothingToLearnFrom()
  // Dictionaries first: they are small, and a fault in one should not wait for the texts.
  const dictionaries: NamedDictionary[] = []
  for (const typed of options.dictionary) dictionaries.push(await readDictionary(context, typed, { source, target }))
  const learner = new LexiconLearner({ source, target, maxEntries })
  for (const file of files) await addFile(context, file, { learner, options })
  for (const dictionary of dictionaries) addDictionary(context, dictionary, learner)
  context.say(`learning from ${counted(learner.pairs, dictionaries)}`)
  save(context, learner.learn(), options)
  return 0
}

const nothingToLearnFrom = (): BitextError =>
  new BitextError('USAGE', 'there is nothing to learn from', { hint: 'give aligned texts, or --dictionary FILE' })

/** Reads a file of aligned texts, a batch at a time: what stays of it are numbers. */
async function addFile(
  context: Context,
  file: string,
  { learner, options }: { learner: LexiconLearner; options: LearnOptions },
): Promise<void> {
  const { from, source, target } = options
  const { corpus } = await openCorpus(context, file, {
    from,
    source,
    target,
    languages: `${source},${target}`,
    sidesAreLanguages: true,
    report: strictReporter(context),
  })
  const before = learner.pairs
  for await (const pairs of pairsIn(corpus.batches)) for (const pair of pairs) learner.addPair(pair.source, pair.target)
  const found = learner.pairs - before
  context.tell(`${file}: ${plural(found, 'pair')}`)
  if (found > 0) return
  throw new BitextError('EMPTY_FILE', 'there is no pair to learn from', { place: { file }, hint: 'give aligned texts' })
}

function addDictionary(context: Context, dictionary: NamedDictionary, learner: LexiconLearner): void {
  const { isTurned, asWritten, turned } = learner.addDictionary(dictionary)
  const { file, entries, weight } = dictionary
  context.tell(`${file}: ${plural(entries.length, 'translation')}, each of which counts ${weight} ×`)
  if (isTurned) {
    context.notice(
      `${file}: read from its second language to its first, for so the texts have ${plural(turned, 'of its entries', 'of its entries')}; as it stands, ${asWritten}`,
    )
  }
}

function counted(pairs: number, dictionaries: readonly NamedDictionary[]): string {
  const entries = dictionaries.reduce((sum, dictionary) => sum + dictionary.entries.length, 0)
  const parts = [
    ...(pairs > 0 ? [plural(pairs, 'pair')] : []),
    ...(dictionaries.length > 0
      ? [`${plural(entries, 'translation')} in ${plural(dictionaries.length, 'dictionary', 'dictionaries')}`]
      : []),
  ]
  return parts.join(' and ')
}

function save(context: Context, lexicon: Lexicon, { output, force = false }: LearnOptions): void {
  const path = resolve(context.environment.cwd, output)
  saveAtomically(path, encodeLexicon(lexicon), { force: force || isLexicon(path) })
  const file = relative(context.environment.cwd, path)
  context.say(`wrote ${file} (${plural(lexicon.targets.length, 'entry', 'entries')})`)
  context.suggest(`lexicon lookup --lexicon ${file} WORD`)
}

/** A lexicon may be learned again into its file. */
function isLexicon(path: string): boolean {
  if (!exists(path)) return false
  refuseUnlessFile(path, { file: path })
  try {
    return decodeLexicon(readFileSync(path)) !== undefined
  } catch (error) {
    if (error instanceof BitextError) return false
    throw error
  }
}
