import { leastCertain } from '../evaluate/estimate.ts'
import { languageOf } from '../language/language.ts'
import { type AlignedBead, type AlignedVersion, type Alignment, textOf } from '../model/alignment.ts'
import type { Dropped } from '../model/document.ts'
import { shapeOf } from '../model/ladder.ts'
import { inColumns, pad, shorten, wrap } from './layout.ts'
import { plural } from './plural.ts'
import type { Style } from './style.ts'

/** Of the first column of the table of versions. */
const LABEL_WIDTH = 9

/** How much of a passage that was left out is quoted. */
const SHOWN_PASSAGE = 32

/** How many of the least certain beads the summary shows. */
const SHOWN_BEADS = 5

/** What was left out of each side on the way in. */
export interface DroppedText {
  readonly source: readonly Dropped[]
  readonly target: readonly Dropped[]
}

/** How a screen is drawn. */
export interface ScreenOptions {
  readonly style: Style
  /** In characters. */
  readonly width: number
}

/** The first screen of an alignment: what was aligned, what was left out, the beads by shape and the least certain ones. */
export function summary(alignment: Alignment, dropped: DroppedText, options: ScreenOptions): string {
  return [
    ...heading(alignment, options),
    ...versionTable(alignment),
    ...leftOut(alignment, dropped, options),
    ...provenanceNotices(alignment, options),
    '',
    ...beadCounts(alignment, options),
    ...doubtful(alignment, options),
  ].join('\n')
}

function heading({ id, title, date, source }: Alignment, { style, width }: ScreenOptions): string[] {
  const line = title ?? source.version.title ?? id
  const under = [date, id].filter((part) => part !== undefined && part !== line).join(' · ')
  return [...wrap(line, width).map(style.heading), ...(under === '' ? [] : [style.quiet(under)]), '']
}

function versionTable({ source, target }: Alignment): string[] {
  const row = (label: string, cell: (side: AlignedVersion) => string | undefined): string[][] => {
    const cells = [cell(source), cell(target)]
    return cells.every((text) => text === undefined)
      ? []
      : [[`  ${pad(label, LABEL_WIDTH)}`, ...cells.map((text) => text ?? '–')]]
  }
  return inColumns([
    ...row('', ({ language }) => languageName(language)),
    ...row('file', ({ version }) => version.file),
    ...row('text', ({ version }) => version.provenance),
    ...row('sentences', ({ sentences }) => String(sentences.length)),
  ])
}

/** What ingestion left out, in the reader's sight: the passages themselves, shortened. */
function leftOut({ source, target }: Alignment, dropped: DroppedText, { style, width }: ScreenOptions): string[] {
  const indent = ' '.repeat(LABEL_WIDTH + 4)
  return [
    { language: source.language, passages: dropped.source },
    { language: target.language, passages: dropped.target },
  ]
    .filter(({ passages }) => passages.length > 0)
    .flatMap(({ language, passages }) => {
      const quoted = passages.map(({ text }) => `“${shorten(text, SHOWN_PASSAGE)}”`).join(', ')
      const line = `${plural(passages.length, 'passage')} of the ${languageName(language)} text: ${quoted}`
      return wrap(line, width, { indent, first: `  ${pad('left out', LABEL_WIDTH)}  ` }).map(style.quiet)
    })
}

const provenanceNotices = (alignment: Alignment, { style, width }: ScreenOptions): string[] =>
  noticesOfOrigin(alignment).flatMap((notice) => ['', ...wrap(notice, width, { indent: '  ' }).map(style.notice)])

/** What a reader has to know of a text's origin: never left out, since the wording may be taken for the original. */
export const noticesOfOrigin = ({ source, target }: Alignment): string[] =>
  [source, target]
    .filter(({ version }) => version.notice !== undefined || version.provenance === 'reconstruction')
    .map(({ language, version }) => version.notice ?? `The ${languageName(language)} text is a reconstruction, not the original.`)

function beadCounts({ beads }: Alignment, { style }: ScreenOptions): string[] {
  const shapes = counted(beads.map(shapeOf)).map(([shape, count]) => `${count} × ${shape}`)
  return [`${style.heading(plural(beads.length, 'bead'))}  ${shapes.join(' · ')}`]
}

function doubtful(alignment: Alignment, options: ScreenOptions): string[] {
  const rows = beadRows(leastCertain(alignment.beads, SHOWN_BEADS), alignment, options)
  return rows.length === 0 ? [] : [options.style.quiet('the least certain (bead, shape, probability):'), ...rows]
}

/** Beads a line each: id, shape, probability, and what fits of both texts. */
export function beadRows(beads: readonly AlignedBead[], { source, target }: Alignment, { width }: ScreenOptions): string[] {
  const facts = inColumns(beads.map((bead) => ['', bead.id, shapeOf(bead), sayProbability(bead)]))
  const room = Math.floor((width - (facts[0]?.length ?? 0) - 4) / 2)
  return beads.map((bead, index) => {
    const texts = [textOf(source, bead.source), textOf(target, bead.target)].map((text) => shorten(text, room) || '–')
    return `${pad(facts[index], facts[0].length)}  ${pad(texts[0], room)}  ${texts[1]}`
  })
}

/** Rounded down, so that only certainty reads `1.00`. */
const sayProbability = ({ probability }: AlignedBead): string => (Math.floor(probability * 100) / 100).toFixed(2)

/** How often each value occurs, the most frequent first, equals in order of first occurrence. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** A language's English name, or its code. */
export const languageName = (code: string): string => (code === 'und' ? 'unknown language' : languageOf(code).name)
