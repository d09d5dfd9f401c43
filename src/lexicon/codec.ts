import { gunzipSync, gzipSync } from 'node:zlib'
import { BitextError, type Place } from '../errors.ts'
import type { Lexicon, Vocabulary } from './lexicon.ts'
import { type LexiconLines, readLines } from './lexicon-lines.ts'

/** First word of a lexicon file. */
const FORMAT = 'bitext-lexicon/1'

/** Probabilities are kept as whole eighths of a bit below 1: 2^(−n/8), at most 4.4 % off. */
const STEPS_PER_BIT = 8

/**
 * Writes a lexicon as gzipped UTF-8 text: a header line (format, languages, word totals), the target words one a line with their
 * count and freedom (percent), an empty line, and the source words, each with its count, freedom and entries
 * `target number,forward,backward`, the number as the distance to the entry before.
 */
export function encodeLexicon({ source, target, offsets, targets, forward, backward }: Lexicon): Uint8Array {
  const header = [FORMAT, source.language, target.language, source.total, target.total].join(' ')
  const targetLines = target.words.map((word, index) => [word, target.counts[index], percentOf(target.freedom[index])].join('\t'))
  const sourceLines = source.words.map((word, index) => {
    const entries = []
    for (let entry = offsets[index], previous = 0; entry < offsets[index + 1]; previous = targets[entry++]) {
      entries.push(`${targets[entry] - previous},${stepsOf(forward[entry])},${stepsOf(backward[entry])}`)
    }
    return [word, source.counts[index], percentOf(source.freedom[index]), ...entries].join('\t')
  })
  return gzipSync([header, ...targetLines, '', ...sourceLines, ''].join('\n'), { level: 9 })
}

const stepsOf = (probability: number): number => Math.max(0, Math.round(-Math.log2(Math.max(probability, 1e-9)) * STEPS_PER_BIT))

const percentOf = (share: number): number => Math.round(share * 100)

const PROBABILITIES = Float32Array.from({ length: 256 }, (_, steps) => 2 ** (-steps / STEPS_PER_BIT))

const probabilityOf = (steps: number): number => PROBABILITIES[Math.min(steps, PROBABILITIES.length - 1)]

/**
 * Reads what `encodeLexicon` wrote.
 * @throws BitextError `MALFORMED` when the bytes are not such a file.
 */
export function decodeLexicon(bytes: Uint8Array, place?: Place): Lexicon {
  const text = unzip(bytes, place)
  const [header] = text.split('\n', 1)
  const [format, sourceLanguage, targetLanguage, sourceTotal, targetTotal] = header.split(' ')
  if (format !== FORMAT) throw notALexicon(`it does not begin with "${FORMAT}"`, place)
  const middle = text.indexOf('\n\n')
  if (middle < 0 || !text.endsWith('\n')) throw notALexicon('it breaks off', place)
  const targetLines = readLines(text, header.length + 1, middle + 1)
  const sourceLines = readLines(text, middle + 2, text.length)
  if (targetLines === undefined || sourceLines === undefined) throw notALexicon('it has a line without its figures', place)
  if (!areWhole(targetLines, 0) || !areWhole(sourceLines, ENTRY)) throw notALexicon('figures are missing', place)
  const target = vocabularyOf(targetLines, targetLanguage, Number(targetTotal))
  const source = vocabularyOf(sourceLines, sourceLanguage, Number(sourceTotal))
  if (!isSorted(target.words) || !isSorted(source.words)) throw notALexicon('its words are not in order', place)
  const entries = entriesOf(sourceLines)
  if (entries.targets.some((word) => word >= target.words.length)) throw notALexicon('it has translations without a word', place)
  return { source, target, ...entries }
}

const isSorted = (words: readonly string[]): boolean => words.every((word, place) => place === 0 || words[place - 1] < word)

function unzip(bytes: Uint8Array, place?: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(bytes))
  } catch (cause) {
    throw notALexicon(cause instanceof Error ? cause.message : String(cause), place)
  }
}

const notALexicon = (reason: string, place?: Place): BitextError =>
  new BitextError('MALFORMED', `this is not a lexicon: ${reason}`, { place, hint: 'make one with: bitext lexicon learn' })

/** What stands before the entries in a line, after the count: the freedom. */
const FIGURES = 1
/** The numbers of an entry. */
const ENTRY = 3

/** Whether each line has its freedom, and then nothing but groups of so many numbers. */
const areWhole = ({ words, starts }: LexiconLines, group: number): boolean =>
  words.every((_, word) => {
    const rest = starts[word + 1] - starts[word] - FIGURES
    return group === 0 ? rest === 0 : rest >= 0 && rest % group === 0
  })

function vocabularyOf({ words, counts, starts, numbers }: LexiconLines, language: string, total: number): Vocabulary {
  const freedom = new Float64Array(words.length)
  for (let word = 0; word < words.length; word++) freedom[word] = numbers[starts[word]] / 100
  return { language, words, counts, freedom, total }
}

function entriesOf({ words, starts, numbers }: LexiconLines): Pick<Lexicon, 'offsets' | 'targets' | 'forward' | 'backward'> {
  const size = (numbers.length - FIGURES * words.length) / ENTRY
  const entries = {
    offsets: new Int32Array(words.length + 1),
    targets: new Int32Array(size),
    ...{ forward: new Float32Array(size), backward: new Float32Array(size) },
  }
  let entry = 0
  for (let word = 0; word < words.length; word++) {
    for (let at = starts[word] + FIGURES, target = 0; at < starts[word + 1]; at += ENTRY, entry++) {
      target += numbers[at]
      entries.targets[entry] = target
      entries.forward[entry] = probabilityOf(numbers[at + 1])
      entries.backward[entry] = probabilityOf(numbers[at + 2])
    }
    entries.offsets[word + 1] = entry
  }
  return entries
}
