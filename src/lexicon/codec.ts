import { gunzipSync, gzipSync } from 'node:zlib'
import { BitextError, type Place } from '../errors.ts'
import { type Entry, type Lexicon, lexiconOf, type Vocabulary } from './lexicon.ts'

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

const probabilityOf = (steps: string): number => 2 ** (-Number(steps) / STEPS_PER_BIT)

/**
 * Reads what `encodeLexicon` wrote.
 * @throws BitextError `MALFORMED` when the bytes are not such a file.
 */
export function decodeLexicon(bytes: Uint8Array, place?: Place): Lexicon {
  const lines = unzip(bytes, place).split('\n')
  const [format, sourceLanguage, targetLanguage, sourceTotal, targetTotal] = lines[0].split(' ')
  const middle = lines.indexOf('')
  if (format !== FORMAT || middle < 0) throw notALexicon(`it does not begin with "${FORMAT}"`, place)
  const target = readVocabulary(lines.slice(1, middle), targetLanguage, Number(targetTotal))
  const sourceLines = lines.slice(middle + 1, -1)
  const source = readVocabulary(sourceLines, sourceLanguage, Number(sourceTotal))
  return lexiconOf(source, target, sourceLines.flatMap(readEntries))
}

function unzip(bytes: Uint8Array, place?: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(bytes))
  } catch (cause) {
    throw notALexicon(cause instanceof Error ? cause.message : String(cause), place)
  }
}

const notALexicon = (reason: string, place?: Place): BitextError =>
  new BitextError('MALFORMED', `this is not a lexicon: ${reason}`, { place, hint: 'make one with: bitext lexicon learn' })

function readVocabulary(lines: readonly string[], language: string, total: number): Vocabulary {
  const words: string[] = []
  const counts = new Float64Array(lines.length)
  const freedom = new Float64Array(lines.length)
  lines.forEach((line, index) => {
    const [word, count, percent] = line.split('\t', 3)
    words.push(word)
    counts[index] = Number(count)
    freedom[index] = Number(percent) / 100
  })
  return { language, words, counts, freedom, total }
}

/** What comes before the entries of a source word: the word, its count, its freedom. */
const FIELDS = /^[^\t]*\t[^\t]*\t[^\t]*/

function readEntries(line: string, source: number): Entry[] {
  const figures = line.replace(FIELDS, '').match(/\d+/g) ?? []
  const entries: Entry[] = []
  for (let at = 0, target = 0; at + 2 < figures.length; at += 3) {
    target += Number(figures[at])
    entries.push({ source, target, forward: probabilityOf(figures[at + 1]), backward: probabilityOf(figures[at + 2]) })
  }
  return entries
}
