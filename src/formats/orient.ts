import { BitextError } from '../errors.ts'
import type { Divergence } from '../model/divergence.ts'
import type { Version } from '../model/version.ts'
import type { BeadBatches, BeadStream, CorpusHead, ReadOptions, TextBead } from './format.ts'

/**
 * The corpus with the versions that are asked for as source and target: as it is, or seen from the other side.
 * @throws BitextError `UNKNOWN_VERSION` for a version that the file has not
 */
export function oriented(corpus: BeadStream, wanted: Pick<ReadOptions, 'source' | 'target'>, file: string): BeadStream {
  const { source, target } = corpus.head
  const fits = (one: Version, other: Version): boolean => isCalled(one, wanted.source) && isCalled(other, wanted.target)
  if (fits(source, target)) return corpus
  if (fits(target, source)) return { ...corpus, head: turnedHead(corpus.head), batches: turnedBatches(corpus.batches) }
  const names = [source, target].map(({ id }) => id)
  const missing = [wanted.source, wanted.target].find(
    (name) => name !== undefined && ![source, target].some((version) => isCalled(version, name)),
  )
  const message =
    missing === undefined ? `${wanted.source} cannot be on both sides` : `there is no version ${JSON.stringify(missing)}`
  throw new BitextError('UNKNOWN_VERSION', message, { place: { file }, hint: `versions here: ${names.join(', ')}` })
}

const isCalled = ({ id, language }: Version, name: string | undefined): boolean =>
  name === undefined || name === id || name === language

function turnedHead({ source, target, crossings, divergences, lapsed, ...head }: CorpusHead): CorpusHead {
  return {
    ...head,
    source: target,
    target: source,
    crossings: crossings.map((crossing) => ({ ...crossing, source: crossing.target, target: crossing.source })),
    divergences: divergences.map(turnedDivergence),
    ...(lapsed && { lapsed: lapsed.map((review) => ({ ...review, source: review.target, target: review.source })) }),
  }
}

const TURNED = { source: 'target', target: 'source', both: 'both' } as const

const turnedDivergence = (divergence: Divergence): Divergence => ({
  ...divergence,
  direction: TURNED[divergence.direction],
  source: divergence.target,
  target: divergence.source,
})

async function* turnedBatches(batches: BeadBatches): BeadBatches {
  for await (const batch of batches) yield batch.map(turnedBead)
}

const turnedBead = ({ source, target, links, ...words }: TextBead): TextBead => ({
  ...words,
  source: target,
  target: source,
  ...(links !== undefined && { links: links.map((link) => ({ ...link, source: link.target, target: link.source })) }),
})
