import { BitextError, type Place } from '../errors.ts'
import type { Document } from '../model/document.ts'
import { UNKNOWN_LANGUAGE } from './check-languages.ts'
import { decodeAny } from './decode-any.ts'
import { guessLanguage } from './guess-language.ts'
import { paragraphsOf } from './paragraphs.ts'
import { presegmentedDocument } from './presegmented.ts'
import type { LabelOptions } from './speaker-labels.ts'
import { toDocument } from './to-document.ts'

export interface IngestOptions {
  /** ISO 639-1; guessed from the text where it is absent. */
  readonly language?: string
  /** For messages. */
  readonly file?: string
  /** Taken as said, such as `koi8-r`; else UTF-8, or what is detected. */
  readonly encoding?: string
  /** The text has a sentence a line, and nothing but sentences. */
  readonly presegmented?: boolean
  /** How the text names its speakers. */
  readonly speakers?: LabelOptions
}

/**
 * Reads the bytes of a plain text or of a web page saved as text: what is title, dateline, separator and running text, who
 * speaks, and what belongs to the page. Every character is in a block, a label, a drop, or is white space.
 * @throws BitextError as `decodeAny` does, and `EMPTY_FILE` when nothing but page furniture is there.
 */
export function ingest(bytes: Uint8Array, options: IngestOptions = {}): Document {
  const { text, encoding } = decodeAny(bytes, options)
  refuseManyLines(text, { file: options.file ?? 'the text' })
  if (options.presegmented) {
    const language = options.language ?? guessLanguage(text)?.language ?? UNKNOWN_LANGUAGE
    return { ...presegmentedDocument(text, language), encoding }
  }
  return toDocument({ text, encoding, paragraphs: paragraphsOf(text), dropped: [] }, options)
}

/** A paragraph takes more than half a kilobyte of memory, however short it is. */
const MOST_LINES = 2_000_000

function refuseManyLines(text: string, place: Place): void {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  if (lines <= MOST_LINES) return
  throw new BitextError(
    'TOO_LARGE',
    `the file has ${lines.toLocaleString('en')} lines, more than the ${MOST_LINES.toLocaleString('en')} that one text may have`,
    {
      place,
      hint: 'split it by chapter or by document',
    },
  )
}
