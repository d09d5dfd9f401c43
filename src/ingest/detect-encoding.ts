import chardet from 'chardet'
import type { GuessedEncoding } from '../model/document.ts'
import { guessEncoding, isMostlyHigh, utf16Flavour } from './guess-encoding.ts'

/** As much as frequencies need. */
const SAMPLE = 64 * 1024

/** A few letters beyond ASCII may be anything, or damage. */
const FEWEST_LETTERS = 12

/** Below this lead over the next encoding a guess is as likely wrong as right. */
const SURE = 0.3

/** Encodings of Latin scripts, in which most letters are ASCII. */
const LATIN = /^(?:windows-125[0247]|ISO-8859-(?:1|2|3|9|15))$/

/** The encoding of a text that is not UTF-8; `undefined` where no guess is sure enough to go by. */
export function detectEncoding(bytes: Uint8Array): GuessedEncoding | undefined {
  const utf16 = utf16Flavour(bytes)
  if (utf16 !== undefined) return utf16
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.filter((byte) => byte >= 0x80).length < FEWEST_LETTERS) return undefined
  const [best, next] = chardet.analyse(sample)
  const certainty = best.confidence === 0 ? 0 : (best.confidence - (next?.confidence ?? 0)) / best.confidence
  if (certainty < SURE || LATIN.test(best.name) === isMostlyHigh(sample)) return undefined
  // The statistics know no CP866, and take it for something else.
  return guessEncoding(sample) === 'CP866' && best.name !== 'ISO-8859-5' ? undefined : { name: best.name, certainty }
}
