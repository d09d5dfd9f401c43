import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languageNotice } from '../ingest/check-languages.ts'
import { encodingNotice } from '../ingest/decode-any.ts'
import { digestOf } from '../text/digest.ts'
import { type Corpus, type CorpusVersion, corpusFolder, findCorpus, listCorpora, readCorpus } from './corpora.ts'
import { putVersion, refuseEdited } from './corpus-file.ts'
import { type FetchedText, fetchText } from './fetch-text.ts'
import { type Fetched, readFetched, saveFetched } from './fetched.ts'
import { exists, namesIn } from './files.ts'
import { KREMLIN_LICENCE, type KremlinEvent, type KremlinVersion, kremlinEvent } from './kremlin.ts'
import type { Network } from './network.ts'
import { type PoliteOptions, politeReader, type ReadPage } from './polite-fetch.ts'
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
  const folder = ownFolder(id, options.cwd)
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
  if (present !== undefined) {
    refuseEdited(present)
    // It was put there by hand, as the original page: there is nothing to replace.
    if (fetched[present.id] === undefined && present.provenance !== 'reconstruction') {
      return say(`${present.file}: kept as it is, ${version.uri}`)
    }
  }
  const known = present && fetched[present.id]
  const found = await fetchText(version, job.read, { etag: known?.etag, lastModified: known?.['last-modified'] })
  if (found === 'unchanged') return say(`${present?.file}: not changed since ${known?.at}`)
  store(version, found, { ...job, present, fetched })
}

function store(
  version: KremlinVersion,
  { document, from, etag, lastModified }: FetchedText,
  job: Job & { readonly present?: CorpusVersion; readonly fetched: Fetched },
): void {
  const { folder, id, present, fetched, network, say = () => {}, notice = () => {} } = job
  const file = present?.file ?? `${version.language}.txt`
  const text = `${document.text}\n`
  const sha256 = digestOf(text)
  const at = network.now().toISOString()
  for (const odd of [encodingNotice(document), languageNotice(document)]) if (odd !== undefined) notice(`${from}: ${odd}`)
  // The same text may lie there already, if the last run was interrupted here.
  saveAtomically(join(folder, file), text, { force: present !== undefined, isOurs: (existing) => existing === text })
  putVersion(folder, {
    corpus: { title: document.title, date: document.date, original: 'ru' },
    id: present?.id ?? version.language,
    version: {
      language: version.language,
      title: document.title,
      file,
      uri: version.uri,
      publisher: version.publisher,
      licence: KREMLIN_LICENCE,
      retrieved: at.slice(0, 10),
      provenance: 'original',
      sha256,
    },
  })
  const entry = { from, at, etag, 'last-modified': lastModified, sha256 }
  saveFetched(folder, { ...fetched, [present?.id ?? version.language]: entry })
  const leftOut = document.dropped.length > 0 ? `; left out: ${document.dropped.length} passages of the page` : ''
  say(`${join('corpora', id, file)}: ${text.length} characters from ${from}${leftOut}`)
  if (present !== undefined && present.sha256 !== sha256) noticeStale(job, file)
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

/** `./corpora/<id>`; a corpus that comes with the package is copied there first, since the package is not ours to change. */
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
