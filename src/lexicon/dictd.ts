import { BitextError } from '../errors.ts'
import type { DictionaryEntry } from './dictionary.ts'

/** The two files of a dictd dictionary, the second unpacked. */
export interface DictdFiles {
  /** A line a headword: headword, offset and length of its article, in base 64. */
  readonly index: string
  /** The articles. */
  readonly articles: Uint8Array
  /** Name of the index, for messages. */
  readonly file: string
}

/**
 * Reads the translations in a dictd dictionary as FreeDict lays out its articles: the headword, its pronunciation and grammar, then a line
 * a sense, with the translations between commas. Notes, examples, and references to other articles are left out.
 * @throws BitextError `MALFORMED` with the line of the index that does not fit
 */
export function readDictd({ index, articles, file }: DictdFiles): DictionaryEntry[] {
  const decoder = new TextDecoder()
  const read = new Set<number>()
  return index.split('\n').flatMap((excerpt, number) => {
    if (excerpt.trim() === '' || ABOUT_THE_DICTIONARY.test(excerpt)) return []
    const span = spanIn(excerpt)
    if (span === undefined || span.end > articles.length) {
      throw new BitextError('MALFORMED', span === undefined ? NOT_AN_INDEX : BEYOND_THE_END, {
        place: { file, line: number + 1, column: 1, excerpt },
        hint: 'a dictd dictionary is an .index and the .dict or .dict.dz that was made with it',
      })
    }
    // An article stands in the index under each of its headwords.
    if (read.has(span.start)) return []
    read.add(span.start)
    return translationsIn(decoder.decode(articles.subarray(span.start, span.end)))
  })
}

const NOT_AN_INDEX = 'this is not a line of an index: headword, offset and length'
const BEYOND_THE_END = 'the article lies beyond the end of the dictionary'

/** Headwords of the articles about the dictionary itself. */
const ABOUT_THE_DICTIONARY = /^00-?database/

function spanIn(line: string): { start: number; end: number } | undefined {
  const [, offset, length] = /^[^\t]*\t([A-Za-z0-9+/]+)\t([A-Za-z0-9+/]+)(?:\t|\r?$)/.exec(line) ?? []
  if (offset === undefined) return undefined
  const start = numberIn(offset)
  return { start, end: start + numberIn(length) }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const numberIn = (digits: string): number => [...digits].reduce((number, digit) => number * 64 + DIGITS.indexOf(digit), 0)

function translationsIn(article: string): DictionaryEntry[] {
  const [first, ...senses] = article.split(/\r?\n/)
  const source = plain(first)
  const targets = senses.filter((line) => !ASIDE.test(line)).flatMap((line) => plain(line).split(/[,;]/))
  const distinct = new Set(targets.map((target) => target.trim()).filter((target) => /\p{L}/u.test(target)))
  return source === '' ? [] : [...distinct].map((target) => ({ source, target }))
}

/** What is no translation: notes and examples, which are indented, and `Synonyms:`, `see:` and the like. */
const ASIDE = /^(?: {2}|\t|\s*["“]|\s*\p{L}+:)/u

/** A line without its number, pronunciation, grammar and labels: `1. house <n> [arch.]` is `house`. */
const plain = (line: string): string =>
  line
    .replace(/^\s*\d+\.\s/, '')
    .replace(/<[^>]*>|\[[^\]]*\]|\([^)]*\)|\{[^}]*\}|(?<=^|\s|,)\/[^/]*\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
