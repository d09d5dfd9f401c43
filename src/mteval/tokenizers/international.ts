import { withSingleSpaces } from '../white-space.ts'
import { type Rewrite, rewritten } from './rewrite.ts'

const RULES: readonly Rewrite[] = [
  [/(\P{N})(\p{P})/gu, '$1 $2 '],
  [/(\p{P})(\P{N})/gu, ' $1 $2'],
  [/(\p{S})/gu, ' $1 '],
]

/** Tokens as `mteval-v14.pl --international-tokenization` makes them: punctuation of every script stands alone unless between digits, symbols always do. */
export const tokeniseInternational = (text: string): string => withSingleSpaces(rewritten(text, RULES))
