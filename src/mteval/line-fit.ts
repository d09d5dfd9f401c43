/** Where hypotheses stop standing opposite their references. */
export interface Misfit {
  /** 0-based. */
  readonly line: number
  /** How many lines further on the references that fit stand; negative: further up. */
  readonly offset: number
}

/** Lines looked at together: one line may look like its neighbour by chance. */
const WINDOW = 3
const FARTHEST = 5
/** Shares of common words, set on news text with a line missing: what fits, and how much better another offset must fit. */
const FITS = 0.3
const CLEARLY = 0.2

/**
 * The first line from which on hypotheses resemble references some lines up or down more than their own; `undefined` where
 * all stand opposite. Both sides in one language.
 */
export function firstMisfit(hypotheses: readonly string[], references: readonly string[]): Misfit | undefined {
  const fit = lineFit(hypotheses, references)
  for (let line = 0; line < hypotheses.length; line++) {
    const here = fit.around(line, 0)
    if (here >= FITS) continue
    const offset = bestOffset(line, fit.around)
    if (offset === undefined || fit.around(line, offset) < here + CLEARLY) continue
    return { line: firstWithin(line, offset, fit.of), offset }
  }
  return undefined
}

const OFFSETS = Array.from({ length: FARTHEST }, (_, index) => [index + 1, -index - 1]).flat()

function bestOffset(line: number, around: (line: number, offset: number) => number): number | undefined {
  const fitting = OFFSETS.filter((offset) => around(line, offset) >= FITS)
  return fitting.reduce<number | undefined>(
    (best, offset) => (best === undefined || around(line, offset) > around(line, best) ? offset : best),
    undefined,
  )
}

function firstWithin(line: number, offset: number, of: (line: number, offset: number) => number): number {
  for (let at = line; at < line + WINDOW; at++) if (of(at, offset) > of(at, 0)) return at
  return line
}

interface LineFit {
  /** Share of common words of a hypothesis and the reference at an offset from it, 0…1. */
  of(line: number, offset: number): number
  /** The same on average over a window of lines. */
  around(line: number, offset: number): number
}

function lineFit(hypotheses: readonly string[], references: readonly string[]): LineFit {
  const [ofHypothesis, ofReference] = [hypotheses, references].map(wordSets)
  const of = (line: number, offset: number): number => commonShare(ofHypothesis(line), ofReference(line + offset))
  const around = (line: number, offset: number): number =>
    Array.from({ length: WINDOW }, (_, index) => of(line + index, offset)).reduce((sum, share) => sum + share, 0) / WINDOW
  return { of, around }
}

const NO_WORDS: ReadonlySet<string> = new Set()

/** The words of each line, cut when they are asked for. */
function wordSets(lines: readonly string[]): (line: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>()
  return (line) => {
    const words = known.get(line) ?? new Set(lines[line]?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    known.set(line, words)
    return lines[line] === undefined ? NO_WORDS : words
  }
}

/** Dice's coefficient; lines without words have nothing in common. */
function commonShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common === 0 ? 0 : (2 * common) / (one.size + other.size)
}
