import { oneLine, writeYaml, type YamlValue } from '../text/yaml.ts'
import { TERMBASE_FORMAT } from './read-termbase.ts'
import type { Concept, Term, Termbase } from './termbase.ts'

/** Writes a termbase as YAML, a term a line; what is usual (`match: lemma`, empty lists) is left out. */
export const writeTermbase = ({ languages, concepts }: Termbase): string =>
  writeYaml(
    { format: TERMBASE_FORMAT, languages: oneLine([...languages]), concepts: concepts.map(conceptValue) },
    { spaced: ['concepts'] },
  )

function conceptValue(concept: Concept): YamlValue {
  const { id, subject, definition, broader, watch, severity, exempt, terms } = concept
  return {
    ...{ id, subject, definition, broader },
    watch: watch.length > 0 ? oneLine([...watch]) : undefined,
    severity,
    exempt: exempt.length > 0 ? oneLine([...exempt]) : undefined,
    terms: Object.fromEntries(Object.entries(terms).map(([language, list]) => [language, list.map(termValue)])),
  }
}

function termValue({ term, pos, status, match, evidence, scale, polarity, image, naming, note }: Term): YamlValue {
  const all = { term, pos, status, match: match === 'lemma' ? undefined : match, evidence, scale, polarity, image, naming, note }
  return oneLine(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
}
