import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordLink, WordPlace } from '../../src/model/word-link.ts'
import { wordsOf } from '../../src/text/words.ts'

/** A sentence pair with its links by hand; a link is `"3-5"`: the places of its words, 0-based, counted through the whole side. */
export interface GoldPair {
  readonly number: number
  readonly topic: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sure: ReadonlySet<string>
  /** The sure ones are among them. */
  readonly possible: ReadonlySet<string>
}

/** What separates sentences in the gold. */
const SENTENCES = ' ¦ '

/** Reads tests/align/data/word-links.gold.txt (its README says how it was made). */
export const readWordLinkGold = (): GoldPair[] =>
  readFileSync(join(import.meta.dirname, 'data/word-links.gold.txt'), 'utf8')
    .trim()
    .split(/\n\n+/)
    .map(readPair)

function readPair(block: string): GoldPair {
  const [head, ...rest] = block.split('\n')
  const [, number, topic] = /^(\d+) (.+)$/.exec(head) ?? []
  const fields = new Map(rest.map((line) => [line.trim().split(/\s+/, 1)[0], line.trim().replace(/^\S+\s*/, '')] as const))
  const [english, russian] = [fields.get('en') ?? '', fields.get('ru') ?? '']
  const places = { source: placesOf(english), target: placesOf(russian) }
  const sure = linksOf(fields.get('sure') ?? '', places, number)
  return {
    number: Number(number),
    topic,
    source: english.split(SENTENCES),
    target: russian.split(SENTENCES),
    sure: new Set(sure),
    possible: new Set([...sure, ...linksOf(fields.get('possible') ?? '', places, number)]),
  }
}

/** Where each word of a side stands, by its wording: a word that stands there twice has two places. */
type Places = ReadonlyMap<string, readonly number[]>

function placesOf(text: string): Places {
  const places = new Map<string, number[]>()
  wordsOf(text).forEach(({ text: word }, place) => {
    places.set(word, [...(places.get(word) ?? []), place])
  })
  return places
}

/** `House ~ дом; United States ~ США`: every word before the tilde with every word after it. */
function linksOf(groups: string, { source, target }: { source: Places; target: Places }, pair: string): string[] {
  return groups
    .split('; ')
    .filter((group) => group !== '')
    .flatMap((group) => {
      const [from, to] = group.split(' ~ ').map((words) => words.split(' '))
      return from.flatMap((one) => to.map((other) => `${placeOf(one, source, pair)}-${placeOf(other, target, pair)}`))
    })
}

/** The place of `word`, or of `word#2`, the second of its kind. */
function placeOf(named: string, places: Places, pair: string): number {
  const [word, which] = named.split('#')
  const found = places.get(word) ?? []
  if (found.length === 0) throw new Error(`pair ${pair}: there is no word ${word}`)
  if (found.length > 1 && which === undefined) throw new Error(`pair ${pair}: say which ${word}, such as ${word}#1`)
  const place = found[Number(which ?? 1) - 1]
  if (place === undefined) throw new Error(`pair ${pair}: there is no ${named}`)
  return place
}

/** Links by the places of their words, as the gold has them. */
export function placedLinks({ source, target }: Pick<GoldPair, 'source' | 'target'>, links: readonly WordLink[]): string[] {
  const places = { source: numbered(source), target: numbered(target) }
  return links.map((link) => `${places.source.get(keyOf(link.source))}-${places.target.get(keyOf(link.target))}`)
}

const numbered = (sentences: readonly string[]): Map<string, number> =>
  new Map(
    sentences
      .flatMap((text, sentence) => wordsOf(text).map(({ span }) => keyOf({ sentence, span })))
      .map((key, place) => [key, place]),
  )

const keyOf = ({ sentence, span: { start, end } }: WordPlace): string => `${sentence}:${start}:${end}`

/** Och & Ney (2003): precision against the possible links, recall against the sure ones. */
export interface LinkScore {
  readonly precision: number
  readonly recall: number
  /** Alignment error rate, 1 − (|A∩S| + |A∩P|) / (|A| + |S|). */
  readonly aer: number
}

/** Scores the links found for some pairs, counted over all of them. */
export function scoreLinks(pairs: readonly GoldPair[], found: readonly (readonly string[])[]): LinkScore {
  const counts = pairs.map(({ sure, possible }, index) => ({
    found: found[index].length,
    sure: sure.size,
    foundSure: found[index].filter((link) => sure.has(link)).length,
    foundPossible: found[index].filter((link) => possible.has(link)).length,
  }))
  const total = (key: 'found' | 'sure' | 'foundSure' | 'foundPossible'): number =>
    counts.reduce((sum, count) => sum + count[key], 0)
  return {
    precision: total('foundPossible') / total('found'),
    recall: total('foundSure') / total('sure'),
    aer: 1 - (total('foundSure') + total('foundPossible')) / (total('found') + total('sure')),
  }
}
