import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Az from 'az'

/** Case folded, because the termbase's words are; stutter off, or «оон» would also be read as «он». */
const PARSING = { ignoreCase: true, stutter: 0 } as const

let isLoaded = false

/**
 * Every dictionary form a lower-cased Russian word can have, ё folded to е: `russianLemmas('стали')` is `['стать', 'сталь']`.
 * The first call loads the dictionary (11 MB, about 0.2 s).
 */
export function russianLemmas(word: string): readonly string[] {
  const lemmas = new Set<string>()
  for (const parse of parsesOf(word, PARSING)) {
    const normal = parse.normalize()
    // `.word` of a parse drops the prefix of an unlisted word: «нерасширение» would become «расширение».
    if (normal !== false) lemmas.add(normal.toString().toLowerCase().replaceAll('ё', 'е'))
  }
  return [...lemmas]
}

/** No guesses about words that the dictionary does not have. */
const LOOKING_UP = { ...PARSING, parsers: ['Dictionary'] } as const

/** Of names the dictionary knows too few: «Королев» may be Королев or Королёв, whichever it lists. */
const NAMES = ['Surn', 'Name', 'Patr', 'Geox']

/**
 * The word with ё where every reading that the dictionary has of it is spelt so: «еще» gives «ещё»; «все», «небо», «узнает» stay,
 * and so do names and words it does not have. Keeps capitals and length.
 */
export function withYo(word: string): string {
  const parses = parsesOf(word.toLowerCase(), LOOKING_UP)
  const spellings = new Set(parses.map((parse) => parse.word))
  const [spelling] = spellings
  if (spellings.size !== 1 || spelling.length !== word.length) return word
  if (parses.some(({ tag }) => NAMES.some((name) => tag[name] !== undefined))) return word
  return [...word].map((letter, at) => (spelling[at] === 'ё' ? (YO.get(letter) ?? letter) : letter)).join('')
}

const YO: ReadonlyMap<string, string> = new Map([
  ['е', 'ё'],
  ['Е', 'Ё'],
])

function parsesOf(word: string, config: Parameters<typeof Az.Morph>[1]): ReturnType<typeof Az.Morph> {
  if (!isLoaded) {
    loadDictionary()
    isLoaded = true
  }
  return Az.Morph(word, config)
}

/** The OpenCorpora tags of every reading of a lower-cased word: `russianTags('доведено')` is `['PRTS,perf,past,pssv neut,sing']`. */
export const russianTags = (word: string): string[] => parsesOf(word, PARSING).map(({ tag }) => tag.toString())

/** The same for words that the dictionary has; none for the others. */
export const russianListedTags = (word: string): string[] => parsesOf(word, LOOKING_UP).map(({ tag }) => tag.toString())

/**
 * Az counts its pending files and is ready when the count falls to zero, so answering each request on the spot would end the
 * count at the first file. The requests are collected, then answered.
 */
function loadDictionary(): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts')
  const requests: Parameters<typeof Az.load>[] = []
  const load = Az.load
  Az.load = (...request) => requests.push(request)
  Az.Morph.init(folder, (error) => {
    if (error !== null) throw error
  })
  Az.load = load
  for (const [path, type, answer] of requests) answer(null, type === 'json' ? readJson(path) : readBuffer(path))
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** A copy, because the automaton reads from offset 0 and a Node buffer may begin inside a larger pool. */
function readBuffer(path: string): ArrayBuffer {
  const bytes = readFileSync(path)
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
