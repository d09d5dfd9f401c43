import { type BookNote, labelOf, type Passage, type Row } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { unitsOf } from '../html/units.ts'
import type { Leaf, Part } from './leaves.ts'
import { interleavedXhtml, isHeading, isSeparator, revealXhtml, translationNotes } from './rows.ts'
import type { Setting } from './setting.ts'
import { natureOf, pageXhtml, runAttributes } from './xhtml.ts'

/** One file of the text: its rows, then what pops up. */
export function leafXhtml({ parts }: Leaf, setting: Setting): string {
  const rows = parts.flatMap(({ passages }) => passages.flatMap((passage) => passage.rows))
  const counterparts = setting.layout === 'reveal' ? parts.flatMap(({ passages }) => passages.flatMap(unitsIn(setting))) : []
  const asides = [
    ...counterparts.flatMap((unit) => translationNotes(unit, setting)),
    ...notesOf(rows, setting).map((note) => noteXhtml(note, setting)),
  ]
  const body = [
    ...reconstructionXhtml(setting),
    ...parts.map((part) => partXhtml(part, setting)),
    ...(asides.length === 0 ? [] : ['<hr/>', ...asides]),
  ].join('\n')
  return pageXhtml({
    title: titleWithNature(setting),
    type: 'bodymatter',
    body: `<section epub:type="chapter">\n${body}\n</section>\n`,
  })
}

/** The book's title as reading systems repeat it, with the word that a reconstruction is one. */
function titleWithNature({ book: { title, versions } }: Setting): string {
  const names = versions.filter(({ isReconstruction }) => isReconstruction).map(({ name }) => name)
  return names.length === 0 ? title : `${title} (${names.join(', ')}: reconstruction)`
}

const reconstructionXhtml = ({ book }: Setting): string[] =>
  book.versions
    .filter(({ isReconstruction }) => isReconstruction)
    .map((version) => `<p class="small">${escapeHtml(version.name + natureOf(version))}: marked by a dotted rule.</p>`)

function partXhtml({ section, passages, isOpening }: Part, setting: Setting): string {
  const { id, speaker } = section
  const label = isOpening && speaker !== undefined ? [speakerXhtml(speaker.names, setting)] : []
  const anchor = isOpening ? ` id="${id}"` : ''
  return [`<div${anchor}>`, ...label, ...passages.map((passage) => passageXhtml(passage, setting)), '</div>'].join('\n')
}

function speakerXhtml(names: readonly string[], { book, layout }: Setting): string {
  const shown = book.versions.map((version, at) => `<span ${runAttributes(version)}>${escapeHtml(names[at])}</span>`)
  return `<h3 class="speaker">${(layout === 'reveal' ? shown.slice(0, 1) : shown).join(' · ')}</h3>`
}

const unitsIn =
  ({ by }: Pick<Setting, 'by'>) =>
  (passage: Passage): readonly (readonly Row[])[] =>
    unitsOf(passage, by)

function passageXhtml(passage: Passage, setting: Setting): string {
  const units = unitsIn(setting)(passage)
  if (setting.layout === 'interleaved') return units.map((unit) => interleavedXhtml(unit, setting)).join('\n')
  const blocks: Row[][][] = []
  for (const unit of units) {
    const block = blocks.at(-1)
    // Headings and separators stand alone; everything else of a passage is one paragraph.
    if (block === undefined || standsAlone(unit) || standsAlone(block[0])) blocks.push([[...unit]])
    else block.push([...unit])
  }
  return blocks.map((block) => revealXhtml(block, setting)).join('\n')
}

const standsAlone = (unit: readonly Row[]): boolean => isHeading(unit[0]) || isSeparator(unit)

/** The notes that rows refer to, once each, in order. */
const notesOf = (rows: readonly Row[], { notes }: Setting): BookNote[] =>
  [...new Set(rows.flatMap((row) => row.notes))].flatMap((number) => notes.get(number) ?? [])

function noteXhtml(note: BookNote, { voice, hrefOf }: Setting): string {
  const { number, message, remark, row } = note
  const said = remark === undefined ? '' : ` <em>${voice(remark)}</em>`
  return `<aside epub:type="footnote" role="doc-footnote" id="note${number}"><p><a href="${hrefOf(row)}">${number}</a> ${voice(`${labelOf(note)}. ${message}`)}${said}</p></aside>`
}
