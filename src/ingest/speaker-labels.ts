import type { SpeakerRole } from '../model/speaker.ts'
import { LABEL_STYLES, type LabelledText, type LabelStyle, LEADS, type Lead } from './label-styles.ts'
import { ROLE_LABELS } from './label-words.ts'
import {
  folded,
  type NamedLabels,
  type Recognised,
  recognise,
  recogniseRole,
  roleOf,
  type Strength,
  slug,
} from './recognise-label.ts'

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

interface Candidate extends SpeakerLabel {
  readonly strength: Strength
  readonly style: LabelStyle
}

/** What the user said of labels, ready for look-ups. */
interface Conventions {
  readonly styles: readonly LabelStyle[]
  readonly named: NamedLabels
}

/** Finds the label of each paragraph; the other paragraphs decide over the forms that say too little by themselves. */
export function findSpeakerLabels(
  paragraphs: readonly LabelledText[],
  { styles = LABEL_STYLES, labels = {}, takingTurns = [] }: LabelOptions = {},
): (SpeakerLabel | undefined)[] {
  const entries = Object.entries(labels).flatMap(([id, names]) => names.map((name) => [folded(name), id] as const))
  const conventions = { styles, named: new Map(entries) }
  const all = paragraphs.map((paragraph) => candidateIn(paragraph, conventions))
  const spoken = all.map((candidate, index) => (isFollowedBySpeech(candidate, paragraphs[index + 1]) ? candidate : undefined))
  const candidates = withoutArticles(spoken)
  const accept = acceptance(
    candidates.filter((candidate) => candidate !== undefined),
    paragraphs.length,
  )
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

/** An "A" that only white space sets apart is an article or the mark of a list, unless a "Q" stands so before it. */
function withoutArticles(candidates: readonly (Candidate | undefined)[]): (Candidate | undefined)[] {
  let asked = false
  return candidates.map((candidate) => {
    if (candidate?.style !== 'gap') return candidate
    asked ||= candidate.name !== 'A'
    return asked || candidate.strength === 'strong' ? candidate : undefined
  })
}

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

/** Styles that look like headings, signatures, lists and asides as well. */
const DOUBTFUL: ReadonlySet<LabelStyle> = new Set(['own-line', 'bracket', 'dash', 'period'])

type Accept = (candidate: Candidate) => boolean

/** A transcript has several labels, or one that cannot be anything else. A lone surname must also come back, or belong to a known name. */
function acceptance(candidates: readonly Candidate[], paragraphs: number): Accept {
  const marked = candidates.filter(({ style }) => !DOUBTFUL.has(style))
  const sure = marked.filter(({ strength }) => strength !== 'faint')
  const isTranscript = sure.length > 1 || sure.some(({ strength }) => strength === 'strong')
  const known = new Set(isTranscript ? sure.map(({ speaker }) => speaker) : [])
  const recurring = recurringSpeakers(marked)
  const acceptDoubtful = acceptanceOfDoubtful(candidates, { isTranscript, paragraphs })
  return (candidate) => {
    const { speaker, strength, style } = candidate
    if (DOUBTFUL.has(style)) return acceptDoubtful(candidate)
    if (strength === 'strong') return true
    return (strength === 'weak' && isTranscript) || known.has(speaker) || (recurring.has(speaker) && recurring.size > 1)
  }
}

/** In a talk that is written with dashes, at least this share of the paragraphs begins with a name ("Choose File – Save" is no talk). */
const SHARE_OF_TURNS = 0.5

/** Several must come back, and no other style be in use, but for questions and answers among those who interrupt with a colon. */
function acceptanceOfDoubtful(
  candidates: readonly Candidate[],
  { isTranscript, paragraphs }: { readonly isTranscript: boolean; readonly paragraphs: number },
): Accept {
  const recurring = recurringSpeakers(candidates.filter(({ style }) => DOUBTFUL.has(style)))
  const dashes = candidates.filter(({ style }) => style === 'dash').length
  return ({ speaker, strength, style }) => {
    if (style === 'period') return recurring.has(speaker) && (isTranscript || recurring.size > 1)
    if (style === 'dash' && dashes < paragraphs * SHARE_OF_TURNS) return false
    return !isTranscript && recurring.size > 1 && (recurring.has(speaker) || strength === 'strong')
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
    const found = lead && recogniseIn(style, lead, named)
    if (lead !== undefined && found !== undefined) return { ...found, ...lead, style }
  }
  return undefined
}

/** Whom a label means, if its style lets such a name be one. */
function recogniseIn(style: LabelStyle, { name }: Lead, named: NamedLabels): Recognised | undefined {
  // «Да. Я знаю»: a name and a period are a sentence, a part in a talk and a period are not.
  if (style === 'period' || style === 'gap') return recogniseRole(name, named)
  const found = recognise(name, named)
  // One capitalised word on a line is a heading, in brackets an aside, before a dash the subject of a sentence.
  if (found?.strength === 'faint' && DOUBTFUL.has(style) && !/^[\p{Lu}\s.'-]+$/u.test(name)) return undefined
  return found
}

/** Whom the format itself names, whatever the name looks like. */
function voiceIn(label: string, named: NamedLabels): Candidate {
  const name = label.replace(/:$/, '')
  const found = recognise(name, named) ?? { speaker: slug(name) || 'speaker', role: 'speaker' as const }
  return { ...found, name, length: label.length, strength: 'strong', style: 'colon' }
}
