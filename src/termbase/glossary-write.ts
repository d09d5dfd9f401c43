import { BitextError } from '../errors.ts'
import type { GlossaryLanguages } from './glossary-read.ts'
import { type LossCounter, UNHEARD } from './loss-counter.ts'
import { type Concept, hasTermIn, isAllowed, type Term, type Termbase } from './termbase.ts'

export interface WriteGlossaryOptions {
  /** Default: the first two languages of the termbase. */
  readonly languages?: GlossaryLanguages
  readonly losses?: LossCounter
}

/**
 * Writes a glossary, `source⇥target⇥comment`: the terms that may stand for a concept, each with each, preferred ones first; the
 * definition is the comment.
 * @throws BitextError `USAGE` for a termbase that has not two languages, or not these
 */
export function writeGlossary(termbase: Termbase, { languages, losses = UNHEARD }: WriteGlossaryOptions = {}): string {
  const { source, target } = languages ?? firstTwo(termbase)
  for (const language of [source, target]) checkHas(termbase, language)
  const rows = termbase.concepts.flatMap((concept) => {
    const comment = concept.definition === undefined ? [] : [concept.definition]
    const targets = allowed(concept, target)
    return allowed(concept, source).flatMap((from) => targets.map((to) => [from.term, to.term, ...comment]))
  })
  countLosses(termbase, { languages: { source, target }, losses })
  const lines = rows.map((cells) => cells.map(onOneLine).join('\t'))
  return [`# bitext glossary: ${source} → ${target}`, ...lines, ''].join('\n')
}

function firstTwo({ languages: [source, target] }: Termbase): GlossaryLanguages {
  if (target !== undefined) return { source, target }
  throw new BitextError('USAGE', `a glossary has two languages; this termbase has only \`${source}\``)
}

function checkHas({ languages }: Termbase, language: string): void {
  if (languages.includes(language)) return
  throw new BitextError('USAGE', `the termbase has no terms in \`${language}\``, { hint: `it has ${languages.join(', ')}` })
}

/** Preferred terms first, the others in their order. */
const allowed = ({ terms }: Concept, language: string): Term[] =>
  (terms[language] ?? []).filter(isAllowed).sort((one, other) => rank(one) - rank(other))

const rank = ({ status }: Term): number => (status === 'preferred' ? 0 : 1)

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')

interface GlossaryLosses {
  readonly languages: GlossaryLanguages
  readonly losses: LossCounter
}

function countLosses({ languages: all, concepts }: Termbase, { languages, losses }: GlossaryLosses): void {
  const { source, target } = languages
  const written = concepts.filter((concept) => allowed(concept, source).length > 0 && allowed(concept, target).length > 0)
  losses.count('concept without terms on both sides', 'concepts without terms on both sides', concepts.length - written.length)
  const others = all.filter((language) => language !== source && language !== target)
  const third = others.filter((language) => concepts.some((concept) => hasTermIn(concept, language)))
  losses.count('further language', 'further languages', third.length)
  const terms = written.flatMap((concept) => [source, target].flatMap((language) => concept.terms[language]))
  const kept = terms.filter(isAllowed)
  losses.count('deprecated or superseded term', 'deprecated or superseded terms', terms.length - kept.length)
  losses.count('preferred status', 'preferred statuses', kept.filter(({ status }) => status === 'preferred').length)
  const fields = written.flatMap(furtherFields).concat(kept.flatMap(furtherFieldsOfTerm))
  for (const field of fields) losses.count(`\`${field}\` field`, `\`${field}\` fields`)
}

const namesOf = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(fields).filter((name) => fields[name] !== undefined)

const furtherFields = ({ subject, broader, watch, severity, exempt }: Concept): string[] => [
  ...namesOf({ subject, broader, severity }),
  ...(watch.length > 0 ? ['watch'] : []),
  ...(exempt.length > 0 ? ['exempt'] : []),
]

const furtherFieldsOfTerm = ({ pos, match, evidence, note, scale, polarity, image, naming }: Term): string[] =>
  namesOf({ pos, match: match === 'lemma' ? undefined : match, evidence, note, scale, polarity, image, naming })
