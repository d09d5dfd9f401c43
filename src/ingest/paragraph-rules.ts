import type { SentenceKind } from '../model/sentence.ts'
import { parseDateline } from './dateline.ts'
import { furnitureIn, furnitureReason } from './furniture.ts'
import { type Script, scriptOf } from './guess-language.ts'
import type { Paragraph } from './paragraphs.ts'

/** What is known of the text around a paragraph. */
export interface Setting {
  /** The script of the whole text. */
  readonly script: Script | undefined
  /** Nothing but datelines and dropped lines stood before it. */
  readonly opensText: boolean
  /** Nothing comes after it. */
  readonly closesText: boolean
  /** It begins with a speaker's label. */
  readonly labelled: boolean
}

/** What a rule says of a paragraph: that it is left out and why, that it is no running text, or nothing. */
export type Verdict = { readonly drop: string } | { readonly kind: SentenceKind } | undefined

type ParagraphRule = (paragraph: Paragraph, setting: Setting) => Verdict

/** Only formatting characters, such as a zero-width space. */
const nothingVisible: ParagraphRule = ({ text }) =>
  /^[\p{C}\p{Z}\s]*$/u.test(text) ? { drop: 'invisible characters only' } : undefined

/** "View settings", "Font size:": the site's words, not the author's. */
const siteFurniture: ParagraphRule = ({ text }) => {
  const found = furnitureIn(text)
  return found === undefined ? undefined : { drop: furnitureReason(found) }
}

/** «Документ /», "News / Speeches /": a trail of sections ends in a stroke. */
const breadcrumb: ParagraphRule = ({ text }) =>
  /^[^.!?]{1,100}\/$/u.test(text) ? { drop: furnitureReason('trail of sections') } : undefined

/** A line above the title in the script of the site's other language. */
const lineInOtherScript: ParagraphRule = ({ text }, { script, opensText }) => {
  const own = opensText ? scriptOf(text) : undefined
  if (own === undefined || script === undefined || own === script) return undefined
  return { drop: furnitureReason(`line in ${own} script above the title`) }
}

/** A heading, a list item or a footnote, where the format says so; the first heading is the title. */
const kindByFormat: ParagraphRule = ({ kind }, { opensText }) => {
  if (kind === undefined) return undefined
  return { kind: kind === 'heading' && opensText ? 'title' : kind }
}

/** `* * *`, `***`, `---`, `⁂`; not `…` and `. . .`, which stand for lines left out. */
const separator: ParagraphRule = ({ text }) =>
  /^(?:([*#_=~•·◆◇+–—-])(?:\s*\1){2,}|[⁂❦§])$/u.test(text) ? { kind: 'separator' } : undefined

/** "February 12, 2022", at the top or again at the end. */
const dateline: ParagraphRule = ({ text }) => (parseDateline(text) === undefined ? undefined : { kind: 'dateline' })

/** Longer is a paragraph. */
const LONGEST_TITLE = 250

/** The first line, when it stands alone, is short and does not end as a sentence or a verse does. */
const title: ParagraphRule = ({ text, standsAlone }, { opensText, closesText, labelled }) => {
  if (!opensText || closesText || !standsAlone || labelled || text.length > LONGEST_TITLE) return undefined
  if (/^[–—-]\s/u.test(text)) return undefined // «– Когда?»: someone speaks.
  return /[\p{L}\p{N}]/u.test(text) && !/[.,;:…–—-]["'”’»)]*$/u.test(text) ? { kind: 'title' } : undefined
}

/** In order; the first that has an opinion decides. */
const PARAGRAPH_RULES: readonly ParagraphRule[] = [
  nothingVisible,
  siteFurniture,
  lineInOtherScript,
  breadcrumb,
  kindByFormat,
  separator,
  dateline,
  title,
]

/** What a paragraph is; `undefined` for running text. */
export function judge(paragraph: Paragraph, setting: Setting): Verdict {
  for (const rule of PARAGRAPH_RULES) {
    const verdict = rule(paragraph, setting)
    if (verdict !== undefined) return verdict
  }
  return undefined
}
