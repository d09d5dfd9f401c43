/**
 * How well our rules cut sentences that were not at hand while they were written, and which rule was wrong where: professional
 * translations, a sentence a line as their editors cut them, ten lines joined by blanks.
 *
 *   npx tsx bench/segment-held-out.bench.ts FOLDER [SET]
 *
 * FOLDER holds `divergence/demetr-ru-en.jsonl` (FLORES, a sentence a line) and `train/en-ru.tsv.gz` (newstest: some lines hold two sentences, so
 * an end found inside a line has to be read before it is called false). With a SET, each place that differs is printed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { explainBoundaries } from '../src/segment/explain.ts'
import { groupBy } from '../src/text/group-by.ts'
import { boundaryF1, type GoldText, inTens } from '../tests/segment/boundary-score.ts'
import { CUTTERS } from './segment-cutters.ts'

const LANGUAGES = ['en', 'ru'] as const
const NEWS = ['newstest2012', 'newstest2014']

/** Headlines and the like are left out, as they are from the treebanks. */
const ENDS_IN_MARK = /[.!?…]["”»’)\]]*$/

const CONTEXT = 60

/** A place where the rules and the lines differ. */
interface Difference {
  readonly kind: 'missed' | 'inside a line'
  readonly rule: string
  readonly place: string
}

const [folder, only] = process.argv.slice(2)

const asTexts = (lines: readonly string[]): GoldText[] =>
  inTens([...new Set(lines.map((line) => line.trim()))].filter((line) => ENDS_IN_MARK.test(line)))

function heldOut(): Map<string, readonly GoldText[]> {
  const flores = readFileSync(join(folder, 'divergence/demetr-ru-en.jsonl'), 'utf8').trim().split('\n')
  const items = flores.map((line): { ref: string; ru: string } => JSON.parse(line))
  const pairs = gunzipSync(readFileSync(join(folder, 'train/en-ru.tsv.gz')))
    .toString('utf8')
    .split('\n')
  const news = (set: string, column: number) =>
    pairs
      .map((pair) => pair.split('\t'))
      .filter(([name]) => name === set)
      .map((row) => row[column])
  return new Map(
    LANGUAGES.flatMap((language, index) => [
      [`${language}.flores`, asTexts(items.map((item) => (language === 'en' ? item.ref : item.ru)))] as const,
      ...NEWS.map((set) => [`${language}.${set}`, asTexts(news(set, index + 1))] as const),
    ]),
  )
}

/** Offsets in the text at which its lines end, but the last. */
function lineEnds({ sentences }: GoldText): Set<number> {
  let offset = -1
  return new Set(sentences.slice(0, -1).map((sentence) => (offset += sentence.length + 1)))
}

function differences(gold: GoldText, language: string): Difference[] {
  const ends = lineEnds(gold)
  const decided = new Map(explainBoundaries(gold.text, { language }).map((one) => [one.offset, one]))
  const place = (offset: number) =>
    `${gold.text.slice(Math.max(0, offset - CONTEXT), offset)} ‖ ${gold.text.slice(offset, offset + CONTEXT)}`
  const missed = [...ends].filter((offset) => decided.get(offset)?.verdict !== 'split')
  const inside = [...decided.values()].filter(
    ({ offset, verdict }) => verdict === 'split' && !ends.has(offset) && offset < gold.text.length,
  )
  return [
    ...missed.map((offset) => ({ kind: 'missed' as const, rule: decided.get(offset)?.rule ?? 'no mark', place: place(offset) })),
    ...inside.map(({ offset, rule }) => ({ kind: 'inside a line' as const, rule, place: place(offset) })),
  ]
}

const byRule = (found: readonly Difference[]): string =>
  [...groupBy(found, ({ rule }) => rule)].map(([rule, ofRule]) => `${rule} ${ofRule.length}`).join(', ')

const rows = [...heldOut()].map(([name, texts]) => {
  const language = name.slice(0, 2)
  const found = texts.flatMap((text) => differences(text, language))
  const missed = found.filter(({ kind }) => kind === 'missed')
  const inside = found.filter(({ kind }) => kind !== 'missed')
  if (name === only) for (const { kind, rule, place } of found) console.log(`${kind}, ${rule}: ${place}`)
  const f1 = Object.entries(CUTTERS).map(([cutter, cut]) => [cutter, boundaryF1(texts, (text) => cut(text, language)).toFixed(2)])
  const lines = texts.reduce((sum, { sentences }) => sum + sentences.length, 0)
  return [name, { lines, ...Object.fromEntries(f1), missed: byRule(missed), 'inside a line': byRule(inside) }] as const
})
console.log('Boundary F1 in percent, and the rules that differ from the lines')
console.table(Object.fromEntries(rows))
