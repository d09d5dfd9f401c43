import { type GoldDocument, randomFrom, without } from './gold-documents.ts'

/** The share of sentences that are dropped on each side. */
const DROPPED = 0.05
/** So many sentences in a row are missing on one side … */
const HOLE = 20
/** … and so many foreign ones stand at the start of the other. */
const FOREIGN = 30

/** The documents, each with noise of its own; foreign sentences come from the next one. The same for a seed on every machine. */
export function noisyDocuments(documents: readonly GoldDocument[], seed: number): GoldDocument[] {
  const random = randomFrom(seed)
  return documents.map((document, index) =>
    withNoise(document, documents[(index + 1) % documents.length], { inSource: index % 2 === 0, random }),
  )
}

interface Noise {
  /** Which side has the hole; the other begins with foreign sentences. */
  readonly inSource: boolean
  readonly random: () => number
}

function withNoise(document: GoldDocument, stranger: GoldDocument, { inSource, random }: Noise): GoldDocument {
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
