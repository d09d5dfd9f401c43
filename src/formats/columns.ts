import { BitextError, type Place } from '../errors.ts'
import { BEAD_STATUSES, type BeadStatus } from '../model/alignment.ts'
import type { Version } from '../model/version.ts'
import { didYouMean } from '../text/nearest.ts'
import { probabilityOf } from './figures.ts'
import type { CorpusHead, Polarity, ReadOptions, TextBead } from './format.ts'
import { UNKNOWN_LANGUAGE } from './languages.ts'
import { isVersionName, nameOfVersion, versionNamed } from './version-names.ts'

/** Where in a row each part of a bead stands. */
export interface Columns {
  readonly head: Pick<CorpusHead, 'source' | 'target'>
  readonly source: number
  readonly target: number
  readonly id?: number
  readonly figure?: { readonly at: number; readonly polarity: Polarity }
  readonly status?: number
  readonly note?: number
  readonly bookmark?: number
  /** How many cells a row has; absent where there is no header to say it. */
  readonly width?: number
  /** Versions that are not read. */
  readonly others: readonly string[]
}

/** What a column of figures may be called, and which way the figures go. */
const FIGURES: Readonly<Record<string, Polarity>> = {
  probability: 'probability',
  similarity: 'similarity',
  certainty: 'similarity',
  confidence: 'similarity',
  score: 'similarity',
  cost: 'cost',
  distance: 'cost',
}

/** What the two texts may be called where they are not named after their languages. */
const SIDES: Readonly<Record<string, 'source' | 'target'>> = {
  source: 'source',
  src: 'source',
  target: 'target',
  tgt: 'target',
  trg: 'target',
}

const WORDS = ['id', 'status', 'note', 'bookmark']

/** The columns we write, in order. */
export const headerFor = ({ source, target }: CorpusHead): readonly string[] => [
  'id',
  nameOfVersion(source),
  nameOfVersion(target),
  'probability',
  'status',
  'note',
  'bookmark',
]

/**
 * What a first row says of the columns, or `undefined` where it is no header.
 * @throws BitextError `UNKNOWN_VERSION` where the version asked for is not among the columns
 */
export function columnsIn(cells: readonly string[], options: ReadOptions, place: Place): Columns | undefined {
  const names = cells.map((cell) => cell.trim())
  const keys = names.map((name) => name.toLowerCase())
  const isWord = (key: string): boolean => WORDS.includes(key) || Object.hasOwn(FIGURES, key)
  // `id` is also Indonesian: it names a text where only one other column does.
  const named = names.filter((name, at) => isText(name) && !isWord(keys[at]))
  const texts = named.length === 1 && keys.includes('id') ? names.filter((name) => isText(name)) : named
  if (texts.length < 2) return undefined
  const source = chosen(texts, options.source ?? sideAmong(texts, 'source') ?? texts[0], place)
  const rest = texts.filter((name) => name !== source)
  const target = chosen(rest, options.target ?? sideAmong(rest, 'target') ?? rest[0], place)
  const at = (key: string): number | undefined => (keys.includes(key) && !texts.includes(key) ? keys.indexOf(key) : undefined)
  const figure = keys.findIndex((key) => Object.hasOwn(FIGURES, key))
  return {
    head: { source: versionOf(source), target: versionOf(target) },
    source: names.indexOf(source),
    target: names.indexOf(target),
    ...{ id: at('id'), status: at('status'), note: at('note'), bookmark: at('bookmark') },
    ...(figure >= 0 && { figure: { at: figure, polarity: FIGURES[keys[figure]] } }),
    width: cells.length,
    others: rest.filter((name) => name !== target),
  }
}

const isText = (name: string): boolean => isVersionName(name) || Object.hasOwn(SIDES, name.toLowerCase())

const sideAmong = (names: readonly string[], side: 'source' | 'target'): string | undefined =>
  names.find((name) => SIDES[name.toLowerCase()] === side)

const versionOf = (name: string): Version =>
  Object.hasOwn(SIDES, name.toLowerCase()) ? { id: name.toLowerCase(), language: UNKNOWN_LANGUAGE } : versionNamed(name)

