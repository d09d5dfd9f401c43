import { romanise } from '../language/romanise.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import { fold } from '../text/normalise.ts'
import { LEAD_INS, NAME_PARTICLES, NUMBERED_SPEAKER, OFFICE_WORDS, QUESTION_ID, QUESTIONER, ROLE_LABELS } from './label-words.ts'

/** How sure a form is by itself: a `weak` one (two capitalised words) counts only in a text that is a transcript otherwise. */
export type Strength = 'strong' | 'weak' | 'faint'

/** Whom the words of a label mean. */
export interface Recognised {
  /** The same in every language: the surname in Latin letters, or what the person does. */
  readonly speaker: string
  readonly role: SpeakerRole
  readonly strength: Strength
}

/** Labels that the user named: ids by folded label. */
export type NamedLabels = ReadonlyMap<string, string>

/** The form in which labels are compared. */
export const folded = (name: string): string => fold(name).toLowerCase().trim()

/** Whom a label means; `undefined` where the words are no one's name and no one's part. */
export const recognise = (name: string, named: NamedLabels): Recognised | undefined =>
  namedLabel(name, named) ?? roleLabel(name) ?? personLabel(name) ?? numberedLabel(name) ?? questionerLabel(name)

/** Whom a label means that the user or the language gives to a part in a talk: "Q", «Вопрос». */
export const recogniseRole = (name: string, named: NamedLabels): Recognised | undefined =>
  namedLabel(name, named) ?? roleLabel(name)

/** As the user named the speakers. */
function namedLabel(name: string, named: NamedLabels): Recognised | undefined {
  const speaker = named.get(folded(name))
  return speaker === undefined ? undefined : { speaker, role: roleOf(speaker), strength: 'strong' }
}

/** Whoever goes by the id of a question is a journalist. */
export const roleOf = (speaker: string): SpeakerRole => (speaker === QUESTION_ID ? 'journalist' : 'speaker')

/** "Question", «Вопрос», "Q". */
function roleLabel(name: string): Recognised | undefined {
  const speaker = ROLE_LABELS.get(folded(name))
  if (speaker === undefined) return undefined
  // One letter may as well be a list mark («А:», "A:"): it must come back like a surname.
  return { speaker, role: roleOf(speaker), strength: name.length > 1 ? 'strong' : 'weak' }
}

/** "Speaker 2", "SPEAKER_02", as programs that listen write. */
function numberedLabel(name: string): Recognised | undefined {
  const number = NUMBERED_SPEAKER.exec(folded(name))?.[1]
  return number === undefined ? undefined : { speaker: `speaker-${Number(number)}`, role: 'speaker', strength: 'weak' }
}

const LONGEST_QUESTIONER = 60

/** «Корреспондент «Известий»», «Голос из зала», "Question from the floor". */
function questionerLabel(name: string): Recognised | undefined {
  if (name.length > LONGEST_QUESTIONER || !QUESTIONER.test(name.replaceAll('\u00a0', ' '))) return undefined
  return { speaker: QUESTION_ID, role: 'journalist', strength: 'weak' }
}

/** «Ю. В. Ушаков», "J.Smith": initials lean on a surname. */
const INITIALS_AND_SURNAME = /(?:^| )(?:\p{Lu}\p{Ll}?\. ?){1,3}(?<surname>\p{Lu}[\p{L}'-]+)$/u
/** "Mr Price", "Ms. Psaki". */
const TITLE_AND_SURNAME =
  /^(?:MR|MRS|MS|DR|PROF|Mr|Mrs|Ms|Dr|Prof|Г-н|Г-жа|г-н|г-жа)\.? (?:\p{Lu}[\p{L}'.-]* )*(?<surname>\p{Lu}[\p{L}'-]+)$/u
const LONGEST_OFFICE = 14
/** «Мельница стояла на краю деревни. В. Иванов: Да.»: a word that is no abbreviation ended a sentence in it. */
const SENTENCE_END = /\p{L}{5,}[.] /u

/** A name, or an office and a name; ends in the surname. */
function personLabel(label: string): Recognised | undefined {
  const name = fold(label).replace(/ +/g, ' ')
  const words = name.split(' ')
  const surname = (TITLE_AND_SURNAME.exec(name) ?? INITIALS_AND_SURNAME.exec(name))?.groups?.surname
  if (surname !== undefined) return SENTENCE_END.test(name) ? undefined : person(surname, 'strong')
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
export const slug = (surname: string): string =>
  romanise(surname)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
