import type { Block, Document } from '../model/document.ts'
import type { Speaker } from '../model/speaker.ts'
import { relativeDistance } from '../text/edit-distance.ts'
import { scriptOf } from './guess-language.ts'

/** Two documents in which the same person has the same id. */
export interface Reconciled {
  readonly source: Document
  readonly target: Document
}

interface Match {
  readonly source: Speaker
  readonly target: Speaker
}

/**
 * Gives one id to a person whose name is spelt differently in the two languages: by the sound of the names ("Johnson",
 * «Джонсон»), then by the turns they take. The id kept is the one from the name in Latin letters, whichever side it is on.
 */
export function reconcileSpeakers(source: Document, target: Document): Reconciled {
  const left = { source: strangers(source, target), target: strangers(target, source) }
  const bySound = matchBySound(left.source, left.target)
  const byTurns = matchByTurns(
    { source, target },
    without(left.source, bySound, 'source'),
    without(left.target, bySound, 'target'),
  )
  return [...bySound, ...byTurns].reduce(unify, { source, target })
}

/** Speakers of one document whom the other does not know by that id. */
const strangers = ({ speakers }: Document, other: Document): Speaker[] =>
  speakers.filter(({ id }) => !other.speakers.some((known) => known.id === id))

const without = (speakers: readonly Speaker[], matches: readonly Match[], side: keyof Match): Speaker[] =>
  speakers.filter((speaker) => !matches.some((match) => match[side] === speaker))

/** Names further apart than this are different names: Biden/Байден is 0, Lavrov/Zakharova 0.5. */
const FURTHEST = 0.34

/** Pairs the names that sound alike, the most alike first. */
function matchBySound(source: readonly Speaker[], target: readonly Speaker[]): Match[] {
  const pairs = source.flatMap((one) =>
    target.filter(({ role }) => role === one.role).map((other) => ({ source: one, target: other })),
  )
  const ranked = pairs
    .map((pair) => ({ ...pair, distance: soundDistance(pair.source.id, pair.target.id) }))
    .filter(({ distance }) => distance <= FURTHEST)
    .toSorted((one, other) => one.distance - other.distance)
  const matches: Match[] = []
  for (const pair of ranked) if (!isTaken(matches, pair)) matches.push(pair)
  return matches
}

const isTaken = (matches: readonly Match[], pair: Match): boolean =>
  matches.some(({ source, target }) => source === pair.source || target === pair.target)

/** 0 (the same sound) … 1; a name of a single consonant says too little to go by. */
function soundDistance(one: string, other: string): number {
  const sounds = [consonants(one), consonants(other)]
  const bySpelling = relativeDistance(one, other)
  return sounds.some(({ length }) => length < 2) ? bySpelling : Math.min(bySpelling, relativeDistance(sounds[0], sounds[1]))
}

/** Spellings of one sound, as they come out of English and of romanised Russian: «Дж» for J, «кс» for x, «В» for W. */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/dzh|dj|j/g, 'J'],
  [/shch|sch|sh|tch|ch/g, 'S'],
  [/kh|h(?=[aeiouy])/g, 'H'],
  [/ph/g, 'f'],
  [/ks|x/g, 'X'],
  [/ts|tz|zz/g, 'Z'],
  [/ck|c|q/g, 'k'],
  [/w|v/g, 'v'],
  [/[aeiouyh'-]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** The consonants of a name, one letter a sound: `JnsN` for "johnson" and «dzhonson» alike. */
const consonants = (name: string): string => SOUNDS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), name)

/** Pairs speakers of the same role who take the very same turns, when the documents have equally many. */
function matchByTurns({ source, target }: Reconciled, left: readonly Speaker[], right: readonly Speaker[]): Match[] {
  const turns = { source: turnsOf(source), target: turnsOf(target) }
  if (turns.source.length !== turns.target.length) return []
  const when = (all: readonly string[], { id }: Speaker) => all.flatMap((speaker, turn) => (speaker === id ? [turn] : [])).join()
  return left.flatMap((one) => {
    const other = right.find(
      ({ role, ...rest }) => role === one.role && when(turns.target, { role, ...rest }) === when(turns.source, one),
    )
    return other === undefined ? [] : [{ source: one, target: other }]
  })
}

/** Who speaks, turn by turn; a turn begins with a label. */
const turnsOf = ({ blocks }: Document): string[] =>
  blocks.flatMap(({ speaker, label }) => (speaker !== undefined && label !== undefined ? [speaker] : []))

function unify(documents: Reconciled, { source, target }: Match): Reconciled {
  const id = commonId(source, target)
  return { source: rename(documents.source, source.id, id), target: rename(documents.target, target.id, id) }
}

/** The same whichever side is the source: from a name in Latin letters, else the one that sorts first. */
function commonId(source: Speaker, target: Speaker): string {
  const [first, second] = [source, target].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return scriptOf(first.names.join()) !== 'Latin' && scriptOf(second.names.join()) === 'Latin' ? second.id : first.id
}

function rename(document: Document, from: string, to: string): Document {
  if (from === to) return document
  const renamed = (block: Block): Block => (block.speaker === from ? { ...block, speaker: to } : block)
  return {
    ...document,
    blocks: document.blocks.map(renamed),
    speakers: document.speakers.map((speaker) => (speaker.id === from ? { ...speaker, id: to } : speaker)),
  }
}

/** The speakers of both documents, each once, with the names from both; in order of first use, source first. */
export function mergeSpeakers(source: readonly Speaker[], target: readonly Speaker[]): Speaker[] {
  const ofTarget = new Map(target.map((speaker) => [speaker.id, speaker]))
  const known = new Set(source.map(({ id }) => id))
  const merged = source.map((speaker) => ({
    ...speaker,
    names: [...new Set([...speaker.names, ...(ofTarget.get(speaker.id)?.names ?? [])])],
  }))
  return [...merged, ...target.filter(({ id }) => !known.has(id))]
}
