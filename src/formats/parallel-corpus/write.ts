import { BitextError } from '../../errors.ts'
import { type AlignedBead, type AlignedVersion, type Alignment, type Crossing, sentencesIn } from '../../model/alignment.ts'
import type { Divergence, LapsedMark, LapsedReview, Mark, Review } from '../../model/divergence.ts'
import { shapeOf } from '../../model/ladder.ts'
import type { Sentence } from '../../model/sentence.ts'
import { oneLine, quoted, writeYaml, type YamlValue } from '../../text/yaml.ts'
import { FORMAT, isVersionId } from './schema.ts'
import { linkEntries } from './word-links.ts'

/** Four digits: the fifth of a probability says nothing, and would change with every rounding of the machine. */
const DIGITS = 1e4

/**
 * Writes an alignment as `format: bitext/1`: one sentence a line, keys in one order, the same bytes for the same alignment.
 * @throws BitextError `USAGE` where a version's id is the name of another key.
 */
export function writeAlignment(alignment: Alignment): string {
  const { source, target } = alignment
  checkVersionIds(source, target)
  return writeYaml(
    {
      format: FORMAT,
      id: alignment.id,
      title: alignment.title,
      date: alignment.date,
      original: alignment.original,
      source: source.version.id,
      target: target.version.id,
      versions: { [source.version.id]: versionEntry(source), [target.version.id]: versionEntry(target) },
      speakers: alignment.speakers.map(({ id, role, names }) => oneLine({ id, role, names: names.map(quoted) })),
      beads: alignment.beads.map((bead) => beadEntry(bead, alignment)),
      crossings: alignment.crossings?.map((crossing) => crossingEntry(crossing, alignment)),
      divergences: alignment.divergences.map((divergence) => divergenceEntry(divergence, alignment)),
      lapsed: alignment.lapsed?.map((review) => lapsedEntry(review, alignment)),
      signature: alignment.signature,
    },
    {
      comment: 'A parallel corpus: a bead is a row of the bilingual table. docs/yaml.md of bitext explains every key.',
      sections: ['versions', 'speakers', 'beads', 'crossings', 'divergences', 'lapsed', 'signature'],
      spaced: ['beads', 'divergences', 'lapsed'],
    },
  )
}

function checkVersionIds(source: AlignedVersion, target: AlignedVersion): void {
  const ids = [source.version.id, target.version.id]
  const wrong = ids.find((id) => !isVersionId(id)) ?? (ids[0] === ids[1] ? ids[0] : undefined)
  if (wrong === undefined) return
  throw new BitextError('USAGE', `a version cannot have the id ${JSON.stringify(wrong)} in this file`, {
    hint: 'take another one that begins with a letter and is not the name of a key, such as `ind` for Indonesian',
  })
}

/** A version's language is the side's: one value, one place. */
function versionEntry({ language, version }: AlignedVersion): YamlValue {
  const { title, file, uri, publisher, licence, retrieved, provenance, notice, sha256 } = version
  return { language, title, file, uri, publisher, licence, retrieved, provenance, notice, sha256 }
}

function beadEntry(bead: AlignedBead, { source, target }: Alignment): YamlValue {
  return {
    id: bead.id,
    shape: shapeOf(bead),
    probability: rounded(bead.probability),
    status: bead.status,
    note: bead.note,
    bookmark: bead.bookmark,
    [source.version.id]: sentencesIn(source, bead.source).map(sentenceEntry),
    [target.version.id]: sentencesIn(target, bead.target).map(sentenceEntry),
    links: linksEntry(bead, { source, target }),
  }
}

/** On one line, as they belong to one pair of sentences. */
function linksEntry({ links, ...bead }: AlignedBead, { source, target }: Pick<Alignment, 'source' | 'target'>): YamlValue {
  if (links === undefined) return undefined
  const sentences = { source: sentencesIn(source, bead.source), target: sentencesIn(target, bead.target) }
  return oneLine(
    linkEntries(links, sentences).map(([from, to, probability, origin]) => [
      quoted(from),
      quoted(to),
      rounded(probability),
      origin,
    ]),
  )
}

const sentenceEntry = ({ id, speaker, kind, text }: Sentence): YamlValue => oneLine({ id, speaker, kind, text: quoted(text) })

const crossingEntry = (crossing: Crossing, { source, target }: Alignment): YamlValue =>
  oneLine({ [source.version.id]: crossing.source, [target.version.id]: crossing.target, note: crossing.note })

function divergenceEntry(divergence: Divergence, { source, target }: Alignment): YamlValue {
  const { id, kind, severity, rule, concept, bead, confidence, cause, message, review } = divergence
  return {
    id,
    kind,
    severity,
    rule,
    concept,
    direction: directionName(divergence, { source, target }),
    bead,
    confidence: rounded(confidence),
    cause,
    message: quoted(message),
    review: reviewEntry(review),
    [source.version.id]: divergence.source.map(markEntry),
    [target.version.id]: divergence.target.map(markEntry),
  }
}

function lapsedEntry(lapsed: LapsedReview, { source, target }: Alignment): YamlValue {
  const { id, kind, rule, concept, message, review } = lapsed
  return {
    ...{ id, kind, rule, concept, message: quoted(message), review: reviewEntry(review) },
    [source.version.id]: lapsed.source.map(lapsedMarkEntry),
    [target.version.id]: lapsed.target.map(lapsedMarkEntry),
  }
}

const reviewEntry = ({ state, note }: Review): YamlValue => oneLine({ state, note })

const lapsedMarkEntry = ({ text, sentence }: LapsedMark): YamlValue => oneLine({ text: quoted(text), in: quoted(sentence) })

/** A file speaks of versions, not of sides. */
function directionName({ direction }: Divergence, { source, target }: Pick<Alignment, 'source' | 'target'>): string {
  if (direction === 'both') return direction
  return (direction === 'source' ? source : target).version.id
}

const markEntry = ({ sentence, span, text }: Mark): YamlValue =>
  oneLine({ sentence, span: [span.start, span.end], text: quoted(text) })

const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS
