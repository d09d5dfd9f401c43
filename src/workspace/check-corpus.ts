import { BitextError } from '../errors.ts'
import { languageNotice } from '../ingest/check-languages.ts'
import { ingestFile } from '../ingest/ingest-file.ts'
import { type Corpus, type CorpusVersion, readVersion } from './corpora.ts'

/** Something about a corpus that should be seen to. */
export interface CorpusFinding {
  /** The version's id, where it is about one. */
  readonly version?: string
  readonly message: string
  readonly hint?: string
}

/** Verifies a corpus: texts unchanged and readable, licences and sources named, each text in the language it claims. */
export async function checkCorpus(corpus: Corpus): Promise<CorpusFinding[]> {
  const findings: CorpusFinding[] = []
  for (const version of corpus.versions) {
    const found = [...missingFacts(version), ...(await textFindings(corpus, version))]
    findings.push(...found.map((finding) => ({ version: version.id, ...finding })))
  }
  return [...countFindings(corpus), ...findings]
}

function countFindings({ versions }: Corpus): CorpusFinding[] {
  const languages = new Set(versions.map(({ language }) => language))
  if (versions.length < 2) return [{ message: 'there are no two versions to align', hint: 'add one with: bitext corpus add' }]
  return languages.size < 2 ? [{ message: `all versions are in one language, ${[...languages].join()}` }] : []
}

function missingFacts({ licence, provenance, sha256, publisher, uri }: CorpusVersion): CorpusFinding[] {
  const hint = 'write it into corpus.yaml'
  return [
    ...(licence === undefined ? [{ message: 'no licence is named', hint }] : []),
    ...(uri === undefined && publisher === undefined ? [{ message: 'neither a publisher nor an address is named', hint }] : []),
    ...(provenance === undefined
      ? [{ message: 'it is not said whether it is an original, a translation or a reconstruction', hint }]
      : []),
    ...(sha256 === undefined ? [{ message: 'there is no sha256, so a change would go unseen', hint }] : []),
  ]
}

/** What is wrong with the text itself; each version is looked at, whatever was wrong with the one before. */
async function textFindings(corpus: Corpus, version: CorpusVersion): Promise<CorpusFinding[]> {
  try {
    const { file, language } = version
    const notice = languageNotice(await ingestFile(readVersion(corpus, version), { file, language }))
    return notice === undefined ? [] : [{ message: notice, hint: 'see to its language in corpus.yaml' }]
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    return [{ message: error.message, hint: error.hint }]
  }
}
