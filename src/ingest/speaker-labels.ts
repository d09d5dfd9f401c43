import { romanise } from '../language/romanise.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import { fold } from '../text/normalise.ts'
import { LEAD_INS, NAME_PARTICLES, OFFICE_WORDS, QUESTION_ID, ROLE_LABELS } from './label-words.ts'

/** A label at the start of a paragraph: "Question:", «Ю.Ушаков:». */
export interface SpeakerLabel {
  /** The same in every language: the surname in Latin letters, or what the person does. */
  readonly speaker: string
  readonly role: SpeakerRole
  /** As it stands, without the colon. */
  readonly name: string
  /** Characters from the start of the paragraph to behind the colon. */
  readonly length: number
}

/** How sure a form is by itself: a `weak` one (two capitalised words) counts only in a text that is a transcript otherwise. */
type Strength = 'strong' | 'weak' | 'faint'

interface Candidate extends SpeakerLabel {
  readonly strength: Strength
}

/** Up to the first colon that white space or the end of the line follows; (an aside) may stand before it. */
const LABEL = /^(?<name>[^:!?;\n]{1,120}?)(?<aside>\s{0,3}\([^()\n]{1,80}\))?\s{0,3}:(?=\s|$)/u

/** Finds the label of each paragraph; the other paragraphs decide over the forms that say too little by themselves. */
export function findSpeakerLabels(paragraphs: readonly string[]): (SpeakerLabel | undefined)[] {
  const candidates = paragraphs.map(candidateIn)
  const accept = acceptance(candidates.filter((candidate) => candidate !== undefined))
  return candidates.map((candidate) => {
    if (candidate === undefined || !accept(candidate)) return undefined
    const { strength: _, ...label } = candidate
    return label
  })
}

/** A transcript has several labels, or one that cannot be anything else. A lone surname must also come back, or belong to a known name. */
function acceptance(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const sure = candidates.filter(({ strength }) => strength !== 'faint')
  const isTranscript = sure.length > 1 || sure.some(({ strength }) => strength === 'strong')
  const known = new Set(isTranscript ? sure.map(({ speaker }) => speaker) : [])
  const recurring = recurringSpeakers(candidates)
  return ({ speaker, strength }) => {
    if (strength === 'strong') return true
    return (strength === 'weak' && isTranscript) || known.has(speaker) || (recurring.has(speaker) && recurring.size > 1)
  }
}

function recurringSpeakers(candidates: readonly Candidate[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const recurring = new Set<string>()
  for (const { speaker } of candidates) (seen.has(speaker) ? recurring : seen).add(speaker)
  return recurring
}

function candidateIn(paragraph: string): Candidate | undefined {
  const match = LABEL.exec(paragraph)
  const name = match?.groups?.name.trim()
  if (match === null || name === undefined || name === '') return undefined
  const found = roleLabel(name) ?? personLabel(name)
  return found && { ...found, name, length: match[0].length }
}

type Recognised = Pick<Candidate, 'speaker' | 'role' | 'strength'>

/** "Question", «Вопрос», "Q". */
function roleLabel(name: string): Recognised | undefined {
  const speaker = ROLE_LABELS.get(fold(name).toLowerCase())
  if (speaker === undefined) return undefined
  // One letter may as well be a list mark («А:», "A:"): it must come back like a surname.
  return { speaker, role: speaker === QUESTION_ID ? 'journalist' : 'speaker', strength: name.length > 1 ? 'strong' : 'weak' }
}

/** «Ю. В. Ушаков», "J.Smith": initials lean on a surname. */
const INITIALS_AND_SURNAME = /(?:^| )(?:\p{Lu}\p{Ll}?\. ?){1,3}(?<surname>\p{Lu}[\p{L}'-]+)$/u
/** "Mr Price", "Ms. Psaki". */
const TITLE_AND_SURNAME =
  /^(?:MR|MRS|MS|DR|PROF|Mr|Mrs|Ms|Dr|Prof|Г-н|Г-жа|г-н|г-жа)\.? (?:\p{Lu}[\p{L}'.-]* )*(?<surname>\p{Lu}[\p{L}'-]+)$/u
const LONGEST_OFFICE = 14

/** A name, or an office and a name; ends in the surname. */
function personLabel(label: string): Recognised | undefined {
  const name = fold(label).replace(/ +/g, ' ')
  const words = name.split(' ')
  const surname = (TITLE_AND_SURNAME.exec(name) ?? INITIALS_AND_SURNAME.exec(name))?.groups?.surname
  if (surname !== undefined) return person(surname, 'strong')
  if (!/^[\p{L}\p{M} .,'-]+$/u.test(name) || /[.,]$/.test(name) || words.length > LONGEST_OFFICE) return undefined
  const last = words[words.length - 1]
  if (!isCapitalised(last) || LEAD_INS.has(name.toLowerCase())) return undefined
  if (words.length === 1) return last.length > 1 ? person(last, 'faint') : undefined
  return person(last, strengthOf(words))
}

function strengthOf(words: readonly string[]): Strength | undefined {
  const office = OFFICE_WORDS.has(words[0].toLowerCase())
  const capitalised =
    isCapitalised(words[0]) && words.every((word) => isCapitalised(word) || NAME_PARTICLES.has(word.toLowerCase()))
  const endsInFullName = words.length > 2 && words.slice(-2).every((word) => isCapitalised(word))
  if (office && isCapitalised(words[0]) && endsInFullName) return 'strong'
  return capitalised ? 'weak' : undefined
}

const isCapitalised = (word: string): boolean => /^['(]?\p{Lu}/u.test(word)

const person = (surname: string, strength: Strength | undefined): Recognised | undefined =>
  strength && { speaker: slug(surname), role: 'speaker', strength }

/** `o-connor` for "O'Connor". */
const slug = (surname: string): string =>
  romanise(surname)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
