import type { AlignedBead, Alignment, BeadStatus } from '../../../src/model/alignment.ts'
import type { BundleInput } from '../../../src/mteval/bundle/inputs.ts'
import type { FolderFiles } from '../../../src/mteval/bundle/read-part.ts'
import { digestOf } from '../../../src/text/digest.ts'

/** A bead as a row: source, target, and what is special about it. An empty text is a gap. */
export type Row = readonly [
  source: string,
  target: string,
  special?: { readonly probability?: number; readonly status?: BeadStatus },
]

/** An English–Russian alignment with a sentence a side in each bead; the Russian is a reconstruction. */
export function talk(id: string, rows: readonly Row[]): Alignment {
  const at = { source: 0, target: 0 }
  const beads: AlignedBead[] = rows.map(([source, target, special = {}], index) => {
    const start = { ...at }
    if (source !== '') at.source += 1
    if (target !== '') at.target += 1
    return {
      id: `b${index + 1}`,
      source: { start: start.source, end: at.source },
      target: { start: start.target, end: at.target },
      probability: 0.9,
      status: 'auto',
      ...special,
    }
  })
  const sentences = (side: 0 | 1) =>
    rows
      .map((row) => row[side])
      .filter((text) => text !== '')
      .map((text, index) => ({ id: `p${Math.floor(index / 2) + 1}.s${(index % 2) + 1}`, speaker: 'orlova', text }))
  return {
    id,
    original: 'ru',
    source: { language: 'en', version: { id: 'en', language: 'en', licence: 'CC0-1.0' }, sentences: sentences(0) },
    target: { language: 'ru', version: { id: 'ru', language: 'ru', provenance: 'reconstruction' }, sentences: sentences(1) },
    speakers: [{ id: 'orlova', role: 'speaker', names: ['Anna Orlova'] }],
    beads,
    divergences: [],
    signature: 'bitext:0.1.0|langs:en-ru',
  }
}

/** As if read from a file of this name. */
export const inputFrom = (alignment: Alignment): BundleInput => ({
  file: `${alignment.id}.yaml`,
  sha256: digestOf(alignment.id),
  alignment,
})

/** A talk of `count` plain sentences, all different: `Report 3 on the harbour.` */
export const longTalk = (id: string, count: number): Alignment =>
  talk(
    id,
    Array.from(
      { length: count },
      (_, index) => [`The ${id} report, page ${index + 1}.`, `Отчёт ${id}, страница ${index + 1}.`] as const,
    ),
  )

/** A bundle's files as they are in its folder. */
export const folderOf = (files: readonly { readonly path: string; readonly content: string }[]): FolderFiles =>
  new Map(files.map(({ path, content }) => [path, new TextEncoder().encode(content)]))
