import { guessLanguage } from '../ingest/guess-language.ts'
import type { Version } from '../model/version.ts'
import type { BeadStream, TextBead } from './format.ts'
import { startingWith } from './starting-with.ts'

/** Of a version whose language the file does not say. */
export const UNKNOWN_LANGUAGE = 'und'

/** The same stream; a language that the file does not say is guessed from the first beads, and the version named after it. */
export async function withLanguages(corpus: BeadStream): Promise<BeadStream> {
  const { source, target } = corpus.head
  if (source.language !== UNKNOWN_LANGUAGE && target.language !== UNKNOWN_LANGUAGE) return corpus
  const beads = corpus.batches[Symbol.asyncIterator]()
  const first = await beads.next()
  const sample: readonly TextBead[] = first.done ? [] : first.value
  const guessed = { source: withGuess(source, sample, 'source'), target: withGuess(target, sample, 'target') }
  return { ...corpus, head: { ...corpus.head, ...distinct(guessed) }, batches: startingWith(first, beads) }
}

function withGuess(version: Version, beads: readonly TextBead[], side: 'source' | 'target'): Version {
  if (version.language !== UNKNOWN_LANGUAGE) return version
  const text = beads.flatMap((bead) => bead[side].map((sentence) => sentence.text)).join('\n')
  const guess = guessLanguage(text)
  if (guess === undefined) return version
  return { ...version, id: version.id === side ? guess.language : version.id, language: guess.language }
}

/** Two versions in one language need two names. */
function distinct({ source, target }: { source: Version; target: Version }): { source: Version; target: Version } {
  return { source, target: source.id === target.id ? { ...target, id: `${target.id}-2` } : target }
}
