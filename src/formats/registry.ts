import { BitextError } from '../errors.ts'
import { didYouMean } from '../text/nearest.ts'
import type { FileHead, Format } from './format.ts'
import { BITEXT_YAML } from './parallel-corpus/format.ts'

/** Every format, in the order in which help and docs list them. */
export const FORMATS: readonly Format[] = [BITEXT_YAML]

/**
 * The format of this name.
 * @throws BitextError `USAGE` with the nearest name
 */
export function formatNamed(name: string): Format {
  const names = FORMATS.map((format) => format.name)
  const format = FORMATS.find((known) => known.name === name)
  if (format !== undefined) return format
  throw new BitextError('USAGE', `there is no format "${name}"`, {
    hint: didYouMean(name, names) ?? `formats: ${names.join(', ')}`,
  })
}

/** Enough to take a file for what it is. */
const SURE_ENOUGH = 0.3

/** The format a file is in, by what it begins with and by its name; `undefined` where nothing fits. */
export function sniffFormat(head: FileHead): Format | undefined {
  const rated = FORMATS.map((format) => ({ format, rating: ratingOf(format, head) }))
  const best = rated.reduce((one, other) => (other.rating > one.rating ? other : one))
  return best.rating >= SURE_ENOUGH ? best.format : undefined
}

/** A name is a hint, not a proof: it decides between formats that look alike. */
function ratingOf(format: Format, head: FileHead): number {
  if (format.read === undefined) return 0
  const byContent = format.sniff?.(head) ?? 0
  const byName = format.endings.some((ending) => head.name.toLowerCase().endsWith(ending)) ? 0.35 : 0
  return byContent + byName * (1 - byContent)
}
