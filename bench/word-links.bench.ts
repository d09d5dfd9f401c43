/**
 * How well words are linked, on the gold of tests/align/data, and how fast: ours beside linking each word to its best translation
 * in the lexicon.
 *
 *   npx tsx bench/word-links.bench.ts [--errors]
 *
 * Pairs of odd number served to choose settings, those of even number are the report; --errors lists what is wrong in the odd ones.
 */
import { readFileSync } from 'node:fs'
import { linkWords, wordLinks } from '../src/align/word-links.ts'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { stemReaderOf } from '../src/language/stems.ts'
import { bundledLexicon } from '../src/lexicon/bundled.ts'
import { translationsIn } from '../src/lexicon/translations.ts'
import { wordsOf } from '../src/text/words.ts'
import { type GoldPair, type LinkScore, placedLinks, readWordLinkGold, scoreLinks } from '../tests/align/word-link-gold.ts'

type Linker = (pair: GoldPair) => readonly string[]

const LANGUAGES = { source: 'en', target: 'ru' } as const
/** Best of those tried on the odd pairs. */
const LEXICON_THRESHOLD = 0.05
const TIMED_BEADS = 10_000

const gold = readWordLinkGold()
const halves = [
  { name: 'odd (chosen on)', pairs: gold.filter(({ number }) => number % 2 === 1) },
  { name: 'even (the report)', pairs: gold.filter(({ number }) => number % 2 === 0) },
]
const linkers: readonly (readonly [string, Linker])[] = [
  ['lexicon only', lexiconOnly()],
  ['ours, pair alone', (pair) => placedLinks(pair, linkWords(pair.source, pair.target, LANGUAGES))],
]
for (const { name, pairs } of halves) {
  for (const [linker, link] of linkers) print(`${linker}, ${name}`, scoreLinks(pairs, pairs.map(link)))
  const inBriefing = pairs.filter(({ topic }) => topic.startsWith('briefing '))
  print(`ours, in the briefing, ${name}`, scoreLinks(inBriefing, inBriefing.map(inDocument())))
  print(`ours, those alone, ${name}`, scoreLinks(inBriefing, inBriefing.map(linkers[1][1])))
}
if (process.argv.includes('--errors')) for (const pair of halves[0].pairs) printErrors(pair, linkers[1][1](pair))
timeMany()

function print(name: string, { precision, recall, aer }: LinkScore): void {
  console.log(`${name.padEnd(42)} AER ${aer.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`)
}

/** Each word, of either side, to its most probable translation in the bead, if that is probable enough. */
function lexiconOnly(): Linker {
  const lexicon = bundledLexicon('en', 'ru')
  const entries = new Map(
    (lexicon === undefined ? [] : translationsIn(lexicon)).map((entry) => [`${entry.source} ${entry.target}`, entry]),
  )
  const stems = { source: stemReaderOf('en'), target: stemReaderOf('ru') }
  return (pair) => {
    const sources = pair.source.flatMap(stems.source)
    const targets = pair.target.flatMap(stems.target)
    const probability = (i: number, j: number): number => {
      const entry = entries.get(`${sources[i]} ${targets[j]}`)
      return entry === undefined ? 0 : Math.max(entry.forward, entry.backward)
    }
    const best = (count: number, of: (index: number) => number): number => {
      const found = Array.from({ length: count }, (_, index) => index).reduce(
        (one, other) => (of(other) > of(one) ? other : one),
        0,
      )
      return of(found) >= LEXICON_THRESHOLD ? found : -1
    }
    const there = sources.map((_, i) => [i, best(targets.length, (j) => probability(i, j))])
    const back = targets.map((_, j) => [best(sources.length, (i) => probability(i, j)), j])
    return [...new Set([...there, ...back].filter(([i, j]) => i >= 0 && j >= 0).map(([i, j]) => `${i}-${j}`))]
  }
}

/** The links that a pair of the briefing has when the whole briefing is linked, and teaches. */
function inDocument(): Linker {
  const alignment = readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8'))
  const links = wordLinks(alignment, alignment.beads)
  return (pair) => placedLinks(pair, links[alignment.beads.findIndex(({ id }) => `briefing ${id}` === pair.topic)])
}

function printErrors({ number, source, target, sure, possible }: GoldPair, found: readonly string[]): void {
  const [sources, targets] = [source.flatMap(wordsOf), target.flatMap(wordsOf)]
  const named = (link: string): string => {
    const [i, j] = link.split('-').map(Number)
    return `${sources[i].text}–${targets[j].text}`
  }
  const wrong = found.filter((link) => !possible.has(link)).map(named)
  const missed = [...sure].filter((link) => !found.includes(link)).map(named)
  console.log(`${number}  wrong: ${wrong.join(' ') || '–'}  missed: ${missed.join(' ') || '–'}`)
}

/** The pairs again and again, as one document. */
function timeMany(): void {
  const sides = { source: [] as string[], target: [] as string[] }
  const ladder = Array.from({ length: TIMED_BEADS }, (_, index) => {
    const { source, target } = gold[index % gold.length]
    const start = { source: sides.source.length, target: sides.target.length }
    sides.source.push(...source)
    sides.target.push(...target)
    return {
      source: { start: start.source, end: sides.source.length },
      target: { start: start.target, end: sides.target.length },
      probability: 1,
    }
  })
  const side = (language: string, texts: readonly string[]) => ({
    language,
    sentences: texts.map((text, n) => ({ id: `s${n + 1}`, text })),
  })
  const bitext = { source: side('en', sides.source), target: side('ru', sides.target) }
  for (const learn of [false, true]) {
    const start = process.cpuUsage()
    wordLinks(bitext, ladder, { learn })
    const { user, system } = process.cpuUsage(start)
    console.log(`${TIMED_BEADS} beads${learn ? ', learning from them' : ''}: ${((user + system) / 1e6).toFixed(1)} s of CPU`)
  }
}
