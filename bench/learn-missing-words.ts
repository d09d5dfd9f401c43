/**
 * Learns what `omission` and `addition` know: which neighbours betray a word left out (src/language/data/seam-table.ts), and how much each clue
 * weighs (src/divergence/missing-word-weights.ts). A content word is taken out of one side of each pair of a held-out set; a logistic
 * regression then tells the pairs with a word missing from those without. Lexicon and seams for that are learned from the other sets.
 *
 *   npx tsx bench/learn-missing-words.ts PAIRS.tsv.gz [--write]
 *
 * The pairs: tab-separated, header `set  en  ru`, in the order of their documents. It takes about four minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { compare, opposite, SIDES, type Side } from '../src/divergence/comparison.ts'
import {
  type ClueSources,
  type Clues,
  type ClueWeights,
  evidenceIn,
  unlinkedWords,
} from '../src/divergence/missing-word-clues.ts'
import { MISSING_WORD_WEIGHTS } from '../src/divergence/missing-word-weights.ts'
import { traceReader } from '../src/divergence/word-traces.ts'
import { SEAM_TABLE } from '../src/language/data/seam-table.ts'
import { type SeamWeights, seamTokens } from '../src/language/seams.ts'
import { learnLexicon } from '../src/lexicon/learn.ts'
import type { Lexicon } from '../src/lexicon/lexicon.ts'
import type { Span } from '../src/model/span.ts'
import { beadByBead, type Pair } from '../tests/divergence/measures.ts'

const HELD_OUT = 'newstest2014'
const LANGUAGES = ['en', 'ru'] as const

/** A linear congruential generator: which word is taken out is the same in every run. */
function generator(): () => number {
  let seed = 7
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
}

/** How often two tokens of grammar meet, and how often they would if the content word between them were taken out. */
interface Meetings {
  readonly natural: Map<string, number>
  readonly dropped: Map<string, number>
}

function meetingsIn(texts: readonly string[], language: string): Meetings {
  const meetings = { natural: new Map<string, number>(), dropped: new Map<string, number>() }
  const count = (counts: Map<string, number>, pair: string) => counts.set(pair, (counts.get(pair) ?? 0) + 1)
  for (const text of texts) {
    const tokens = seamTokens(text, language)
    tokens.slice(0, -1).forEach(({ grammar }, index) => {
      const [next, afterNext] = [tokens[index + 1], tokens[index + 2]]
      if (grammar === undefined) return
      if (next.grammar !== undefined) count(meetings.natural, `${grammar} ${next.grammar}`)
      if (next.isContent && afterNext?.grammar !== undefined) count(meetings.dropped, `${grammar} ${afterNext.grammar}`)
    })
  }
  return meetings
}

/** Pairs seen less often across a dropped word, or with less evidence, are left out of the table. */
const LEAST_DROPPED = 5
const LEAST_EVIDENCE = 2

/** What is added to the natural meetings: with two, four or eight, fewer removed words are found at equal flags (bench/divergences.bench.ts). */
const SMOOTHING = 1

function seamsOf({ natural, dropped }: Meetings): Map<string, Map<string, number>> {
  const seams = new Map<string, Map<string, number>>()
  for (const [pair, count] of [...dropped].sort()) {
    const evidence = Math.log(count / ((natural.get(pair) ?? 0) + SMOOTHING))
    if (count < LEAST_DROPPED || evidence < LEAST_EVIDENCE) continue
    const [first, second] = pair.split(' ')
    seams.set(first, (seams.get(first) ?? new Map<string, number>()).set(second, Number(evidence.toFixed(1))))
  }
  return seams
}

const tableOf = (seams: SeamWeights): string =>
  [...seams]
    .map(([first, seconds]) => [first, ...[...seconds].map(([second, nats]) => `${second} ${Math.round(nats * 10)}`)].join('  '))
    .join('\n')

/** A text with a content word taken out, and where that word stood in the whole text. */
interface Shortened {
  readonly text: string
  readonly removed: Span | undefined
}

/** Takes one content word out of a text; texts with fewer than three stay as they are. */
function withoutOne(text: string, language: string, random: () => number): Shortened {
  const words = seamTokens(text, language).filter(({ isContent }) => isContent)
  if (words.length < 3) return { text, removed: undefined }
  const { span } = words[Math.floor(random() * words.length)]
  return { text: `${text.slice(0, span.start)}${text.slice(span.end)}`.replace(/ {2,}/gu, ' ').trim(), removed: span }
}

interface Example {
  readonly clues: Clues
  readonly isMissing: boolean
  /** How much it counts, 0…1: as much as it is sure that the word is the counterpart of the one taken out. */
  readonly share: number
}

interface Learned {
  readonly lexicon: Lexicon
  readonly seamWeights: Readonly<Record<Side, SeamWeights>>
}

/** What the clues of some pairs are read from. */
function sourcesOf(pairs: readonly Pair[], { lexicon, seamWeights }: Learned): Required<ClueSources> {
  const comparison = compare(beadByBead(LANGUAGES, pairs), { lexicon })
  const traces = traceReader(comparison)
  if (traces === undefined) throw new Error('no traces without closed-class words')
  return { comparison, traces, seamWeights }
}

/** Every word without a link in pairs of which nothing was taken out. */
const presentWords = (sources: Required<ClueSources>, side: Side): Example[] =>
  sources.comparison.units.flatMap((unit) =>
    unlinkedWords(unit, side, sources).map(({ clues }) => ({ clues, isMissing: false, share: 1 })),
  )