function chosen(names: readonly string[], wanted: string, place: Place): string {
  const found =
    names.find((name) => name === wanted || versionOf(name).id === wanted) ??
    names.find((name) => versionOf(name).language === wanted)
  if (found !== undefined) return found
  throw new BitextError('UNKNOWN_VERSION', `there is no column for the version ${JSON.stringify(wanted)}`, {
    place,
    hint: didYouMean(wanted, names) ?? `versions here: ${names.join(', ')}`,
  })
}

/** The columns of a file without a header: the source, then the target. */
export const bareColumns = ({ source, target }: ReadOptions): Columns => ({
  head: {
    source: source === undefined ? { id: 'source', language: UNKNOWN_LANGUAGE } : versionNamed(source),
    target: target === undefined ? { id: 'target', language: UNKNOWN_LANGUAGE } : versionNamed(target),
  },
  source: 0,
  target: 1,
  others: [],
})

/**
 * A row as a bead; texts and notes go through `restore`.
 * @throws BitextError `MALFORMED` with the column that is missing or wrong
 */
export function beadIn(
  cells: readonly string[],
  columns: Columns,
  { restore, place }: { readonly restore: (cell: string) => string; readonly place: () => Place },
): TextBead {
  const { id, figure, status, note, bookmark, width } = columns
  if (cells.length <= columns.source || cells.length <= columns.target || (width !== undefined && cells.length > width)) {
    throw ragged(cells, columns, place())
  }
  const word = (at: number | undefined): string | undefined => {
    const cell = at === undefined ? undefined : cells[at]
    return cell === undefined || cell === '' ? undefined : restore(cell)
  }
  const bead: { -readonly [Key in keyof TextBead]: TextBead[Key] } = {
    source: sideOf(restore(cells[columns.source])),
    target: sideOf(restore(cells[columns.target])),
  }
  if (id !== undefined) bead.id = word(id)
  if (figure !== undefined) Object.assign(bead, figureIn(cells[figure.at], figure.polarity, place))
  if (status !== undefined) bead.status = statusIn(cells[status], place)
  if (note !== undefined) bead.note = word(note)
  if (bookmark !== undefined) bead.bookmark = word(bookmark)
  return bead
}

const sideOf = (text: string): TextBead['source'] => (text === '' ? [] : [{ id: '', text }])

function ragged(cells: readonly string[], { source, target, width }: Columns, place: Place): BitextError {
  const needed = width ?? Math.max(source, target) + 1
  return new BitextError('MALFORMED', `this row has ${cells.length} cells, and ${needed} are needed`, {
    place,
    hint: 'a tab or a line end may stand inside a sentence, or a cell may be missing',
  })
}

function figureIn(cell: string | undefined, polarity: Polarity, place: () => Place): Partial<TextBead> {
  if (cell === undefined || cell.trim() === '') return {}
  const raw = Number(cell)
  if (!Number.isFinite(raw)) throw new BitextError('MALFORMED', `${JSON.stringify(cell)} is not a number`, { place: place() })
  if (polarity !== 'probability') return { probability: probabilityOf(raw, polarity), raw }
  if (raw >= 0 && raw <= 1) return { probability: raw }
  throw new BitextError('MALFORMED', `${cell} is not a probability, which is from 0 to 1`, {
    place: place(),
    hint: 'if the figures are something else, call the column score or cost',
  })
}

function statusIn(cell: string | undefined, place: () => Place): BeadStatus | undefined {
  if (cell === undefined || cell === '') return undefined
  const status = BEAD_STATUSES.find((known) => known === cell)
  if (status !== undefined) return status
  throw new BitextError('MALFORMED', `there is no status ${JSON.stringify(cell)}`, {
    place: place(),
    hint: didYouMean(cell, BEAD_STATUSES) ?? `it is one of: ${BEAD_STATUSES.join(', ')}`,
  })
}

/** A bead as the cells of a row, under `headerFor`. */
export function cellsOf({ id = '', source, target, probability, status, note = '', bookmark = '' }: TextBead): readonly string[] {
  return [id, textOf(source), textOf(target), probability === undefined ? '' : String(probability), status ?? '', note, bookmark]
}

const textOf = ([sentence]: TextBead['source']): string => sentence?.text ?? ''
