import { BitextError } from '../errors.ts'
import type { BeadStatus } from '../model/alignment.ts'
import { readXml } from '../text/xml-in.ts'
import type { BeadBatches, BeadStream, CorpusHead, InputFile, ReadOptions, TextBead } from './format.ts'
import { languageOf, tagNamed } from './language-tags.ts'
import { Omissions } from './omissions.ts'
import { beadFrom, headFrom, type Property } from './properties.ts'
import { sentencesFrom } from './sentence-marks.ts'
import { type XliffBatch, XliffHarvest, type XliffSegment } from './xliff-units.ts'

/** Reads XLIFF 2: a bead a segment. */
export async function readXliff([file]: readonly InputFile[], options: ReadOptions): Promise<BeadStream> {
  const batches = readXml(file.bytes, new XliffHarvest(file.name, options.report))
  for (;;) {
    const { value: first, done } = await batches.next()
    if (done) throw noUnits(file)
    if (first === undefined) continue
    const { head, isSwapped } = headOf(first, options)
    return {
      head,
      batches: beadsOf({ first, batches, isSwapped, options }),
      facts: [['files in it', String(first.files)]],
    }
  }
}

const noUnits = ({ name }: InputFile): BitextError =>
  new BitextError('EMPTY_FILE', 'there is no translation unit in it', { place: { file: name }, hint: 'give a file with units' })

/** The head, and whether the file's source is our target: as it was when we wrote it, or as the user wants it. */
function headOf({ languages, metadata }: XliffBatch, { source, target }: ReadOptions): { head: CorpusHead; isSwapped: boolean } {
  const properties = metadata.get('bitext') ?? []
  const wasReversed = properties.some(([name, value]) => name === 'reversed' && value === 'true')
  const tags = { source: languages.source || 'und', target: languages.target ?? 'und' }
  const [first, second] = wasReversed ? [tags.target, tags.source] : [tags.source, tags.target]
  const head = headFrom(properties, { source: versionOf(first), target: versionOf(second) })
  const wantsOther = isMeant(source, head.target) || isMeant(target, head.source)
  if (!wantsOther) return { head, isSwapped: wasReversed }
  const crossings = head.crossings.map((pair) => ({ ...pair, source: pair.target, target: pair.source }))
  return { head: { ...head, source: head.target, target: head.source, crossings }, isSwapped: !wasReversed }
}

const versionOf = (tag: string) => ({ id: /[-_]/.test(tag) ? tag : tag.toLowerCase(), language: languageOf(tag) })

const isMeant = (wanted: string | undefined, { id, language }: CorpusHead['source']): boolean =>
  wanted !== undefined && tagNamed(wanted, [id, language]) !== undefined

interface Reading {
  readonly first: XliffBatch
  readonly batches: AsyncGenerator<XliffBatch | undefined>
  readonly isSwapped: boolean
  readonly options: ReadOptions
}

async function* beadsOf({ first, batches, isSwapped, options: { report } }: Reading): BeadBatches {
  const omissions = new Omissions()
  const isOurs = first.metadata.has('bitext')
  const toBeads = ({ segments }: XliffBatch): TextBead[] =>
    segments.flatMap((segment) => {
      if (segment.hadCodes) omissions.count('inline codes in # segments')
      if (segment.isMoved) omissions.count('the other order of # targets')
      const bead = beadOf(segment, isSwapped, isOurs)
      return bead.source.length + bead.target.length === 0 ? [] : [bead]
    })
  yield toBeads(first)
  for await (const batch of batches) if (batch !== undefined) yield toBeads(batch)
  omissions.tell(report)
}

function beadOf({ unit, id, state, subState, source, target }: XliffSegment, isSwapped: boolean, isOurs: boolean): TextBead {
  const { metadata, name, notes } = unit
  const sides = [
    sentencesFrom(source, marksIn(metadata.get('bitext-source'))),
    target === undefined ? [] : sentencesFrom(target, marksIn(metadata.get('bitext-target'))),
  ]
  const status = statusOf(state, subState)
  return {
    id: isOurs ? name : [unit.id, id].filter((part) => part !== undefined).join('.'),
    source: sides[isSwapped ? 1 : 0],
    target: sides[isSwapped ? 0 : 1],
    ...beadFrom(metadata.get('bitext') ?? []),
    ...(status !== undefined && { status }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  }
}

const marksIn = (properties: readonly Property[] = []): string[] =>
  properties.flatMap(([name, value]) => (name === 'sentence' ? [value] : []))

const OWN_STATES: Readonly<Record<string, BeadStatus>> = {
  'bitext:auto': 'auto',
  'bitext:confirmed': 'confirmed',
  'bitext:uncertain': 'uncertain',
  'bitext:rejected': 'rejected',
}

/** What others call reviewed or final, a person has confirmed. */
function statusOf(state: string | undefined, subState: string | undefined): BeadStatus | undefined {
  const own = subState === undefined ? undefined : OWN_STATES[subState]
  if (own !== undefined) return own
  if (state === 'reviewed' || state === 'final') return 'confirmed'
  return state === 'translated' ? 'auto' : undefined
}
