import type { AlignedVersion, Alignment } from '../model/alignment.ts'
import { isGap } from '../model/ladder.ts'
import type { BookVersion, Imprint, VersionImprint } from './book.ts'

/** What an imprint is made from. */
export interface ImprintSources {
  readonly alignments: readonly Alignment[]
  /** Every version of the alignments. */
  readonly joined: readonly AlignedVersion[]
  /** Those that the book shows, as they are in the alignments, … */
  readonly versions: readonly AlignedVersion[]
  /** … as the book heads them, … */
  readonly bookVersions: readonly BookVersion[]
  /** … and as it prints them, in the same order. */
  readonly changed: readonly AlignedVersion[]
}

/** Gathers where the texts come from, under which licence, and what the book does not show. */
export function imprintOf(sources: ImprintSources): Imprint {
  const { alignments, versions, bookVersions } = sources
  return {
    versions: versions.map((version, at) => versionImprint(version, bookVersions[at])),
    notices: noticesOf(versions, bookVersions),
    leftOut: leftOut(sources),
    signatures: alignments.map(({ signature }) => signature),
  }
}

/** What each version says of itself, once where several say the same. */
function noticesOf(versions: readonly AlignedVersion[], shown: readonly BookVersion[]): string[] {
  const notices = versions.flatMap(({ version: { notice } }, at) => {
    const { isReconstruction, name } = shown[at]
    if (notice !== undefined) return [notice]
    return isReconstruction ? [`The text given here as ${name} is a reconstruction, not the original.`] : []
  })
  return [...new Set(notices)]
}

function versionImprint({ version }: AlignedVersion, shown: BookVersion): VersionImprint {
  const { title, publisher, uri, licence, retrieved, provenance, sha256 } = version
  const facts = [
    { label: 'Title', value: title },
    { label: 'Wording', value: provenance },
    { label: 'Publisher', value: publisher },
    { label: 'Licence', value: licence ?? 'not stated' },
    { label: 'Address', value: uri, href: webAddress(uri) },
    { label: 'Retrieved', value: retrieved },
    { label: 'SHA-256', value: sha256 },
  ]
  return {
    version: shown,
    ...(provenance === undefined ? {} : { provenance }),
    facts: facts.flatMap(({ label, value, href }) =>
      value === undefined ? [] : [{ label, value, ...(href === undefined ? {} : { href }) }],
    ),
  }
}

/** Only what a browser may be sent to: an address such as `javascript:…` in a file from elsewhere stays text. */
const webAddress = (uri: string | undefined): string | undefined =>
  uri !== undefined && /^https?:\/\/[^\s"'<>\\]+$/i.test(uri) ? uri : undefined

function leftOut({ alignments, joined, versions, bookVersions, changed }: ImprintSources): string[] {
  const absent = joined.filter((version) => !versions.includes(version)).map(({ version }) => version.id)
  const rejected = alignments.flatMap(({ divergences }) => divergences).filter(({ review }) => review.state === 'rejected').length
  const altered = changed.flatMap((version, at) =>
    version === versions[at] ? [] : [alteration(version, versions[at], bookVersions[at])],
  )
  const sentences = [
    absent.length === 0 ? undefined : `Not shown: the version${absent.length === 1 ? '' : 's'} ${absent.join(', ')}.`,
    rejected === 0 ? undefined : `Not shown: ${counted(rejected, 'divergence')} that a reviewer rejected.`,
    gapsOf(alignments),
    crossingsOf(alignments),
    ...altered,
  ].filter((sentence) => sentence !== undefined)
  const nothing = 'No sentence of the versions shown is left out.'
  return [nothing, ...sentences]
}

function gapsOf(alignments: readonly Alignment[]): string | undefined {
  const gaps = alignments.flatMap(({ beads }) => beads).filter(isGap).length
  return gaps === 0
    ? undefined
    : `${counted(gaps, 'row')} ${gaps === 1 ? 'has' : 'have'} no counterpart; the other side is empty there.`
}

function crossingsOf(alignments: readonly Alignment[]): string | undefined {
  const crossings = alignments.reduce((sum, alignment) => sum + (alignment.crossings?.length ?? 0), 0)
  if (crossings === 0) return undefined
  return `${counted(crossings, 'passage')} that a person marked as standing in another order on the two sides ${crossings === 1 ? 'is' : 'are'} shown in the order of the rows.`
}

function alteration(shown: AlignedVersion, raw: AlignedVersion, { name }: BookVersion): string {
  const count = shown.sentences.reduce((sum, { text }, at) => sum + differences(text, raw.sentences[at].text), 0)
  if (count === 0) return `ё was to be restored in the ${name} text; no place was found that needs it.`
  return `Changed for learners: in the ${name} text, ё stands in ${counted(count, 'place')} where the text has е. Words that could be read either way, and names, keep their е.`
}

/** Of texts of one length. */
const differences = (one: string, other: string): number => [...one].filter((letter, at) => letter !== [...other][at]).length

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
