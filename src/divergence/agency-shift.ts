import { type VerbGrammar, verbGrammarOf } from '../language/verb-grammar.ts'
import type { Mark } from '../model/divergence.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { type Comparison, markAt, markOf, opposite, SIDES, type Side, type TermPlace } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/**
 * Who acts: a watched concept that acts on one side and is a place or a recipient on the other, or that is said in the active here and
 * in the passive there. Only concepts watched for this kind are looked at: without a parse, most of what grammar allows cannot be told.
 */
export const agencyShift: Detector = (comparison) => {
  const grammar = grammars(comparison)
  if (grammar === undefined) return []
  return termPairs(comparison)
    .filter(({ concept }) => concept.watch.includes('agency-shift'))
    .flatMap((pair) => [...otherPart(pair, grammar), ...otherVoice(pair, grammar)])
}

type Grammars = Readonly<Record<Side, VerbGrammar>>

function grammars({ language }: Comparison): Grammars | undefined {
  const [source, target] = SIDES.map((side) => verbGrammarOf(language[side].code))
  return source === undefined || target === undefined ? undefined : { source, target }
}

/** The words of a sentence before a term and after it, lower-cased. */
function around({ sentence, span }: TermPlace): { readonly before: string[]; readonly after: string[] } {
  const read = (text: string) => wordsOf(fold(text).toLowerCase()).map((word) => word.text)
  // Another clause says nothing of this one.
  const clause = sentence.text.slice(0, span.start).split(/[,;:.!?()–—]/u)
  return { before: read(clause[clause.length - 1]), after: read(sentence.text.slice(span.end)) }
}

/** "mass media have been feeding": acts. «в СМИ»: is acted upon, or a place. */
function partOf(place: TermPlace, { oblique, opensVerb }: VerbGrammar): 'agent' | 'oblique' | undefined {
  const { before, after } = around(place)
  if (prepositionBefore(before, oblique) !== undefined) return 'oblique'
  return after.length > 0 && opensVerb(after[0]) ? 'agent' : undefined
}

/** A preposition, with an article or an adjective between it and the term at most. */
const prepositionBefore = (before: readonly string[], oblique: ReadonlySet<string>): string | undefined =>
  before.slice(-2).findLast((word) => oblique.has(word))

function otherPart({ unit, concept, ...terms }: TermPair, grammar: Grammars): Finding[] {
  const part = { source: partOf(terms.source, grammar.source), target: partOf(terms.target, grammar.target) }
  const agent = SIDES.find((side) => part[side] === 'agent')
  if (agent === undefined || part[opposite(agent)] !== 'oblique') return []
  const there = withPreposition(terms[opposite(agent)], grammar[opposite(agent)])
  return [
    {
      rule: 'agent-and-oblique',
      severity: severityOf('agency-shift', concept),
      concept,
      direction: 'both',
      unit,
      ...bySide(agent, [markOf(terms[agent])], [there]),
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `In the ${names[agent]} ${listed([terms[agent].text])} is the one who acts; in the ${names[opposite(agent)]} it stands after a preposition, ${listed([there.text])}.`,
    },
  ]
}

/** A term marked together with the preposition before it. */
function withPreposition(place: TermPlace, { oblique }: VerbGrammar): Mark {
  const before = wordsOf(place.sentence.text.slice(0, place.span.start))
  const preposition = before.slice(-2).findLast(({ text }) => oblique.has(text.toLowerCase()))
  return markAt(place.sentence, { start: preposition?.span.start ?? place.span.start, end: place.span.end })
}

function otherVoice({ unit, concept, ...terms }: TermPair, grammar: Grammars): Finding[] {
  const voice = { source: voiceOf(terms.source, grammar.source), target: voiceOf(terms.target, grammar.target) }
  const passive = SIDES.find((side) => voice[side] === 'passive')
  if (passive === undefined || voice[opposite(passive)] !== 'active') return []
  return [
    {
      rule: 'other-voice',
      severity: severityOf('agency-shift', concept),
      concept,
      direction: 'both',
      unit,
      source: [markOf(terms.source)],
      target: [markOf(terms.target)],
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `The ${names[passive]} puts it in the passive, ${listed([terms[passive].text])}; the ${names[opposite(passive)]} in the active, ${listed([terms[opposite(passive)].text])}.`,
    },
  ]
}

/** The voice of a term that is a verb, or begins with one. */
function voiceOf(place: TermPlace, { voice }: VerbGrammar): 'active' | 'passive' | undefined {
  if (place.term.pos?.startsWith('verb') !== true) return undefined
  const [verb] = wordsOf(fold(place.text).toLowerCase())
  return voice(verb.text, around(place).before)
}
