import { BitextError } from '../errors.ts'
import { linesOf } from './decode-stream.ts'
import type {
  BeadBatches,
  BeadStream,
  CorpusHead,
  FileHead,
  Format,
  InputFile,
  Piece,
  ReadOptions,
  Sibling,
  TextBead,
  WriteOptions,
} from './format.ts'
import { keepingMarks, onOneLine } from './plain-text.ts'
import { isVersionName, nameOfVersion, versionNamed } from './version-names.ts'

/** Two files of which the nth lines translate each other, `NAME.en-ru.en` and `NAME.en-ru.ru`, and the beads' ids in a third. */
export const MOSES: Format = {
  name: 'moses',
  title: 'Moses plain text',
  endings: [],
  polarity: 'none',
  holds: new Set(['bead ids']),
  sniff: ({ name }: FileHead) => (pairIn(name) === undefined ? 0 : 0.65),
  siblings: siblingsOf,
  outputs: endingsFor,
  read: readMoses,
  write: (corpus, options) => keepingMarks(writeMoses(corpus, options)),
}

function endingsFor({ source, target }: CorpusHead): string[] {
  const [first, second] = [source, target].map((version) => nameOfVersion(version).replace(':', '.'))
  const pair = `.${first}-${second}`
  return [`${pair}.${first}`, `${pair}.${second}`, `${pair}.ids`]
}

/** `talk.en-ru.en`, with or without `.gz`. */
const NAME = /^(?<base>.*\.(?<first>[^./-]+(?:-\d+)?)-(?<second>[^./-]+(?:-\d+)?))\.(?<here>[^./]+)$/

interface Pair {
  readonly base: string
  readonly here: string
  readonly first: string
  readonly second: string
}

function pairIn(name: string): Pair | undefined {
  const { base, here, first, second } = NAME.exec(name)?.groups ?? {}
  if (base === undefined || (here !== first && here !== second)) return undefined
  return isVersionName(first) && isVersionName(second) ? { base, here, first, second } : undefined
}

/** The file of the other language, and the ids; where the name does not say the pair, `--source en --target ru` do. */
function siblingsOf(path: string, { source, target }: Pick<ReadOptions, 'source' | 'target'>): readonly Sibling[] {
  const zip = path.endsWith('.gz') ? '.gz' : ''
  const name = path.slice(0, path.length - zip.length)
  const pair = pairIn(name) ?? pairFrom(name, source, target)
  if (pair === undefined) throw namelessPair(path)
  const { base, here, first, second } = pair
  const other = here === first ? second : first
  return [
    { name: `${base}.${other}${zip}`, isOptional: false },
    { name: `${base}.ids${zip}`, isOptional: true },
  ]
}

function pairFrom(name: string, source?: string, target?: string): Pair | undefined {
  const here = [source, target].find((version) => version !== undefined && name.endsWith(`.${version}`))
  if (here === undefined || source === undefined || target === undefined) return undefined
  return { base: name.slice(0, -here.length - 1), here, first: source, second: target }
}

async function readMoses([one, other, ids]: readonly InputFile[], options: ReadOptions): Promise<BeadStream> {
  const name = one.name.replace(/\.gz$/, '')
  const pair = pairIn(name) ?? pairFrom(name, options.source, options.target)
  if (pair === undefined || other === undefined) throw namelessPair(one.name)
  const source = [pair.first, pair.second].find((version) => version === options.source) ?? pair.first
  const target = source === pair.first ? pair.second : pair.first
  return {
    head: { source: versionNamed(source), target: versionNamed(target), speakers: [], divergences: [], crossings: [] },
    batches: beadsIn(pair.here === source ? [one, other] : [other, one], ids, options),
    dialect: `${one.name}, ${other.name}${ids === undefined ? '' : `, ${ids.name}`}`,
  }
}

const namelessPair = (file: string): BitextError =>
  new BitextError('USAGE', `${file} does not say which file the translations are in`, {
    hint: 'call the files NAME.en-ru.en and NAME.en-ru.ru, or say the languages they end in: --source en --target ru',
  })

/** The bead of each pair of lines, a batch at a time. */
async function* beadsIn(
  [source, target]: readonly InputFile[],
  ids: InputFile | undefined,
  { report }: ReadOptions,
): BeadBatches {
  let [beads, blank]: [TextBead[], number] = [[], 0]
  for await (const bead of pairs(source, target, ids)) {
    if (bead.source.length + bead.target.length < 2) blank++
    beads.push(bead)
    if (beads.length < BATCH) continue
    yield beads
    beads = []
  }
  if (beads.length > 0) yield beads
  if (blank === 0) return
  const message = `lines that are empty on one side, read as gaps: ${blank} (most tools refuse them)`
  report.notice(message, { file: source.name })
}

const BATCH = 1000

async function* pairs(source: InputFile, target: InputFile, ids: InputFile | undefined): AsyncGenerator<TextBead> {
  const others = { target: linesIn(target), ids: ids === undefined ? undefined : linesIn(ids) }
  let line = 0
  for await (const text of linesIn(source)) {
    line++
    const other = await others.target.next()
    if (other.done) throw uneven(target, source, line)
    const id = await others.ids?.next()
    yield {
      source: sideOf(text),
      target: sideOf(other.value),
      ...(id !== undefined && !id.done && id.value !== '' && { id: id.value }),
    }
  }
  if (!(await others.target.next()).done) throw uneven(source, target, line + 1)
}

async function* linesIn(file: InputFile): AsyncGenerator<string> {
  for await (const { lines } of linesOf(file)) yield* lines
}

const sideOf = (text: string): TextBead['source'] => (text === '' ? [] : [{ id: '', text }])

const uneven = (short: InputFile, long: InputFile, line: number): BitextError =>
  new BitextError(
    'MALFORMED',
    `${short.name} ends here, and ${long.name} goes on: the files must have the same number of lines`,
    {
      place: { file: short.name, line, column: 1 },
      hint: 'a line end inside a sentence shifts all that follows; make both files anew',
    },
  )

async function* writeMoses({ head, batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  const [source, target, ids] = endingsFor(head)
  const lines = (texts: readonly string[]): string => texts.map((text) => `${onOneLine(text, losses)}\n`).join('')
  for await (const batch of batches) {
    yield { file: source, content: lines(batch.map((bead) => bead.source[0]?.text ?? '')) }
    yield { file: target, content: lines(batch.map((bead) => bead.target[0]?.text ?? '')) }
    yield { file: ids, content: lines(batch.map(({ id = '' }) => id)) }
  }
}
