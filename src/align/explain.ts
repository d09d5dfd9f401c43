import { BitextError } from '../errors.ts'
import type { AlignedBead, Alignment } from '../model/alignment.ts'
import type { Bitext } from '../model/bitext.ts'
import { type Bead, isGap, type Ladder, mirror } from '../model/ladder.ts'
import type { WordLink } from '../model/word-link.ts'
import { didYouMean } from '../text/nearest.ts'
import { type AlignOptions, analyse } from './align.ts'
import { exchanged } from './embeddings/embeddings.ts'
import { isCanonical } from './orientation.ts'
import { posteriors } from './posterior.ts'
import { type ComparedBead, type RunnerUp, runnerUpTo, stepOf } from './runner-up.ts'
import { type BeadScore, scoreOf } from './step-score.ts'
import { wordLinker } from './word-links.ts'

/** Why a bead is as it is. All scores are in nats over chance: the logarithm of how much likelier than by chance. */
export interface BeadExplanation {
  readonly bead: AlignedBead
  /** What each scorer says; `undefined` where the aligner has no such shape, or it lies too far from where the aligner looked. */
  readonly score?: BeadScore
  /** The aligner's posterior of this bead as of now, 0…1; the bead's own is of the day when it was made. */
  readonly probability?: number
  /** Whether the aligner itself sets this bead. */
  readonly isFound: boolean
  /** How many beads of the whole ladder the aligner would set otherwise: edited by hand, or made with other options. */
  readonly otherBeads: number
  /** The words of the bead that translate each other. */
  readonly links: readonly WordLink[]
  /** `undefined` where no other ladder is possible. */
  readonly runnerUp?: RunnerUp
}

/** How the texts are aligned again to explain a bead: as they were. */
export type ExplainOptions = Pick<AlignOptions, 'lexicon' | 'maxBead' | 'weights' | 'embeddings'>

/**
 * Explains one bead of an alignment: it aligns the sentences anew, says what each scorer contributed, and looks for the best ladder
 * without this bead. The bead is explained as it stands, whether the aligner would set it or not.
 * @throws BitextError `USAGE` when there is no such bead.
 */
export function explainBead(alignment: Alignment, id: string, options: ExplainOptions = {}): BeadExplanation {
  beadOf(alignment, id)
  return explainer(alignment, options)(id)
}

/** Explains beads of an alignment by their ids; the sentences are aligned once for all of them. */
export function explainer(alignment: Alignment, options: ExplainOptions = {}): (id: string) => BeadExplanation {
  const links = wordLinker(alignment, alignment.beads, { lexicon: options.lexicon })
  const { source, target, beads } = alignment
  const see = isCanonical(alignment)
    ? explainerIn({ source, target }, beads, options)
    : explainerIn({ source: target, target: source }, mirror(beads), { ...options, embeddings: exchanged(options.embeddings) })
  return (id) => {
    const bead = beadOf(alignment, id)
    const seen = see(beads.indexOf(bead))
    return { bead, links: links(bead), ...(isCanonical(alignment) ? seen : mirrored(seen)) }
  }
}

function beadOf({ beads }: Alignment, id: string): AlignedBead {
  const bead = beads.find((candidate) => candidate.id === id)
  if (bead !== undefined) return bead
  const hint = didYouMean(
    id,
    beads.map((candidate) => candidate.id),
  )
  throw new BitextError('USAGE', `there is no bead \`${id}\``, {
    hint:
      hint ?? (beads.length === 0 ? 'the alignment is empty' : `they go from ${beads[0].id} to ${beads[beads.length - 1].id}`),
  })
}

/** What is the same for both directions but for the sides of the beads. */
type Seen = Omit<BeadExplanation, 'bead' | 'links'>

function mirrored({ runnerUp, ...rest }: Seen): Seen {
  if (runnerUp === undefined) return rest
  const exchange = (beads: readonly ComparedBead[]): ComparedBead[] =>
    beads.map(({ source, target, ...others }) => ({ ...others, source: target, target: source }))
  return { ...rest, runnerUp: { ...runnerUp, standing: exchange(runnerUp.standing), instead: exchange(runnerUp.instead) } }
}

/** Aligns the sentences anew, and explains the beads of the ladder by their index. */
function explainerIn(bitext: Bitext, ladder: Ladder, options: ExplainOptions): (index: number) => Seen {
  const pass = analyse(bitext, { ...options, alsoNear: ladder })
  const found = new Map(pass.ladder.map((own) => [keyOf(own), own.probability]))
  const otherBeads = ladder.filter((bead) => !found.has(keyOf(bead))).length
  return (index) => {
    const [bead, before] = [ladder[index], ladder[index - 1]]
    const step = stepOf(bead)
    const score = scoreOf(step, before !== undefined && isGap(before), pass)
    return {
      score,
      probability: found.get(keyOf(bead)) ?? (score === undefined ? undefined : posteriors(pass.program, [step])[0]),
      isFound: found.has(keyOf(bead)),
      otherBeads,
      runnerUp: runnerUpTo(step, ladder, pass),
    }
  }
}

const keyOf = ({ source, target }: Pick<Bead, 'source' | 'target'>): string =>
  [source.start, source.end, target.start, target.end].join()
