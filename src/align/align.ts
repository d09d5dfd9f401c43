import { bundledLexicon } from '../lexicon/bundled.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'
import { type Ladder, mirror } from '../model/ladder.ts'
import { type FixedBead, fold } from './confirmed.ts'
import { type EmbeddingPair, exchanged } from './embeddings/embeddings.ts'
import { foldEmbeddings } from './embeddings/fold-embeddings.ts'
import { isImprovement } from './improvement.ts'
import { LARGEST_SIDE, movesUpTo } from './moves.ts'
import { facingLexicon, isCanonical } from './orientation.ts'
import { type Pass, type Prepared, prepare, reachingTo, runPass } from './pass.ts'
import type { Hold, Pin } from './pins.ts'
import { learnFromLadder } from './self-training.ts'
import type { Weights } from './weights.ts'

/** How to align. Everything has a default that serves most texts. */
export interface AlignOptions {
  /** Word translations, in either direction; `false` for none. Default: the bundled lexicon of the two languages, if there is one. */
  readonly lexicon?: Lexicon | false
  /** Points that the ladder passes, whatever speaks against them; between them it is the best there is. */
  readonly pins?: readonly Pin[]
  /** Beads that stand as they are, of any shape; the ladder is the best of those that have them, and gives them the probability 1. */
  readonly confirmed?: readonly FixedBead[]
  /** The most sentences that a bead found here may have on a side, 1 … 4; 1 leaves 1-1 and gaps. Default: 4. */
  readonly maxBead?: number
  /** Searches every ladder, also of long texts, at about 120 bytes and a few microseconds a pair of sentences. Default: `false`. */
  readonly exact?: boolean
  /** How much each scorer counts; what is left out stays as usual (docs/alignment.md). */
  readonly weights?: Partial<Weights>
  /** Vectors of the sentences, made by one encoder for both sides. */
  readonly embeddings?: EmbeddingPair
}

/**
 * Finds the ladder between the two sides of a bitext: which sentences say the same, each bead with its probability.
 * The sides exchanged give the mirrored ladder, exactly.
 * @throws BitextError `USAGE` when the lexicon is for other languages, `BROKEN_PINS` when no ladder can keep what was set.
 */
export function align(bitext: Bitext, options: AlignOptions = {}): Ladder {
  if (!isCanonical(bitext)) return mirror(align({ source: bitext.target, target: bitext.source }, mirrored(options)))
  const { bitext: folded, starts, pins, unfold } = fold(bitext, options.confirmed ?? [], options.pins ?? [])
  const embeddings = foldEmbeddings(bitext, options.embeddings, starts)
  return unfold(analyse(folded, { ...options, embeddings, pins }).ladder)
}

/** What a person set, seen from the other side. */
const mirrored = ({ pins = [], confirmed = [], embeddings, ...rest }: AlignOptions): AlignOptions => ({
  ...rest,
  embeddings: exchanged(embeddings),
  pins: pins.map(({ source, target }) => ({ source: target, target: source })),
  confirmed: confirmed.map(({ source, target }) => ({ source: target, target: source })),
})

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

/** Pins stand in order here, and the confirmed beads are folded between them. */
interface AnalysisOptions extends Omit<AlignOptions, 'pins' | 'confirmed'> {
  readonly pins?: readonly Hold[]
  /** A ladder near which beads are to be scored, too. */
  readonly alsoNear?: Ladder
}

/** Aligns a bitext in its canonical direction and keeps all that led to the ladder. */
export function analyse(bitext: Bitext, options: AnalysisOptions = {}): Pass {
  const { lexicon, maxBead = LARGEST_SIDE, pins, exact, weights, embeddings, alsoNear } = options
  const facing = lexicon === false ? undefined : facingLexicon(lexicon ?? bundledFor(bitext), bitext)
  const prepared = prepare(bitext, facing, {
    ...{ moves: movesUpTo(maxBead, facing !== undefined), weights },
    ...{ pins, exact, embeddings },
  })
  const pass = selfTrained(prepared, runPass(prepared))
  return alsoNear === undefined ? pass : reachingTo(alsoNear, pass, prepared)
}

const bundledFor = ({ source, target }: Bitext): Lexicon | undefined => bundledLexicon(source.language, target.language)

/** Rounds of learning from the document itself: with a lexicon one mends what it does not know, without one they are all there is. */
const ROUNDS = { withLexicon: 1, without: 4 }

/** The best of the first pass and of those that learn from the one before: the one that is surest of its ladder without giving sentences up. */
function selfTrained(prepared: Prepared, first: Pass): Pass {
  const { source, target, words } = prepared
  const hasLexicon = words.fromLexicon !== undefined
  let [pass, best] = [first, first]
  for (let round = 0; round < (hasLexicon ? ROUNDS.withLexicon : ROUNDS.without); round++) {
    const { ladder, estimates }: Pass = pass
    pass = runPass(prepared, {
      ...{ ladder, estimates },
      learned: learnFromLadder(source, target, ladder, hasLexicon ? { known: words.known } : {}),
    })
    if (isImprovement(pass.ladder, best.ladder)) best = pass
  }
  return best
}
