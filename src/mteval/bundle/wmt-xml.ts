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
  /** What a reader has to know of the texts: a comment at the top. */
  readonly notices: readonly string[]
}

/** One name for all documents: sacreBLEU and wmt-unwrap take another one for another reference. */
const TRANSLATOR = 'refA'

/** A part as the WMT shared tasks have it since 2021: segments numbered from 1 in each document, in the paragraphs of the source. */
export function writeWmtXml({ name, segments }: Part, labels: WmtLabels): string {
  const pair = `${labels.source}-${labels.reference}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...labels.notices.map((notice) => `<!-- ${notice.replace(/-{2,}/g, '–').replace(/-$/, '– ')} -->`),
    `<dataset id="${escapeXml(name === '' ? pair : `${name}.${pair}`)}">`,
    '  <collection id="general">',
    ...runsBy(segments, ({ document }) => document).flatMap((document) => documentLines(document, labels)),
    '  </collection>',
    '</dataset>',
    '',
  ].join('\n')
}

function documentLines(segments: readonly BundleSegment[], labels: WmtLabels): string[] {
  const [{ document }] = segments
  const origin = labels.originalLanguages[document] ?? 'und'
  const side = (textOf: (segment: BundleSegment) => string): string[] => {
    const numbered = segments.map((segment, index) => ({
      segment,
      line: `          <seg id="${index + 1}">${escapeXml(textOf(segment))}</seg>`,
    }))
    const paragraphs = runsBy(numbered, ({ segment }) => segment.paragraph ?? '')
    return paragraphs.flatMap((paragraph) => ['        <p>', ...paragraph.map(({ line }) => line), '        </p>'])
  }
  return [
    `    <doc origlang="${escapeXml(origin)}" id="${escapeXml(document)}" domain="${escapeXml(labels.domain)}">`,
    `      <src lang="${escapeXml(labels.source)}">`,
    ...side(({ source }) => source),
    '      </src>',
    `      <ref lang="${escapeXml(labels.reference)}" translator="${TRANSLATOR}">`,
    ...side(({ reference }) => reference),
    '      </ref>',
    '    </doc>',
  ]
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character])
