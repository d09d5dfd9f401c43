import { wordsOf } from '../text/words.ts'
import type { Losses } from './losses.ts'
import { onOneLine } from './plain-text.ts'

/**
 * A sentence as vertical text: a word or a mark a line, between `<s>` tags, as corpus managers read it. `<g/>` stands where no
 * space was.
 */
export function verticalSentence(id: string, text: string, losses: Losses): string {
  const lines: string[] = []
  let end = 0
  for (const { start, token } of tokensOf(onOneLine(text, losses))) {
    if (start === end && end > 0) lines.push('<g/>')
    lines.push(escaped(token))
    end = start + token.length
  }
  return `<s id="${escaped(id)}">\n${lines.map((line) => `${line}\n`).join('')}</s>\n`
}

interface Token {
  readonly start: number
  readonly token: string
}

/** Words and numbers as everywhere here; between them each mark for itself. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const { text: token, span } of wordsOf(text)) {
    tokens.push(...marksIn(text, end, span.start), { start: span.start, token })
    end = span.end
  }
  return [...tokens, ...marksIn(text, end, text.length)]
}

const marksIn = (text: string, start: number, end: number): Token[] =>
  [...text.slice(start, end).matchAll(/\S/gu)].map(({ 0: token, index }) => ({ start: start + index, token }))

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark])
