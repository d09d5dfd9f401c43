/**
 * How well our rules cut, beside sentence-splitter, sbd and Intl.Segmenter: boundary F1 in percent on sentences that were looked at
 * while the rules were written (tuned) and on those that were only measured, and how many rule cases come out exactly right.
 *
 *   npx tsx bench/segment-quality.bench.ts FOLDER
 *
 * FOLDER holds `segment/*.jsonl` and `divergence/pud-first500.jsonl`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boundaryF1, type Cut, type GoldText, halves, inTens } from '../tests/segment/boundary-score.ts'
import { CUTTERS, type Cutter } from './segment-cutters.ts'

interface RuleCase {
  readonly input: string
  readonly expected: readonly string[]
}

const TREEBANKS = ['en.ewt-dev', 'ru.gsd-dev', 'ru.taiga-dev']
const RULE_CASES = ['en.golden', 'ru.golden', 'en.transcript', 'ru.transcript']

const [folder] = process.argv.slice(2)

const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))

/** The sets by name, which begins with their language. */
function textsOf(): Map<string, readonly GoldText[]> {
  const pairs = rowsOf<Record<'en' | 'ru', string>>('divergence/pud-first500.jsonl')
  return new Map([
    ...(['en', 'ru'] as const).map((language) => [`${language}.pud`, inTens(pairs.map((pair) => pair[language]))] as const),
    ...TREEBANKS.map((name) => [name, rowsOf<GoldText>(`segment/${name}.jsonl`)] as const),
  ])
}

const perCutter = (measure: (cut: Cutter) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(CUTTERS).map(([name, cut]) => [name, measure(cut)]))

const scored = (texts: readonly GoldText[], language: string): Record<string, string> =>
  perCutter((cut) => boundaryF1(texts, (text) => cut(text, language)).toFixed(2))

const isRight = ({ input, expected }: RuleCase, cut: Cut): boolean => cut(input).join('\n') === expected.join('\n')

const f1 = [...textsOf()].flatMap(([name, texts]) => {
  const { tuned, unseen } = halves(texts)
  const language = name.slice(0, 2)
  return [[`${name}, tuned`, scored(tuned, language)] as const, [`${name}, measured`, scored(unseen, language)] as const]
})
console.log('Boundary F1 in percent')
console.table(Object.fromEntries(f1))

const cases = RULE_CASES.map((name) => {
  const rows = rowsOf<RuleCase>(`segment/${name}.jsonl`)
  const right = perCutter((cut) => String(rows.filter((row) => isRight(row, (text) => cut(text, name.slice(0, 2)))).length))
  return [`${name} (${rows.length})`, right] as const
})
console.log('Rule cases, all of a text exactly right')
console.table(Object.fromEntries(cases))
