import { BitextError } from '../errors.ts'
import type { BeadBatches, BeadStream, Polarity, Reporter, TextBead } from './format.ts'

/** As many figures as are looked at: the first ones, of 1-1 beads, which are mostly right in any usable file. */
const LOOKED_AT = 2000

/** Fewer say nothing. */
const FEWEST = 10

/** Of right 1-1 beads, most similarities are above, and most costs below; measured figures lie far from it on either side. */
const MIDDLE = 0.5

/** How far from the middle the median must lie before it is called suspicious. */
const MARGIN = 0.1

/** The same stream; when its figures have gone by, a file whose figures seem to go the wrong way is reported. */
export function watched(
  corpus: BeadStream,
  polarity: Polarity,
  { report, file }: { report: Reporter; file: string },
): BeadStream {
  if (polarity === 'none') return corpus
  const check = (figures: readonly number[]): void => {
    const looksLike = apparentPolarity(figures)
    if (looksLike === undefined || (looksLike === 'cost') === (polarity === 'cost')) return
    report.problem(wrongPolarity(polarity, medianOf(figures), file))
  }
  return { ...corpus, batches: watchedBatches(corpus.batches, check) }
}

async function* watchedBatches(batches: BeadBatches, check: (figures: readonly number[]) => void): BeadBatches {
  const figures: number[] = []
  for await (const batch of batches) {
    for (const bead of figures.length < LOOKED_AT ? batch : []) {
      const figure = figureOf(bead)
      if (figure !== undefined) figures.push(figure)
    }
    yield batch
  }
  check(figures)
}

const figureOf = ({ source, target, raw, probability }: TextBead): number | undefined =>
  source.length === 1 && target.length === 1 ? (raw ?? probability) : undefined

/** Which way figures of 1-1 beads seem to go; `undefined` where they do not say. */
function apparentPolarity(figures: readonly number[]): 'similarity' | 'cost' | undefined {
  if (figures.length < FEWEST) return undefined
  const median = medianOf(figures)
  if (median > MIDDLE + MARGIN) return 'similarity'
  return median < MIDDLE - MARGIN ? 'cost' : undefined
}

const medianOf = (figures: readonly number[]): number => figures.toSorted((one, other) => one - other)[figures.length >> 1]

function wrongPolarity(polarity: Polarity, median: number, file: string): BitextError {
  const [said, seems] =
    polarity === 'cost' ? ['costs (lower is better)', 'similarities'] : [`${NAMES[polarity]} (higher is better)`, 'costs']
  const message = `the figures should be ${said}, but look like ${seems}: half of the 1-1 beads have ${median.toFixed(2)} or ${
    polarity === 'cost' ? 'more' : 'less'
  }`
  return new BitextError('WRONG_POLARITY', message, {
    place: { file, line: 1, column: 1 },
    hint: 'see which tool wrote the file, and name its format with --from',
  })
}

const NAMES: Readonly<Record<Polarity, string>> = {
  probability: 'probabilities',
  similarity: 'similarities',
  cost: 'costs',
  none: 'nothing',
}
