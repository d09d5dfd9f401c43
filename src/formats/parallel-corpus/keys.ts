import { BitextError } from '../../errors.ts'
import { didYouMean } from '../../text/nearest.ts'
import type { OpenYaml } from '../../text/yaml.ts'
import { BEAD_KEYS, CROSSING_KEYS, DIVERGENCE_KEYS, FORMAT, LAPSED_KEYS } from './schema.ts'

/**
 * Refuses a file that is no parallel corpus, or one in a version of the format that this program does not know.
 * @throws BitextError `MALFORMED`
 */
export function checkFormat({ value, placeOf }: OpenYaml): void {
  const format = isMap(value) ? value.format : undefined
  if (format === FORMAT) return
  const place = placeOf(['format'])
  if (format === undefined) {
    const message = `this is no parallel corpus: \`format: ${FORMAT}\` is missing`
    throw new BitextError('MALFORMED', message, { place, hint: `parallel corpora begin with: format: ${FORMAT}` })
  }
  const isOurs = typeof format === 'string' && format.startsWith('bitext/')
  const hint = isOurs
    ? 'the file was written by a newer bitext: update this one'
    : `parallel corpora begin with: format: ${FORMAT}`
  throw new BitextError('MALFORMED', `cannot read the format ${JSON.stringify(format)}, only ${FORMAT}`, { place, hint })
}

/**
 * Keys of beads, crossings, divergences and lapsed reviews are either the format's or a version's id.
 * @throws BitextError `UNKNOWN_KEY`, or `UNKNOWN_VERSION` for a list, which can only be a version's sentences
 */
export function checkKeys(yaml: OpenYaml): void {
  if (!isMap(yaml.value) || !isMap(yaml.value.versions)) return
  const versions = Object.keys(yaml.value.versions)
  checkEntries(yaml, yaml.value, { section: 'beads', known: BEAD_KEYS, versions })
  checkEntries(yaml, yaml.value, { section: 'crossings', known: CROSSING_KEYS, versions })
  checkEntries(yaml, yaml.value, { section: 'divergences', known: DIVERGENCE_KEYS, versions })
  checkEntries(yaml, yaml.value, { section: 'lapsed', known: LAPSED_KEYS, versions })
}

interface Keys {
  readonly section: string
  readonly known: readonly string[]
  readonly versions: readonly string[]
}

function checkEntries(yaml: OpenYaml, root: Readonly<Record<string, unknown>>, { section, known, versions }: Keys): void {
  const entries: unknown = root[section]
  if (!Array.isArray(entries)) return
  for (const [index, entry] of entries.entries()) {
    if (!isMap(entry)) continue
    const key = Object.keys(entry).find((name) => !known.includes(name) && !versions.includes(name))
    if (key === undefined) continue
    const place = yaml.placeOfKey([section, index, key])
    const hint = didYouMean(key, [...known, ...versions])
    throw Array.isArray(entry[key])
      ? new BitextError('UNKNOWN_VERSION', `there is no version \`${key}\``, {
          place,
          hint: `versions here: ${versions.join(', ')}`,
        })
      : new BitextError('UNKNOWN_KEY', `unknown key \`${key}\``, { place, hint: hint ?? `valid keys here: ${known.join(', ')}` })
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
