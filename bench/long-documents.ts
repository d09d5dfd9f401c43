import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type GoldDocument, joined, randomFrom, readDocuments, without } from './gold-documents.ts'

/** English–Russian gold sets of different texts, none the same as another; some of their sentences are. */
const SETS = ['newstest-easy', 'docs-medium', 'newstest-hard', 'tico-hard', 'newstest-medium', 'natural-news', 'quran-medium']
/** A hole for every so many sentences, in turns in the source and in the target. */
const EVERY = 5000
const HOLE = 200

/** Where long documents come from: gold sets in a folder and, when they are used up, parallel pairs (`set  en  ru`, gzipped). */
export interface Sources {
  readonly folder: string
  readonly pairs: string
}

/** A document of so many source sentences with holes of 200: gold sets, then pairs with merges and gaps. The same on every machine. */
export function longDocument({ folder, pairs }: Sources, sentences: number): GoldDocument {
  const gold = joined(SETS.flatMap((set) => readDocuments(folder, set)))
  // The holes take from both sides.
  const wanted = Math.round(sentences * (1 + HOLE / (2 * EVERY))) + HOLE
  const whole = gold.src.length >= wanted ? gold : joined([gold, noisyText(sentencePairs(pairs))])
  return upTo(withHoles(upTo(whole, wanted)), sentences)
}

interface SentencePair {
  readonly source: string
  readonly target: string
}

/** The pairs of a file, cut into sentences where both sides have equally many. */
function sentencePairs(file: string): SentencePair[] {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1)
  return rows.flatMap((row) => {
    const [, english, russian] = row.split('\t')
    const [source, target] = [english, russian].map((text) => text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«"“])/u))
    return source.length === target.length
      ? source.map((sentence, index) => ({ source: sentence, target: target[index] }))
      : [{ source: english, target: russian }]
  })
}

/** How often so many pairs become one bead of this shape; the rest stays 1-1. */
const NOISE = [
  { shape: '2-1', pairs: 2, rate: 0.04 },
  { shape: '1-2', pairs: 2, rate: 0.04 },
  { shape: '1-0', pairs: 1, rate: 0.04 },
  { shape: '0-1', pairs: 1, rate: 0.04 },
] as const

/** A text of pairs in their order, some of them merged on a side or left out of it. */
function noisyText(pairs: readonly SentencePair[]): GoldDocument {
  const random = randomFrom(1)
  const [src, tgt]: [string[], string[]] = [[], []]
  const gold: GoldDocument['gold'][number][] = []
  for (let next = 0; next < pairs.length; ) {
    const { shape, pairs: count } = shapeAt(random())
    const taken = pairs.slice(next, next + count)
    const sources = sideOf(
      taken.map(({ source }) => source),
      Number(shape[0]),
    )
    const targets = sideOf(
      taken.map(({ target }) => target),
      Number(shape[2]),
    )
    gold.push([sources.map((_, index) => src.length + index), targets.map((_, index) => tgt.length + index)])
    src.push(...sources)
    tgt.push(...targets)
    next += count
  }
  return { srcLang: 'en', tgtLang: 'ru', src, tgt, gold }
}

function shapeAt(chance: number): { shape: string; pairs: number } {
  let sum = 0
  for (const noise of NOISE) {
    sum += noise.rate
    if (chance < sum) return noise
  }
  return { shape: '1-1', pairs: 1 }
}

/** Sentences as a side of so many. */
const sideOf = (sentences: readonly string[], count: number): string[] => {
  if (count === 0) return []
  return count === 1 ? [sentences.join(' ')] : [...sentences]
}

/** The first so many source sentences and what belongs to them. */
function upTo(document: GoldDocument, sentences: number): GoldDocument {
  const end = document.gold.findIndex(([source]) => source.some((index) => index >= sentences))
  const gold = end < 0 ? document.gold : document.gold.slice(0, end)
  const [sources, targets] = [0, 1].map((side) => 1 + gold.reduce((most, bead) => Math.max(most, ...bead[side]), -1))
  return { ...document, src: document.src.slice(0, sources), tgt: document.tgt.slice(0, targets), gold }
}

function withHoles(document: GoldDocument): GoldDocument {
  const dropped = { src: new Set<number>(), tgt: new Set<number>() }
  const size = Math.min(document.src.length, document.tgt.length)
  for (let start = EVERY / 10, hole = 0; start + HOLE <= size; start += EVERY, hole++) {
    const side = hole % 2 === 0 ? dropped.tgt : dropped.src
    for (let index = start; index < start + HOLE; index++) side.add(index)
  }
  return without(document, dropped)
}
