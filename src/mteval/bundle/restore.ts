import { digestOf } from '../../text/digest.ts'
import { type Schema, z } from '../../text/schema.ts'
import type { Checksum } from './checksums.ts'
import { labelsOf } from './labels.ts'
import type { Manifest } from './manifest.ts'
import { pathsOf, writePart } from './part-files.ts'
import { type FolderFiles, readJsonLines, readPart } from './read-part.ts'
import { writeBundleReadme } from './readme.ts'

/**
 * A file as it was, from the other files of the bundle: the segments stand in several of them. What is returned has the digest
 * that the file had; `undefined` where the other files do not say.
 */
export function restoreFile({ path, sha256 }: Checksum, manifest: Manifest, files: FolderFiles): Uint8Array | undefined {
  return candidatesFor(path, manifest, files)
    .map((content) => new TextEncoder().encode(content))
    .find((bytes) => digestOf(bytes) === sha256)
}

function candidatesFor(path: string, manifest: Manifest, files: FolderFiles): string[] {
  if (path === 'README.md') return [writeBundleReadme(manifest)]
  return manifest.parts.flatMap(({ name }) => {
    const paths = pathsOf(name, manifest)
    if (path === paths.source) return fromComet(paths.comet, 'src', files)
    if (path === paths.reference) return fromComet(paths.comet, 'ref', files)
    const part = readPart(name, manifest, files).value
    if (part === undefined) return []
    return writePart(part, labelsOf(manifest))
      .filter((file) => file.path === path)
      .map(({ content }) => content)
  })
}

const COMET_LINE: Schema<Readonly<Record<'src' | 'ref', string>>> = z.object({ src: z.string(), ref: z.string() })

/** A line file from COMET's, unless that is damaged too. */
function fromComet(path: string, key: 'src' | 'ref', files: FolderFiles): string[] {
  const { value } = readJsonLines(path, files, COMET_LINE)
  return value === undefined ? [] : [value.map((line) => `${line[key]}\n`).join('')]
}
