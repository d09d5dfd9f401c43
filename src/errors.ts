/** Everything that can stop the work. `usage` codes exit with 2, `input` codes with 3. */
const CODES = {
  USAGE: 'usage',
  BAD_CONFIG: 'usage',
  UNKNOWN_LANGUAGE: 'usage',
  SAME_FILE: 'usage',
  SAME_LANGUAGE: 'usage',
  WOULD_OVERWRITE: 'usage',
  BROKEN_PINS: 'usage',
  NOT_WRITABLE: 'input',
  FILE_NOT_FOUND: 'input',
  NOT_READABLE: 'input',
  EMPTY_FILE: 'input',
  BINARY_FILE: 'input',
  INVALID_UTF8: 'input',
  PROTECTED_FILE: 'input',
  NOT_FETCHED: 'input',
  TOO_LARGE: 'input',
  MALFORMED: 'input',
  /** The figures of a file seem to go the other way than its format says. */
  WRONG_POLARITY: 'input',
  UNKNOWN_KEY: 'input',
  UNKNOWN_VERSION: 'input',
  BROKEN_LADDER: 'input',
  ANCHORS_DIFFER: 'input',
  STALE_ALIGNMENT: 'input',
  STALE_CORPUS: 'input',
  CORPUS_NOT_FOUND: 'input',
  /** A program that this one calls is not installed, or did not do what it was called for. */
  MISSING_PROGRAM: 'input',
  FAILED_PROGRAM: 'input',
} as const

export type ErrorCode = keyof typeof CODES

/** A place in a file; line and column are 1-based. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** The line itself, for the code frame. */
  readonly excerpt?: string
}

export interface ErrorDetails {
  readonly place?: Place
  /** The command or edit that fixes it. */
  readonly hint?: string
}

/** Work cannot go on, and a person can mend it. Anything else that is thrown is our bug. */
export class BitextError extends Error {
  readonly code: ErrorCode
  readonly place?: Place
  readonly hint?: string

  constructor(code: ErrorCode, message: string, { place, hint }: ErrorDetails = {}) {
    super(message)
    this.name = 'BitextError'
    this.code = code
    this.place = place
    this.hint = hint
  }

  /** 2 for wrong use, 3 for bad input. */
  get exitCode(): 2 | 3 {
    return CODES[this.code] === 'usage' ? 2 : 3
  }

  /** The same error with a place, for a caller that knows the file. */
  at(place: Place): BitextError {
    return new BitextError(this.code, this.message, { place: { ...place, ...this.place }, hint: this.hint })
  }
}

/** `file:line:column`, as far as known. */
export const formatPlace = ({ file, line, column }: Place): string =>
  [file, line, column].filter((part) => part !== undefined).join(':')

/** One clear line, a code frame where the line is known, and the hint. */
export function formatError(error: BitextError): string {
  const { place, hint } = error
  const lines = [place === undefined ? error.message : `${formatPlace(place)}: ${error.message}`]
  if (place?.excerpt !== undefined) lines.push(...codeFrame(place.excerpt, place.column))
  if (hint !== undefined) lines.push(`hint: ${hint}`)
  return lines.join('\n')
}

/** Wide enough to show the place, narrow enough for a terminal. */
const FRAME_WIDTH = 72

function codeFrame(excerpt: string, column = 1): string[] {
  const from = Math.max(0, column - 1 - FRAME_WIDTH / 2)
  const shown = excerpt.slice(from, from + FRAME_WIDTH)
  return [`  | ${shown}`, `  | ${' '.repeat(Math.max(0, column - 1 - from))}^`]
}
