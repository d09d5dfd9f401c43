import { SMOOTHINGS } from '../mteval/bleu.ts'
import { PAIRED_TESTS } from '../mteval/significance.ts'
import { TOKENIZER_NAMES } from '../mteval/tokenizers/tokenizers.ts'

/** An option of a command as data. */
export interface Flag {
  readonly flags: string
  readonly says: string
  readonly choices?: readonly string[]
}

/** How `bitext score` can write its report. */
export const SCORE_FORMATS = ['text', 'latex', 'json'] as const
export type ScoreFormat = (typeof SCORE_FORMATS)[number]

/** The options of `bitext score`. Those of the metrics have sacreBLEU's names. */
export const SCORE_FLAGS: readonly Flag[] = [
  { flags: '--hyp <files...>', says: 'translations, a file for each system; the first is the baseline' },
  {
    flags: '--ref <files...>',
    says: 'references, a segment a line, or the folder of a bundle; several files are several references',
  },
  { flags: '--version <id>', says: 'with a corpus: the version that the systems are compared with, such as en' },
  { flags: '--metrics <list>', says: 'bleu, chrf, chrf++, ter, with commas between them (default: bleu,chrf,ter)' },
  { flags: '--format <format>', says: 'how the report is written (default: text)', choices: SCORE_FORMATS },
  { flags: '--json', says: 'the same as --format json' },
  { flags: '--sentences [count]', says: 'show single segments too, those that hurt most first (default: 10; in JSON all)' },
  { flags: '--by <kinds>', says: 'score by document, speaker, shape, or none (default: all that are known)' },
  {
    flags: '--segments <file>',
    says: 'what is known of each line: JSON Lines with id, document, speaker, shape, as in a bundle',
  },
  { flags: '--termbase <file>', says: 'count how each system renders the terms of this termbase' },
  { flags: '--source <file>', says: 'the sources, line by line: terms are looked for there, not in the references' },
  { flags: '--language <language>', says: 'language of the references (default: guessed)' },
  { flags: '--source-language <language>', says: 'language of the sources (default: guessed)' },
  { flags: '--confidence', says: 'bootstrap confidence intervals (95 %)' },
  {
    flags: '--paired <test>',
    says: 'test each system against the baseline: paired bootstrap or randomisation',
    choices: PAIRED_TESTS,
  },
  { flags: '--samples <count>', says: 'resamples or trials (default: 1000; 10000 for ar)' },
  { flags: '--seed <number>', says: 'where they begin (default: 12345, as in sacreBLEU)' },
  { flags: '--tokenize <name>', says: 'BLEU: tokeniser (default: 13a)', choices: TOKENIZER_NAMES },
  { flags: '--lowercase', says: 'BLEU: ignore case' },
  { flags: '--smooth-method <name>', says: 'BLEU: smoothing (default: exp)', choices: SMOOTHINGS },
  { flags: '--smooth-value <number>', says: 'BLEU: value for floor (default: 0.1) and add-k (default: 1)' },
  { flags: '--max-order <count>', says: 'BLEU: longest n-gram (default: 4)' },
  { flags: '--effective-order', says: 'BLEU: leave out n-grams longer than the text' },
  { flags: '--chrf-char-order <count>', says: 'chrF: longest n-gram of characters (default: 6)' },
  { flags: '--chrf-word-order <count>', says: 'chrF: longest n-gram of words (default: 0; chrf++ has 2)' },
  { flags: '--chrf-beta <number>', says: 'chrF: weight of recall (default: 2)' },
  { flags: '--chrf-lowercase', says: 'chrF: ignore case' },
  { flags: '--chrf-whitespace', says: 'chrF: count white space' },
  { flags: '--chrf-eps-smoothing', says: 'chrF: smooth as chrF++.py, NLTK and Moses do' },
  { flags: '--ter-case-sensitive', says: 'TER: heed case' },
  { flags: '--ter-asian-support', says: 'TER: cut Chinese characters and kanji apart' },
  { flags: '--ter-no-punct', says: 'TER: leave out punctuation' },
  { flags: '--ter-normalized', says: 'TER: cut punctuation off' },
]

/** What `bitext score` was told. */
export interface ScoreFlags {
  readonly hyp?: readonly string[]
  readonly ref?: readonly string[]
  readonly version?: string
  readonly metrics?: string
  readonly format?: ScoreFormat
  readonly json?: boolean
  readonly sentences?: string | true
  readonly by?: string
  readonly segments?: string
  readonly termbase?: string
  readonly source?: string
  readonly language?: string
  readonly sourceLanguage?: string
  readonly confidence?: boolean
  readonly paired?: (typeof PAIRED_TESTS)[number]
  readonly samples?: string
  readonly seed?: string
  readonly tokenize?: (typeof TOKENIZER_NAMES)[number]
  readonly lowercase?: boolean
  readonly smoothMethod?: (typeof SMOOTHINGS)[number]
  readonly smoothValue?: string
  readonly maxOrder?: string
  readonly effectiveOrder?: boolean
  readonly chrfCharOrder?: string
  readonly chrfWordOrder?: string
  readonly chrfBeta?: string
  readonly chrfLowercase?: boolean
  readonly chrfWhitespace?: boolean
  readonly chrfEpsSmoothing?: boolean
  readonly terCaseSensitive?: boolean
  readonly terAsianSupport?: boolean
  readonly terNoPunct?: boolean
  readonly terNormalized?: boolean
}
