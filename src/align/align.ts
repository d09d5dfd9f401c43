import { BitextError } from '../errors.ts'
import { bundledLexicon } from '../lexicon/bundled.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'
import { type Ladder, mirror } from '../model/ladder.ts'
import { wholePlane } from './corridor.ts'
import { facingLexicon, isCanonical } from './orientation.ts'
import { type Pass, type Prepared, prepare, runPass } from './pass.ts'
import { learnFromLadder } from './self-training.ts'

/** How to align. Everything has a default that serves most texts. */
export interface AlignOptions {
  /** Word translations, in either direction; `false` for none. Default: the bundled lexicon of the two languages, if there is one. */
  readonly lexicon?: Lexicon | false
}

/**
 * Finds the ladder between the two sides of a bitext: which sentences say the same, each bead with its probability.
 * The sides exchanged give the mirrored ladder, exactly.
 * @throws BitextError `USAGE` when the lexicon is for other languages.
 */
export function align(bitext: Bitext, options: AlignOptions = {}): Ladder {
  if (!isCanonical(bitext)) return mirror(align({ source: bitext.target, target: bitext.source }, options))
  return analyse(bitext, options).ladder
}

/** The languages of the two sides, and how to align. */
export interface AlignSentencesOptions extends AlignOptions {
  /** ISO 639-1 code of the source sentences. */
  readonly source: string
  readonly target: string
}

/**
 * Aligns two lists of sentences.
 * @example alignSentences(['Good evening!'], ['Добрый вечер!'], { source: 'en', target: 'ru' })
 */
export function alignSentences(source: readonly string[], target: readonly string[], options: AlignSentencesOptions): Ladder {
  return align({ source: sideOf(source, options.source), target: sideOf(target, options.target) }, options)
}

const sideOf = (texts: readonly string[], language: string): BitextSide => ({
  language,
  sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
})

/** Aligns a bitext in its canonical direction and keeps all that led to the ladder. */
function analyse(bitext: Bitext, { lexicon }: AlignOptions = {}): Pass {
  refuseTooLarge(bitext)
  const prepared = prepare(bitext, lexicon === false ? undefined : facingLexicon(lexicon ?? bundledFor(bitext), bitext))
  const first = runPass(prepared, wholePlane(prepared.source.size, prepared.target.size))
  return selfTrained(prepared, first)
}

/** The search looks at every pair of sentences: this many take about 2 GB. */
const MOST_POINTS = 12_000_000

function refuseTooLarge({ source, target }: Bitext): void {
  const [sources, targets] = [source.sentences.length, target.sentences.length]
  if ((sources + 1) * (targets + 1) <= MOST_POINTS) return
  throw new BitextError('TOO_LARGE', `${sources} × ${targets} sentences are more than the search can hold`, {
    hint: 'align the texts chapter by chapter: about 3,000 sentences a side fit',
  })
}

const bundledFor = ({ source, target }: Bitext): Lexicon | undefined => bundledLexicon(source.language, target.language)

/** Rounds of learning from the document itself: with a lexicon one mends what it does not know, without one they are all there is. */
const ROUNDS = { withLexicon: 1, without: 4 }

function selfTrained(prepared: Prepared, first: Pass): Pass {
  const rounds = prepared.lexicon === undefined ? ROUNDS.without : ROUNDS.withLexicon
  let pass = first
  for (let round = 0; round < rounds; round++) {
    pass = runPass(prepared, pass.program.corridor, learnFromLadder(prepared.source, prepared.target, pass.ladder))
  }
  return pass
}
