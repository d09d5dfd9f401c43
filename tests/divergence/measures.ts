import { readFileSync } from 'node:fs'
import { changedNumbers, equalNumbers, type NumberCase } from '../../bench/number-cases.ts'
import { type FindDivergencesOptions, findDivergences } from '../../src/divergence/find-divergences.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import type { Divergence, DivergenceKind } from '../../src/model/divergence.ts'
import { termFinder } from '../../src/termbase/find-terms.ts'
import type { Termbase } from '../../src/termbase/termbase.ts'

/**
 * How much the detectors find and how often they cry wolf on the development data described in ../shared/divergence/README.md.
 * Items with an even number were looked at while the rules were written (`tuned`); those with an odd number were only counted.
 */
export interface Halves {
  readonly tuned: number
  readonly unseen: number
}

/** A share in percent by half, with what was missed or flagged, to be read by eye. */
export interface Measure {
  readonly halves: Halves
  readonly shown: readonly string[]
}

interface PudRow {
  readonly doc: string
  readonly en: string
  readonly ru: string
}

interface DemetrRow {
  readonly id: string
  readonly perturbation: string
  readonly ru: string
  readonly clean: string
  readonly perturbed: string
  readonly changed: boolean
}

interface TermRow {
  readonly en: string
  readonly ru: string
  readonly proper: Readonly<Record<string, string>>
}

/** A source text and a target text. */
export type Pair = readonly [string, string]

