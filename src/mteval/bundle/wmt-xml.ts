import { element, renderXml, XML_DECLARATION, type XmlElement } from '../../text/xml-out.ts'
import type { BundleSegment } from './segment.ts'
import type { Part } from './split.ts'

/** What WMT XML says of a set beside its segments. */
export interface WmtLabels {
  /** Language of the source. */
  readonly source: string
  /** Language of the reference. */
  readonly reference: string
  readonly domain: string
  /** Language in which a document was written first, by its id; `und` where no one said. */
  readonly originalLanguages: Readonly<Record<string, string>>
  /** What a reader has to know of the texts: comments at the top. */
  readonly notices: readonly string[]
}

/** One name for all documents: sacreBLEU and wmt-unwrap take another one for another reference. */
const TRANSLATOR = 'refA'

/** A part as the WMT shared tasks have it since 2021: segments numbered from 1 in each document, in the paragraphs of the source. */
export function writeWmtXml({ name, segments }: Part, labels: WmtLabels): string {
  const pair = `${labels.source}-${labels.reference}`
  const documents = runsBy(segments, ({ document }) => document).map((document) => documentElement(document, labels))
  const collection = element('collection', { id: 'general' }, ...documents)
  const dataset = element('dataset', { id: name === '' ? pair : `${name}.${pair}` }, collection)
  return `${XML_DECLARATION}${labels.notices.map(comment).join('')}${renderXml(dataset)}`
}

/** Two hyphens would end a comment. */
const comment = (text: string): string => `<!-- ${text.replace(/-{2,}/g, '–')} -->\n`

function documentElement(segments: readonly BundleSegment[], labels: WmtLabels): XmlElement {
  const [{ document }] = segments
  const { source, reference, domain, originalLanguages } = labels
  return element(
    'doc',
    { origlang: originalLanguages[document] ?? 'und', id: document, domain },
    element('src', { lang: source }, ...paragraphs(segments, (segment) => segment.source)),
    element('ref', { lang: reference, translator: TRANSLATOR }, ...paragraphs(segments, (segment) => segment.reference)),
  )
}

function paragraphs(segments: readonly BundleSegment[], textOf: (segment: BundleSegment) => string): XmlElement[] {
  const numbered = segments.map((segment, index) => ({ segment, seg: element('seg', { id: index + 1 }, textOf(segment)) }))
  return runsBy(numbered, ({ segment }) => segment.paragraph ?? '').map((run) => element('p', {}, ...run.map(({ seg }) => seg)))
}

/** Neighbours with the same key together. */
function runsBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = []
  let last: string | undefined
  for (const item of items) {
    const key = keyOf(item)
    if (key === last) runs[runs.length - 1].push(item)
    else runs.push([item])
    last = key
  }
  return runs
}
