import { BitextError } from '../errors.ts'
import { didYouMean } from '../text/nearest.ts'
import { ANKI } from './anki.ts'
import { COLLATEX } from './collatex.ts'
import { CWB, SKETCH } from './corpus-managers.ts'
import { CSV } from './csv.ts'
import { DOCX } from './docx.ts'
import type { FileHead, Format } from './format.ts'
import { HUNALIGN, LADDER } from './hunalign.ts'
import { JSONL } from './jsonl.ts'
import { MARKDOWN } from './markdown.ts'
import { MOSES } from './moses.ts'
import { OPUSFILTER } from './opusfilter.ts'
import { BITEXT_YAML } from './parallel-corpus/format.ts'
import { TEI } from './tei.ts'
import { TMX } from './tmx.ts'
import { TSV } from './tsv.ts'
import { SENTALIGN, VECALIGN } from './vecalign.ts'
import { XCES } from './xces.ts'
import { XLIFF } from './xliff.ts'

/** Every format, in the order in which help and docs list them; of two that fit a file equally well, the first is taken. */
export const FORMATS: readonly Format[] = [
  BITEXT_YAML,
  TMX,
  XLIFF,
  TEI,
  XCES,
  TSV,
  CSV,
  JSONL,
  MOSES,
  VECALIGN,
  SENTALIGN,
  LADDER,
  HUNALIGN,
  SKETCH,
  CWB,
  OPUSFILTER,
  COLLATEX,
  ANKI,
  MARKDOWN,
  DOCX,
]

export const READABLE: readonly Format[] = FORMATS.filter(({ read }) => read !== undefined)
export const WRITABLE: readonly Format[] = FORMATS.filter(({ write }) => write !== undefined)

/**
 * The format of this name, among some.
 * @throws BitextError `USAGE` with the nearest name
 */
export function formatNamed(name: string, among: readonly Format[] = FORMATS): Format {
  const names = among.map((format) => format.name)
  const format = among.find((known) => known.name === name)
  if (format !== undefined) return format
  const exists = FORMATS.some((known) => known.name === name)
  const message = exists ? `${name} can only be ${among === READABLE ? 'written' : 'read'}` : `there is no format "${name}"`
  throw new BitextError('USAGE', message, { hint: didYouMean(name, names) ?? `formats: ${names.join(', ')}` })
}

/** Enough to take a file for what it is. */
const SURE_ENOUGH = 0.3

/** How much of a doubt a fitting name takes away: it decides between formats that look alike, and proves nothing. */
const BY_NAME = 0.35

/** The format a file is in, by what it begins with and by its name; `undefined` where nothing fits. */
export function sniffFormat(head: FileHead): Format | undefined {
  const rated = READABLE.map((format) => ({ format, rating: ratingOf(format, head) }))
  const best = rated.reduce((one, other) => (other.rating > one.rating ? other : one))
  return best.rating >= SURE_ENOUGH ? best.format : undefined
}

function ratingOf(format: Format, head: FileHead): number {
  const byContent = format.sniff?.(head) ?? 0
  return byContent + (hasEnding(format, head.name) ? BY_NAME * (1 - byContent) : 0)
}

/** The format that a file to be written has by its name. */
export const formatByEnding = (name: string, among: readonly Format[]): Format | undefined =>
  among.find((format) => hasEnding(format, name.replace(/\.gz$/, '')))

const hasEnding = ({ endings }: Format, name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending))
