import type { Dropped } from '../model/document.ts'
import type { SentenceKind } from '../model/sentence.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Reading } from './to-document.ts'

/** A paragraph as a format with markup gives it: its text without the markup, and what the markup says. */
export interface Passage {
  readonly text: string
  readonly kind?: SentenceKind
  /** How many characters at its start are bold. */
  readonly bold?: number
  /** How many characters at its start name who speaks, where the format says so. */
  readonly voice?: number
  /** Its line ends are the file's, not the author's: it is a subtitle, which is no one's heading. */
  readonly wrapped?: boolean
  /** Why it is left out of the text, where it is. */
  readonly drop?: string
}

const BETWEEN = '\n\n'

/** Lays passages out as a raw text: a blank line between them, footnotes at the end, apart from the running text. */
export function layOut(passages: readonly Passage[]): Reading {
  const isNote = ({ kind }: Passage): boolean => kind === 'footnote'
  const ordered = [...passages.filter((passage) => !isNote(passage)), ...passages.filter(isNote)]
  const texts: string[] = []
  const paragraphs: Paragraph[] = []
  const dropped: Dropped[] = []
  let offset = 0
  for (const { text, kind, bold, voice, wrapped = false, drop } of ordered) {
    if (drop !== undefined) {
      dropped.push({ span: { start: offset, end: offset }, text, reason: drop })
      continue
    }
    const start = offset + (texts.length > 0 ? BETWEEN.length : 0)
    offset = start + text.length
    texts.push(text)
    paragraphs.push({ span: { start, end: offset }, text, standsAlone: !wrapped, wrapped, kind, bold, voice })
  }
  return { text: texts.join(BETWEEN), paragraphs, dropped }
}
