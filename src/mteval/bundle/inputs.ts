import { BitextError } from '../../errors.ts'
import type { AlignedVersion, Alignment } from '../../model/alignment.ts'
import { mirror } from '../../model/ladder.ts'
import { groupBy } from '../../text/group-by.ts'
import { cleanText } from './clean-text.ts'
import type { ManifestInput } from './manifest.ts'

/** An alignment that goes into a bundle. */
export interface BundleInput {
  /** Name of the file it was read from. */
  readonly file: string
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string
  readonly alignment: Alignment
}

/** The alignment seen from the version to translate from. */
export function facing({ file, alignment }: BundleInput, wanted: string | undefined): Alignment {
  const { source, target, beads } = alignment
  const isNamed = ({ language, version }: AlignedVersion): boolean => language === wanted || version.id === wanted
  if (wanted === undefined || isNamed(source)) return alignment
  if (isNamed(target)) {
    const turned = mirror(beads)
    return { ...alignment, source: target, target: source, beads: beads.map((bead, index) => ({ ...bead, ...turned[index] })) }
  }
  throw new BitextError('USAGE', `no version is called “${wanted}”, and none is in that language`, {
    place: { file },
    hint: `the versions are ${source.version.id} and ${target.version.id}`,
  })
}

/**
 * Refuses alignments that do not make one set: of several directions, or one that is given twice.
 * @throws BitextError `USAGE`
 */
export function refuseMixture(inputs: readonly BundleInput[]): void {
  const pairOf = ({ alignment }: BundleInput): string => `${alignment.source.language}–${alignment.target.language}`
  const files = new Map<string, string>()
  for (const input of inputs) {
    if (pairOf(input) !== pairOf(inputs[0])) {
      throw new BitextError('USAGE', `this alignment is ${pairOf(input)}, but ${inputs[0].file} is ${pairOf(inputs[0])}`, {
        place: { file: input.file },
        hint: 'a set has one direction: make a bundle for each, or turn them with --source',
      })
    }
    const earlier = files.get(input.sha256)
    if (earlier !== undefined) {
      throw new BitextError('USAGE', `this alignment is the same as ${earlier}`, {
        place: { file: input.file },
        hint: 'give each alignment once',
      })
    }
    files.set(input.sha256, input.file)
  }
}

/**
 * Gives each alignment the name of its document: its id, or, where several have one id, as the alignments of `en.txt` and
 * `ru.txt` in any folder have, the name of its file.
 * @throws BitextError `USAGE` where these are the same too
 */
export function nameDocuments(inputs: readonly BundleInput[]): BundleInput[] {
  const byId = groupBy(inputs, ({ alignment }) => alignment.id)
  const named = inputs.map((input) => {
    const isAlone = byId.get(input.alignment.id)?.length === 1
    const name = cleanText(isAlone ? input.alignment.id : stemOf(input.file))
    return { ...input, alignment: { ...input.alignment, id: name } }
  })
  for (const [name, [, second]] of groupBy(named, ({ alignment }) => alignment.id)) {
    if (second === undefined) continue
    throw new BitextError('USAGE', `two documents would be called ${name}`, {
      place: { file: second.file },
      hint: 'give each alignment an `id` of its own',
    })
  }
  return named
}

const stemOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/(?:\.ya?ml)?(?:\.gz)?$/i, '')

/** What a manifest says of an input. */
export function describeInput({ file, sha256, alignment }: BundleInput): ManifestInput {
  const { id, title, date, original, signature, beads, source, target } = alignment
  const origin = [source, target].find(({ version }) => version.id === original)
  return {
    ...{ file, sha256, document: id, title, date, originalLanguage: origin?.language, signature, beads: beads.length },
    source: source.version,
    reference: target.version,
  }
}

/** What a version says of itself; a reconstruction is never passed on in silence. */
export function noticesOf(inputs: readonly BundleInput[]): string[] {
  const notices = inputs.flatMap(({ alignment }) =>
    [alignment.source, alignment.target].map(({ version }) => {
      if (version.notice !== undefined) return version.notice
      if (version.provenance !== 'reconstruction') return undefined
      return `The ${version.id} text of ${alignment.id} is a reconstruction, not the original.`
    }),
  )
  return [...new Set(notices.filter((notice) => notice !== undefined).map(cleanText))]
}
