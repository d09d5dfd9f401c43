/**
 * What embeddings add on gold ladders: vectors that are good, with runs listed, noisy, random, and of two encoders that do not fit. There is
 * no model here: vectors are made from the bundled lexicon (`lexicon-encoder.ts`), so the texts are aligned without it, unless
 * `--with-lexicon`. `--joined` makes one long text of the documents, which is searched in a corridor.
 *
 *   npx tsx bench/embeddings.bench.ts FOLDER [--documents N] [--joined] [--with-lexicon] SET …
 */
import { parseArgs } from 'node:util'
import { alignSentences } from '../src/align/align.ts'
import type { EmbeddingPair, Embeddings } from '../src/align/embeddings/embeddings.ts'
import { evaluate, evaluateAll } from '../src/evaluate/evaluate.ts'
import { bundledLexicon } from '../src/lexicon/bundled.ts'
import { type GoldDocument, goldBeads, joined, readDocuments } from './gold-documents.ts'
import { type Encoder, lexiconEncoder, randomVector } from './lexicon-encoder.ts'

const DIMENSION = 128

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '3' },
    joined: { type: 'boolean', default: false },
    'with-lexicon': { type: 'boolean', default: false },
  },
})
const [folder, ...sets] = positionals
const lexicon = bundledLexicon('en', 'ru')
if (lexicon === undefined) throw new Error('the lexicon of en and ru is bundled')

const encoderWith = (noise: number): Encoder => lexiconEncoder({ lexicon, dimension: DIMENSION, noise })
const clear = encoderWith(0)

/** One kind of vectors. */
interface Kind {
  readonly name: string
  readonly encode: Encoder
  /** Whether the vectors of all runs of up to four sentences are given, and not of single sentences only. */
  readonly overlaps?: boolean
}

const KINDS: readonly Kind[] = [
  { name: 'good', encode: clear },
  { name: 'good, with overlaps', encode: clear, overlaps: true },
  { name: 'as much noise', encode: encoderWith(1) },
  { name: 'random', encode: (text, language) => randomVector(`${language} ${text}`, DIMENSION) },
  {
    name: 'of two encoders',
    encode: (text, language) => (language === 'en' ? clear(text, language).reverse() : clear(text, language)),
  },
]

function embeddingsOf(texts: readonly string[], language: string, { encode, overlaps }: Kind): Embeddings {
  const listed = overlaps ? runsOf(texts) : texts
  const vectors = new Float32Array(listed.length * DIMENSION)
  for (const [row, text] of listed.entries()) vectors.set(encode(text, language), row * DIMENSION)
  return { dimension: DIMENSION, values: vectors, ...(overlaps ? { texts: listed } : {}) }
}

function runsOf(texts: readonly string[]): string[] {
  const runs = [1, 2, 3, 4].flatMap((size) => texts.map((_, start) => texts.slice(start, start + size).join(' ')))
  return [...new Set(runs)]
}

function row(documents: readonly GoldDocument[], kind?: Kind): string {
  let seconds = 0
  const scores = documents.map((document) => {
    const { src, tgt, srcLang: source, tgtLang: target } = document
    const embeddings: EmbeddingPair | undefined = kind && {
      source: embeddingsOf(src, source, kind),
      target: embeddingsOf(tgt, target, kind),
    }
    const options = { source, target, embeddings, ...(values['with-lexicon'] ? {} : { lexicon: false as const }) }
    const start = performance.now()
    const ladder = alignSentences(src, tgt, options)
    seconds += (performance.now() - start) / 1000
    return evaluate(ladder, goldBeads(document))
  })
  const { strict, lax } = evaluateAll(scores)
  return `strict ${strict.f1.toFixed(3)}  lax ${lax.f1.toFixed(3)}  ${seconds.toFixed(1)} s`
}

for (const set of sets) {
  const some = readDocuments(folder, set).slice(0, Number(values.documents))
  const documents = values.joined ? [joined(some)] : some
  const sentences = documents.reduce((sum, { src }) => sum + src.length, 0)
  console.log(
    `${set}: ${documents.length} documents, ${sentences} sentences, ${values['with-lexicon'] ? 'with' : 'without'} the lexicon`,
  )
  console.log(`  ${'no embeddings'.padEnd(20)} ${row(documents)}`)
  for (const kind of KINDS) console.log(`  ${kind.name.padEnd(20)} ${row(documents, kind)}`)
}
