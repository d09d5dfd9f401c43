import { romanise } from '../language/romanise.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import { fold } from '../text/normalise.ts'
import { LABEL_STYLES, type LabelledText, type LabelStyle, LEADS } from './label-styles.ts'
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

export interface LabelOptions {
  /** Which forms of labels count. Default: all. */
  readonly styles?: readonly LabelStyle[]
  /** Labels that cannot be guessed, by the id of the speaker: `{ host: ['Studio', 'Студия'] }`. */
  readonly labels?: Readonly<Record<string, readonly string[]>>
  /** Who speak in turn where every turn begins with a dash: `['question', 'answer']` for «– Почему? – Потому.». */
  readonly takingTurns?: readonly string[]
}

/** How sure a form is by itself: a `weak` one (two capitalised words) counts only in a text that is a transcript otherwise. */
type Strength = 'strong' | 'weak' | 'faint'

interface Candidate extends SpeakerLabel {
  readonly strength: Strength
  readonly style: LabelStyle
}

/** What the user said of labels, ready for look-ups. */
interface Conventions {
  readonly styles: readonly LabelStyle[]
  /** Ids by folded label. */
  readonly named: ReadonlyMap<string, string>
}

/** Finds the label of each paragraph; the other paragraphs decide over the forms that say too little by themselves. */
export function findSpeakerLabels(
  paragraphs: readonly LabelledText[],
  { styles = LABEL_STYLES, labels = {}, takingTurns = [] }: LabelOptions = {},
): (SpeakerLabel | undefined)[] {
  const entries = Object.entries(labels).flatMap(([id, names]) => names.map((name) => [folded(name), id] as const))
  const conventions = { styles, named: new Map(entries) }
  const all = paragraphs.map((paragraph) => candidateIn(paragraph, conventions))
  const candidates = all.map((candidate, index) => (isFollowedBySpeech(candidate, paragraphs[index + 1]) ? candidate : undefined))
  const accept = acceptance(candidates.filter((candidate) => candidate !== undefined))
  const found = candidates.map((candidate) => {
    if (candidate === undefined || !accept(candidate)) return undefined
    const { strength: _, style: __, ...label } = candidate
    return label
  })
  return takingTurns.length === 0 ? found : withDashes(paragraphs, found, takingTurns)
}

/** A line with a name alone says nothing of itself: what stands under it must be a sentence, not the next name of a list. */
const isFollowedBySpeech = (candidate: Candidate | undefined, next: LabelledText | undefined): boolean =>
  candidate?.style !== 'own-line' || (next !== undefined && ENDS_SENTENCE.test(next.text.slice(-5)))

const ENDS_SENTENCE = /[.!?…]["”’»)\]]*$/u

const folded = (name: string): string => fold(name).toLowerCase().trim()

/** A dash opens a turn of the next speaker in order; other labels stand as they are. */
function withDashes(
  paragraphs: readonly LabelledText[],
  found: readonly (SpeakerLabel | undefined)[],
  takingTurns: readonly string[],
): (SpeakerLabel | undefined)[] {
  let turns = 0
  return paragraphs.map(({ text }, index) => {
    const dash = found[index] === undefined ? /^[–—-]\s+(?=\S)/u.exec(text) : null
    if (dash === null) return found[index]
    const name = takingTurns[turns++ % takingTurns.length]
    const speaker = ROLE_LABELS.get(folded(name)) ?? slug(name)
    return { speaker, role: roleOf(speaker), name, length: dash[0].length }
  })
}

/** A transcript has several labels, or one that cannot be anything else. A lone surname must also come back, or belong to a known name. */
function acceptance(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const marked = candidates.filter(({ style }) => style !== 'own-line')
  const sure = marked.filter(({ strength }) => strength !== 'faint')
  const isTranscript = sure.length > 1 || sure.some(({ strength }) => strength === 'strong')
  const known = new Set(isTranscript ? sure.map(({ speaker }) => speaker) : [])
  const recurring = recurringSpeakers(marked)
  const alone = recurringSpeakers(candidates.filter(({ style }) => style === 'own-line'))
  return ({ speaker, strength, style }) => {
    // A name alone on its line may be a heading or a signature: several must come back, and no other style be in use.
    if (style === 'own-line') return !isTranscript && alone.size > 1 && (alone.has(speaker) || strength === 'strong')
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

/** The first style that finds a label. */
function candidateIn(paragraph: LabelledText, { styles, named }: Conventions): Candidate | undefined {
  if (paragraph.voice !== undefined) return voiceIn(paragraph.text.slice(0, paragraph.voice), named)
  for (const style of styles) {
    const lead = LEADS[style](paragraph)
    const found = lead && (namedLabel(lead.name, named) ?? roleLabel(lead.name) ?? personLabel(lead.name))
    if (lead === undefined || found === undefined) continue
    // One capitalised word on a line is a heading.
    if (style === 'own-line' && found.strength === 'faint' && !/^[\p{Lu}\s.'-]+$/u.test(lead.name)) continue
    return { ...found, ...lead, style }
  }
  return undefined
}

/** Whom the format itself names, whatever the name looks like. */
function voiceIn(label: string, named: Conventions['named']): Candidate {
  const name = label.replace(/:$/, '')
  const found = namedLabel(name, named) ??
    roleLabel(name) ??
    personLabel(name) ?? { speaker: slug(name) || 'speaker', role: 'speaker' }
  return { ...found, name, length: label.length, strength: 'strong', style: 'colon' }
}

type Recognised = Pick<Candidate, 'speaker' | 'role' | 'strength'>

/** As the user named the speakers. */
function namedLabel(name: string, named: Conventions['named']): Recognised | undefined {
  const speaker = named.get(folded(name))
  return speaker === undefined ? undefined : { speaker, role: roleOf(speaker), strength: 'strong' }
}

const roleOf = (speaker: string): SpeakerRole => (speaker === QUESTION_ID ? 'journalist' : 'speaker')

/** "Question", «Вопрос», "Q". */
function roleLabel(name: string): Recognised | undefined {
  const speaker = ROLE_LABELS.get(folded(name))
  if (speaker === undefined) return undefined
  // One letter may as well be a list mark («А:», "A:"): it must come back like a surname.
  return { speaker, role: roleOf(speaker), strength: name.length > 1 ? 'strong' : 'weak' }
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
const slug = (surname: string): string =>
  romanise(surname)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
