/**
 * How much the detectors find and how often they cry wolf, held against tests/divergence/quality-floors.json:
 * BITEXT_SHARED=../shared npm run bench:divergences -- [--show]. Fails if a figure is worse than its bound; `--show` prints every flag
 * and miss, to be read by eye. The data are described in ../shared/divergence/README.md.
 */
import { readFileSync } from 'node:fs'
import { MISSING_WORD_EVIDENCE } from '../src/divergence/comparison.ts'
import { findDivergences } from '../src/divergence/find-divergences.ts'
import type { DivergenceKind } from '../src/model/divergence.ts'
import { readTermbase } from '../src/termbase/read-termbase.ts'
import {
  flagsOnPud,
  type Halves,
  type Measure,
  manyBeads,
  ownNumbers,
  type PudFlag,
  perturbedOnDemetr,
  pudFlags,
  rateOf,
  recallOf,
  termMatching,
} from '../tests/divergence/measures.ts'
import floors from '../tests/divergence/quality-floors.json' with { type: 'json' }
import { FLAGS_BY_EYE, MISSING_BY_EYE, READ_EVERY } from './read-by-eye.ts'

const SHARED = process.env.BITEXT_SHARED ?? '../shared'
const SHOW = process.argv.includes('--show')

/** Says a figure with its bound, and remembers if it is worse. */
function hold(name: string, value: number, { least, most }: { readonly least?: number; readonly most?: number }): void {
  const isWorse = (least !== undefined && value < least) || (most !== undefined && value > most)
  if (isWorse) process.exitCode = 1
  const bound = least === undefined ? `at most ${most}` : `at least ${least}`
  console.log(`${name.padEnd(56)} ${value.toFixed(2).padStart(7)}  (${bound})${isWorse ? '  WORSE' : ''}`)
}

function holdHalves(name: string, { halves, shown }: Measure, side: 'least' | 'most', bounds: Halves): void {
  hold(`${name}, tuned half`, halves.tuned, { [side]: bounds.tuned })
  hold(`${name}, unseen half`, halves.unseen, { [side]: bounds.unseen })
  if (SHOW) for (const line of shown) console.log(`    ${line}`)
}

function terms(): void {
  const { found, spurious, missed } = termMatching(SHARED)
  hold('WMT25: terms found, %', found, { least: floors.terms.found })
  hold('WMT25: terms found where they are not, %', spurious, { most: floors.terms.spurious })
  if (SHOW) for (const line of missed) console.log(`    ${line}`)
}

function numbers(): void {
  const { changed, reformatted } = ownNumbers()
  hold('own numbers: changed ones found, %', changed, { least: floors.ownNumbers.changed })
  hold('own numbers: reformatted ones flagged, %', reformatted, { most: floors.ownNumbers.reformatted })
}

const FLAGGED: readonly (keyof typeof floors.flags & DivergenceKind)[] = [
  'number-mismatch',
  'quotation-shift',
  'epistemic-shift',
  'negation-shift',
  'modality-shift',
  'graduation-shift',
]

const isRemoval = (name: string): boolean => name.endsWith('_removed') && !/ne_removed|conj_removed|char_removed|punc/u.test(name)
const isAddition = (name: string): boolean => name.endsWith('id6_addition')

/** Evidence in nats: what is shown by default, and around it. */
const CURVE = [0.1, 0.25, 0.5, 0.8, MISSING_WORD_EVIDENCE, 1.5, 2]

/** About 30 flags per 1,000 human pairs. */
const NEAR_THIRTY = 0.8

/** A finding’s confidence is evidence / (1 + evidence). */
const confidenceOf = (evidence: number): number => Number((evidence / (1 + evidence)).toFixed(3))

/** What would be flagged with more evidence: the words of the closed lists stay. */
const withEvidence = (flags: readonly PudFlag[], evidence: number): PudFlag[] =>
  flags.filter(({ rule, confidence }) => rule !== 'word-without-trace' || confidence >= confidenceOf(evidence))

