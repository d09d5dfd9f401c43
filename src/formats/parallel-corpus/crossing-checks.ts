import { didYouMean } from '../../text/nearest.ts'
import { type CorpusYaml, problem } from './problem.ts'

/** A crossing names sentences of both versions that stand in the beads. */
export function checkCrossings(file: CorpusYaml): void {
  const { beads, crossings = [], source, target } = file.value
  for (const version of [source, target]) {
    const ids = new Set(beads.flatMap((bead) => bead[version].map(({ id }) => id)))
    for (const [index, crossing] of crossings.entries()) {
      const path = ['crossings', index]
      if ((crossing[version] ?? []).length === 0) {
        const hint = `a crossing names the sentences of both versions: ${source}: [ p6.s1 ], ${target}: [ p6.s3 ]`
        throw problem(file, path, { code: 'MALFORMED', message: `\`${version}\` has no sentences in this crossing`, hint })
      }
      const at = crossing[version].findIndex((id) => !ids.has(id))
      if (at < 0) continue
      const id = crossing[version][at]
      const message = `there is no sentence \`${id}\` in the version \`${version}\``
      throw problem(file, [...path, version, at], { code: 'MALFORMED', message, hint: didYouMean(id, ids) })
    }
  }
}
