import { BitextError } from '../errors.ts'
import { type AlignedBead, type AlignedVersion, type Alignment, sentencesIn } from '../model/alignment.ts'
import { checkLadder } from '../model/ladder.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Run } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Version } from '../model/version.ts'
import type { BeadBatches, BeadStream, CorpusHead, TextBead } from './format.ts'

/** Large enough that a promise a batch costs nothing, small enough to weigh nothing. */
const BATCH = 1000

/** An alignment as writers take it. */
export function streamOf(alignment: Alignment): BeadStream {
  const { id, title, date, original, source, target, speakers, crossings = [], divergences, lapsed, signature } = alignment
  const sides = { source: versionOf(source), target: versionOf(target) }
  const beads = alignment.beads.map((bead) => textBead(bead, alignment))
  return {
    head: { id, title, date, original, ...sides, speakers, divergences, crossings, signature, ...(lapsed && { lapsed }) },
    batches: inBatches(beads),
  }
}

/** A version's language is the side's: one value, one place. */
const versionOf = ({ version, language }: AlignedVersion): Version => ({ ...version, language })

function textBead(
  { id, source, target, probability, status, note, bookmark, links }: AlignedBead,
  alignment: Alignment,
): TextBead {
  return {
    id,
    source: sentencesIn(alignment.source, source),
    target: sentencesIn(alignment.target, target),
    probability,
    status,
    ...(note !== undefined && { note }),
    ...(bookmark !== undefined && { bookmark }),
    ...(links !== undefined && { links }),
  }
}

/** Beads at hand, as a stream. */
export async function* inBatches(beads: readonly TextBead[]): BeadBatches {
  for (let start = 0; start < beads.length; start += BATCH) yield beads.slice(start, start + BATCH)
}

/** All beads of a stream, for formats that need them at once. */
export async function allBeads(batches: BeadBatches): Promise<TextBead[]> {
  const beads: TextBead[] = []
  for await (const batch of batches) for (const bead of batch) beads.push(bead)
  return beads
}

/** Our YAML is held whole, 25 kB a bead when it is read: a file with more could be written, and not be read again. */
const MOST_BEADS = 200_000

async function beadsForYaml(batches: BeadBatches): Promise<TextBead[]> {
  const beads: TextBead[] = []
  for await (const batch of batches) {
    for (const bead of batch) beads.push(bead)
    if (beads.length > MOST_BEADS) throw tooManyBeads()
  }
  return beads
}

const tooManyBeads = (): BitextError =>
  new BitextError(
    'TOO_LARGE',
    `there are more than ${MOST_BEADS.toLocaleString('en')} beads, too many for a parallel corpus in YAML`,
    {
      hint: 'split the file by document, or go from format to format: bitext export FILE --to tmx, tsv, csv, jsonl or moses',
    },
  )

/**
 * A stream as a parallel corpus. What a file left open is filled in: beads are numbered, a bead without a probability gets 1,
 * without a status `auto`; sentences without ids, or with ids that are not unique, are numbered anew.
 * @throws BitextError `EMPTY_FILE` where there is no bead, `TOO_LARGE` where there are more than our YAML can have
 */
export async function alignmentOf({ head, batches }: BeadStream): Promise<Alignment> {
  const beads = await beadsForYaml(batches)
  if (beads.length === 0) throw new BitextError('EMPTY_FILE', 'there is no bead in it', { hint: 'give a file with beads' })
  const { id, title, date, original, speakers, crossings, divergences, lapsed, signature } = head
  const sides = { source: versionWith(head.source, beads, 'source'), target: versionWith(head.target, beads, 'target') }
  const ladder = laddered(beads)
  checkLadder(ladder, { source: sides.source.sentences.length, target: sides.target.sentences.length })
  return {
    id: id ?? `${head.source.id}-${head.target.id}`,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(original !== undefined && { original }),
    ...sides,
    speakers: [...speakers, ...unnamedSpeakers(speakers, beads)],
    beads: ladder,
    ...(crossings.length > 0 && { crossings }),
    divergences,
    ...(lapsed && { lapsed }),
    signature: signature ?? '',
  }
}

/** Who speaks in the beads and is not named above them: the file had no room for a list of speakers. */
function unnamedSpeakers(speakers: readonly Speaker[], beads: readonly TextBead[]): Speaker[] {
  const named = new Set(speakers.map(({ id }) => id))
  const spoken = new Set(beads.flatMap(({ source, target }) => [...source, ...target]).flatMap(({ speaker }) => speaker ?? []))
  return [...spoken].filter((id) => !named.has(id)).map((id) => ({ id, role: 'speaker', names: [] }))
}

function versionWith(version: CorpusHead['source'], beads: readonly TextBead[], side: 'source' | 'target'): AlignedVersion {
  const sentences = beads.flatMap((bead) => bead[side])
  const unique = new Set(sentences.map(({ id }) => id)).size === sentences.length && sentences.every(({ id }) => id !== '')
  return { language: version.language, version, sentences: unique ? sentences : sentences.map(numbered) }
}

const numbered = (sentence: Sentence, index: number): Sentence => ({ ...sentence, id: `s${index + 1}` })

function laddered(beads: readonly TextBead[]): AlignedBead[] {
  const at = { source: 0, target: 0 }
  const named = new Set(beads.map(({ id }) => id)).size === beads.length && beads.every(({ id }) => id !== undefined)
  return beads.map(({ id, source, target, probability = 1, status = 'auto', note, bookmark, links }, index) => {
    const runs = { source: runOf(at.source, source), target: runOf(at.target, target) }
    at.source = runs.source.end
    at.target = runs.target.end
    return {
      id: named && id !== undefined ? id : `b${index + 1}`,
      ...runs,
      probability,
      status,
      ...(note !== undefined && { note }),
      ...(bookmark !== undefined && { bookmark }),
      ...(links !== undefined && { links }),
    }
  })
}

const runOf = (start: number, sentences: readonly Sentence[]): Run => ({ start, end: start + sentences.length })
