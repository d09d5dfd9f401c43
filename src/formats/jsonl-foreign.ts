import { BitextError, type Place } from '../errors.ts'
import { columnsIn } from './columns.ts'
import { probabilityOf } from './figures.ts'
import type { CorpusHead, Polarity, ReadOptions, TextBead } from './format.ts'

/** Where in another tool's objects the two texts and the figure stand. */
export interface ForeignKeys {
  readonly head: Pick<CorpusHead, 'source' | 'target'>
  /** The key of an object that holds the texts: `translation` in data sets of MT. */
  readonly inside?: string
  readonly source: string
  readonly target: string
  readonly figure?: { readonly key: string; readonly polarity: Polarity }
  /** For people. */
  readonly keys: string
}

/** The keys of an object whose texts are strings: `{"src", "tgt"}`, `{"en", "ru"}`, `{"translation": {"en", "ru"}}`; else `undefined`. */
export function foreignKeys(value: unknown, options: ReadOptions, place: Place): ForeignKeys | undefined {
  if (!isObject(value)) return undefined
  const inside = isObject(value.translation) ? 'translation' : undefined
  const texts = inside === undefined ? value : value.translation
  if (!isObject(texts)) return undefined
  const strings = Object.keys(texts).filter((key) => typeof texts[key] === 'string')
  const columns = columnsIn([...strings, ...figureKeys(value)], options, place)
  if (columns === undefined) return undefined
  const { head, source, target, figure, others } = columns
  // A number under a language's name is no text.
  if (Math.max(source, target) >= strings.length) return undefined
  if (others.length > 0) options.report.notice(`left out: the versions ${others.join(', ')}`, place)
  return {
    head,
    inside,
    source: strings[source],
    target: strings[target],
    ...(figure !== undefined && { figure: { key: [...strings, ...figureKeys(value)][figure.at], polarity: figure.polarity } }),
    keys: [...(inside === undefined ? [] : [`${inside}:`]), strings[source], strings[target]].join(' '),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const figureKeys = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value).filter((key) => typeof value[key] === 'number')

/** A line of another tool as a bead; a line without its texts is reported. */
export function foreignBead(
  value: unknown,
  { inside, source, target, figure }: ForeignKeys,
  { place, report }: Pick<ReadOptions, 'report'> & { readonly place: () => Place },
): TextBead | undefined {
  const object = isObject(value) ? value : {}
  const held = inside === undefined ? object : object[inside]
  const texts = isObject(held) ? held : {}
  const missing = [source, target].find((key) => typeof texts[key] !== 'string')
  if (missing !== undefined) {
    report.problem(
      new BitextError('MALFORMED', `\`${missing}\` is missing, or is no text`, {
        place: place(),
        hint: 'each line has the keys of the first',
      }),
    )
    return undefined
  }
  const raw = figure === undefined ? undefined : object[figure.key]
  return {
    source: sideOf(texts[source]),
    target: sideOf(texts[target]),
    ...(figure !== undefined && typeof raw === 'number' && { raw, probability: probabilityOf(raw, figure.polarity) }),
    ...(typeof object.id === 'string' && { id: object.id }),
  }
}

const sideOf = (text: unknown): TextBead['source'] => (typeof text === 'string' && text !== '' ? [{ id: '', text }] : [])
