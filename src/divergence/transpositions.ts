import { isClosedClass } from '../language/closed-class.ts'
import { type PartOfSpeech, partsOfSpeech } from '../language/parts-of-speech.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Mark } from '../model/divergence.ts'
import { type Span, textAt } from '../model/span.ts'
import { fold } from '../text/normalise.ts'
import { compare, markAt, type Side, type Unit } from './comparison.ts'
import type { LinkedPair, Stretch } from './linked-words.ts'

/** Two words that translate each other and can be no common part of speech: a noun for a verb, an adverb for an adjective. */
export interface Transposition {
  /** Id of the bead. */
  readonly bead: string
  readonly source: Mark
  readonly target: Mark
  /** All that each can be, by the dictionaries. */
  readonly parts: Readonly<Record<Side, readonly PartOfSpeech[]>>
  /** Of the word link, 0…1. */
  readonly probability: number
}

export interface FindTranspositionsOptions {
  /** Beads below it are not compared; default 0.3. */
  readonly minProbability?: number
  /** Word translations; default: the bundled lexicon of the two languages. */
  readonly lexicon?: Lexicon | false
}

/** Links below it join too many words that only stand in the same place. */
const LEAST_LINK = 0.5

/**
 * Words that answer each other as other parts of speech, in the order of the text. They are no divergences and count for nothing: the
 * languages ask for most of them.
 */
export function findTranspositions(alignment: Alignment, options: FindTranspositionsOptions = {}): Transposition[] {
  const { units, linksIn } = compare(alignment, options)
  const languages = { source: alignment.source.language, target: alignment.target.language }
  return units.flatMap((unit) =>
    linksIn(unit)
      .filter(({ isGuess, probability }) => !isGuess && probability >= LEAST_LINK)
      .flatMap((link) => transposed(unit, link, languages)),
  )
}

function transposed(
  { bead }: Unit,
  { source, target, probability }: LinkedPair,
  languages: Readonly<Record<Side, string>>,
): Transposition[] {
  const parts = { source: partsAt(source, languages.source), target: partsAt(target, languages.target) }
  const isOther = parts.source.length > 0 && parts.target.length > 0 && !parts.source.some((part) => parts.target.includes(part))
  if (!isOther) return []
  return [
    {
      bead: bead.id,
      source: markAt(source.sentence, source.span),
      target: markAt(target.sentence, target.span),
      parts,
      probability,
    },
  ]
}

/** Whether a word is part of one with a hyphen: "long-term". */
const isJoined = (text: string, { start, end }: Span): boolean => /\p{Pd}/u.test(`${text[start - 1]}${text[end]}`)

/** Names, words of grammar and parts of a word have no parts of speech here; an English noun before a noun stands as an adjective does. */
function partsAt({ sentence, span }: Stretch, language: string): readonly PartOfSpeech[] {
  const text = textAt(sentence.text, span)
  const word = fold(text).toLowerCase()
  if (isJoined(sentence.text, span)) return []
  if (/\p{Lu}/u.test(text.slice(span.start === 0 ? 1 : 0)) || isClosedClass(word, language)) return []
  const parts = partsOfSpeech(word, language)
  if (language !== 'en' || !parts.has('noun') || parts.has('adjective')) return [...parts]
  const next = /^[\s-]+(\p{L}+)/u.exec(sentence.text.slice(span.end))?.[1]
  const isAttributive = next !== undefined && partsOfSpeech(fold(next).toLowerCase(), language).has('noun')
  return isAttributive ? [...parts, 'adjective'] : [...parts]
}
