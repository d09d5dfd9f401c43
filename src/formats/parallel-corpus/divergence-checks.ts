import { didYouMean } from '../../text/nearest.ts'
import { type CorpusYaml, checkUnique, problem } from './problem.ts'
import type { MarkEntry } from './schema.ts'

/** The raw text of each sentence of a version, by id. */
type Texts = ReadonlyMap<string, string>

/** A divergence points at a bead, and its marks at characters that stand there. */
export function checkDivergences(file: CorpusYaml): void {
  const { divergences, source, target } = file.value
  checkUnique(file, 'divergences', 'MALFORMED')
  checkBeadsAndDirections(file)
  for (const version of [source, target]) {
    const texts = textsOf(file, version)
    for (const [index, divergence] of divergences.entries()) {
      for (const [at, mark] of divergence[version].entries()) {
        checkMark(file, mark, { texts, path: ['divergences', index, version, at] })
      }
    }
  }
}

function checkBeadsAndDirections(file: CorpusYaml): void {
  const { beads, divergences, source, target } = file.value
  const beadIds = new Set(beads.map(({ id }) => id))
  const directions = [source, target, 'both']
  divergences.forEach(({ bead, direction }, index) => {
    if (!beadIds.has(bead)) {
      const hint = didYouMean(bead, beadIds)
      throw problem(file, ['divergences', index, 'bead'], { code: 'MALFORMED', message: `there is no bead \`${bead}\``, hint })
    }
    if (directions.includes(direction)) return
    const message = `\`direction\` names \`${direction}\`, which is not among the versions`
    const hint = `write ${directions.join(', ')}`
    throw problem(file, ['divergences', index, 'direction'], { code: 'UNKNOWN_VERSION', message, hint })
  })
}

const textsOf = ({ value }: CorpusYaml, version: string): Texts =>
  new Map(value.beads.flatMap((bead) => bead[version].map(({ id, text }) => [id, text] as const)))

function checkMark(
  file: CorpusYaml,
  { sentence, span, text }: MarkEntry,
  at: { texts: Texts; path: readonly PropertyKey[] },
): void {
  const [start, end] = span
  const whole = at.texts.get(sentence)
  if (whole === undefined) {
    const message = `there is no sentence \`${sentence}\` in this version`
    throw problem(file, [...at.path, 'sentence'], { code: 'MALFORMED', message, hint: didYouMean(sentence, at.texts.keys()) })
  }
  if (start <= end && whole.slice(start, end) === text) return
  const found = JSON.stringify(whole.slice(start, end))
  throw problem(file, [...at.path, 'span'], {
    code: 'MALFORMED',
    message: `the mark says ${JSON.stringify(text)}, but ${sentence} has ${found} at ${start}–${end}`,
    hint: 'spans count UTF-16 units in the sentence; take the divergence out to have it found anew',
  })
}
