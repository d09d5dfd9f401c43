import { withSingleSpaces } from '../white-space.ts'
import { CHARACTER_REFERENCES, HYPHEN_AFTER_DIGIT, LONE_SIGNS, type Rewrite, rewritten, STOPS_AND_COMMAS } from './rewrite.ts'

/** Marks that NIST's SGML files carried. */
const SGML_REMAINS: readonly Rewrite[] = [
  [/<skipped>/g, ''],
  [/-\n/g, ''],
  [/\n/g, ' '],
]

const RULES: readonly Rewrite[] = [LONE_SIGNS, ...STOPS_AND_COMMAS, HYPHEN_AFTER_DIGIT]

/** Tokens as NIST's `mteval-v13a.pl` makes them: ASCII punctuation stands alone, every other character stays where it is. */
export function tokenise13a(text: string): string {
  const plain = rewritten(text, SGML_REMAINS)
  const resolved = plain.includes('&') ? rewritten(plain, CHARACTER_REFERENCES) : plain
  return withSingleSpaces(rewritten(` ${resolved} `, RULES))
}
