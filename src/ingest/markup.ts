import type { SentenceKind } from '../model/sentence.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'
import {
  BLOCKS,
  BOLD,
  HEADINGS,
  isElement,
  isFootnote,
  isHidden,
  isNoteMark,
  isText,
  isVerse,
  nameOf,
  SILENT,
} from './markup-words.ts'
import type { Passage } from './passages.ts'

/** What holds for everything inside an element. */
interface Inside {
  readonly kind?: SentenceKind
  readonly bold: boolean
}

/** A paragraph that is being read. */
interface Open {
  /** Joined only when it is whole: to look at the end of a growing string is to copy it. */
  readonly pieces: string[]
  length: number
  endsInSpace: boolean
  /** Length of the bold start. */
  bold: number
  /** Nothing but bold text came so far. */
  isBold: boolean
}

/** The paragraphs of a page or a part of it, in order, with what the markup says of each. */
export function passagesOf(root: HtmlNode): Passage[] {
  const passages: Passage[] = []
  let open = nothing()

  const close = (kind: SentenceKind | undefined): void => {
    const whole = open.pieces.join('')
    const text = whole.trim()
    // Length of the bold start without the white space around it.
    const bold = whole.slice(0, open.bold).trim().length || undefined
    if (text !== '') passages.push({ text, kind, bold })
    open = nothing()
  }
  const read = (node: HtmlNode, inside: Inside): void => {
    if (isText(node)) append(open, node.textContent ?? '', inside.bold)
    else if (isElement(node)) readElement(node, inside)
    else for (const child of node.childNodes) read(child, inside)
  }
  const readElement = (element: HtmlElement, inside: Inside): void => {
    const dropped = leftOut(element)
    if (dropped !== undefined) {
      if (dropped.text !== '') passages.push(dropped)
      return
    }
    const name = nameOf(element)
    const within = { kind: kindOf(element, inside.kind), bold: inside.bold || BOLD.has(name) }
    const isBlock = BLOCKS.has(name)
    if (isBlock) close(inside.kind)
    if (name === 'hr') passages.push({ text: '* * *', kind: 'separator' })
    for (const child of element.childNodes) read(child, within)
    if (isBlock) close(within.kind)
  }

  read(root, { bold: false })
  close(undefined)
  return passages
}

/** What is no text for readers, and why; with an empty text where no reader would miss it. */
function leftOut(element: HtmlElement): Passage | undefined {
  const name = nameOf(element)
  if (SILENT.has(name) || isHidden(element)) return { text: '', drop: 'not shown' }
  if (name === 'img') return { text: (element.getAttribute('alt') ?? '').trim(), drop: 'image' }
  if (isNoteMark(element)) return { text: textOf(element), drop: 'mark of a footnote' }
  return name === 'pre' && element.querySelector('code') !== null ? { text: textOf(element), drop: 'program code' } : undefined
}

function kindOf(element: HtmlElement, around: SentenceKind | undefined): SentenceKind | undefined {
  if (around === 'footnote' || isFootnote(element)) return 'footnote'
  const name = nameOf(element)
  if (HEADINGS.has(name)) return 'heading'
  if (isVerse(element)) return 'verse'
  return name === 'li' ? 'list-item' : around
}

const textOf = ({ textContent }: HtmlNode): string => (textContent ?? '').trim()

/** White space counts once, as in a browser; no-break spaces stay. */
function append(open: Open, raw: string, bold: boolean): void {
  const text = raw.replace(/[ \t\n\r\f]+/g, ' ')
  const added = open.endsInSpace ? text.replace(/^ /, '') : text
  if (added === '') return
  open.pieces.push(added)
  open.length += added.length
  open.endsInSpace = added.endsWith(' ')
  if (bold && open.isBold) open.bold = open.length
  else if (added.trim() !== '') open.isBold = false
}

const nothing = (): Open => ({ pieces: [], length: 0, endsInSpace: true, bold: 0, isBold: true })
