/**
 * What noise costs: every document is aligned as it is, and again with 5 % of the sentences dropped on each side, a hole of 20 sentences
 * on one side, and 30 foreign sentences at the start of the other.
 *
 *   npx tsx bench/noise.bench.ts FOLDER [SET] [--seed N]
 */
import { parseArgs } from 'node:util'
import { alignSentences } from '../src/align/align.ts'
import { evaluate, evaluateAll } from '../src/evaluate/evaluate.ts'
import { type GoldDocument, goldBeads, randomFrom, readDocuments, without } from './gold-documents.ts'

const DROPPED = 0.05
const HOLE = 20
const FOREIGN = 30

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } })
const [folder, set = 'newstest-easy'] = positionals
const random = randomFrom(Number(values.seed))
const documents = readDocuments(folder, set)
const clean = scoreOf(documents)
const noisy = scoreOf(
  documents.map((document, index) => withNoise(document, documents[(index + 1) % documents.length], index % 2 === 0)),
)
console.log(
  `${set}, seed ${values.seed}: strict F1 ${clean.toFixed(4)} clean, ${noisy.toFixed(4)} with noise: ${(noisy - clean).toFixed(4)}`,
)

function scoreOf(texts: readonly GoldDocument[]): number {
  const scores = texts.map((text) =>
    evaluate(alignSentences(text.src, text.tgt, { source: text.srcLang, target: text.tgtLang }), goldBeads(text)),
  )
  return evaluateAll(scores).strict.f1
}

function withNoise(document: GoldDocument, stranger: GoldDocument, inSource: boolean): GoldDocument {
  const side = (sentences: readonly string[], hole: boolean): Set<number> => {
    const dropped = new Set([...sentences.keys()].filter(() => random() < DROPPED))
    const start = Math.floor(random() * Math.max(0, sentences.length - HOLE))
    if (hole) for (let index = start; index < start + HOLE; index++) dropped.add(index)
    return dropped
  }
  const thinned = without(document, { src: side(document.src, inSource), tgt: side(document.tgt, !inSource) })
  return inSource
    ? strangersFirst(thinned, { tgt: stranger.tgt.slice(0, FOREIGN) })
    : strangersFirst(thinned, { src: stranger.src.slice(0, FOREIGN) })
}

function strangersFirst(
  document: GoldDocument,
  { src = [], tgt = [] }: { src?: readonly string[]; tgt?: readonly string[] },
): GoldDocument {
  const gaps: GoldDocument['gold'] = [
    ...src.map((_, i): [number[], number[]] => [[i], []]),
    ...tgt.map((_, j): [number[], number[]] => [[], [j]]),
  ]
  const gold = document.gold.map(([from, to]) => [from.map((i) => i + src.length), to.map((j) => j + tgt.length)] as const)
  return { ...document, src: [...src, ...document.src], tgt: [...tgt, ...document.tgt], gold: [...gaps, ...gold] }
}
