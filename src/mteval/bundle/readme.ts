import { REASON_WORDS, REASONS, type Reason } from './ledger.ts'
import type { Manifest, ManifestInput } from './manifest.ts'
import { pathsOf } from './part-files.ts'

/** `README.md` of a bundle, for people; all of it stands in the manifest too. */
export function writeBundleReadme(manifest: Manifest): string {
  return `${[
    `# Evaluation set, ${manifest.source} to ${manifest.reference}`,
    ...manifest.notices.map((notice) => `**${notice}**`),
    [
      `${manifest.counts.segments} segments of ${manifest.counts.beads} aligned beads; the others are in \`ledger.jsonl\`, each with its reason.`,
      'Frozen: do not edit, make a new one. `bitext verify` finds every byte that has changed since.',
    ].join('\n'),
    '## Files',
    manifest.parts.map((part) => partLines(part, manifest)).join('\n'),
    'Line n of each file of a part belongs to line n of the others. `manifest.json` has the options, the sources and the digests;\n`checksums.txt` has the digests of files and of their lines.',
    '## Texts',
    manifest.inputs.map(inputLines).join('\n'),
    '## Left out',
    leftOutLines(manifest),
    '## Signature',
    `\`${manifest.signature}\``,
  ].join('\n\n')}\n`
}

function partLines({ name, segments, documents }: Manifest['parts'][number], manifest: Manifest): string {
  const paths = pathsOf(name, manifest)
  return [
    `- ${name === '' ? 'The set' : `\`${name}\``}: ${segments} segments, documents: ${documents}`,
    `  - \`${paths.source}\`, \`${paths.reference}\`: one segment a line`,
    `  - \`${paths.ids}\`, \`${paths.documents}\`: the id of each line, and of the document it belongs to`,
    `  - \`${paths.segments}\`: bead, paragraph, speaker, shape, probability and status of each line`,
    `  - \`${paths.wmt}\`, \`${paths.comet}\`: the same for the WMT tools and for COMET`,
  ].join('\n')
}

function inputLines({ document, title, date, source, reference }: ManifestInput): string {
  const heading = [document, title, date].filter((part) => part !== undefined && part !== '').join(' · ')
  return [`- ${heading}`, versionLine('source', source), versionLine('reference', reference)].join('\n')
}

const versionLine = (side: string, { language, provenance, publisher, uri, licence }: ManifestInput['source']): string =>
  `  - ${side} (${language}): ${[provenance, publisher, uri, `licence: ${licence ?? 'not stated'}`].filter((part) => part !== undefined).join('; ')}`

function leftOutLines({ counts }: Manifest): string {
  const known: readonly Reason[] = REASONS.filter((reason) => counts.leftOut[reason] !== undefined)
  if (known.length === 0) return 'Nothing.'
  return known.map((reason) => `- ${counts.leftOut[reason]} × ${reason}: ${REASON_WORDS[reason]}`).join('\n')
}
