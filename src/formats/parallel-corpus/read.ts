import type { AlignedVersion, Alignment, Crossing } from '../../model/alignment.ts'
import type { Divergence, LapsedReview, Mark } from '../../model/divergence.ts'
import { checkLadder } from '../../model/ladder.ts'
import type { Sentence } from '../../model/sentence.ts'
import type { Version } from '../../model/version.ts'
import { openYaml, type YamlFile } from '../../text/yaml.ts'
import { checkCrossings } from './crossing-checks.ts'
import { checkDivergences } from './divergence-checks.ts'
import { checkFormat, checkKeys } from './keys.ts'
import { checkLadderEntries } from './ladder-checks.ts'
import {
  type BeadEntry,
  type CrossingEntry,
  type DivergenceEntry,
  type LapsedEntry,
  type MarkEntry,
  PARALLEL_CORPUS,
  type ParallelCorpusFile,
} from './schema.ts'
import { checkSpeakers, checkVersions } from './version-checks.ts'
import { checkLinks, linksOf } from './word-links.ts'

export interface ReadOptions {
  /** For messages. */
  readonly file?: string
}

/**
 * Reads a parallel corpus in `format: bitext/1`; all of it, or nothing.
 * @throws BitextError `MALFORMED`, `UNKNOWN_KEY`, `UNKNOWN_VERSION` or `BROKEN_LADDER`, each with line, column and what to do.
 */
export function readAlignment(text: string, { file = 'the alignment' }: ReadOptions = {}): Alignment {
  const open = openYaml(text, file)
  checkFormat(open)
  checkKeys(open)
  const yaml: YamlFile<ParallelCorpusFile> = { value: open.conform(PARALLEL_CORPUS), placeOf: open.placeOf }
  checkVersions(yaml)
  checkLadderEntries(yaml)
  checkSpeakers(yaml)
  checkCrossings(yaml)
  checkDivergences(yaml)
  checkLinks(yaml)
  return toAlignment(yaml.value)
}

function toAlignment(entry: ParallelCorpusFile): Alignment {
  const { id, title, date, original, speakers, signature } = entry
  const source = versionOf(entry, entry.source)
  const target = versionOf(entry, entry.target)
  const beads = runsOf(entry)
  checkLadder(beads, { source: source.sentences.length, target: target.sentences.length })
  const crossings = entry.crossings?.map((crossing) => crossingOf(crossing, entry))
  const divergences = entry.divergences.map((divergence) => divergenceOf(divergence, entry))
  const lapsed = entry.lapsed?.map((review) => lapsedOf(review, entry))
  return defined({ id, title, date, original, source, target, speakers, beads, crossings, divergences, lapsed, signature })
}

function versionOf({ versions, beads }: ParallelCorpusFile, id: string): AlignedVersion {
  const version: Version = defined({ id, ...versions[id] })
  return { language: version.language, version, sentences: beads.flatMap((bead) => sentencesOf(bead, id)) }
}

const sentencesOf = (bead: BeadEntry, version: string): Sentence[] => bead[version].map((sentence) => defined(sentence))

/** A bead's runs follow from how many sentences stand in it. */
function runsOf({ beads, source, target }: ParallelCorpusFile): Alignment['beads'] {
  const at = { source: 0, target: 0 }
  return beads.map((bead) => {
    const { id, probability, status, note, bookmark } = bead
    const links = bead.links && linksOf(bead.links, { source: bead[source], target: bead[target] })
    const start = { ...at }
    at.source += bead[source].length
    at.target += bead[target].length
    return defined({
      id,
      source: { start: start.source, end: at.source },
      target: { start: start.target, end: at.target },
      probability,
      status,
      note,
      bookmark,
      links,
    })
  })
}

const crossingOf = (entry: CrossingEntry, { source, target }: ParallelCorpusFile): Crossing =>
  defined({ source: entry[source], target: entry[target], note: entry.note })

function divergenceOf(entry: DivergenceEntry, { source, target }: ParallelCorpusFile): Divergence {
  const { id, kind, severity, rule, concept, bead, confidence, cause, message, review } = entry
  const sides = { [source]: 'source', [target]: 'target' } as const
  return defined({
    id,
    kind,
    severity,
    rule,
    concept,
    direction: sides[entry.direction] ?? 'both',
    bead,
    source: entry[source].map(markOf),
    target: entry[target].map(markOf),
    confidence,
    cause,
    message,
    review: defined(review),
  })
}

const markOf = ({ sentence, span: [start, end], text }: MarkEntry): Mark => ({ sentence, span: { start, end }, text })

function lapsedOf(entry: LapsedEntry, { source, target }: ParallelCorpusFile): LapsedReview {
  const { id, kind, rule, concept, message, review } = entry
  const marksOf = (version: string) => entry[version].map(({ text, in: sentence }) => ({ text, sentence }))
  return defined({ id, kind, rule, concept, message, source: marksOf(source), target: marksOf(target), review: defined(review) })
}

/** The same value without keys that hold nothing, so that what was read equals what was written. */
function defined<T extends object>(value: T): T {
  const copy = { ...value }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}
