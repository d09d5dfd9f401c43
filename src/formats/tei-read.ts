import { BitextError } from '../errors.ts'
import { BEAD_STATUSES } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Version } from '../model/version.ts'
import { z } from '../text/schema.ts'
import { assembleLadder, type IndexLink } from './assemble-ladder.ts'
import type { BeadStream, CorpusHead, InputFile, ReadOptions, Reporter, SegmentedTexts, SegmentedVersion } from './format.ts'
import { languageOf, tagNamed } from './language-tags.ts'
import { Omissions } from './omissions.ts'
import { headFrom, jsonOf, type Property } from './properties.ts'
import { beadId, sentenceId, versionId } from './tei-names.ts'
import { readTeiFile, type TeiFile, type TeiLink, type TeiText } from './tei-texts.ts'

/** Reads TEI: the sentences of two texts, and the links between them. */
export async function readTei([file]: readonly InputFile[], options: ReadOptions): Promise<BeadStream> {
  const tei = await readTeiFile(file, options.report)
  const isOurs = tei.own !== undefined
  // A text that groups others has no sentences of its own; one of ours may have none because all are gaps.
  const texts = tei.texts.filter(({ sentences }) => isOurs || sentences.length > 0)
  const properties = jsonOf(tei.own ?? '[]', PROPERTIES) ?? []
  const { source, target } = sidesOf(texts, options, file)
  const sides: SegmentedTexts = { source: versionFrom(source, isOurs), target: versionFrom(target, isOurs) }
  const links = indexLinks(tei, { source, target }, options.report)
  const stream = assembleLadder(links, sides, options.report)
  return {
    ...stream,
    head: headOf(properties, sides, stream.head),
    facts: [['texts in it', String(texts.length)]],
  }
}

const PROPERTIES = z.array(z.tuple([z.string(), z.string()]))

interface Sides {
  readonly source: TeiText
  readonly target: TeiText
}

/** The two texts that are meant: by id or language, else the first two. */
function sidesOf(texts: readonly TeiText[], { source, target }: ReadOptions, { name }: InputFile): Sides {
  const byTag = (wanted: string | undefined): TeiText | undefined => {
    if (wanted === undefined) return undefined
    return (
      texts.find((text) => versionId(text.name ?? '') === wanted) ??
      texts.find(({ language = '' }) => tagNamed(wanted, [language]))
    )
  }
  const wantedTarget = byTag(target)
  const first = byTag(source) ?? texts.find((text) => text !== wantedTarget)
  const second = wantedTarget ?? texts.find((text) => text !== first)
  if (first !== undefined && second !== undefined && first !== second) return { source: first, target: second }
  throw new BitextError(
    'MALFORMED',
    `the file has ${texts.length === 1 ? 'one text' : `${texts.length} texts`} with sentences (<s>), not two`,
    {
      place: { file: name },
      hint: 'two texts and a <linkGrp type="translation"> are needed',
    },
  )
}

/** Ids as we wrote them; what others wrote is laid out in lines, which are not part of the text. */
function versionFrom({ name, language = 'und', sentences }: TeiText, isOurs: boolean): SegmentedVersion {
  const id = isOurs && name !== undefined ? versionId(name) : language
  const version: Version = { id, language: languageOf(language) }
  return {
    version,
    sentences: sentences.map((sentence) => (isOurs ? { ...sentence, id: sentenceId(id, sentence.id) } : tidy(sentence))),
  }
}

const tidy = (sentence: Sentence): Sentence => ({ ...sentence, text: sentence.text.replace(/[ \t\r\n]+/g, ' ').trim() })

function indexLinks({ links, notes }: TeiFile, { source, target }: Sides, report: Reporter): IndexLink[] {
  const at = { source: indexOf(source), target: indexOf(target) }
  const notesByBead = byBead(notes)
  const omissions = new Omissions()
  const found = links.flatMap((link) => {
    const known = (side: Map<string, number>): number[] => link.ends.flatMap((end) => side.get(end) ?? [])
    const sides = { source: known(at.source), target: known(at.target) }
    const missing = link.ends.length - sides.source.length - sides.target.length
    if (missing === link.ends.length) {
      report.problem(
        new BitextError('MALFORMED', `no end of this link is a sentence: ${link.ends.join(' ')}`, { place: link.place }),
      )
      return []
    }
    omissions.count('# ends of links in other texts', missing)
    return [{ ...sides, ...wordsOf(link), ...notesOf(notesByBead.get(link.name ?? '') ?? []), place: link.place }]
  })
  omissions.tell(report)
  return found
}

function byBead(notes: TeiFile['notes']): Map<string, TeiFile['notes'][number][]> {
  const groups = new Map<string, TeiFile['notes'][number][]>()
  for (const note of notes) groups.set(note.bead, [...(groups.get(note.bead) ?? []), note])
  return groups
}

const indexOf = ({ sentences }: TeiText): Map<string, number> => new Map(sentences.map(({ id }, index) => [id, index]))

function wordsOf({ name, type, cert }: TeiLink): Pick<IndexLink, 'id' | 'status' | 'probability'> {
  const status = BEAD_STATUSES.find((known) => known === type)
  const probability = cert === undefined || cert === '' ? Number.NaN : Number(cert)
  return {
    ...(name !== undefined && { id: beadId(name) }),
    ...(status !== undefined && { status }),
    ...(probability >= 0 && probability <= 1 && { probability }),
  }
}

function notesOf(notes: TeiFile['notes']): Pick<IndexLink, 'note' | 'bookmark' | 'raw'> {
  const texts = new Map(notes.map(({ type, text }) => [type, text]))
  const [note, bookmark, raw] = [texts.get('note'), texts.get('bookmark'), texts.get('raw')]
  return {
    ...(note !== undefined && { note }),
    ...(bookmark !== undefined && { bookmark }),
    ...(raw !== undefined && { raw: Number(raw) }),
  }
}

/** Our own properties, for the versions they were written for; crossings are those, and the ones found in the links. */
function headOf(properties: readonly Property[], { source, target }: SegmentedTexts, { crossings }: CorpusHead): CorpusHead {
  const ownIds = new Map(properties)
  const isOurs = ownIds.get('source-id') === source.version.id && ownIds.get('target-id') === target.version.id
  const said = isOurs ? properties : properties.filter(([name]) => !/^(?:source-|target-|crossing)/.test(name))
  const head = headFrom(said, { source: source.version, target: target.version })
  return { ...head, crossings: [...head.crossings, ...crossings] }
}
