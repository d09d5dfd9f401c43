import type { Version } from '../model/version.ts'
import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import type { Feature } from './losses.ts'
import { nameOfVersion } from './version-names.ts'
import { verticalSentence } from './vertical.ts'

/** What both kinds of files hold, if they were read again. */
const HELD: ReadonlySet<Feature> = new Set(['sentences', 'empty sentences', 'sentence ids'])

/** Vertical text for either side, and the mapping of Sketch Engine: numbers of sentences, counted from 0. */
export const SKETCH: Format = {
  name: 'sketch',
  title: 'Sketch Engine',
  endings: [],
  polarity: 'none',
  holds: new Set([...HELD, 'gaps']),
  outputs: (head) => [verticalOf(head.source), verticalOf(head.target), mappingOf(head)],
  write: writeSketch,
}

/** Vertical text for either side, and a file of beads for `cwb-align-import` of the IMS Open Corpus Workbench. */
export const CWB: Format = {
  name: 'cwb',
  title: 'CWB',
  endings: [],
  polarity: 'none',
  holds: new Set([...HELD, 'gaps']),
  outputs: (head) => [verticalOf(head.source), verticalOf(head.target), BEADS],
  write: writeCwb,
}

const fileName = (version: Version): string => nameOfVersion(version).replace(':', '.')

const verticalOf = (version: Version): string => `.${fileName(version)}.vert`
const mappingOf = ({ source, target }: CorpusHead): string => `.${fileName(source)}-${fileName(target)}.map`
const BEADS = '.beads.txt'

/** Both vertical texts, bead by bead, and a line a bead in the third file. */
async function* writeVerticals(
  { head, batches }: BeadStream,
  { losses }: WriteOptions,
  line: (bead: TextBead) => string,
): AsyncGenerator<Piece> {
  const files = { source: verticalOf(head.source), target: verticalOf(head.target) }
  const side = (sentences: TextBead['source']): string =>
    sentences.map(({ id, text }) => verticalSentence(id, text, losses)).join('')
  for (const version of ['source', 'target'] as const) yield { file: files[version], content: docStart(head, version) }
  for await (const batch of withIds(batches)) {
    yield { file: files.source, content: batch.map(({ source }) => side(source)).join('') }
    yield { file: files.target, content: batch.map(({ target }) => side(target)).join('') }
    yield { content: batch.map(line).join('') }
  }
  for (const file of [files.source, files.target]) yield { file, content: '</doc>\n' }
}

/** Corpus managers know sentences by their ids: where a file had none, they are counted. */
async function* withIds(batches: BeadStream['batches']): BeadStream['batches'] {
  const counts = { source: 0, target: 0 }
  const named = (side: 'source' | 'target', sentences: TextBead['source']): TextBead['source'] =>
    sentences.map((sentence) => {
      counts[side]++
      return sentence.id === '' ? { ...sentence, id: `s${counts[side]}` } : sentence
    })
  for await (const batch of batches)
    yield batch.map((bead) => ({ ...bead, source: named('source', bead.source), target: named('target', bead.target) }))
}

const docStart = (head: CorpusHead, version: 'source' | 'target'): string => `<doc version="${nameOfVersion(head[version])}">\n`

async function* writeSketch(corpus: BeadStream, options: WriteOptions): AsyncGenerator<Piece> {
  const at = { source: 0, target: 0 }
  const cell = (side: 'source' | 'target', { length }: TextBead['source']): string => {
    const start = at[side]
    at[side] += length
    if (length === 0) return '-1'
    return length === 1 ? String(start) : `${start},${start + length - 1}`
  }
  const file = mappingOf(corpus.head)
  const line = ({ source, target }: TextBead): string => `${cell('source', source)}\t${cell('target', target)}\n`
  for await (const piece of writeVerticals(corpus, options, line)) yield { file, ...piece }
}

/** The header names both corpora, the unit, and how ids are made: four fields. */
async function* writeCwb(corpus: BeadStream, options: WriteOptions): AsyncGenerator<Piece> {
  const { head } = corpus
  const name = (version: Version): string =>
    `${options.name ?? 'corpus'}_${fileName(version)}`.toUpperCase().replace(/[^A-Z0-9_-]/g, '_')
  yield { file: BEADS, content: `${name(head.source)}\t${name(head.target)}\ts\t{id}\n` }
  const ids = (sentences: TextBead['source']): string => sentences.map(({ id }) => id).join(' ')
  const line = ({ source, target }: TextBead): string => `${ids(source)}\t${ids(target)}\n`
  for await (const piece of writeVerticals(corpus, options, line)) yield { file: BEADS, ...piece }
}
