import { tokeniseInternational } from './international.ts'
import { tokenise13a } from './mteval-13a.ts'

/** How BLEU cuts a line into tokens, by sacreBLEU's names. */
export const TOKENIZER_NAMES = ['13a', 'intl', 'char', 'none'] as const
export type TokenizerName = (typeof TOKENIZER_NAMES)[number]

/** A line with white space between its tokens. */
export type Tokenizer = (line: string) => string

/** `char` makes every character a token; `none` takes the line as it is cut already. */
export const TOKENIZERS: Readonly<Record<TokenizerName, Tokenizer>> = {
  '13a': tokenise13a,
  intl: tokeniseInternational,
  char: (line) => [...line].join(' '),
  none: (line) => line,
}
