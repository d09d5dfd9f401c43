import { MOST_TEXT_BYTES } from '../../ingest/decode.ts'
import { alignmentOf, streamOf } from '../bead-stream.ts'
import { decodeStream } from '../decode-stream.ts'
import type { BeadStream, Format, InputFile, Piece } from '../format.ts'
import { ALL_FEATURES } from '../losses.ts'
import { wholeFile } from '../whole-file.ts'
import { readAlignment } from './read.ts'
import { FORMAT } from './schema.ts'
import { writeAlignment } from './write.ts'

/** Our own parallel corpus in YAML, which holds everything. */
export const BITEXT_YAML: Format = {
  name: 'yaml',
  title: 'parallel corpus in YAML (bitext/1)',
  endings: ['.yaml', '.yml'],
  polarity: 'probability',
  holds: new Set(ALL_FEATURES),
  sniff: ({ text }) => (new RegExp(`^"?format"?: "?${FORMAT}`, 'm').test(text.slice(0, 4000)) ? 1 : 0),
  read: async ([file]) => readYamlCorpus(file),
  write: writeYamlCorpus,
}

async function readYamlCorpus(file: InputFile): Promise<BeadStream> {
  let text = ''
  for await (const piece of decodeStream(wholeFile(file, MOST_TEXT_BYTES))) text += piece
  return streamOf(readAlignment(text, { file: file.name }))
}

async function* writeYamlCorpus(corpus: BeadStream): AsyncGenerator<Piece> {
  yield { content: writeAlignment(await alignmentOf(corpus)) }
}
