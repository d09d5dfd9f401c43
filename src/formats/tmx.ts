import { BitextError } from '../errors.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Version } from '../model/version.ts'
import type { BeadBatches, BeadStream, CorpusHead, Format, InputFile, ReadOptions, TextBead } from './format.ts'
import { languageOf, tagNamed } from './language-tags.ts'
import { Omissions } from './omissions.ts'
import { beadFrom, headFrom, type Property } from './properties.ts'
import { sentencesFrom } from './sentence-marks.ts'
import { readTmxUnits, type TmxBatch, type TmxHeader, type TmxProperty, type TmxUnit, type TmxVariant } from './tmx-units.ts'
import { PREFIX, writeTmx } from './tmx-write.ts'

/** TMX 1.4b, the exchange format of translation memories: a `<tu>` a bead, gaps left out. */
export const TMX: Format = {
  name: 'tmx',
  title: 'TMX 1.4b',
  endings: ['.tmx'],
  polarity: 'probability',
  holds: new Set([
    'sentences',
    'empty sentences',
    'bead ids',
    'sentence ids',
    'speakers',
    'kinds',
    'probabilities',
    'status',
    'notes',
    'bookmarks',
    'provenance',
  ]),
  sniff: ({ text }) => (/<tmx[\s>]/.test(text) ? 1 : 0),
  read: readTmx,
  write: writeTmx,
}

async function readTmx([file]: readonly InputFile[], options: ReadOptions): Promise<BeadStream> {
  const batches = readTmxUnits(file.bytes, { file: file.name, report: options.report })
  let skipped = 0
  const languages = new Set<string>()
  for (;;) {
    const { value: first } = await batches.next()
    if (first === undefined) throw noUnits(file, [...languages])
    const sides = sidesOf(first, options)
    if (sides !== undefined) {
      const beads = beadsOf({ first, batches, sides, skipped, options })
      return { head: headOf(first.header, sides), batches: beads, facts: factsOf(first.header) }
    }
    skipped += first.units.length
    for (const { variants } of first.units) for (const variant of variants) languages.add(keyOf(variant))
  }
}

function noUnits({ name }: InputFile, languages: readonly string[]): BitextError {
  if (languages.length === 0)
    return new BitextError('EMPTY_FILE', 'there is no translation unit in it', {
      place: { file: name },
      hint: 'give a file with units',
    })
  return new BitextError('EMPTY_FILE', 'no translation unit has both languages', {
    place: { file: name },
    hint: `the file has ${languages.join(', ')}; say which are meant with --source and --target`,
  })
}

interface Sides {
  readonly source: string
  readonly target: string
}

/** What a variant is called: its version where there are several in one language, else its language. */
const keyOf = ({ properties, language }: TmxVariant): string =>
  (properties.length === 0 ? undefined : properties.find(({ type }) => type === `${PREFIX}version`)?.text) ?? language

/** Which variants are source and target; `undefined` where no unit has both. */
function sidesOf({ header, units }: TmxBatch, { source, target }: ReadOptions): Sides | undefined {
  const { srclang } = header.attributes
  for (const { variants } of units) {
    const keys = variants.map(keyOf)
    const wantedTarget = target === undefined ? undefined : tagNamed(target, keys)
    const others = keys.filter((key) => key !== wantedTarget)
    const wanted = source ?? ownId(header, 'source') ?? srclang
    const first = (wanted === undefined ? undefined : tagNamed(wanted, others)) ?? (source === undefined ? others[0] : undefined)
    const second = wantedTarget ?? (target === undefined ? keys.find((key) => key !== first) : undefined)
    if (first !== undefined && second !== undefined) return { source: first, target: second }
  }
  return undefined
}

const ownProperties = (properties: readonly TmxProperty[]): Property[] =>
  properties.flatMap(({ type, text }) => (type.startsWith(PREFIX) ? [[type.slice(PREFIX.length), text]] : []))

const ownId = ({ properties }: TmxHeader, side: 'source' | 'target'): string | undefined =>
  ownProperties(properties).find(([name]) => name === `${side}-id`)?.[1]

function headOf(header: TmxHeader, sides: Sides): CorpusHead {
  const versionOf = (key: string): Version => ({ id: /[-_]/.test(key) ? key : key.toLowerCase(), language: languageOf(key) })
  const versions = { source: versionOf(sides.source), target: versionOf(sides.target) }
  const properties = ownProperties(header.properties)
  // What the header says is of the versions it was written for.
  const isOurs =
    tagNamed(sides.source, [ownId(header, 'source') ?? '']) && tagNamed(sides.target, [ownId(header, 'target') ?? ''])
  return headFrom(isOurs ? properties : properties.filter(([name]) => !/^(?:source|target)-/.test(name)), versions)
}

const factsOf = ({ attributes: { creationtool = 'unknown', creationtoolversion = '', srclang = 'unknown' } }: TmxHeader) =>
  [
    ['written by', `${creationtool} ${creationtoolversion}`.trim()],
    ['source language', srclang],
  ] as const

interface Reading {
  readonly first: TmxBatch
  readonly batches: AsyncGenerator<TmxBatch>
  readonly sides: Sides
  /** Units before the first that has both languages. */
  readonly skipped: number
  readonly options: ReadOptions
}

async function* beadsOf({ first, batches, sides, skipped, options: { report } }: Reading): BeadBatches {
  const omissions = new Omissions()
  omissions.count('# units before the first in both languages', skipped)
  const toBeads = ({ units }: TmxBatch): TextBead[] => units.flatMap((unit) => beadOf(unit, sides, omissions) ?? [])
  yield toBeads(first)
  for await (const batch of batches) yield toBeads(batch)
  omissions.tell(report)
}

function beadOf(unit: TmxUnit, sides: Sides, omissions: Omissions): TextBead | undefined {
  const { source, target } = variantsOf(unit, sides, omissions)
  if (source === undefined || target === undefined) {
    omissions.count(`# units without ${source === undefined ? sides.source : sides.target}`)
    return undefined
  }
  if (source.hadCodes) omissions.count(CODES)
  if (target.hadCodes) omissions.count(CODES)
  const { id, notes, properties } = unit
  const bead = { id, source: sentencesOf(source), target: sentencesOf(target), ...beadFrom(ownProperties(properties)) }
  return notes.length === 0 ? bead : { ...bead, note: notes.join('\n') }
}

const CODES = 'inline codes in # segments'

/** The first variants of the two languages; all others are counted. */
function variantsOf({ variants }: TmxUnit, sides: Sides, omissions: Omissions): { source?: TmxVariant; target?: TmxVariant } {
  const found: { source?: TmxVariant; target?: TmxVariant } = {}
  for (const variant of variants) {
    const key = keyOf(variant)
    if (found.source === undefined && isSame(key, sides.source)) found.source = variant
    else if (found.target === undefined && isSame(key, sides.target)) found.target = variant
    else omissions.count(`# segments in ${key}`)
  }
  return found
}

const isSame = (key: string, wanted: string): boolean => key === wanted || key.toLowerCase() === wanted.toLowerCase()

const sentencesOf = ({ text, properties }: TmxVariant): Sentence[] =>
  sentencesFrom(text, properties.length === 0 ? [] : marksIn(properties))

const marksIn = (properties: readonly TmxProperty[]): string[] =>
  properties.flatMap(({ type, text }) => (type === `${PREFIX}sentence` ? [text] : []))
