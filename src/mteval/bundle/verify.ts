import { CHECKSUMS, type Checksum } from './checksums.ts'
import type { BundleFinding } from './findings.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { type FolderFiles, readJson, textOf } from './read-part.ts'
import { recompute } from './recompute.ts'
import { restoreFile } from './restore.ts'
import { compareChecksums } from './verify-checksums.ts'

/** What verification found. */
export interface Verification {
  /** Empty when every byte is as it was written. */
  readonly findings: readonly BundleFinding[]
  /** Files in the folder that are not the bundle's, such as hypotheses. */
  readonly strangers: readonly string[]
  /** Absent where it cannot be read. */
  readonly manifest?: Manifest
}

/**
 * Whether a bundle is what it was when it was written: first every byte against its digests; where these agree, everything that
 * follows from the texts is derived anew.
 */
export function verifyBundle(files: FolderFiles): Verification {
  const read = readManifest(files)
  const manifest = read.value
  const restore = (checksum: Checksum): Uint8Array | undefined =>
    manifest === undefined ? undefined : restoreFile(checksum, manifest, files)
  const damaged = compareChecksums(files, restore)
  const findings = damaged.length > 0 || manifest === undefined ? damaged : recompute(manifest, files)
  const isUnread = findings.length === 0 && manifest === undefined
  return {
    findings: isUnread ? [{ file: 'manifest.json', message: read.problem ?? 'this file cannot be read' }] : findings,
    strangers: manifest === undefined ? [] : strangersAmong([...files.keys()], manifest),
    ...(manifest !== undefined && { manifest }),
  }
}

/** The manifest of a folder, or what is wrong with it. */
export const readManifest = (files: FolderFiles): ReturnType<typeof readJson<Manifest>> =>
  readJson(textOf(files.get('manifest.json')), MANIFEST)

function strangersAmong(paths: readonly string[], { files }: Manifest): string[] {
  const ours = new Set(['manifest.json', 'README.md', CHECKSUMS, ...files.map(({ path }) => path)])
  return paths.filter((path) => !ours.has(path)).sort()
}
