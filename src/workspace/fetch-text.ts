import { BitextError } from '../errors.ts'
import { readAtomEntry } from '../ingest/atom.ts'
import { readHtml } from '../ingest/html.ts'
import { type Reading, toDocument } from '../ingest/to-document.ts'
import type { Document } from '../model/document.ts'
import type { KremlinVersion } from './kremlin.ts'
import type { Known, Page, ReadPage } from './polite-fetch.ts'

/** A text from the web. */
export interface FetchedText {
  readonly document: Document
  /** Where it was in the end. */
  readonly from: string
  readonly etag?: string
  readonly lastModified?: string
}

export type FetchOutcome = FetchedText | 'unchanged'

/**
 * Brings one version of an event: from its page, from the page in the accessible layout, or from the feed.
 * @throws BitextError `NOT_FETCHED` when none of them has its text, or as `politeReader` does
 */
export async function fetchText(version: KremlinVersion, read: ReadPage, known: Known = {}): Promise<FetchOutcome> {
  const faults: string[] = []
  for (const [index, address] of version.pages.entries()) {
    const page = await read(address, index === 0 ? known : {})
    if (page?.status === 304) return 'unchanged'
    const found = page === undefined ? 'there is no such page' : documentFrom(page, address, version)
    if (typeof found !== 'string') return { document: found, from: address, ...(index === 0 ? validatorsOf(page) : {}) }
    faults.push(`${address}: ${found}`)
  }
  const feed = await read(version.feed)
  const reading = feed === undefined ? undefined : readAtomEntry(feed.body, version.link)
  if (reading !== undefined) return { document: documentOf(reading, version), from: version.feed }
  throw new BitextError('NOT_FETCHED', `no text was found; ${faults.join('; ')}; nor is it in the feed`, {
    place: { file: version.uri },
    hint: 'see the page in a browser; its text can also be saved by hand: docs/corpora.md',
  })
}

/** They hold for the first address, which is asked first again. */
const validatorsOf = (page: Page | undefined): Known => ({ etag: page?.etag, lastModified: page?.lastModified })

/** The text of a page, or why there is none. */
function documentFrom(page: Page, file: string, version: KremlinVersion): Document | string {
  try {
    return documentOf(readHtml(page.body, { file, served: page.charset }), version)
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    return error.message
  }
}

const documentOf = (reading: Reading, { language, uri }: KremlinVersion): Document => toDocument(reading, { language, file: uri })
