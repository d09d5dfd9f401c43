import { SIDES, type Side } from '../../divergence/comparison.ts'
import { markSpans } from '../../divergence/mark-spans.ts'
import type { DivergenceReport } from '../../divergence/report.ts'
import { sentencesIn } from '../../model/alignment.ts'
import type { Span } from '../../model/span.ts'
import type { Book, BookVersion } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { type Voice, voiceOf } from '../html/languages.ts'
import { onOneLine } from '../html/sentences.ts'
import { makeBook } from '../make-book.ts'

/** A report with what its page needs to speak of it. */
export interface Setting {
  readonly report: DivergenceReport
  /** The alignment as a book: its versions' names and languages, and where they come from. */
  readonly book: Book
  /** Writes the page's own words; what they quote of a version gets its `lang`. */
  readonly voice: Voice
  readonly versions: Readonly<Record<Side, BookVersion>>
  /** The bead of a sentence. */
  readonly beadOf: (side: Side, sentence: string) => string | undefined
  /** A link to the place of a bead on the page. */
  readonly beadLink: (bead: string) => string
  /** The anchor of a bead's place on the page. */
  readonly beadAnchor: (bead: string) => string
}

/** Gathers what the parts of a page share. */
export function settingFor(report: DivergenceReport): Setting {
  const { alignment } = report
  const book = makeBook(alignment)
  const voice = voiceOf(book)
  const beads = new Map(
    SIDES.flatMap((side) =>
      alignment.beads.flatMap((bead) => sentencesIn(alignment[side], bead[side]).map(({ id }) => [`${side} ${id}`, bead.id])),
    ),
  )
  const anchors = new Map(alignment.beads.map(({ id }, at) => [id, `bead-${isPlain(id) ? id : at + 1}`]))
  const beadAnchor = (bead: string): string => anchors.get(bead) ?? ''
  return {
    ...{ report, book, voice, beadAnchor },
    versions: { source: versionIn(book, alignment.source.version.id), target: versionIn(book, alignment.target.version.id) },
    beadOf: (side, sentence) => beads.get(`${side} ${sentence}`),
    beadLink: (bead) => `<a href="#${beadAnchor(bead)}">${escapeHtml(bead)}</a>`,
  }
}

/** Whether an id may be an anchor as it is. */
export const isPlain = (id: string): boolean => /^[A-Za-z][\w.-]*$/.test(id)

/** A book made of an alignment has both its versions. */
function versionIn({ versions }: Book, id: string): BookVersion {
  return versions.find((version) => version.id === id) ?? versions[0]
}

/** A sentence with its spans marked; what looks like markup stays text. */
export const markedHtml = (text: string, spans: readonly Span[]): string =>
  markSpans(onOneLine(text), spans, { mark: (part) => `<mark>${escapeHtml(part)}</mark>`, plain: escapeHtml })
