import { BitextError } from '../../errors.ts'
import type { AlignedVersion, Alignment } from '../../model/alignment.ts'
import { mirror } from '../../model/ladder.ts'
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
 * Refuses alignments that do not make one set: of several directions, or two under one name.
 * @throws BitextError `USAGE`
 */
export function refuseMixture(inputs: readonly BundleInput[]): void {
  const pairOf = ({ alignment }: BundleInput): string => `${alignment.source.language}–${alignment.target.language}`
  const files = new Map<string, string>()
  for (const input of inputs) {
    const { file, alignment } = input
    if (pairOf(input) !== pairOf(inputs[0])) {
      throw new BitextError('USAGE', `this alignment is ${pairOf(input)}, but ${inputs[0].file} is ${pairOf(inputs[0])}`, {
        place: { file },
        hint: 'a set has one direction: make a bundle for each, or turn them with --source',
      })
    }
    const id = cleanText(alignment.id)
    const earlier = files.get(id)
    if (earlier !== undefined) {
      throw new BitextError('USAGE', `this alignment is called ${id}, and so is ${earlier}`, {
        place: { file },
        hint: 'give each file once, and each alignment an `id` of its own',
      })
    }
    files.set(id, file)
  }
}

/** What a manifest says of an input. */
export function describeInput({ file, sha256, alignment }: BundleInput): ManifestInput {
  const { id, title, date, original, signature, beads, source, target } = alignment
  const origin = [source, target].find(({ version }) => version.id === original)
  return {
    ...{ file, sha256, document: cleanText(id), title, date, originalLanguage: origin?.language, signature, beads: beads.length },
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