/** The border to data we did not write: each row is trusted to be as the README says. */
const rowsOf = <Row>(shared: string, file: string): Row[] =>
  readFileSync(`${shared}/divergence/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Row => JSON.parse(line))

/** One bead for each pair of sentences. */
export function beadByBead(languages: Pair, pairs: readonly Pair[]): Alignment {
  const [source, target] = languages.map((language, side) => ({
    language,
    version: { id: language, language },
    sentences: pairs.map((pair, index) => ({ id: `s${index + 1}`, text: pair[side] })),
  }))
  const beads = pairs.map((_, index) => {
    const run = { start: index, end: index + 1 }
    return { id: `b${index + 1}`, source: run, target: run, probability: 1, status: 'auto' as const }
  })
  return { id: 'bench', source, target, speakers: [], beads, divergences: [], signature: '' }
}

const HALVES = ['tuned', 'unseen'] as const

function byHalf(count: (half: 0 | 1) => number): Halves {
  const [tuned, unseen] = HALVES.map((_, half) => Number(count(half === 0 ? 0 : 1).toFixed(2)))
  return { tuned, unseen }
}

/** A flag on a human pair, with the pair's place in the file. */
export interface PudFlag extends Pick<PudRow, 'en' | 'ru'>, Pick<Divergence, 'rule' | 'confidence' | 'message'> {
  readonly index: number
}

const PUD = 'pud-first500.jsonl'

/** What is flagged on human pairs, kept in their documents: every flag is a false alarm until it is read. */
export function pudFlags(shared: string, kinds: readonly DivergenceKind[], options: FindDivergencesOptions = {}): PudFlag[] {
  const documents = new Map<string, (PudRow & { index: number })[]>()
  rowsOf<PudRow>(shared, PUD).forEach((row, index) => {
    documents.set(row.doc, [...(documents.get(row.doc) ?? []), { ...row, index }])
  })
  return [...documents.values()].flatMap((document) => {
    const alignment = beadByBead(
      ['en', 'ru'],
      document.map(({ en, ru }) => [en, ru]),
    )
    return findDivergences(alignment, { ...options, kinds }).map(({ message, bead, rule, confidence }) => ({
      ...document[Number(bead.slice(1)) - 1],
      ...{ message, rule, confidence },
    }))
  })
}

/** Flags per 1,000 human pairs. */
export const flagsOnPud = (shared: string, kinds: readonly DivergenceKind[], options: FindDivergencesOptions = {}): Measure =>
  rateOf(shared, pudFlags(shared, kinds, options))

/** Some flags per 1,000 human pairs. */
export function rateOf(shared: string, flags: readonly PudFlag[]): Measure {
  const pairs = rowsOf<PudRow>(shared, PUD).map((_, index) => index % 2)
  const size = (half: number) => pairs.filter((other) => other === half).length
  return {
    halves: byHalf((half) => (1000 * flags.filter(({ index }) => index % 2 === half).length) / size(half)),
    shown: flags.map(({ message, en, ru }) => `${message} — ${en} — ${ru}`),
  }
}

/** What a perturbed item has and the clean one has not, for each item of some perturbations. */
export interface Perturbed {
  readonly half: number
  readonly text: string
  readonly known: readonly Divergence[]
  readonly found: readonly Divergence[]
}

/** Runs some kinds on the clean and on the perturbed translation of each item that the perturbation changed. */
export function perturbedOnDemetr(
  shared: string,
  isWanted: (perturbation: string) => boolean,
  options: FindDivergencesOptions,
): Perturbed[] {
  const find = memo((pair: string) => findDivergences(beadByBead(['ru', 'en'], [splitPair(pair)]), options))
  return rowsOf<DemetrRow>(shared, 'demetr-ru-en.jsonl')
    .filter((row) => row.changed && isWanted(row.perturbation))
    .map(({ id, ru, clean, perturbed }) => ({
      half: Number(id.slice(id.lastIndexOf(':') + 1)) % 2,
      text: `${ru} — ${perturbed}`,
      known: find(`${ru}\n${clean}`),
      found: find(`${ru}\n${perturbed}`),
    }))
}

const splitPair = (pair: string): Pair => {
  const at = pair.indexOf('\n')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

function memo<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.get(key) ?? work(key)
    known.set(key, value)
    return value
  }
}

/** The share of perturbed items with something new, at or above a confidence. */
export function recallOf(items: readonly Perturbed[], leastConfidence = 0): Measure {
  const sure = (divergences: readonly Divergence[]) => divergences.filter(({ confidence }) => confidence >= leastConfidence)
  const isFound = ({ known, found }: Perturbed) => {
    const messages = new Set(sure(known).map(({ message }) => message))
    return sure(found).some(({ message }) => !messages.has(message))
  }
  const inHalf = (half: number) => items.filter((item) => item.half === half)
  return {
    halves: byHalf((half) => (100 * inHalf(half).filter(isFound).length) / Math.max(1, inHalf(half).length)),
    shown: items.filter((item) => !isFound(item)).map(({ text }) => text),
  }
}

/** Each Russian term in its own sentence, and in every other row without the English term; both in percent. */
export function termMatching(shared: string): {
  readonly found: number
  readonly spurious: number
  readonly missed: readonly string[]
} {
  const rows = rowsOf<TermRow>(shared, 'wmt25-term-first-half.jsonl')
  const pairs = rows.flatMap((row) => Object.entries(row.proper).map(([en, ru]) => ({ row, en, ru })))
  const missed: string[] = []
  let spurious = 0
  let tried = 0
  for (const { row, en, ru } of pairs) {
    const findSource = termFinder(oneTerm('en', en), 'en')
    const findTarget = termFinder(oneTerm('ru', ru), 'ru')
    if (findTarget(row.ru).length === 0) missed.push(`${ru} — ${row.ru.slice(0, 160)}`)
    const others = rows.filter((other) => other !== row && findSource(other.en).length === 0)
    tried += others.length
    spurious += others.filter((other) => findTarget(other.ru).length > 0).length
  }
  const percent = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2))
  return { found: percent(pairs.length - missed.length, pairs.length), spurious: percent(spurious, tried), missed }
}

const oneTerm = (language: string, term: string): Termbase => ({
  languages: [language],
  concepts: [{ id: 'term', watch: [], exempt: [], terms: { [language]: [{ term, status: 'preferred', match: 'lemma' }] } }],
})

/** Our own numbers, dates and units, in percent: changed ones that are found, and other ways to write the same that are flagged. */
export function ownNumbers(): { readonly changed: number; readonly reformatted: number } {
  const isFlagged = ({ english, russian }: NumberCase): boolean =>
    findDivergences(beadByBead(['en', 'ru'], [[english, russian]]), { kinds: ['number-mismatch'] }).length > 0
  const share = (cases: readonly NumberCase[]) => Number(((100 * cases.filter(isFlagged).length) / cases.length).toFixed(2))
  return { changed: share(changedNumbers()), reformatted: share(equalNumbers()) }
}

/** The pairs of PUD, over and over, each a little different so that nothing is answered from memory. */
export function manyBeads(shared: string, count: number): Alignment {
  const rows = rowsOf<PudRow>(shared, 'pud-first500.jsonl')
  const pairs = Array.from({ length: count }, (_, index): Pair => {
    const { en, ru } = rows[index % rows.length]
    return [`${en} x${index}y`, `${ru} x${index}y`]
  })
  return beadByBead(['en', 'ru'], pairs)
}
