import { BEAD_STATUSES } from '../model/alignment.ts'
import { SPEAKER_ROLES } from '../model/speaker.ts'
import { PROVENANCES, type Version } from '../model/version.ts'
import { check, type Schema, z } from '../text/schema.ts'
import type { CorpusHead, TextBead } from './format.ts'

/** What a format has no element of its own for: name and value. TMX writes it as `<prop>`, XLIFF as `<mda:meta>`, TEI as `<idno>`. */
export type Property = readonly [name: string, value: string]

const HEAD_WORDS = ['id', 'title', 'date', 'original', 'signature'] as const
const VERSION_WORDS = [
  'id',
  'title',
  'file',
  'uri',
  'publisher',
  'licence',
  'retrieved',
  'provenance',
  'notice',
  'sha256',
] as const

/** The head of a corpus; its divergences are not among it. */
export function headProperties(head: CorpusHead): Property[] {
  const versions = (['source', 'target'] as const).flatMap((side) =>
    VERSION_WORDS.map((word): [string, string | undefined] => [`${side}-${word}`, head[side][word]]),
  )
  return [
    ...defined([...HEAD_WORDS.map((word): [string, string | undefined] => [word, head[word]]), ...versions]),
    ...head.speakers.map((speaker): Property => ['speaker', JSON.stringify(speaker)]),
    ...head.crossings.map((crossing): Property => ['crossing', JSON.stringify(crossing)]),
  ]
}

const SPEAKER = z.object({ id: z.string(), role: z.enum(SPEAKER_ROLES), names: z.array(z.string()) })
const IDS = z.array(z.string())
const CROSSING = z.object({ source: IDS, target: IDS, note: z.string().optional() })

/** The head that properties give; what they do not say is as in `versions`. */
export function headFrom(properties: readonly Property[], versions: Pick<CorpusHead, 'source' | 'target'>): CorpusHead {
  const words = new Map(properties)
  const all = <T>(wanted: string, schema: Schema<T>): T[] =>
    properties.flatMap(([name, value]) => (name === wanted ? (jsonOf(value, schema) ?? []) : []))
  return {
    ...Object.fromEntries(HEAD_WORDS.flatMap((word) => (words.has(word) ? [[word, words.get(word)]] : []))),
    source: versionFrom(words, 'source', versions.source),
    target: versionFrom(words, 'target', versions.target),
    speakers: all('speaker', SPEAKER),
    divergences: [],
    crossings: all('crossing', CROSSING),
  }
}

function versionFrom(words: ReadonlyMap<string, string>, side: 'source' | 'target', version: Version): Version {
  const said = VERSION_WORDS.flatMap((word) => {
    const value = words.get(`${side}-${word}`)
    return value === undefined || (word === 'provenance' && !isOneOf(PROVENANCES, value)) ? [] : [[word, value]]
  })
  return { ...version, ...Object.fromEntries(said) }
}

/** A statement for people on where a version's wording comes from: a reconstruction says so wherever it appears. */
export function provenanceNote({ id, provenance, notice }: Version): string | undefined {
  if (provenance === undefined && notice === undefined) return undefined
  return [`${id}: ${provenance ?? 'notice'}`, notice].filter((part) => part !== undefined).join('. ')
}

/** What is said of a bead, beside its id, its note and its sentences. */
export function beadProperties({ probability, raw, status, bookmark }: TextBead): Property[] {
  const said: Property[] = []
  if (probability !== undefined) said.push(['probability', String(probability)])
  if (raw !== undefined) said.push(['raw', String(raw)])
  if (status !== undefined) said.push(['status', status])
  if (bookmark !== undefined) said.push(['bookmark', bookmark])
  return said
}

/** What properties say of a bead; values that cannot be are passed over. */
export function beadFrom(properties: readonly Property[]): Pick<TextBead, 'probability' | 'raw' | 'status' | 'bookmark'> {
  const said: { -readonly [Key in keyof TextBead]?: TextBead[Key] } = {}
  for (const [name, value] of properties) {
    if (name === 'probability' && Number(value) >= 0 && Number(value) <= 1) said.probability = Number(value)
    if (name === 'raw' && Number.isFinite(Number(value))) said.raw = Number(value)
    if (name === 'status' && isOneOf(BEAD_STATUSES, value)) said.status = value
    if (name === 'bookmark') said.bookmark = value
  }
  return said
}

const defined = (entries: readonly (readonly [string, string | undefined])[]): Property[] =>
  entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))

const isOneOf = <T extends string>(options: readonly T[], value: string): value is T => options.some((option) => option === value)

/** The value of a JSON text, if it is of the right shape: other tools may have changed it. */
export function jsonOf<T>(text: string, schema: Schema<T>): T | undefined {
  try {
    const checked = check<T>(JSON.parse(text), schema)
    return checked.violations === undefined ? checked.value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
