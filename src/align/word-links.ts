import { wordPlacesIn } from '../language/word-places.ts'
import { bundledLexicon } from '../lexicon/bundled.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'
import { type Bead, isGap, type Ladder, mirror } from '../model/ladder.ts'
import type { Run } from '../model/span.ts'
import type { WordLink, WordPlace } from '../model/word-link.ts'
import { originReader } from './link-origins.ts'
import { linkReader } from './link-reader.ts'
import { looksReader } from './looks.ts'
import { facingLexicon, isCanonical } from './orientation.ts'
import { type LearnedPair, learnFromLadder } from './self-training.ts'
import { readSide } from './side.ts'
import { translationTable } from './translation-table.ts'

/** How words are linked. */
export interface WordLinkOptions {
  /** Word translations, in either direction; `false` for none. Default: the bundled lexicon of the two languages, if there is one. */
  readonly lexicon?: Lexicon | false
  /** Whether the ladder's own beads teach translations. Default: yes; beside a lexicon only up to 10,000 beads, as when texts are aligned. */
  readonly learn?: boolean
}

/**
 * Links the words inside each bead of a ladder: a list for each bead, in the order of the source words; empty for gaps and for
 * sides of more than 1,000 words. The sides exchanged give the links exchanged, exactly.
 * @example wordLinks({ source: alignment.source, target: alignment.target }, alignment.beads)
 * @throws BitextError `USAGE` when the lexicon is for other languages.
 */
export function wordLinks(bitext: Bitext, ladder: Ladder, options: WordLinkOptions = {}): WordLink[][] {
  return ladder.map(wordLinker(bitext, ladder, options))
}

/** Links the words of one bead of a bitext. */
export type WordLinker = (bead: Pick<Bead, 'source' | 'target'>) => WordLink[]

/** Learns what there is to learn from a ladder, and leaves it to the caller which beads are linked. */
export function wordLinker(bitext: Bitext, ladder: Ladder, options: WordLinkOptions = {}): WordLinker {
  if (isCanonical(bitext)) return linkerOf(bitext, ladder, options)
  const { source, target } = bitext
  const link = linkerOf({ source: target, target: source }, mirror(ladder), options)
  return (bead) => link({ source: bead.target, target: bead.source }).map(exchange).sort(bySource)
}

const exchange = ({ source, target, ...rest }: WordLink): WordLink => ({ ...rest, source: target, target: source })

const bySource = (one: WordLink, other: WordLink): number =>
  comparePlaces(one.source, other.source) || comparePlaces(one.target, other.target)

const comparePlaces = (one: WordPlace, other: WordPlace): number =>
  one.sentence - other.sentence || one.span.start - other.span.start

/** The languages of two texts, and how their words are linked. */
export interface LinkWordsOptions extends Pick<WordLinkOptions, 'lexicon'> {
  /** ISO 639-1 code of the source sentences. */
  readonly source: string
  readonly target: string
}

/**
 * Links the words of sentences that are known to translate each other: one bead, without a document around it.
 * @example linkWords(['The red house'], ['Красный дом'], { source: 'en', target: 'ru' })
 */
export function linkWords(source: readonly string[], target: readonly string[], options: LinkWordsOptions): WordLink[] {
  const bitext = { source: sideOf(source, options.source), target: sideOf(target, options.target) }
  const bead = { source: { start: 0, end: source.length }, target: { start: 0, end: target.length }, probability: 1 }
  return wordLinks(bitext, [bead], { lexicon: options.lexicon, learn: false })[0]
}

const sideOf = (texts: readonly string[], language: string): BitextSide => ({
  language,
  sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
})

function linkerOf(bitext: Bitext, ladder: Ladder, { lexicon: given, learn }: WordLinkOptions): WordLinker {
  const source = readSide(bitext.source)
  const target = readSide(bitext.target)
  const lexicon = given === false ? undefined : facingLexicon(given ?? bundledLexicon(source.language, target.language), bitext)
  const isTaught = learn ?? (lexicon === undefined || ladder.length <= MOST_TAUGHT)
  const learned = isTaught ? learnFromLadder(source, target, ladder, { fewestLinks: LEAST_LINKS }).filter(isTrusted) : []
  const table = translationTable(source, target, { lexicon, learned })
  const looks = looksReader(source.words, target.words)
  const linksIn = linkReader(source, target, { table, looks })
  const originOf = originReader(source, target, { lexicon, table, looks })
  return (bead) => {
    if (isGap(bead)) return []
    const links = linksIn(bead)
    if (links.length === 0) return []
    const places = { source: placesIn(bitext.source, bead.source), target: placesIn(bitext.target, bead.target) }
    const start = { source: source.offsets[bead.source.start], target: target.offsets[bead.target.start] }
    return links.map((link) => ({
      source: places.source[link.source],
      target: places.target[link.target],
      probability: link.probability,
      origin: originOf(source.tokens[start.source + link.source], target.tokens[start.target + link.target]),
    }))
  }
}

/** Beside a lexicon, longer documents teach too little for the time it takes. */
const MOST_TAUGHT = 10_000

/** A pair learned from a few beads is as often chance: it must have more links than this. */
const LEAST_LINKS = 0.5
/** And the two must translate each other in both directions. */
const LEAST_LEARNED = 0.2

const isTrusted = ({ forward, backward }: LearnedPair): boolean => Math.sqrt(forward * backward) >= LEAST_LEARNED

const placesIn = ({ sentences }: BitextSide, { start, end }: Run): WordPlace[] => wordPlacesIn(sentences.slice(start, end))
