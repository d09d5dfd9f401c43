import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languageNotice } from '../ingest/check-languages.ts'
import { encodingNotice } from '../ingest/decode-any.ts'
import { isFurniture } from '../ingest/furniture.ts'
import type { Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { type Corpus, type CorpusVersion, corpusFolder, findCorpus, listCorpora, readCorpus } from './corpora.ts'
import { isEdited, putVersion, refuseEdited } from './corpus-file.ts'
import { type FetchedText, fetchText } from './fetch-text.ts'
import { type Fetched, readFetched, saveFetched } from './fetched.ts'
import { exists, namesIn, readBytes } from './files.ts'
import { KREMLIN_LICENCE, type KremlinEvent, type KremlinVersion, kremlinEvent } from './kremlin.ts'
import type { Network } from './network.ts'
import { type Known, type PoliteOptions, politeReader, type ReadPage } from './polite-fetch.ts'
import { saveAtomically } from './save.ts'

export interface FetchCorpusOptions extends Omit<PoliteOptions, 'network'> {
  readonly network: Network
  readonly cwd: string
  /** The corpus's id. Default: that of the corpus which has the event already, else `kremlin-67761`. */
  readonly id?: string
  readonly say?: (message: string) => void
  readonly notice?: (message: string) => void
}

/**
 * Brings both language versions of an event into `corpora/<id>`. A version that was fetched before is asked for anew only if it
 * has changed; a reconstruction is replaced by the original; a text that someone edited is never overwritten.
 * @returns the corpus's id
 * @throws BitextError `NOT_FETCHED`, `WOULD_OVERWRITE`, `USAGE`; what was brought before stays
 */
export async function fetchCorpus(name: string, options: FetchCorpusOptions): Promise<string> {
  const event = kremlinEvent(name)
  const id = options.id ?? corpusOf(event, options.cwd) ?? `kremlin-${event.number}`
  const folder = corpusFolder(id, options.cwd)
  const read = politeReader(options)
  for (const version of event.versions) await fetchVersion(version, { ...options, folder, id, read })
  return id
}

interface Job extends FetchCorpusOptions {
  readonly folder: string
  readonly id: string
  readonly read: ReadPage
}

async function fetchVersion(version: KremlinVersion, job: Job): Promise<void> {
  const { folder, say = () => {} } = job
  const present = versionIn(job, version.language)
  const fetched = readFetched(folder)
  const entry = present && fetched[present.id]
  if (present !== undefined && entry === undefined && present.provenance !== 'reconstruction') {
    refuseEdited(present)
    // It was put there by hand, as the original page: there is nothing to replace.
    return say(`${present.file}: kept as it is, ${version.uri}`)
  }
  const found = await fetchText(version, job.read, stillKnown(entry, present))
  if (found === 'unchanged') return say(`${present?.file}: not changed since ${entry?.at}`)
  // A run that was interrupted may have left the new text there and not yet described it.
  if (present !== undefined && !holds(present, textOf(found))) refuseEdited(present)
  store(version, found, { ...job, present, fetched })
}

/** What the site said of a page holds for the text that was made from it, while that is there. */
function stillKnown(entry: Fetched[string] | undefined, present: CorpusVersion | undefined): Known {
  if (entry === undefined || present === undefined || isEdited(present) || entry.sha256 !== present.sha256) return {}
  return { etag: entry.etag, lastModified: entry['last-modified'] }
}

/** The text without what belongs to the page, so that both layouts give the same. */
function textOf({ document: { text, dropped } }: FetchedText): string {
  const furniture = dropped.filter(({ reason }) => isFurniture(reason)).map(({ span }) => span)
  const kept = furniture.map(({ end }, index) => text.slice(end, furniture[index + 1]?.start))
  const pieces = [text.slice(0, furniture[0]?.start), ...kept].map((piece) => piece.trim())
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`
}

const holds = ({ path }: CorpusVersion, text: string): boolean => exists(path) && digestOf(readBytes(path)) === digestOf(text)

function store(
  version: KremlinVersion,
  found: FetchedText,
  job: Job & { readonly present?: CorpusVersion; readonly fetched: Fetched },
): void {
  const { id, cwd, present, fetched, network, say = () => {}, notice = () => {} } = job
  const folder = ownFolder(id, cwd)
  const { document, from, etag, lastModified } = found
  const file = present?.file ?? `${version.language}.txt`
  const text = textOf(found)
  const sha256 = digestOf(text)
  const at = network.now().toISOString().replace(/\.\d+/, '')
  for (const odd of [encodingNotice(document), languageNotice(document)]) if (odd !== undefined) notice(`${from}: ${odd}`)
  // The same text may lie there already, if the last run was interrupted here.
  saveAtomically(join(folder, file), text, { force: present !== undefined, isOurs: (existing) => existing === text })
  putVersion(folder, {
    corpus: { title: document.title, date: document.date, original: 'ru' },
    id: present?.id ?? version.language,
    version: described(version, { title: document.title, file, retrieved: at, sha256 }),
  })
  const entry = { from, at, etag, 'last-modified': lastModified, sha256 }
  saveFetched(folder, { ...fetched, [present?.id ?? version.language]: entry })
  const leftOut = document.dropped.length > 0 ? `; left out: ${document.dropped.length} passages of the page` : ''
  say(`${join('corpora', id, file)}: ${text.length} characters from ${from}${leftOut}`)
  if (present !== undefined && present.sha256 !== sha256) noticeStale(job, file)
}

/** The version as `corpus.yaml` has it, in the order of its keys. */
function described(
  { language, uri, publisher }: KremlinVersion,
  { title, file, retrieved, sha256 }: Pick<Version, 'title' | 'file' | 'retrieved' | 'sha256'>,
): Omit<Version, 'id'> {
  const licence = KREMLIN_LICENCE
  return { language, title, file, uri, publisher, licence, retrieved, provenance: 'original', sha256 }
}

/** What was reviewed on the old text says so: it cannot be carried over by a program. */
function noticeStale({ cwd, id, notice = () => {} }: Job, file: string): void {
  const gold = namesIn(join(cwd, 'alignments')).filter((name) => name.startsWith(`${id}.`) && /\.ya?ml$/.test(name))
  for (const name of gold)
    notice(`alignments/${name} was made from the old ${file} and is stale; what a person reviewed there must be reviewed anew`)
}

function versionIn({ id, cwd }: Job, language: string): CorpusVersion | undefined {
  return findCorpus(id, cwd) === undefined
    ? undefined
    : readCorpus(id, cwd).versions.find((version) => version.language === language)
}

/** The corpus that has the event already, by the address of one of its versions. */
const corpusOf = ({ versions }: KremlinEvent, cwd: string): string | undefined =>
  listCorpora(cwd).find((id) => readCorpus(id, cwd).versions.some(({ uri }) => versions.some((version) => version.uri === uri)))

/** `./corpora/<id>`; a corpus that comes with the package is copied there once there is something to change, since the package is not ours to. */
function ownFolder(id: string, cwd: string): string {
  const folder = corpusFolder(id, cwd)
  if (exists(folder) || findCorpus(id, cwd) === undefined) return folder
  copyCorpus(readCorpus(id, cwd), folder)
  return folder
}

function copyCorpus({ folder: from }: Corpus, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of namesIn(from)) copyFileSync(join(from, name), join(to, name))
}
