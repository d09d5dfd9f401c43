import { type Book, type BookVersion, rowsOf, textOfSentence } from '../book.ts'
import { escapeHtml } from '../escape.ts'

/** Scripts by which a run of text shows its language. Latin is not among them: the page itself is written in it. */
const SCRIPTS = [
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Armenian',
  'Georgian',
  'Han',
  'Hiragana',
  'Hangul',
  'Devanagari',
  'Thai',
] as const

/** Text of the page's own voice as HTML, with `lang` on the words of a version that it quotes. */
export type Voice = (text: string) => string

/** Makes the voice of a page: which script means which version's language is seen from the texts. `langOf` writes the attribute. */
export function voiceOf(book: Pick<Book, 'versions' | 'sections'>, langOf: (language: string) => string = htmlLang): Voice {
  const languages = scriptLanguages(book)
  if (languages.size === 0) return escapeHtml
  const runs = [...languages].map(([script, language]) => ({ language, run: runOf(script) }))
  return (text) =>
    runs
      .reduce<Part[]>((parts, { run, language }) => parts.flatMap((part) => split(part, run, language)), [{ text }])
      .map((part) => partHtml(part, langOf))
      .join('')
}

const htmlLang = (language: string): string => `lang="${escapeHtml(language)}"`

interface Part {
  readonly text: string
  readonly language?: string
}

/** Letters of one script, with what stands between them. */
const runOf = (script: string): RegExp =>
  new RegExp(
    `(\\p{Script=${script}}(?:[\\p{Script=${script}}\\p{M}\\p{N}\\s.,:;!?'’«»„“–-]*[\\p{Script=${script}}\\p{M}])?)`,
    'gu',
  )

function split(part: Part, run: RegExp, language: string): Part[] {
  if (part.language !== undefined) return [part]
  return part.text.split(run).map((text, at) => (at % 2 === 1 ? { text, language } : { text }))
}

const partHtml = ({ text, language }: Part, langOf: (language: string) => string): string =>
  language === undefined ? escapeHtml(text) : `<span ${langOf(language)}>${escapeHtml(text)}</span>`

/** Enough of a text to see what it is written in. */
const SAMPLE_ROWS = 40

function scriptLanguages(book: Pick<Book, 'versions' | 'sections'>): Map<string, string> {
  const sample = rowsOf(book).slice(0, SAMPLE_ROWS)
  const found = new Map<string, string>()
  book.versions.forEach((version, at) => {
    const text = sample.flatMap(({ cells }) => cells[at].sentences.map(textOfSentence)).join(' ')
    for (const script of SCRIPTS) if (!found.has(script) && isWrittenIn(text, script)) found.set(script, version.language)
  })
  return found
}

/** Most of its letters, so that a quoted word does not count. */
function isWrittenIn(text: string, script: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0
  return own > letters / 2
}

/** `lang`, and `dir` where it is not what a page has anyway. */
export function langAttributes({ language, direction }: Pick<BookVersion, 'language' | 'direction'>): string {
  const value = /^[\w-]+$/.test(language) ? language : `"${escapeHtml(language)}"`
  return `lang=${value}${direction === 'rtl' ? ' dir=rtl' : ''}`
}
