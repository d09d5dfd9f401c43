import { expect } from 'vitest'
import type { BitextError } from '../../src/errors.ts'
import { allBeads, inBatches } from '../../src/formats/bead-stream.ts'
import type {
  BeadStream,
  CorpusHead,
  Format,
  InputFile,
  ReadOptions,
  SegmentedTexts,
  TextBead,
} from '../../src/formats/format.ts'
import { held } from '../../src/formats/held.ts'
import { Losses } from '../../src/formats/losses.ts'

/** A head that says nothing but the versions. */
export const PLAIN_HEAD: CorpusHead = {
  source: { id: 'en', language: 'en' },
  target: { id: 'ru', language: 'ru' },
  speakers: [],
  divergences: [],
  crossings: [],
}

/** A corpus at hand. */
export interface Corpus {
  readonly head: CorpusHead
  readonly beads: readonly TextBead[]
}

const streamFrom = ({ head, beads }: Corpus): BeadStream => ({ head, batches: inBatches(beads) })

/** What a file holds, and what its reader said of it. */
export interface ReadBack extends Corpus {
  readonly notices: readonly string[]
  readonly problems: readonly BitextError[]
  readonly stream: BeadStream
}

/** A file in memory, in pieces of so many bytes: a reader must not care where they end. */
export const fileWith = (content: string | Uint8Array, { name = 'file', piece = 1 << 16 } = {}): InputFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    bytes: (async function* () {
      for (let start = 0; start < bytes.length; start += piece) yield bytes.slice(start, start + piece)
    })(),
  }
}

/** Reads files to their end. */
export async function readBack(
  format: Format,
  files: readonly InputFile[],
  options: Omit<ReadOptions, 'report'> = {},
): Promise<ReadBack> {
  const [notices, problems]: [string[], BitextError[]] = [[], []]
  const report = {
    notice: (message: string) => void notices.push(message),
    problem: (fault: BitextError) => void problems.push(fault),
  }
  if (format.read === undefined) throw new Error(`${format.name} is not read`)
  const stream = await format.read(files, { ...options, report })
  return { stream, head: stream.head, beads: await allBeads(stream.batches), notices, problems }
}

/** Writes a corpus as it is, and gives the files by their endings, `''` for the only one. */
export async function written(format: Format, corpus: Corpus): Promise<{ files: Record<string, string>; losses: string[] }> {
  const losses = new Losses()
  if (format.write === undefined) throw new Error(`${format.name} is not written`)
  const files: Record<string, string> = {}
  const kept = held(streamFrom(corpus), format, losses)
  for (const ending of format.outputs?.(kept.head) ?? ['']) files[ending] = ''
  for await (const { file = '', content } of format.write(kept, { losses })) {
    files[file] += typeof content === 'string' ? content : new TextDecoder().decode(content)
  }
  return { files, losses: losses.list() }
}

/** The two texts of a corpus, as they are given beside a file of indices. */
export const textsOf = ({ head, beads }: Corpus): SegmentedTexts => ({
  source: { version: head.source, sentences: beads.flatMap(({ source }) => source) },
  target: { version: head.target, sentences: beads.flatMap(({ target }) => target) },
})

/** `read(write(x))` is what the format holds of x, and its reader has nothing to say. */
export async function expectRoundTrip(format: Format, corpus: Corpus): Promise<void> {
  const kept = held(streamFrom(corpus), format, new Losses())
  const expected = await allBeads(kept.batches)
  const { files } = await written(format, corpus)
  const inputs = Object.entries(files).map(([ending, content]) => fileWith(content, { name: `talk${ending}`, piece: 7 }))
  const again = await readBack(format, inputs, format.needsTexts ? { texts: textsOf(corpus) } : { source: 'en', target: 'ru' })
  expect(again.beads.map(withoutRaw)).toEqual(expected)
  expect(again.head).toMatchObject({ source: kept.head.source, target: kept.head.target, crossings: kept.head.crossings })
  expect([again.problems, again.notices]).toEqual([[], []])
}

/** The foreign figure is the reader's, not the corpus'. */
const withoutRaw = ({ raw: _, ...bead }: TextBead): TextBead => bead
