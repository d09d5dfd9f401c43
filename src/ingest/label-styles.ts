/** How a transcript names its speakers: "Name: …", **Name** …, or the name on a line of its own without a colon. */
export const LABEL_STYLES = ['colon', 'bold', 'own-line'] as const
export type LabelStyle = (typeof LABEL_STYLES)[number]

/** What a label is looked for in. */
export interface LabelledText {
  readonly text: string
  /** How many characters at the start are bold. */
  readonly bold?: number
  /** How many name who speaks, with the colon, where the format says so. */
  readonly voice?: number
}

/** The start of a paragraph that may be a label, and its length with what closes it. */
export interface Lead {
  readonly name: string
  readonly length: number
}

/** Longer is a sentence in bold, or a line of text. */
const LONGEST_LEAD = 120

/** Up to the first colon that white space or the end of the line follows; (an aside) may stand before it. */
const COLON = /^(?<name>[^:!?;\n]{1,120}?)(?<aside>\s{0,3}\([^()\n]{1,80}\))?\s{0,3}:(?=\s|$)/u

/** What may stand between a bold name and the speech. */
const AFTER_BOLD = /^(?:\s{0,3}[:.])?/u

/** A name or an office: capitalised, and no sentence. */
const OWN_LINE = /^\p{Lu}[^!?…;:]*[^.!?…;:,]$/u

/** Where a style looks for a label; whether the words are one is for the caller to say. */
export const LEADS: Readonly<Record<LabelStyle, (paragraph: LabelledText) => Lead | undefined>> = {
  colon: ({ text }) => {
    const match = COLON.exec(text)
    const name = match?.groups?.name.trim()
    return match === null || name === undefined || name === '' ? undefined : { name, length: match[0].length }
  },
  bold: ({ text, bold = 0 }) => {
    const name = text.slice(0, bold).replace(/[\s:.]+$/u, '')
    if (name === '' || bold > LONGEST_LEAD) return undefined
    return { name, length: bold + (AFTER_BOLD.exec(text.slice(bold, bold + 4))?.[0].length ?? 0) }
  },
  'own-line': ({ text }) =>
    text.length <= LONGEST_LEAD && OWN_LINE.test(text) ? { name: text, length: text.length } : undefined,
}
