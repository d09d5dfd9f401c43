import type { GuessedEncoding } from '../model/document.ts'
import { firstInvalidByte } from '../text/utf8.ts'
import { checkSize, type DecodeOptions, decodeText, looksDamaged, refuseBlank } from './decode.ts'
import { detectEncoding } from './detect-encoding.ts'
import { decodeAs } from './encodings.ts'
import { utf16Flavour } from './guess-encoding.ts'

export interface DecodeAnyOptions extends DecodeOptions {
  /** Taken as said; detected where it is absent. */
  readonly encoding?: string
}

/** A text, and what its encoding was taken for where nobody said it and it is not UTF-8. */
export interface Decoded {
  readonly text: string
  readonly encoding?: GuessedEncoding
}

/**
 * Decodes a text in any encoding: as said, as UTF-8, or as detected.
 * @throws BitextError as `decodeText` does where no guess is sure: `INVALID_UTF8` with the place of the first byte that is not UTF-8
 */
export function decodeAny(bytes: Uint8Array, { file = 'the text', encoding }: DecodeAnyOptions = {}): Decoded {
  const place = { file }
  checkSize(bytes.length, place)
  if (encoding !== undefined) return { text: refuseBlank(decodeAs(bytes, encoding, place), place) }
  const guess = isUtf8(bytes) ? undefined : detectEncoding(bytes)
  // The strict reader has the better message for what is no text, or broken.
  if (guess === undefined || (utf16Flavour(bytes) === undefined && (bytes.includes(0) || looksDamaged(bytes))))
    return { text: decodeText(bytes, { file }) }
  return { text: refuseBlank(decodeAs(bytes, guess.name, place), place), encoding: guess }
}

/** UTF-16 without accents is valid UTF-8 with zeros in it. */
const isUtf8 = (bytes: Uint8Array): boolean => firstInvalidByte(bytes) < 0 && !bytes.includes(0)

/** What a reader should know when an encoding was guessed; `undefined` where there was nothing to guess. */
export function encodingNotice({ encoding }: { readonly encoding?: GuessedEncoding }): string | undefined {
  if (encoding === undefined) return undefined
  const sure = `${Math.floor(encoding.certainty * 100)} % sure`
  return `not UTF-8; read as ${encoding.name} (${sure}); if words look wrong, say the encoding`
}
