import { stemReaderOf } from '../../language/stems.ts'
import { bundledFile } from '../../lexicon/bundled.ts'
import { decodeLexicon } from '../../lexicon/codec.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Translation, translationsIn } from '../../lexicon/translations.ts'
import { digestOf, shortDigest } from '../../text/digest.ts'
import type { Context } from '../context.ts'
import { readLexiconFile } from '../input.ts'
import { inColumns } from '../layout.ts'

/** What `bitext lexicon lookup` and `info` were told. */
export interface LexiconOptions {
  /** A file. Default: the bundled English–Russian lexicon. */
  readonly lexicon?: string
  readonly json?: boolean
}

/** How many translations of a word are shown. */
const SHOWN_TRANSLATIONS = 10

/** `bitext lexicon lookup`: how a word of either language is translated, the likeliest first. */
export async function lookup(context: Context, word: string, options: LexiconOptions): Promise<number> {
  const lexicon = decodeLexicon(bytesOf(context, options), { file: options.lexicon ?? 'en-ru' })
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
  const { source, target, targets } = decodeLexicon(bytes, { file: options.lexicon ?? 'en-ru' })
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
