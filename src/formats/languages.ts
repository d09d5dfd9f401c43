import { guessLanguage } from '../ingest/guess-language.ts'
import type { Version } from '../model/version.ts'
import type { BeadStream, TextBead } from './format.ts'
import { startingWith } from './starting-with.ts'

/** Of a version whose language the file does not say. */
export const UNKNOWN_LANGUAGE = 'und'

/** The same stream; languages that the file does not say are those that are `said`, or guessed from the first beads. A version without a name is called after its language. */
export async function withLanguages(corpus: BeadStream, said: readonly string[] = []): Promise<BeadStream> {
  const [source, target] = [spoken(corpus.head.source, said[0], 'source'), spoken(corpus.head.target, said[1], 'target')]
  if (source.language !== UNKNOWN_LANGUAGE && target.language !== UNKNOWN_LANGUAGE)
    return { ...corpus, head: { ...corpus.head, ...distinct({ source, target }) } }
  const beads = corpus.batches[Symbol.asyncIterator]()
  const sample = await firstBeads(beads)
  const guessed = { source: withGuess(source, sample, 'source'), target: withGuess(target, sample, 'target') }
  return {
    ...corpus,
    head: { ...corpus.head, ...distinct(guessed) },
    batches: startingWith({ value: sample, done: false }, beads),
  }
}

/** As many characters as show a language; a pipe may bring the first bead alone. */
const ENOUGH = 4000

/** Fewer have no text worth waiting for. */
const MOST_LOOKED_AT = 10_000

/** The first beads of a stream, with enough text on both sides to guess from. */
async function firstBeads(batches: AsyncIterator<readonly TextBead[]>): Promise<readonly TextBead[]> {
  const beads: TextBead[] = []
  const seen = { source: 0, target: 0 }
  while (beads.length < MOST_LOOKED_AT && Math.min(seen.source, seen.target) < ENOUGH) {
    const next = await batches.next()
    if (next.done) break
    for (const bead of next.value) {
      beads.push(bead)
      for (const side of ['source', 'target'] as const) for (const { text } of bead[side]) seen[side] += text.length
    }
  }
  return beads
}

/** A version in the language that someone says it is in, unless the file says another. */
function spoken(version: Version, language: string | undefined, side: 'source' | 'target'): Version {
  if (version.language !== UNKNOWN_LANGUAGE || language === undefined) return version
  return inLanguage(version, language, side)
}

const inLanguage = (version: Version, language: string, side: 'source' | 'target'): Version => ({
  ...version,
  id: UNNAMED[side].includes(version.id) ? language : version.id,
  language,
})

/** What files call a version that they do not name. */
const UNNAMED: Readonly<Record<'source' | 'target', readonly string[]>> = {
  source: ['source', 'src'],
  target: ['target', 'tgt', 'trg'],
}

function withGuess(version: Version, beads: readonly TextBead[], side: 'source' | 'target'): Version {
  if (version.language !== UNKNOWN_LANGUAGE) return version
  const text = beads.flatMap((bead) => bead[side].map((sentence) => sentence.text)).join('\n')
  const guess = guessLanguage(text)
  if (guess === undefined) return version
  return inLanguage(version, guess.language, side)
}

/** Two versions in one language need two names. */
function distinct({ source, target }: { source: Version; target: Version }): { source: Version; target: Version } {
  return { source, target: source.id === target.id ? { ...target, id: `${target.id}-2` } : target }
}
