import type { Span } from '../model/span.ts'
import { fold } from '../text/normalise.ts'
import { isClosedClass } from './closed-class.ts'
import { SEAM_TABLE } from './data/seam-table.ts'

/** Two words of grammar that meet where a word between them seems to be left out: "the of", "will the", «в и». */
export interface Seam {
  /** From the start of the first word to the end of the second, in the raw text. */
  readonly span: Span
  /** How much oftener the two meet after a content word between them is taken out than by themselves: the logarithm, in nats. */
  readonly evidence: number
}

/** A token of a text: a word of grammar, a number or a mark that may stand at a seam, or anything else. */
export interface SeamToken {
  readonly span: Span
  /** What the table knows it by; `undefined` for content words and for marks that stand anywhere. */
  readonly grammar: string | undefined
  readonly isContent: boolean
}

/** What the table calls the beginning of a text, and any number. */
const BEGINNING = '^'
const NUMBER = '0'

const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}"“”«»„'’]/gu
const MARK = /^[.,;:!?()]$/u

/** The tokens of a text as the seams see them, after a first one for its beginning; quotation marks are passed over. */
export const seamTokens = (text: string, language: string): SeamToken[] => [
  { span: { start: 0, end: 0 }, grammar: BEGINNING, isContent: false },
  ...[...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    span: { start: index, end: index + token.length },
    ...classOf(token, language),
  })),
]

function classOf(token: string, language: string): Omit<SeamToken, 'span'> {
  if (/^\p{N}/u.test(token)) return { grammar: NUMBER, isContent: false }
  if (!/^\p{L}/u.test(token)) return { grammar: MARK.test(token) ? token : undefined, isContent: false }
  const word = fold(token).toLowerCase()
  return isClosedClass(word, language) ? { grammar: word, isContent: false } : { grammar: undefined, isContent: true }
}

/** What seams weigh: the evidence of a pair of neighbours, by the first and then the second. */
export type SeamWeights = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The places of a text where a word seems to be left out, in order. Languages without a table have none. */
export function seamsIn(text: string, language: string, weights = seamWeightsOf(language)): Seam[] {
  if (weights === undefined) return []
  const tokens = seamTokens(text, language)
  return tokens.slice(1).flatMap(({ span: { end, start }, grammar }, index) => {
    const before = tokens[index]
    const evidence = grammar === undefined ? undefined : weights.get(before.grammar ?? '')?.get(grammar)
    return evidence === undefined ? [] : [{ span: { start: index === 0 ? start : before.span.start, end }, evidence }]
  })
}

const parsed = new Map<string, SeamWeights>()

function seamWeightsOf(language: string): SeamWeights | undefined {
  const table = SEAM_TABLE[language]
  if (table === undefined) return undefined
  const known = parsed.get(language) ?? readSeams(table)
  parsed.set(language, known)
  return known
}

/** Reads lines like `the  of 31  and 25`: after "the" come "of" with 3.1 nats and "and" with 2.5. */
const readSeams = (table: string): SeamWeights =>
  new Map(
    table.split('\n').map((line) => {
      const [first, ...pairs] = line.split('  ')
      return [first, new Map(pairs.map((pair) => pair.split(' ')).map(([second, tenths]) => [second, Number(tenths) / 10]))]
    }),
  )
