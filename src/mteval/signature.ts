import { PROGRAM } from '../model/program.ts'

/** One statement of a signature: `tok:13a`, or `tok:13a` again in a short one. */
export interface SignatureEntry {
  readonly key: string
  /** The key of a short signature. */
  readonly short: string
  readonly value: string | number
}

/** What is true of a whole comparison, not of a metric. */
export interface SignatureSetting {
  /** References of each segment; `var` where the number differs. */
  readonly references: number | 'var'
  /** Bootstrap samples, with their seed. */
  readonly bootstrap?: number
  /** Trials of approximate randomisation, with their seed. */
  readonly randomisation?: number
  readonly seed?: number
}

/** Scores are sacreBLEU's, the program is not: the version says which. */
const VERSION = `${PROGRAM.name}-${PROGRAM.version}`

/**
 * What a score depends on, in the style of sacreBLEU: `nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:bitext-0.1.0`.
 * Only the version differs from what sacreBLEU would print.
 */
export const signatureOf = (entries: readonly SignatureEntry[], setting: SignatureSetting): string =>
  allEntries(entries, setting)
    .map(({ key, value }) => `${key}:${value}`)
    .join('|')

/** The same with sacreBLEU's short keys: `#:1|c:mixed|e:no|tok:13a|s:exp|v:bitext-0.1.0`. */
export const shortSignatureOf = (entries: readonly SignatureEntry[], setting: SignatureSetting): string =>
  allEntries(entries, setting)
    .map(({ short, value }) => `${short}:${value}`)
    .join('|')

function allEntries(entries: readonly SignatureEntry[], setting: SignatureSetting): readonly SignatureEntry[] {
  const { references, bootstrap, randomisation, seed } = setting
  const isSampled = bootstrap !== undefined || randomisation !== undefined
  return [
    { key: 'nrefs', short: '#', value: references },
    ...stated('bs', bootstrap),
    ...stated('ar', randomisation),
    ...(isSampled ? stated('seed', seed, 'rs') : []),
    ...entries,
    { key: 'version', short: 'v', value: VERSION },
  ]
}

const stated = (key: string, value: number | undefined, short = key): SignatureEntry[] =>
  value === undefined ? [] : [{ key, short, value }]

/** How many references the segments have, as a signature says it. */
export function referenceCount(references: readonly (readonly string[])[]): number | 'var' {
  const counts = new Set(references.map(({ length }) => length))
  const [count] = counts
  return counts.size === 1 ? count : 'var'
}

/** `yes` or `no`. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')
