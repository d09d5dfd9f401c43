/**
 * How a transcript names its speakers: "Name: …", **Name** …, "Q    …" without a colon, the name on a line of its own, "[Name] …",
 * "NAME – …", "Q. …". A time may stand before or behind the name.
 */
export const LABEL_STYLES = ['colon', 'bold', 'gap', 'own-line', 'bracket', 'dash', 'period'] as const
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

/** `[00:01:02]`, `(1:02)`, `00:01:02.5`. */
const TIME = String.raw`[[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]?`
const TIME_FIRST = new RegExp(`^${TIME}\\s{1,3}(?:[–—-]\\s)?`)
const TIME_LAST = new RegExp(`\\s{1,4}(?:[|,–—-]\\s?)?${TIME}$`)

/** Up to the first colon that white space or the end of the line follows; (asides) may stand before it, and a dash behind it. */
const COLON =
  /^(?<name>[^:!?;\n]{1,120}?)(?<asides>(?:\s{0,3}\([^()\n]{1,80}\)){0,2})\s{0,3}:(?=\s|$)(?:[ \t\u00a0]{1,3}[–—](?=\s))?/u

/** What may stand between a bold name and the speech. */
const AFTER_BOLD = /^(?:\s{0,3}[:.])?/u

/** A name or an office: capitalised, and no sentence. */
const OWN_LINE = /^\p{Lu}[^!?…;:]*[^.!?…;:,]$/u

/** "Q    Thank you": who asks, set apart by white space; an "A" before a small letter is an article. */
const GAP = /^(?:(?:Q|QUESTION)(?:\s{2,8}|\s(?=["“(]?[\p{Lu}\p{N}]))|A(?:\t|\s{2,8})(?!\p{Ll}))(?=\S)/u

const BRACKET = /^\[(?<name>[^[\]\n]{1,80})\]\s{1,8}(?=\S)/u
const DASH = /^(?<name>[^–—:.!?;,\n]{1,60}?)(?:\s[–—]\s|[–—])(?=\S)/u
/** One letter of Cyrillic is an initial («В. Иванов»). */
const PERIOD = /^(?<name>[QA]|\p{L}{2,14})\.\s{1,8}(?:[–—]\s)?(?=\S)/u

/** The lead that a pattern with a name finds. */
function leadBy(pattern: RegExp, text: string): Lead | undefined {
  const match = pattern.exec(text)
  const name = match?.groups?.name.trim()
  return match === null || name === undefined || name === '' ? undefined : { name, length: match[0].length }
}

/** The same lead behind a time. */
function behindTime(text: string, leadIn: (text: string) => Lead | undefined): Lead | undefined {
  const time = TIME_FIRST.exec(text)?.[0].length ?? 0
  const lead = leadIn(text.slice(time))
  return lead && { name: lead.name, length: lead.length + time }
}

function colonLead(text: string): Lead | undefined {
  const lead = leadBy(COLON, text)
  return lead && { name: lead.name.replace(/^\[(.+)\]$/u, '$1'), length: lead.length }
}

function lineLead(text: string): Lead | undefined {
  const name = text.replace(TIME_LAST, '')
  return OWN_LINE.test(name) ? { name, length: text.length } : undefined
}

/** Where a style looks for a label; whether the words are one is for the caller to say. */
export const LEADS: Readonly<Record<LabelStyle, (paragraph: LabelledText) => Lead | undefined>> = {
  colon: ({ text }) => behindTime(text, colonLead),
  bold: ({ text, bold = 0 }) => {
    const name = text.slice(0, bold).replace(/[\s:.]+$/u, '')
    if (name === '' || bold > LONGEST_LEAD) return undefined
    return { name, length: bold + (AFTER_BOLD.exec(text.slice(bold, bold + 4))?.[0].length ?? 0) }
  },
  gap: ({ text }) => {
    const found = GAP.exec(text)?.[0]
    return found === undefined ? undefined : { name: found.trim(), length: found.length }
  },
  'own-line': ({ text }) => (text.length <= LONGEST_LEAD ? behindTime(text, lineLead) : undefined),
  bracket: ({ text }) => behindTime(text, (rest) => leadBy(BRACKET, rest)),
  dash: ({ text }) => leadBy(DASH, text),
  period: ({ text }) => leadBy(PERIOD, text),
}
