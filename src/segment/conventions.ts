import type { Language } from '../language/language.ts'
import type { SegmentationData } from '../language/segmentation-data.ts'
import type { Conventions, SegmentOptions } from './options.ts'

/** The options with their defaults, and the language's data with the user's abbreviations. */
export function conventionsOf(
  { code, segmentation, quotes }: Language,
  { dialogueDash = 'join-quoted', insideQuotes = 'split', abbreviations = [] }: SegmentOptions,
): Conventions {
  const further = isList(abbreviations) ? abbreviations : [...(abbreviations.any ?? []), ...(abbreviations[code] ?? [])]
  return { data: withAbbreviations(segmentation, further), quotes, dialogueDash, insideQuotes }
}

/** `Array.isArray` does not know readonly lists. */
const isList = (abbreviations: NonNullable<SegmentOptions['abbreviations']>): abbreviations is readonly string[] =>
  Array.isArray(abbreviations)

function withAbbreviations(data: SegmentationData, abbreviations: readonly string[]): SegmentationData {
  if (abbreviations.length === 0) return data
  const bare = abbreviations.map((abbreviation) => abbreviation.replace(/\s+/g, '').replace(/\.$/, ''))
  return { ...data, leaning: new Set([...data.leaning, ...bare]) }
}