/** The words whose surest counterpart in the whole pair was taken out of the other side, where no link explains them any more. */
function missingWords(whole: Required<ClueSources>, shortened: readonly Shortened[], side: Side, learned: Learned): Example[] {
  const other = opposite(side)
  const { units } = whole.comparison
  const cut = sourcesOf(
    units.map(
      (unit, index): Pair =>
        side === 'source' ? [unit.source[0].text, shortened[index].text] : [shortened[index].text, unit.target[0].text],
    ),
    learned,
  )
  return units.flatMap((unit, index) => {
    const { removed } = shortened[index]
    const [link] = whole.comparison
      .linksIn(unit)
      .filter((candidate) => removed !== undefined && isSameSpan(candidate[other].span, removed))
      .toSorted((one, two) => two.probability - one.probability)
    if (link === undefined) return []
    const share = link.isGuess ? link.probability : 1
    return unlinkedWords(cut.comparison.units[index], side, cut)
      .filter(({ word }) => isSameSpan(word.span, link[side].span))
      .map(({ clues }) => ({ clues, isMissing: true, share }))
  })
}

const isSameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end

const NAMES = ['rarity', 'guess', 'unlinkedHere', 'unlinkedThere', 'openNearby', 'seam'] as const

/** Logistic regression by gradient ascent on scaled clues: the likelihood has one summit. */
function regress(examples: readonly Example[]): ClueWeights {
  const scales = NAMES.map((name) => Math.sqrt(examples.reduce((sum, { clues }) => sum + clues[name] ** 2, 0) / examples.length))
  const rows = examples.map(({ clues }) => [1, ...NAMES.map((name, index) => clues[name] / scales[index])])
  const weights = [0, ...NAMES.map(() => 0)]
  for (let round = 0; round < 3000; round++) {
    const slope = weights.map(() => 0)
    rows.forEach((row, index) => {
      const sum = row.reduce((total, value, column) => total + value * weights[column], 0)
      const error = examples[index].share * (Number(examples[index].isMissing) - 1 / (1 + Math.exp(-sum)))
      row.forEach((value, column) => {
        slope[column] += error * value
      })
    })
    slope.forEach((value, column) => {
      weights[column] += value / rows.length
    })
  }
  const rounded = (value: number) => Number(value.toFixed(2))
  const [rarity, guess, unlinkedHere, unlinkedThere, openNearby, seam] = NAMES.map((_, index) =>
    rounded(weights[index + 1] / scales[index]),
  )
  return { start: rounded(weights[0]), rarity, guess, unlinkedHere, unlinkedThere, openNearby, seam }
}

function learnWeights(rows: readonly string[][]): ClueWeights {
  const others = rows.filter(([set]) => set !== HELD_OUT)
  const [english, russian] = [1, 2].map((column) => others.map((row) => row[column]))
  const learned = {
    lexicon: learnLexicon(english, russian, { source: 'en', target: 'ru' }),
    seamWeights: { source: seamsOf(meetingsIn(english, 'en')), target: seamsOf(meetingsIn(russian, 'ru')) },
  }
  const random = generator()
  const pairs = rows.filter(([set]) => set === HELD_OUT).map(([, en, ru]): Pair => [en, ru])
  const whole = sourcesOf(pairs, learned)
  const examples = SIDES.flatMap((side) => {
    const shortened = pairs.map(([en, ru]) => (side === 'source' ? withoutOne(ru, 'ru', random) : withoutOne(en, 'en', random)))
    return [...presentWords(whole, side), ...missingWords(whole, shortened, side, learned)]
  })
  const weights = regress(examples)
  const right = examples.filter(({ clues, isMissing }) => evidenceIn(clues, weights) > 0 === isMissing).length
  console.log(`${examples.length} unlinked words, ${((100 * right) / examples.length).toFixed(1)} % told apart`)
  return weights
}

const [file, flag] = process.argv.slice(2)
const rows = gunzipSync(readFileSync(file))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

const tables = LANGUAGES.map((language, column) => {
  const texts = rows.map((row) => row[column + 1])
  return [language, tableOf(seamsOf(meetingsIn(texts, language)))] as const
})
const areSame = tables.every(([language, table]) => SEAM_TABLE[language] === table)
console.log(
  `seams: ${tables.map(([language, table]) => `${language} ${table.match(/ {2}/gu)?.length}`).join(', ')}: ${areSame ? 'as in the source' : 'DIFFER'}`,
)
if (flag === '--write') {
  const entries = tables.map(([language, table]) => `  ${language}: \`${table}\`,`).join('\n')
  writeFileSync(
    new URL('../src/language/data/seam-table.ts', import.meta.url),
    `/**\n * Which words of grammar, numbers and marks meet almost only where a content word between them is left out, in tenths of nats; \`^\` is the\n * beginning, \`0\` a number. Learned by bench/learn-missing-words.ts from the pairs that src/lexicon/data/en-ru.md names.\n */\nexport const SEAM_TABLE: Readonly<Record<string, string>> = {\n${entries}\n}\n`,
  )
}
const weights = learnWeights(rows)
console.log(
  JSON.stringify(weights),
  JSON.stringify(weights) === JSON.stringify(MISSING_WORD_WEIGHTS) ? 'as in the source' : 'DIFFER',
)
