import { BitextError } from '../errors.ts'
import { BUNDLE_FORMAT } from '../mteval/bundle/manifest.ts'
import type { FolderFiles } from '../mteval/bundle/read-part.ts'
import { verifyBundle } from '../mteval/bundle/verify.ts'
import { readFolder } from './folder.ts'

/** Files by which a bundle is known, even a damaged one. */
const MARKS = ['manifest.json', 'checksums.txt']

/**
 * The files of a bundle, damaged or not.
 * @throws BitextError `MALFORMED` for a folder that is none, and as `readFolder` does.
 */
export function readBundleFolder(folder: string): FolderFiles {
  const files = readFolder(folder)
  if (MARKS.some((path) => files.has(path))) return files
  throw new BitextError('MALFORMED', 'this folder is not an evaluation set: it has no manifest.json', {
    place: { file: folder },
    hint: 'name a folder that bitext bundle wrote',
  })
}

/** Why a folder may not be replaced: only a bundle that is as it was written may, since nothing is lost with it. */
export function reasonToKeepBundle(files: FolderFiles): string | undefined {
  const { findings, strangers, manifest } = verifyBundle(files)
  if (manifest === undefined || manifest.format !== BUNDLE_FORMAT) return 'bitext did not write it'
  if (strangers.length > 0) return `bitext did not write ${strangers[0]} in it`
  return findings.length > 0 ? `${findings[0].file} in it is not as bitext wrote it` : undefined
}