/** Words removed and words added, against the flags on human pairs, for several amounts of evidence. */
function missingWords(): void {
  const kinds: readonly DivergenceKind[] = ['omission', 'addition']
  const options = { kinds, missingWordEvidence: CURVE[0] }
  const removed = perturbedOnDemetr(SHARED, isRemoval, options)
  const added = perturbedOnDemetr(SHARED, isAddition, options)
  const flags = pudFlags(SHARED, kinds, options)
  console.log('words removed or added: evidence → flags per 1,000 on PUD · removed found · added found (tuned, unseen)')
  for (const evidence of CURVE) {
    const say = ({ halves }: Measure) => `${halves.tuned.toFixed(1)}, ${halves.unseen.toFixed(1)}`
    const confidence = confidenceOf(evidence)
    const rate = say(rateOf(SHARED, withEvidence(flags, evidence)))
    console.log(
      `    ${evidence.toFixed(2)} → ${rate} · ${say(recallOf(removed, confidence))} % · ${say(recallOf(added, confidence))} %${readOf(withEvidence(flags, evidence))}`,
    )
  }
  const shown = withEvidence(flags, MISSING_WORD_EVIDENCE)
  const least = confidenceOf(MISSING_WORD_EVIDENCE)
  holdHalves('PUD: omission and addition, flags per 1,000', rateOf(SHARED, shown), 'most', floors.flags.missing)
  holdHalves('DEMETR: removed words found, %', recallOf(removed, least), 'least', floors.found.removed)
  const near = withEvidence(flags, NEAR_THIRTY)
  holdHalves('the same, evidence 0.8: flags', rateOf(SHARED, near), 'most', floors.flags.missingNearThirty)
  holdHalves('the same, found, %', recallOf(removed, confidenceOf(NEAR_THIRTY)), 'least', floors.found.removedNearThirty)
  readByEye(flags)
}

/** How many of some flags are real, where all of them were read. */
function readOf(flags: readonly PudFlag[]): string {
  const { real, other } = FLAGS_BY_EYE
  if (!flags.every(({ index }) => real.has(index) || other.has(index))) return ''
  const share = (some: ReadonlySet<number>) => (1000 * flags.filter(({ index }) => some.has(index)).length) / 500
  return ` · read by eye: ${share(real)} real, ${share(other)} other`
}

/** How many human pairs have a word without an answer, as one reader saw them, and how many of each sort are flagged. */
function readByEye(flags: readonly PudFlag[]): void {
  const read = Array.from({ length: 500 }, (_, index) => index).filter((index) => index % READ_EVERY === 0)
  const isMissing = (index: number) => MISSING_BY_EYE[index] !== undefined
  const share = (1000 * read.filter(isMissing).length) / read.length
  console.log(
    `PUD, ${read.length} pairs read by eye: in ${read.filter(isMissing).length} a content word has no answer, ${share.toFixed(0)} per 1,000; 60 % of them are ${(0.6 * share).toFixed(0)}`,
  )
  const flagged = new Set(withEvidence(flags, CURVE[0]).map(({ index }) => index))
  const count = (wanted: boolean) => read.filter((index) => flagged.has(index) && isMissing(index) === wanted).length
  console.log(`    flagged at evidence ${CURVE[0]}: ${count(true)} of these, ${count(false)} of the others`)
}

function speed(): void {
  const termbase = readTermbase(readFileSync(new URL('../corpora/ushakov-2022-02-12/termbase.yaml', import.meta.url), 'utf8'))
  const alignment = manyBeads(SHARED, 10_000)
  const start = process.cpuUsage()
  findDivergences(alignment, { termbase })
  const { user, system } = process.cpuUsage(start)
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  const seconds = ((user + system) / 1e6).toFixed(1)
  console.log(`10,000 beads: ${seconds} s of processor time, ${megabytes} MB resident (not held: machines differ)`)
}

if (process.argv.includes('--speed')) {
  speed()
} else {
  terms()
  numbers()
  for (const kind of FLAGGED) holdHalves(`PUD: ${kind}, flags per 1,000`, flagsOnPud(SHARED, [kind]), 'most', floors.flags[kind])
  for (const [kind, name] of [
    ['number-mismatch', 'numbers_replaced'],
    ['negation-shift', 'negation'],
  ] as const) {
    const items = perturbedOnDemetr(SHARED, (perturbation) => perturbation.endsWith(name), { kinds: [kind] })
    holdHalves(`DEMETR: ${kind} found, %`, recallOf(items), 'least', floors.found[kind])
  }
  missingWords()
  speed()
}
