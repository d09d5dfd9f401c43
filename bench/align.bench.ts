/**
 * How good the aligner is on gold ladders: strict and lax F1, calibration, and where the errors are.
 *
 *   npx tsx bench/align.bench.ts FOLDER [--no-lexicon] [--max-bead N] [--reliability] [--first-pass] [--weights NAME=NUMBER,…] [SET …]
 *
 * FOLDER holds JSON Lines, a document a line: `{id, srcLang, tgtLang, src, tgt, gold}`. A set is a file's name without its ending.
 * `--first-pass` also says what learning from the document adds to its first pass, and what the document loses that loses most.
 * Time and memory, side by side with hunalign: `peer.bench.ts`.
 */
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { alignSentences } from '../src/align/align.ts'
import { movesUpTo } from '../src/align/moves.ts'
import { facingLexicon, isCanonical } from '../src/align/orientation.ts'
import { prepare, runPass } from '../src/align/pass.ts'
import { type Evaluation, evaluate, evaluateAll } from '../src/evaluate/evaluate.ts'
import { bundledLexicon } from '../src/lexicon/bundled.ts'
import type { Bitext, BitextSide } from '../src/model/bitext.ts'
import { type Ladder, mirror } from '../src/model/ladder.ts'
import { indicesOf } from '../src/model/span.ts'
import { type GoldDocument, goldBeads, readDocuments, weightsFrom } from './gold-documents.ts'

/** A predicted bead: how probable the aligner thought it, and whether the gold has it. */
interface Judged {
  readonly probability: number
  readonly right: boolean
}

const BINS = 10

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'no-lexicon': { type: 'boolean', default: false },
    'max-bead': { type: 'string', default: '4' },
    reliability: { type: 'boolean', default: false },
    'first-pass': { type: 'boolean', default: false },
    weights: { type: 'string' },
  },
})
const [folder, ...named] = positionals
const options = {
  lexicon: values['no-lexicon'] ? (false as const) : undefined,
  maxBead: Number(values['max-bead']),
  weights: weightsFrom(values.weights),
}
const sets = named.length > 0 ? named : readdirSync(folder).map((file) => file.replace(/\.jsonl$/, ''))
const all: Judged[] = []
for (const set of sets) {
  const judged: Judged[] = []
  const start = performance.now()
  const texts = readDocuments(folder, set)
  const documents = texts.map((document) => {
    const ladder = alignSentences(document.src, document.tgt, { source: document.srcLang, target: document.tgtLang, ...options })
    const known = new Set(document.gold.map((bead) => JSON.stringify(bead)))
    for (const bead of ladder) {
      const right = known.has(JSON.stringify([indicesOf(bead.source), indicesOf(bead.target)]))
      judged.push({ probability: bead.probability, right })
    }
    return evaluate(ladder, goldBeads(document))
  })
  const { strict, lax } = evaluateAll(documents)
  all.push(...judged)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${set.padEnd(18)} strict ${strict.f1.toFixed(4)}  lax ${lax.f1.toFixed(4)}  ${calibration(judged)}  ${seconds} s`)
  if (values['first-pass']) console.log(`  ${besideFirstPass(texts, documents)}`)
}
if (sets.length > 1) console.log(`${'together'.padEnd(34)}            ${calibration(all)}`)
if (values.reliability) console.log(`\n${reliability(all)}`)

/** What the first pass alone gives, and the largest loss of a document against it. */
function besideFirstPass(texts: readonly GoldDocument[], final: readonly Evaluation[]): string {
  const first = texts.map((document) => evaluate(firstLadder(document), goldBeads(document)))
  const losses = first.map(({ strict }, index) => strict.f1 - final[index].strict.f1)
  return `the first pass alone: strict ${evaluateAll(first).strict.f1.toFixed(4)}; the most that a document loses by learning: ${Math.max(0, ...losses).toFixed(4)}`
}

function firstLadder({ src, tgt, srcLang, tgtLang }: GoldDocument): Ladder {
  const given: Bitext = { source: sideOf(src, srcLang), target: sideOf(tgt, tgtLang) }
  const bitext = isCanonical(given) ? given : { source: given.target, target: given.source }
  const { lexicon = bundledLexicon(bitext.source.language, bitext.target.language), maxBead, weights } = options
  const facing = lexicon ? facingLexicon(lexicon, bitext) : undefined
  const { ladder } = runPass(prepare(bitext, facing, { moves: movesUpTo(maxBead, facing !== undefined), weights }))
  return isCanonical(given) ? ladder : mirror(ladder)
}

function sideOf(texts: readonly string[], language: string): BitextSide {
  return { language, sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })) }
}

/** The judged beads by their probability. */
function binsOf(judged: readonly Judged[]): Judged[][] {
  const bins = Array.from({ length: BINS }, (): Judged[] => [])
  for (const bead of judged) bins[Math.min(BINS - 1, Math.floor(bead.probability * BINS))].push(bead)
  return bins
}

function rightIn(bin: readonly Judged[]): number {
  return bin.filter(({ right }) => right).length
}

/** A reliability table: for each bin, how probable the aligner thought its beads on average, and how many of them are right. */
function reliability(judged: readonly Judged[]): string {
  const rows = binsOf(judged).map((bin, index) => {
    const mean = bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length
    const range = `${(index / BINS).toFixed(1)} to ${((index + 1) / BINS).toFixed(1)}`
    return bin.length === 0
      ? `| ${range} | 0 | | |`
      : `| ${range} | ${bin.length} | ${mean.toFixed(3)} | ${(rightIn(bin) / bin.length).toFixed(3)} |`
  })
  return ['| probability | beads | mean | right |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** Expected calibration error over ten bins, and the share of all errors among the least certain 5 and 10 %. */
function calibration(judged: readonly Judged[]): string {
  const error = binsOf(judged).reduce(
    (sum, bin) => sum + Math.abs(bin.reduce((surplus, { probability, right }) => surplus + probability - Number(right), 0)),
    0,
  )
  const sorted = judged.toSorted((one, other) => one.probability - other.probability)
  const errors = judged.filter(({ right }) => !right).length
  const among = (share: number): string => {
    const least = sorted.slice(0, Math.round(share * sorted.length)).filter(({ right }) => !right).length
    return errors === 0 ? '–' : (least / errors).toFixed(3)
  }
  return `ECE ${(error / judged.length).toFixed(4)}  errors in the least certain 5 %: ${among(0.05)}, 10 %: ${among(0.1)}`
}
