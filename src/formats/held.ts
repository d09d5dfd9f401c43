import type { Sentence } from '../model/sentence.ts'
import type { Version } from '../model/version.ts'
import type { BeadBatches, BeadStream, CorpusHead, Format, TextBead } from './format.ts'
import type { Feature, Losses } from './losses.ts'

/** What of a format decides what is taken out before its writer. */
export type Holding = Pick<Format, 'holds' | 'needsTexts'>

/** Everything that the format does not hold is counted and taken out, so that its writer meets only what it can write. */
export function held({ head, batches, ...rest }: BeadStream, format: Holding, losses: Losses): BeadStream {
  return { ...rest, head: heldHead(head, format, losses), batches: heldBatches(batches, format, losses) }
}

function heldHead(head: CorpusHead, { holds }: Holding, losses: Losses): CorpusHead {
  const { source, target, speakers, divergences, crossings, lapsed, ...words } = head
  const list = <T>(feature: Feature, items: readonly T[]): readonly T[] => {
    if (holds.has(feature)) return items
    losses.feature(feature, items.length)
    return []
  }
  const lists = {
    divergences: list('divergences', divergences),
    crossings: list('crossings', crossings),
    ...(lapsed && holds.has('divergences') && { lapsed }),
  }
  if (lists.lapsed === undefined)
    losses.count('review that no longer applies', 'reviews that no longer apply', lapsed?.length ?? 0)
  const speaking = holds.has('speakers') ? speakers : []
  if (holds.has('provenance')) return { ...words, source, target, ...lists, speakers: speaking }
  losses.feature('provenance', [source, target].filter(saysMore).length)
  return { source: bare(source), target: bare(target), speakers: speaking, ...lists }
}

const bare = ({ id, language }: Version): Version => ({ id, language })

const saysMore = ({ id: _, language: __, file: ___, ...rest }: Version): boolean =>
  Object.values(rest).some((value) => value !== undefined)

async function* heldBatches(batches: BeadBatches, format: Holding, losses: Losses): BeadBatches {
  const keep = beadKeeper(format, losses)
  for await (const batch of batches) yield batch.flatMap(keep)
}

/** A function that makes of a bead what the format holds of it: one bead, none, or, for a ladder without the bead, its gaps. */
function beadKeeper(format: Holding, losses: Losses): (bead: TextBead) => readonly TextBead[] {
  const { holds, needsTexts } = format
  const keepSide = needsTexts ? asItIs : sideKeeper(format, losses)
  return (bead) => {
    if (bead.status === 'rejected' && !holds.has('status')) {
      losses.count('rejected bead', 'rejected beads')
      return needsTexts ? gapsOf(bead) : []
    }
    const source = keepSide(bead.source)
    const target = keepSide(bead.target)
    if (source.length + target.length === 0) return []
    if (!holds.has('gaps') && (source.length === 0 || target.length === 0)) {
      losses.feature('gaps')
      return []
    }
    return [{ source, target, ...heldWords(bead, holds, losses) }]
  }
}

const asItIs = (sentences: readonly Sentence[]): readonly Sentence[] => sentences

const gapsOf = ({ source, target }: TextBead): TextBead[] => [
  ...source.map((sentence) => ({ source: [sentence], target: [] })),
  ...target.map((sentence) => ({ source: [], target: [sentence] })),
]

/** What is said of a bead, beside its sentences. */
function heldWords(bead: TextBead, holds: ReadonlySet<Feature>, losses: Losses): Omit<TextBead, 'source' | 'target'> {
  const { id, probability, status, note, bookmark, raw, links } = bead
  const kept: { -readonly [Key in keyof TextBead]?: TextBead[Key] } = {}
  const keep = (feature: Feature, isLoss: boolean): boolean => {
    if (isLoss && !holds.has(feature)) losses.feature(feature)
    return holds.has(feature)
  }
  if (id !== undefined && keep('bead ids', false)) kept.id = id
  if (probability !== undefined && keep('probabilities', true)) Object.assign(kept, { probability }, raw !== undefined && { raw })
  if (status !== undefined && keep('status', status !== 'auto')) kept.status = status
  if (note !== undefined && keep('notes', true)) kept.note = note
  if (bookmark !== undefined && keep('bookmarks', true)) kept.bookmark = bookmark
  if (links !== undefined && keep('word links', false)) kept.links = links
  else if (links !== undefined) losses.feature('word links', links.length)
  return kept
}

/** Anything that can be seen: a cell without it says that there is no sentence. */
const SOMETHING = /[^\s\p{Cc}]/u

/** A function that makes of one side of a bead what the format holds of it. */
function sideKeeper({ holds }: Holding, losses: Losses): (sentences: readonly Sentence[]) => readonly Sentence[] {
  const [ids, speakers, kinds] = [holds.has('sentence ids'), holds.has('speakers'), holds.has('kinds')]
  const whole = ids && speakers && kinds
  const keep = ({ id, text, speaker, kind }: Sentence): Sentence => {
    if (speaker !== undefined && !speakers) losses.feature('speakers')
    if (kind !== undefined && !kinds) losses.feature('kinds')
    return {
      id: ids ? id : '',
      text,
      ...(speakers && speaker !== undefined && { speaker }),
      ...(kinds && kind !== undefined && { kind }),
    }
  }
  const blanks = holds.has('empty sentences')
  const keepAll = (sentences: readonly Sentence[]): readonly Sentence[] => {
    const written = blanks ? sentences : sentences.filter(({ text }) => SOMETHING.test(text))
    if (written.length < sentences.length) losses.feature('empty sentences', sentences.length - written.length)
    return whole ? written : written.map(keep)
  }
  if (holds.has('sentences')) return keepAll
  return (sentences) => {
    const kept = keepAll(sentences)
    if (kept.length < 2) return kept
    losses.feature('sentences', kept.length - 1)
    return [{ ...kept[0], text: kept.map(({ text }) => text).join(' ') }]
  }
}
