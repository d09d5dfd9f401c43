import { BitextError } from '../errors.ts'
import { type Lexicon, mirrorLexicon } from '../lexicon/lexicon.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'

/**
 * Whether a bitext is in the direction in which the aligner works: languages in alphabetical order, texts of one language in the order
 * of their words. So that exchanging the sides mirrors the ladder to the last bit, every bitext is aligned in this direction.
 */
export const isCanonical = ({ source, target }: Bitext): boolean =>
  source.language === target.language ? textOf(source) <= textOf(target) : source.language < target.language

const textOf = ({ sentences }: BitextSide): string => sentences.map(({ text }) => text).join('\n')

/** A lexicon turned so that it goes from the source language to the target language. */
export function facingLexicon(lexicon: Lexicon | undefined, { source, target }: Bitext): Lexicon | undefined {
  if (lexicon === undefined) return undefined
  const [from, to] = [lexicon.source.language, lexicon.target.language]
  if (from === source.language && to === target.language) return lexicon
  if (from === target.language && to === source.language) return mirrorLexicon(lexicon)
  throw new BitextError('USAGE', `the lexicon is for ${from}–${to}, the texts are ${source.language}–${target.language}`, {
    hint: 'give a lexicon of these languages, or align without one: --no-lexicon',
  })
}
