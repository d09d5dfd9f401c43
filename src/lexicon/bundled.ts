import { readFileSync } from 'node:fs'
import { decodeLexicon } from './codec.ts'
import { type Lexicon, mirrorLexicon } from './lexicon.ts'

/** The lexicons that come with the package; what each was learned from stands in the model card beside it. */
const BUNDLED = { 'en-ru': 'en-ru.lexicon.gz' } as const

type BundledPair = keyof typeof BUNDLED

/** The data folder is shipped as it stands in the source tree, two levels above this file before and after compiling. */
const FOLDER = new URL('../../src/lexicon/data/', import.meta.url)

const loaded = new Map<string, Lexicon>()

/** The lexicon between two languages that comes with the package, read once; `undefined` where there is none. */
export function bundledLexicon(source: string, target: string): Lexicon | undefined {
  const languages = `${source}-${target}`
  const known = loaded.get(languages)
  if (known !== undefined) return known
  const lexicon = read(languages) ?? mirrored(bundledHere(target, source))
  if (lexicon !== undefined) loaded.set(languages, lexicon)
  return lexicon
}

const bundledHere = (source: string, target: string): Lexicon | undefined =>
  loaded.get(`${source}-${target}`) ?? read(`${source}-${target}`)

const mirrored = (lexicon: Lexicon | undefined): Lexicon | undefined =>
  lexicon === undefined ? undefined : mirrorLexicon(lexicon)

const read = (languages: string): Lexicon | undefined =>
  isBundled(languages) ? decodeLexicon(bundledFile(languages)) : undefined

const isBundled = (languages: string): languages is BundledPair => languages in BUNDLED

/** The bytes of a bundled lexicon. */
export const bundledFile = (languages: BundledPair): Uint8Array => readFileSync(new URL(BUNDLED[languages], FOLDER))
