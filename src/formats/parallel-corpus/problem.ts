import { BitextError, type ErrorCode } from '../../errors.ts'
import type { Path } from '../../text/schema.ts'
import type { YamlFile } from '../../text/yaml.ts'
import type { ParallelCorpusFile } from './schema.ts'

/** A parallel corpus whose shape is right. */
export type CorpusYaml = YamlFile<ParallelCorpusFile>

/** An error at the place of a part of the file. */
export function problem(
  file: CorpusYaml,
  path: Path,
  { code, message, hint }: { code: ErrorCode; message: string; hint?: string },
): BitextError {
  return new BitextError(code, message, { place: file.placeOf(path), hint })
}

/**
 * Refuses an id that two beads, divergences or speakers share.
 * @throws BitextError with the code given
 */
export function checkUnique(file: CorpusYaml, section: 'beads' | 'divergences' | 'speakers', code: ErrorCode): void {
  const seen = new Set<string>()
  file.value[section].forEach(({ id }, index) => {
    if (seen.has(id))
      throw problem(file, [section, index, 'id'], { code, message: `the id ${id} is used twice`, hint: 'give each its own' })
    seen.add(id)
  })
}
