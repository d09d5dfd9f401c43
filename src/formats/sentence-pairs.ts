import type { BeadBatches, TextBead } from './format.ts'

/** Two segments that translate each other. */
export interface SentencePair {
  readonly source: string
  readonly target: string
}

/** The two-sided beads of a corpus as pairs, batch by batch; those are left out that a person rejected. */
export async function* pairsIn(batches: BeadBatches): AsyncGenerator<readonly SentencePair[]> {
  for await (const batch of batches) {
    yield batch.filter(isPair).map(({ source, target }) => ({ source: textOf(source), target: textOf(target) }))
  }
}

const isPair = ({ source, target, status }: TextBead): boolean => source.length > 0 && target.length > 0 && status !== 'rejected'

const textOf = (sentences: TextBead['source']): string => sentences.map(({ text }) => text).join(' ')
