import { type CorpusYaml, checkUnique, problem } from './problem.ts'
import type { BeadEntry } from './schema.ts'
import { orderFault } from './sentence-order.ts'

/** Bead ids are unique, shapes are true, and each version's sentences stand in order, none twice and none left out. */
export function checkLadderEntries(file: CorpusYaml): void {
  const { beads, source, target } = file.value
  checkUnique(file, 'beads', 'BROKEN_LADDER')
  for (const [index, bead] of beads.entries()) checkShape(file, bead, index)
  for (const version of [source, target]) checkSentenceOrder(file, version)
}

function checkShape(file: CorpusYaml, bead: BeadEntry, index: number): void {
  const { source, target } = file.value
  const counted = `${bead[source].length}-${bead[target].length}`
  if (counted === '0-0') {
    throw problem(file, ['beads', index], {
      code: 'BROKEN_LADDER',
      message: `bead ${bead.id} is empty on both sides`,
      hint: 'take it out',
    })
  }
  if (bead.shape === counted) return
  throw problem(file, ['beads', index, 'shape'], {
    code: 'BROKEN_LADDER',
    message: `bead ${bead.id} has the shape ${bead.shape}, but holds ${counted} sentences`,
    hint: `if the sentences are right, write: shape: ${counted}`,
  })
}

function checkSentenceOrder(file: CorpusYaml, version: string): void {
  const sentences = file.value.beads.flatMap((bead, index) =>
    bead[version].map(({ id }, at) => ({ id, bead: bead.id, path: ['beads', index, version, at, 'id'] })),
  )
  const fault = orderFault(sentences.map(({ id }) => id))
  if (fault === undefined) return
  const { bead, path } = sentences[fault.index]
  throw problem(file, path, {
    code: 'BROKEN_LADDER',
    message: `bead ${bead}: ${fault.message}`,
    hint: 'each sentence belongs to exactly one bead, in order',
  })
}
