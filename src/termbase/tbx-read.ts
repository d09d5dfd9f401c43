import { BitextError, type Place } from '../errors.ts'
import { type LossCounter, UNHEARD } from './loss-counter.ts'
import { readTbxEntries, type TbxEntry, type TbxField, type TbxTerm } from './tbx-entries.ts'
import { readConceptNote, readTermNote } from './tbx-notes.ts'
import { type Concept, TERM_STATUSES, type Term, type Termbase, type TermStatus } from './termbase.ts'

export interface ReadTbxOptions {
  /** For messages. */
  readonly file?: string
  /** Hears what the file has and a termbase of ours has not. */
  readonly losses?: LossCounter
}

/** Values that can still be set. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

/** A concept on the way, and where it stands. */
interface PlacedConcept {
  readonly concept: Draft<Concept>
  readonly place: Place
}

/**
 * Reads TBX: version 3, styles DCA and DCT, or version 2 (MARTIF).
 * @throws BitextError `MALFORMED` with line and column: what is no TBX, two concepts with one id
 */
export function readTbx(
  content: string | Uint8Array,
  { file = 'the TBX file', losses = UNHEARD }: ReadTbxOptions = {},
): Termbase {
  const { language, entries } = readTbxEntries(content, file)
  const placed = entries.map((entry, index) => ({ concept: conceptOf(entry, { index, losses }), place: entry.place }))
  checkIds(placed)
  const concepts = placed.map(({ concept }) => concept)
  dropDanglingBroader(concepts, losses)
  const used = new Set(concepts.flatMap(({ terms }) => Object.keys(terms)))
  const first = language === undefined ? undefined : codeOf(language)
  const languages = first !== undefined && used.has(first) ? [...new Set([first, ...used])] : [...used]
  if (languages.length === 0) throw new BitextError('MALFORMED', 'there is no term in this file', { place: { file } })
  return { languages, concepts }
}

interface EntryReading {
  readonly index: number
  readonly losses: LossCounter
}

function conceptOf(entry: TbxEntry, { index, losses }: EntryReading): Draft<Concept> {
  const concept: Draft<Concept> = { id: idFrom(entry.id) ?? `c${index + 1}`, watch: [], exempt: [], terms: {} }
  const terms = new Map<string, Term[]>()
  for (const field of entry.fields) if (!takeConceptField(concept, field)) countField(field, losses)
  for (const section of entry.languages) {
    const language = codeOf(section.language)
    if (language !== section.language.toLowerCase()) losses.count('region of a language', 'regions of languages')
    for (const field of section.fields) if (!takeConceptField(concept, field)) countField(field, losses)
    const read = section.terms.flatMap((term) => termOf(term, { concept, losses }))
    if (read.length > 0) terms.set(language, [...(terms.get(language) ?? []), ...read])
  }
  return { ...concept, terms: Object.fromEntries(terms) }
}

/** Our ids have letters, figures and `-_.`, and begin with one of the first two. */
function idFrom(xmlId: string | undefined): string | undefined {
  const id = xmlId?.replace(/[^\p{L}\p{N}_.-]/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '')
  return id === '' ? undefined : id
}

/** `en` for `en-US`: a corpus does not tell regions apart either. A script, as in `sr-Latn`, stays. */
const codeOf = (language: string): string =>
  language.replace(/^([a-z]{2,3}(?:-[a-z]{4})?)-(?:[a-z]{2}|\d{3})\b.*$/i, '$1').toLowerCase()

const countField = ({ category }: TbxField, losses: LossCounter): void =>
  losses.count(`\`${category}\` field`, `\`${category}\` fields`)

/** @returns whether there is a place for it */
function takeConceptField(concept: Draft<Concept>, { category, text, target }: TbxField): boolean {
  if (category === 'subjectField' && concept.subject === undefined && text !== '') concept.subject = text
  else if (category === 'definition' && concept.definition === undefined && text !== '') concept.definition = text
  else if (isBroader(category, text) && target !== undefined) concept.broader = idFrom(target.replace(/^#/, ''))
  else if (category === 'note') {
    const fields = readConceptNote(text)
    if (fields === undefined) return false
    Object.assign(concept, fields)
  } else return false
  return true
}

/** Ours is a cross-reference that says what it is; version 2 had a category for it. */
const isBroader = (category: string, text: string): boolean =>
  category === 'broaderConceptGeneric' || (category === 'crossReference' && text === 'broader')

interface TermReading {
  /** A definition may stand with a term; it is the concept's. */
  readonly concept: Draft<Concept>
  readonly losses: LossCounter
}

function termOf({ fields }: TbxTerm, { concept, losses }: TermReading): Term[] {
  const text = fields.find(({ category }) => category === 'term')?.text.replace(/\s+/g, ' ') ?? ''
  if (!/[\p{L}\p{N}]/u.test(text)) {
    losses.count('term without a letter', 'terms without a letter')
    return []
  }
  const term: Draft<Term> = { term: text, status: 'admitted', match: 'lemma' }
  for (const field of fields) {
    const isTaken = field.category === 'term' || takeTermField(term, field)
    if (!isTaken && !(field.category === 'definition' && takeConceptField(concept, field))) countField(field, losses)
  }
  return [term]
}

function takeTermField(term: Draft<Term>, { category, text }: TbxField): boolean {
  if (text === '') return false
  if (category === 'partOfSpeech') term.pos = text
  else if (category === 'administrativeStatus' || category === 'normativeAuthorization') {
    const status = statusFrom(text)
    if (status === undefined) return false
    term.status = status
  } else if (category === 'note') {
    const fields = readTermNote(text)
    if (fields !== undefined) Object.assign(term, fields)
    else term.note = term.note === undefined ? text : `${term.note}; ${text}`
  } else return false
  return true
}

/** `preferredTerm-admn-sts`, `preferredTerm` and `preferred`; some tools write `forbidden` for `deprecated`. */
const statusFrom = (text: string): TermStatus | undefined =>
  /^forbidden/i.test(text) ? 'deprecated' : TERM_STATUSES.find((status) => text.toLowerCase().startsWith(status))

function checkIds(placed: readonly PlacedConcept[]): void {
  const seen = new Set<string>()
  for (const { concept, place } of placed) {
    if (seen.has(concept.id)) throw new BitextError('MALFORMED', `two concepts have the id \`${concept.id}\``, { place })
    seen.add(concept.id)
  }
}

function dropDanglingBroader(concepts: readonly Draft<Concept>[], losses: LossCounter): void {
  const ids = new Set(concepts.map(({ id }) => id))
  for (const concept of concepts) {
    if (concept.broader === undefined || ids.has(concept.broader)) continue
    losses.count('broader concept that is not in the file', 'broader concepts that are not in the file')
    delete concept.broader
  }
}
