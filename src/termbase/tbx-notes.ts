import { check, type Schema } from '../text/schema.ts'
import { CONCEPT_SCHEMA, TERM_SCHEMA } from './read-termbase.ts'
import type { Concept, Term } from './termbase.ts'

/** What TBX-Basic has no data category for goes into notes that people can read, too: `bitext naming: office`. */
const OUR_NOTE = /^bitext ([a-z]+): ([\s\S]+)$/

/** What such notes say of a concept. */
export type ConceptNotes = Partial<Pick<Concept, 'watch' | 'severity' | 'exempt'>>

/** What such notes say of a term; `pos` where it is none of the five that TBX-Basic knows. */
export type TermNotes = Partial<Pick<Term, 'pos' | 'match' | 'evidence' | 'scale' | 'polarity' | 'image' | 'naming'>>

/** The notes of a concept. */
export const notesOfConcept = ({ watch, severity, exempt }: Concept): string[] =>
  notesOf({ watch: watch.join(', ') || undefined, severity, exempt: exempt.join(', ') || undefined })

/** The notes of a term. */
export const notesOfTerm = ({ match, evidence, scale, polarity, image, naming }: Term): string[] =>
  notesOf({
    match: match === 'lemma' ? undefined : match,
    evidence,
    scale: scale === undefined ? undefined : `${scale.name} ${scale.step}`,
    polarity,
    image,
    naming,
  })

/** The note of a part of speech that TBX-Basic does not know. */
export const noteOfPos = (pos: string): string => `bitext pos: ${pos}`

const notesOf = (fields: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`bitext ${key}: ${value}`]))

const LISTS: ReadonlySet<string> = new Set(['watch', 'exempt'])
const CONCEPT_KEYS: ReadonlySet<string> = new Set(['severity', ...LISTS])
const TERM_KEYS: ReadonlySet<string> = new Set(['pos', 'match', 'evidence', 'scale', 'polarity', 'image', 'naming'])

/** What a note says of its concept; `undefined` for a note of someone else's. */
export const readConceptNote = (note: string): ConceptNotes | undefined =>
  readNote(note, { keys: CONCEPT_KEYS, schema: CONCEPT_SCHEMA, rest: { id: 'concept', terms: {} } })

/** What a note says of its term; `undefined` for a note of someone else's. */
export const readTermNote = (note: string): TermNotes | undefined =>
  readNote(note, { keys: TERM_KEYS, schema: TERM_SCHEMA, rest: { term: 'term' } })

interface NoteReading<T> {
  readonly keys: ReadonlySet<string>
  readonly schema: Schema<T>
  /** The rest of a value that fits the schema. */
  readonly rest: object
}

function readNote<T extends object>(note: string, { keys, schema, rest }: NoteReading<T>): Partial<T> | undefined {
  const [, key, text] = OUR_NOTE.exec(note) ?? []
  if (key === undefined || !keys.has(key)) return undefined
  const checked = check({ ...rest, [key]: noteValue(key, text) }, schema)
  return checked.violations === undefined ? pick(checked.value, key) : undefined
}

function pick<T extends object>(value: T, wanted: string): Partial<T> {
  const picked: Partial<T> = {}
  for (const key in value) if (key === wanted) picked[key] = value[key]
  return picked
}

function noteValue(key: string, text: string): unknown {
  if (LISTS.has(key)) return text.split(', ')
  if (key !== 'scale') return text
  const [, name, step] = /^([\s\S]+) (\S+)$/.exec(text) ?? []
  return { name, step: Number(step) }
}
