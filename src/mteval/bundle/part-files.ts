import type { BundleSegment, SegmentFacts } from './segment.ts'
import type { Part } from './split.ts'
import { type WmtLabels, writeWmtXml } from './wmt-xml.ts'

/** A file of a bundle: its path in the folder, with `/`, and its content. */
export interface BundleFile {
  readonly path: string
  readonly content: string
}

/** What the files of a part are called. */
export interface PartPaths {
  readonly source: string
  readonly reference: string
  readonly ids: string
  readonly documents: string
  readonly segments: string
  readonly comet: string
  readonly wmt: string
}

/** The paths of a part: in a folder of its name, or at the top for a set that is not split. */
export function pathsOf(name: string, languages: { readonly source: string; readonly reference: string }): PartPaths {
  const folder = name === '' ? '' : `${name}/`
  return {
    source: `${folder}source.${languages.source}.txt`,
    reference: `${folder}reference.${languages.reference}.txt`,
    ids: `${folder}ids.txt`,
    documents: `${folder}documents.txt`,
    segments: `${folder}segments.jsonl`,
    comet: `${folder}comet.jsonl`,
    wmt: `${folder}wmt.xml`,
  }
}

/** A part as files, all of them line by line in the same order. */
export function writePart(part: Part, labels: WmtLabels): BundleFile[] {
  const paths = pathsOf(part.name, { source: labels.source, reference: labels.reference })
  const lines = (path: string, lineOf: (segment: BundleSegment) => string): BundleFile => ({
    path,
    content: part.segments.map((segment) => `${lineOf(segment)}\n`).join(''),
  })
  return [
    lines(paths.source, ({ source }) => source),
    lines(paths.reference, ({ reference }) => reference),
    lines(paths.ids, ({ id }) => id),
    lines(paths.documents, ({ document }) => document),
    lines(paths.segments, (segment) => JSON.stringify(factsOf(segment))),
    lines(paths.comet, ({ source, reference }) => JSON.stringify({ src: source, ref: reference })),
    { path: paths.wmt, content: writeWmtXml(part, labels) },
  ]
}

function factsOf({ id, document, paragraph, bead, speaker, shape, probability, status }: BundleSegment): SegmentFacts {
  return { id, document, paragraph, bead, speaker, shape, probability, status }
}
