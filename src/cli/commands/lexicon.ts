import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import { pairsOf, readTsvPairs, type SentencePairs } from '../../formats/sentence-pairs.ts'
import { decodeText } from '../../ingest/decode.ts'
import { stemReaderOf } from '../../language/stems.ts'
import { bundledFile } from '../../lexicon/bundled.ts'
import { decodeLexicon, encodeLexicon } from '../../lexicon/codec.ts'
import { learnLexicon } from '../../lexicon/learn.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Translation, translationsIn } from '../../lexicon/translations.ts'
import { digestOf, shortDigest } from '../../text/digest.ts'
import { exists } from '../../workspace/files.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { nameOf, readAlignmentFile, readInput, readLexiconFile } from '../input.ts'
import { inColumns } from '../layout.ts'
import { plural } from '../plural.ts'
import { languageName } from '../summary.ts'

/** What `bitext lexicon learn` was told. */
export interface LearnOptions {
  readonly output: string
  readonly source: string
  readonly target: string
  /** How many entries to keep, as typed. */
  readonly entries: string
  readonly force?: boolean
}

/** What `bitext lexicon lookup` and `info` were told. */
export interface LexiconOptions {
  /** A file. Default: the bundled English–Russian lexicon. */
  readonly lexicon?: string
  readonly json?: boolean
}

/** How many translations of a word are shown. */
const SHOWN_TRANSLATIONS = 10

/** `bitext lexicon learn`: word translations from texts that are aligned already. */
export async function learn(context: Context, files: readonly string[], options: LearnOptions): Promise<number> {
  const maxEntries = Number(options.entries)
  if (!Number.isInteger(maxEntries) || maxEntries < 1) {
    throw new BitextError('USAGE', `"${options.entries}" is not a number of entries`, { hint: 'such as --entries 60000' })
  }
  const all: SentencePairs[] = []
  for (const file of files) all.push(await readPairs(context, file, options))
  const source = all.flatMap((pairs) => pairs.source)
  const target = all.flatMap((pairs) => pairs.target)
  if (source.length === 0)
    throw new BitextError('EMPTY_FILE', 'there is no pair to learn from', {
      place: { file: files[0] },
      hint: 'give aligned texts',
    })
  context.say(`learning from ${plural(source.length, 'pair')}`)
  const lexicon = learnLexicon(source, target, { source: options.source, target: options.target, maxEntries })
  save(context, lexicon, options)
  return 0
}

async function readPairs(context: Context, file: string, { source, target }: LearnOptions): Promise<SentencePairs> {
  if (!/\.ya?ml(\.gz)?$/.test(file)) {
    return readTsvPairs(decodeText(await readInput(context, file), { file: nameOf(file) }), {
      source,
      target,
      file: nameOf(file),
    })
  }
  const alignment = await readAlignmentFile(context, file)
  const languages = [alignment.source.language, alignment.target.language]
  const pairs = pairsOf(alignment)
  if (languages[0] === source && languages[1] === target) return pairs
  if (languages[0] === target && languages[1] === source) return { source: pairs.target, target: pairs.source }
  throw new BitextError('USAGE', `${file} is in ${languages.map(languageName).join(' and ')}`, {
    hint: `say --source ${languages[0]} --target ${languages[1]}`,
  })
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
  try {
    return decodeLexicon(readFileSync(path)) !== undefined
  } catch (error) {
    if (error instanceof BitextError) return false
    throw error
  }
}

/** `bitext lexicon lookup`: how a word of either language is translated, the likeliest first. */
export async function lookup(context: Context, word: string, options: LexiconOptions): Promise<number> {
  const lexicon = decodeLexicon(bytesOf(context, options))
  const found = [...translationsOf(word, lexicon, 'source'), ...translationsOf(word, lexicon, 'target')].slice(
    0,
    SHOWN_TRANSLATIONS,
  )
  if (options.json) context.print(`${JSON.stringify(found)}\n`)
  else if (found.length === 0) context.notice(`the lexicon has no translation of "${word}"`)
  else for (const row of inColumns(found.map(rowOf))) context.print(`${row}\n`)
  return 0
}

/** The entries of a word, which the lexicon keeps by its stem. */
function translationsOf(word: string, lexicon: Lexicon, side: 'source' | 'target'): Translation[] {
  const stems = stemReaderOf(lexicon[side].language)(word)
  if (stems.length !== 1) return []
  const weight = side === 'source' ? 'forward' : 'backward'
  return [...translationsIn(lexicon)]
    .filter((entry) => entry[side] === stems[0])
    .sort((one, other) => other[weight] - one[weight])
}

const rowOf = ({ source, target, forward, backward }: Translation): string[] => [
  source,
  target,
  `p(${target}|${source}) ${forward.toFixed(3)}`,
  `p(${source}|${target}) ${backward.toFixed(3)}`,
]

const bytesOf = (context: Context, { lexicon }: LexiconOptions): Uint8Array =>
  lexicon === undefined ? bundledFile('en-ru') : readLexiconFile(context, lexicon)

/** `bitext lexicon info`: what is in a lexicon. */
export async function info(context: Context, options: LexiconOptions): Promise<number> {
  const bytes = bytesOf(context, options)
  const { source, target, targets } = decodeLexicon(bytes)
  const facts = {
    source: source.language,
    target: target.language,
    entries: targets.length,
    sourceWords: source.words.length,
    targetWords: target.words.length,
    sourceTokens: source.total,
    targetTokens: target.total,
    bytes: bytes.length,
    digest: shortDigest(digestOf(bytes)),
  }
  if (options.json) context.print(`${JSON.stringify(facts)}\n`)
  else for (const row of inColumns(Object.entries(facts).map(([name, value]) => [name, String(value)]))) context.print(`${row}\n`)
  return 0
}
