/**
 * How much the detectors find and how often they cry wolf: BITEXT_SHARED=../shared npx tsx bench/divergences.bench.ts [--show]
 * The data are described in ../shared/divergence/README.md; `--show` prints every flag and miss, to be read by eye.
 */
import { readFileSync } from 'node:fs'
import { findDivergences } from '../src/divergence/find-divergences.ts'
import type { Alignment } from '../src/model/alignment.ts'
import type { Divergence, DivergenceKind } from '../src/model/divergence.ts'
import { termFinder } from '../src/termbase/find-terms.ts'
import { readTermbase } from '../src/termbase/read-termbase.ts'
import type { Termbase } from '../src/termbase/termbase.ts'
import { changedNumbers, equalNumbers, type NumberCase } from './number-cases.ts'

const SHARED = process.env.BITEXT_SHARED ?? '../shared'
const SHOW = process.argv.includes('--show')

interface PudRow {
  readonly doc: string
  readonly en: string
  readonly ru: string
}
interface DemetrRow {
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

/** The border to data we did not write: each row is trusted to be as the README says. */
const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(`${SHARED}/divergence/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** One bead for each pair of sentences. */
function alignmentOf(languages: readonly [string, string], pairs: readonly (readonly [string, string])[]): Alignment {
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

const inOnePair = (languages: readonly [string, string], pair: readonly [string, string], kind: DivergenceKind): Divergence[] =>
  findDivergences(alignmentOf(languages, [pair]), { kinds: [kind] })

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`

function show(lines: readonly string[]): void {
  if (SHOW) for (const line of lines) console.log(`    ${line}`)
}

/** Human translations in document order: every flag is a false alarm until it is read. */
function falseAlarmsOnPud(kind: DivergenceKind): void {
  const rows = rowsOf<PudRow>('pud-first500.jsonl')
  const documents = new Map<string, PudRow[]>()
  for (const row of rows) documents.set(row.doc, [...(documents.get(row.doc) ?? []), row])
  const flags = [...documents.values()].flatMap((document) => {
    const alignment = alignmentOf(
      ['en', 'ru'],
      document.map(({ en, ru }) => [en, ru] as const),
    )
    return findDivergences(alignment, { kinds: [kind] }).map(
      ({ message, bead }) => `${message} — ${document[Number(bead.slice(1)) - 1].en}`,
    )
  })
  console.log(
    `PUD      ${kind}: ${flags.length} flags in ${rows.length} pairs, ${((1000 * flags.length) / rows.length).toFixed(1)} per 1,000`,
  )
  show(flags)
}

/** Perturbed against clean: what is found must be new. */
function recallOnDemetr(kind: DivergenceKind, perturbation: string): void {
  const rows = rowsOf<DemetrRow>('demetr-ru-en.jsonl').filter((row) => row.perturbation.includes(perturbation) && row.changed)
  const isFound = ({ ru, clean, perturbed }: DemetrRow): boolean => {
    const known = new Set(inOnePair(['ru', 'en'], [ru, clean], kind).map(({ message }) => message))
    return inOnePair(['ru', 'en'], [ru, perturbed], kind).some(({ message }) => !known.has(message))
  }
  console.log(`DEMETR   ${kind}, ${perturbation}: found ${percent(rows.filter(isFound).length, rows.length)}`)
  show(rows.filter((row) => !isFound(row)).map(({ ru, perturbed }) => `missed: ${ru} — ${perturbed}`))
}

function falseAlarmsOnDemetr(kind: DivergenceKind): void {
  const pairs = new Map(rowsOf<DemetrRow>('demetr-ru-en.jsonl').map(({ ru, clean }) => [`${ru}\n${clean}`, [ru, clean] as const]))
  const flagged = [...pairs.values()].filter((pair) => inOnePair(['ru', 'en'], pair, kind).length > 0)
  console.log(`DEMETR   ${kind}, clean pairs: flagged ${percent(flagged.length, pairs.size)}`)
  show(flagged.map((pair) => pair.join(' — ')))
}

/** Each Russian term in its own sentence, and in every other row without the English term. */
function termMatching(): void {
  const rows = rowsOf<TermRow>('wmt25-term-first-half.jsonl')
  const pairs = rows.flatMap((row) => Object.entries(row.proper).map(([en, ru]) => ({ row, en, ru })))
  const missed: string[] = []
  let spurious = 0
  let tried = 0
  for (const { row, en, ru } of pairs) {
    const findSource = termFinder(oneTerm('en', en), 'en')
    const findTarget = termFinder(oneTerm('ru', ru), 'ru')
    if (findTarget(row.ru).length === 0) missed.push(`missed: ${ru} — ${row.ru.slice(0, 160)}`)
    const others = rows.filter((other) => other !== row && findSource(other.en).length === 0)
    tried += others.length
    spurious += others.filter((other) => findTarget(other.ru).length > 0).length
  }
  console.log(
    `WMT25    term match: found ${percent(pairs.length - missed.length, pairs.length)}, spurious ${percent(spurious, tried)}`,
  )
  show(missed)
}

const oneTerm = (language: string, term: string): Termbase => ({
  languages: [language],
  concepts: [{ id: 'term', watch: [], exempt: [], terms: { [language]: [{ term, status: 'preferred', match: 'lemma' }] } }],
})

/** Our own numbers, dates and units: changed ones are to be found, other ways to write the same are not. */
function ownNumbers(): void {
  const isFlagged = ({ english, russian }: NumberCase): boolean =>
    inOnePair(['en', 'ru'], [english, russian], 'number-mismatch').length > 0
  const changed = changedNumbers()
  const equal = equalNumbers()
  console.log(`own      number-mismatch, changed: found ${percent(changed.filter(isFlagged).length, changed.length)}`)
  show(changed.filter((row) => !isFlagged(row)).map(({ english, russian }) => `missed: ${english} — ${russian}`))
  console.log(`own      number-mismatch, reformatted: flagged ${percent(equal.filter(isFlagged).length, equal.length)}`)
  show(equal.filter(isFlagged).map(({ english, russian }) => `false: ${english} — ${russian}`))
}

/** PUD over and over until there are 10,000 beads, each a little different so that nothing is answered from memory. */
function speed(): void {
  const rows = rowsOf<PudRow>('pud-first500.jsonl')
  const pairs = Array.from({ length: 10_000 }, (_, index) => {
    const { en, ru } = rows[index % rows.length]
    return [`${en} x${index}y`, `${ru} x${index}y`] as const
  })
  const termbase = readTermbase(readFileSync(new URL('../corpora/ushakov-2022-02-12/termbase.yaml', import.meta.url), 'utf8'))
  const alignment = alignmentOf(['en', 'ru'], pairs)
  const start = performance.now()
  findDivergences(alignment, { termbase })
  const seconds = (performance.now() - start) / 1000
  console.log(`speed    10,000 beads: ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident`)
}

termMatching()
recallOnDemetr('number-mismatch', 'numbers_replaced')
ownNumbers()
for (const kind of ['number-mismatch', 'quotation-shift', 'epistemic-shift'] as const) {
  falseAlarmsOnDemetr(kind)
  falseAlarmsOnPud(kind)
}
speed()
