import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignSentences } from '../src/align/align.ts'
import type { Weights } from '../src/align/weights.ts'
import { type Evaluation, evaluate, evaluateAll } from '../src/evaluate/evaluate.ts'
import type { IndexedBead } from '../src/model/indexed-bead.ts'

/** A document with a ladder that people, or the way it was made, vouch for. */
export interface GoldDocument {
  readonly srcLang: string
  readonly tgtLang: string
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

/** Reads a set: JSON Lines, a document a line. */
export const readDocuments = (folder: string, set: string): GoldDocument[] =>
  readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldDocument)

/** The gold as the evaluation takes it. */
export const goldBeads = ({ gold }: GoldDocument): IndexedBead[] =>
  gold.map(([source, target]) => ({ source: [...source], target: [...target] }))

/** Aligns documents and scores them together. */
export const scoreOf = (documents: readonly GoldDocument[], weights?: Partial<Weights>): Evaluation =>
  evaluateAll(
    documents.map((document) => {
      const { src, tgt, srcLang, tgtLang } = document
      return evaluate(alignSentences(src, tgt, { source: srcLang, target: tgtLang, weights }), goldBeads(document))
    }),
  )

/** Documents of one language pair joined into one. */
export function joined(documents: readonly GoldDocument[]): GoldDocument {
  const src: string[] = []
  const tgt: string[] = []
  const gold: GoldDocument['gold'][number][] = []
  for (const document of documents) {
    const [before, after] = [src.length, tgt.length]
    gold.push(...document.gold.map(([from, to]) => [from.map((i) => i + before), to.map((j) => j + after)] as const))
    src.push(...document.src)
    tgt.push(...document.tgt)
  }
  return { ...documents[0], src, tgt, gold }
}

/** Which sentences are to be left out. */
export interface Dropped {
  readonly src: ReadonlySet<number>
  readonly tgt: ReadonlySet<number>
}

/** The document without some of its sentences; what stood beside them has no counterpart any more, or a smaller one. */
export function without(document: GoldDocument, dropped: Dropped): GoldDocument {
  const places = { src: placesAfter(document.src, dropped.src), tgt: placesAfter(document.tgt, dropped.tgt) }
  const gold = document.gold.flatMap(([from, to]): GoldDocument['gold'][number][] => {
    const [source, target] = [keep(from, places.src), keep(to, places.tgt)]
    if (source.length > 0 && target.length > 0) return [[source, target]]
    return [...source.map((i): [number[], number[]] => [[i], []]), ...target.map((j): [number[], number[]] => [[], [j]])]
  })
  return {
    ...document,
    src: document.src.filter((_, index) => !dropped.src.has(index)),
    tgt: document.tgt.filter((_, index) => !dropped.tgt.has(index)),
    gold,
  }
}

const GONE = -1

function placesAfter(sentences: readonly string[], dropped: ReadonlySet<number>): number[] {
  let next = 0
  return sentences.map((_, index) => (dropped.has(index) ? GONE : next++))
}

const keep = (indices: readonly number[], places: readonly number[]): number[] =>
  indices.map((index) => places[index]).filter((place) => place !== GONE)

/** Numbers 0…1 from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `length=1.5,repeated=0` as weights. */
export const weightsFrom = (text: string | undefined): Partial<Weights> | undefined =>
  text === undefined
    ? undefined
    : Object.fromEntries(text.split(',').map((pair) => [pair.split('=')[0], Number(pair.split('=')[1])]))
