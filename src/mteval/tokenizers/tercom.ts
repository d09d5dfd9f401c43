import { withSingleSpaces } from '../white-space.ts'
import { CHARACTER_REFERENCES, HYPHEN_AFTER_DIGIT, LONE_SIGNS, type Rewrite, rewritten, STOPS_AND_COMMAS } from './rewrite.ts'

/** tercom's switches. All off: the line in lower case, cut at white space. */
export interface TercomOptions {
  /** Punctuation stands alone, as in mteval, and `'s` does too. */
  readonly normalized?: boolean
  /** Punctuation goes. */
  readonly noPunct?: boolean
  /** With `normalized`, Chinese characters and kanji stand alone, with `noPunct` their punctuation goes too. */
  readonly asianSupport?: boolean
  readonly caseSensitive?: boolean
}

const WESTERN: readonly Rewrite[] = [
  [/\n-/g, ''],
  [/\n/g, ' '],
  ...CHARACTER_REFERENCES,
  LONE_SIGNS,
  [/'s /g, " 's "],
  [/'s$/g, " 's"],
  ...STOPS_AND_COMMAS,
  HYPHEN_AFTER_DIGIT,
]

const ASIAN_PUNCTUATION = /([\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb])/g
const FULL_WIDTH_PUNCTUATION = /([\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09])/g

const ASIAN: readonly Rewrite[] = [
  // Chinese characters, kanji, their strokes, radicals and enclosed or compatible forms, one by one.
  [/([\u4e00-\u9fff\u3400-\u4dbf])/g, ' $1 '],
  [/([\u31c0-\u31ef\u2e80-\u2eff])/g, ' $1 '],
  [/([\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f])/g, ' $1 '],
  [/([\u3200-\u3f22])/g, ' $1 '],
  // tercom means to cut between kana and anything else; what it does is to set off kana at the very start of the line.
  [/(^|^[\u3040-\u309f])([\u3040-\u309f]+)(?=$|^[\u3040-\u309f])/g, '$1 $2 '],
  [/(^|^[\u30a0-\u30ff])([\u30a0-\u30ff]+)(?=$|^[\u30a0-\u30ff])/g, '$1 $2 '],
  [/(^|^[\u31f0-\u31ff])([\u31f0-\u31ff]+)(?=$|^[\u31f0-\u31ff])/g, '$1 $2 '],
  [ASIAN_PUNCTUATION, ' $1 '],
  [FULL_WIDTH_PUNCTUATION, ' $1 '],
]

const WESTERN_PUNCTUATION = /[.,?:;!"()]/g

/** A line as tercom cuts it, one space between tokens. */
export function tokeniseTercom(line: string, options: TercomOptions = {}): string {
  const { normalized, noPunct, asianSupport, caseSensitive } = options
  let text = caseSensitive ? line : line.toLowerCase()
  if (normalized) text = rewritten(` ${text} `, asianSupport ? [...WESTERN, ...ASIAN] : WESTERN)
  if (noPunct) text = withoutPunctuation(text, asianSupport)
  return withSingleSpaces(text)
}

function withoutPunctuation(text: string, asianSupport = false): string {
  const without = text.replace(WESTERN_PUNCTUATION, '')
  return asianSupport ? without.replace(ASIAN_PUNCTUATION, '').replace(FULL_WIDTH_PUNCTUATION, '') : without
}
