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
const TIMED_BEADS = 10_000

const gold = readWordLinkGold()
const halves = [
  { name: 'odd (chosen on)', pairs: gold.filter(({ number }) => number % 2 === 1) },
  { name: 'even (the report)', pairs: gold.filter(({ number }) => number % 2 === 0) },
]
const linkers: readonly (readonly [string, Linker])[] = [
  ['lexicon, each to its best', lexiconOnly()],
  ['lexicon, mutual best', mutualBest()],
  ['ours, pair alone', ours],
]
for (const { name, pairs } of halves) {
  for (const [linker, link] of linkers) print(`${linker}, ${name}`, scoreLinks(pairs, pairs.map(link)))
  const inBriefing = pairs.filter(({ topic }) => topic.startsWith('briefing '))
  print(`ours, in the briefing, ${name}`, scoreLinks(inBriefing, inBriefing.map(inDocument())))
  print(`the same without a lexicon, ${name}`, scoreLinks(inBriefing, inBriefing.map(inDocument(false))))
  print(`ours, those alone, ${name}`, scoreLinks(inBriefing, inBriefing.map(ours)))
}
if (process.argv.includes('--errors')) for (const pair of halves[0].pairs) printErrors(pair, ours(pair))
printReliability(gold)
timeMany()

function print(name: string, { precision, recall, aer }: LinkScore): void {
  console.log(`${name.padEnd(42)} AER ${aer.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`)
}

function ours(pair: GoldPair): string[] {
  return placedLinks(pair, linkWords(pair.source, pair.target, LANGUAGES))
}

/** Each source word to its most probable translation in the bead, from 0.2 on: the best threshold on the odd pairs. */
function lexiconOnly(): Linker {
  const bestOf = bestTranslations((forward, backward) => Math.max(forward, backward), 0.2)
  return (pair) => bestOf(pair).there
}

/** Only words that are each other's most probable translation, from 0.01 on: the best threshold on the odd pairs. */
function mutualBest(): Linker {
  const bestOf = bestTranslations((forward, backward) => Math.sqrt(forward * backward), 0.01)
  return (pair) => {
    const { there, back } = bestOf(pair)
    return there.filter((link) => back.includes(link))
  }
}

/** Finds the best translation of every source word in the target, and of every target word in the source, if it is good enough. */
function bestTranslations(
  combine: (forward: number, backward: number) => number,
  threshold: number,
): (pair: GoldPair) => { there: string[]; back: string[] } {
  const lexicon = bundledLexicon('en', 'ru')
  const entries = lexicon === undefined ? [] : translationsIn(lexicon)
  const known = new Map(
    entries.map(({ source, target, forward, backward }) => [`${source} ${target}`, combine(forward, backward)]),
  )
  const stems = { source: stemReaderOf('en'), target: stemReaderOf('ru') }
  return (pair) => {
    const [sources, targets] = [pair.source.flatMap(stems.source), pair.target.flatMap(stems.target)]
    const probability = (i: number, j: number): number => known.get(`${sources[i]} ${targets[j]}`) ?? 0
    const best = (count: number, of: (index: number) => number): number[] => {
      const found = Array.from({ length: count }, (_, index) => index).reduce((one, other) => (of(other) > of(one) ? other : one))
      return of(found) >= threshold ? [found] : []
    }
    return {
      there: sources.flatMap((_, i) => best(targets.length, (j) => probability(i, j)).map((j) => `${i}-${j}`)),
      back: targets.flatMap((_, j) => best(sources.length, (i) => probability(i, j)).map((i) => `${i}-${j}`)),
    }
  }
}

/** The links that a pair of the briefing has when the whole briefing is linked, and teaches. */
function inDocument(lexicon?: false): Linker {
  const alignment = readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8'))
  const links = wordLinks(alignment, alignment.beads, { lexicon })
  return (pair) => placedLinks(pair, links[alignment.beads.findIndex(({ id }) => `briefing ${id}` === pair.topic)])
}

/** How many of the links of each degree of probability are at least possible. */
function printReliability(pairs: readonly GoldPair[]): void {
  const edges = [0.57, 0.7, 0.8, 0.9, 0.97, 1.01]
  const judged = pairs.flatMap((pair) => {
    const links = linkWords(pair.source, pair.target, LANGUAGES)
    return placedLinks(pair, links).map((link, index) => ({
      probability: links[index].probability,
      right: pair.possible.has(link),
    }))
  })
  for (const [index, low] of edges.slice(0, -1).entries()) {
    const bin = judged.filter(({ probability }) => probability >= low && probability < edges[index + 1])
    const mean = bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length
    const right = bin.filter((link) => link.right).length / bin.length
    console.log(`${bin.length} links of probability ${mean.toFixed(2)} on average: ${right.toFixed(2)} are possible`)
  }
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
