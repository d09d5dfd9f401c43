import { countUnwritable, element, renderXml, XML_DECLARATION, type XmlElement } from '../text/xml-out.ts'
import { type LossCounter, UNHEARD } from './loss-counter.ts'
import { noteOfPos, notesOfConcept, notesOfTerm } from './tbx-notes.ts'
import { type Concept, hasTermIn, type Term, type Termbase } from './termbase.ts'

/** The namespace of TBX version 3 (ISO 30042:2019). */
export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2'

/** How our files say who wrote them. */
export const TBX_MARK = 'Termbase written by bitext.'

/** The parts of speech that TBX-Basic knows. */
const TBX_POS: ReadonlySet<string> = new Set(['adjective', 'adverb', 'noun', 'other', 'verb'])

export interface WriteTbxOptions {
  readonly losses?: LossCounter
}

/** Writes a termbase as TBX-Basic version 3, style DCA; what TBX has no category for goes into notes. */
export function writeTbx({ languages, concepts }: Termbase, { losses = UNHEARD }: WriteTbxOptions = {}): string {
  const writable = concepts.filter((concept) => languages.some((language) => hasTermIn(concept, language)))
  losses.count('concept without terms', 'concepts without terms', concepts.length - writable.length)
  const unused = languages.filter((language) => !writable.some((concept) => hasTermIn(concept, language)))
  losses.count('language without terms', 'languages without terms', unused.length)
  losses.count('control character', 'control characters', countUnwritable(textIn(writable)))
  const ids = new Set(writable.map(({ id }) => id))
  const entries = writable.map((concept) => conceptEntry(concept, { languages, ids, losses }))
  return XML_DECLARATION + renderXml(root(languages[0], entries))
}

/** Every text of a value, one after another. */
const textIn = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(textIn).join('') : String(value)

const root = (language: string, entries: readonly XmlElement[]): XmlElement =>
  element(
    'tbx',
    { type: 'TBX-Basic', style: 'dca', 'xml:lang': language, xmlns: TBX_NAMESPACE },
    element('tbxHeader', {}, element('fileDesc', {}, element('sourceDesc', {}, element('p', {}, TBX_MARK)))),
    element('text', {}, entries.length > 0 ? element('body', {}, ...entries) : undefined),
  )

interface Surroundings {
  readonly languages: readonly string[]
  /** Of the concepts that are written. */
  readonly ids: ReadonlySet<string>
  readonly losses: LossCounter
}

/** An XML id begins with no figure; ours begin with no `_`, so that it can be taken off again. */
const xmlId = (id: string): string => (/^\p{L}/u.test(id) ? id : `_${id}`)

function conceptEntry(concept: Concept, { languages, ids, losses }: Surroundings): XmlElement {
  const { id, subject, definition, broader, terms } = concept
  const isDangling = broader !== undefined && !ids.has(broader)
  if (isDangling) losses.count('broader concept', 'broader concepts')
  return element(
    'conceptEntry',
    { id: xmlId(id) },
    typed('descrip', 'subjectField', subject),
    typed('descrip', 'definition', definition),
    broader === undefined || isDangling
      ? undefined
      : element('ref', { type: 'crossReference', target: xmlId(broader) }, 'broader'),
    ...notesOfConcept(concept).map((note) => element('note', {}, note)),
    ...languages
      .filter((language) => hasTermIn(concept, language))
      .map((language) => element('langSec', { 'xml:lang': language }, ...terms[language].map(termSec))),
  )
}

function termSec(term: Term): XmlElement {
  const { pos, status, note } = term
  const isKnown = pos === undefined || TBX_POS.has(pos)
  const notes = [...notesOfTerm(term), ...(isKnown ? [] : [noteOfPos(pos)]), ...(note === undefined ? [] : [note])]
  return element(
    'termSec',
    {},
    element('term', {}, term.term),
    typed('termNote', 'administrativeStatus', `${status}Term-admn-sts`),
    typed('termNote', 'partOfSpeech', isKnown ? pos : 'other'),
    ...notes.map((text) => element('note', {}, text)),
  )
}

const typed = (name: string, type: string, text: string | undefined): XmlElement | undefined =>
  text === undefined ? undefined : element(name, { type }, text)
