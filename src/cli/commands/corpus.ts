import { resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import type { Provenance } from '../../model/version.ts'
import { addVersion } from '../../workspace/add-version.ts'
import { type CorpusFinding, checkCorpus } from '../../workspace/check-corpus.ts'
import { type Corpus, listCorpora, readCorpus } from '../../workspace/corpora.ts'
import { fetchCorpus } from '../../workspace/fetch-corpus.ts'
import { nodeNetwork } from '../../workspace/network.ts'
import type { Context } from '../context.ts'
import { inColumns, shorten } from '../layout.ts'
import { plural } from '../plural.ts'
import { languageName } from '../summary.ts'

/** Something was found. */
const EXIT_FOUND = 1

/** `bitext corpus fetch`: both language versions of an event, from the site that published them. */
export async function fetch(context: Context, name: string, { id }: { readonly id?: string }): Promise<number> {
  const { cwd, network = nodeNetwork() } = context.environment
  const corpus = await fetchCorpus(name, { network, cwd, id, say: context.say, tell: context.tell, notice: context.notice })
  context.suggest(`align ${corpus}`)
  return 0
}

/** What `bitext corpus add` was told. */
export interface AddOptions {
  readonly language?: string
  readonly as?: string
  readonly title?: string
  readonly uri?: string
  readonly publisher?: string
  readonly licence?: string
  readonly provenance?: Provenance
}

/** `bitext corpus add`: a text becomes a version of a corpus. */
export async function add(context: Context, corpus: string, files: readonly string[], options: AddOptions): Promise<number> {
  const { cwd } = context.environment
  if (files.length > 1 && (options.language ?? options.as ?? options.title ?? options.uri) !== undefined) {
    throw new BitextError('USAGE', '--language, --as, --title and --uri are about one text', { hint: 'add the texts one by one' })
  }
  for (const file of files) {
    const { as: id, ...known } = options
    const version = await addVersion(resolve(cwd, file), { ...known, cwd, corpus, id })
    context.say(`corpora/${corpus}/${version.file}: ${languageName(version.language)}`)
  }
  context.suggest(`corpus check ${corpus}`)
  return 0
}

/** `bitext corpus list`: the corpora that are known here. */
export async function list({ environment, print, width }: Context, { json }: { readonly json?: boolean }): Promise<number> {
  const corpora = listCorpora(environment.cwd).map((id) => readCorpus(id, environment.cwd))
  if (json) for (const corpus of corpora) print(`${JSON.stringify(factsOf(corpus))}\n`)
  else for (const row of inColumns(corpora.map(rowOf))) print(`${shorten(row, width)}\n`)
  return 0
}

const factsOf = ({ id, title, date, original, versions }: Corpus) => ({
  ...{ id, title, date, original },
  versions: versions.map(({ path: _, ...version }) => version),
})

const rowOf = ({ id, title, versions }: Corpus): string[] => [
  id,
  versions.map(({ id: version, provenance }) => (provenance === undefined ? version : `${version} (${provenance})`)).join(', '),
  title ?? '',
]

/** `bitext corpus check`: is every text what corpus.yaml says? Exit code 1 when something is found. */
export async function check(context: Context, ids: readonly string[]): Promise<number> {
  const { cwd } = context.environment
  let count = 0
  for (const id of ids.length > 0 ? ids : listCorpora(cwd)) {
    const findings = await checkCorpus(readCorpus(id, cwd))
    for (const finding of findings) context.print(`${sayFinding(id, finding)}\n`)
    if (findings.length === 0) context.print(`${id}: nothing to see to\n`)
    count += findings.length
  }
  if (count > 0) context.say(`${plural(count, 'finding')}`)
  return count > 0 ? EXIT_FOUND : 0
}

const sayFinding = (id: string, { version, message, hint }: CorpusFinding): string =>
  `${version === undefined ? id : `${id}, ${version}`}: ${message}${hint === undefined ? '' : `\n  hint: ${hint}`}`
