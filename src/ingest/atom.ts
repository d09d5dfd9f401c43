import { parseDateline } from './dateline.ts'
import { type HtmlElement, parseHtml, parseXml } from './html-tree.ts'
import { passagesOf } from './markup.ts'
import { layOut, type Passage } from './passages.ts'
import type { Reading } from './to-document.ts'

/** Reads one entry of an Atom feed that holds its texts whole; `undefined` where the feed has no such entry. */
export function readAtomEntry(bytes: Uint8Array, link: RegExp): Reading | undefined {
  const place = { file: 'the feed' }
  const feed = parseXml(new TextDecoder().decode(bytes), place)
  const entry = [...feed.querySelectorAll('entry')].find((candidate) => leadsTo(candidate, link))
  const content = entry?.querySelector('content')
  if (entry === undefined || !content) return undefined
  const body = content.getAttribute('type') === 'xhtml' ? content : parseHtml(content.textContent ?? '', place)
  return layOut([...headOf(entry), ...passagesOf(body)])
}

const leadsTo = (entry: HtmlElement, link: RegExp): boolean =>
  link.test(entry.querySelector('id')?.textContent ?? '') ||
  [...entry.querySelectorAll('link')].some((element) => link.test(element.getAttribute('href') ?? ''))

function headOf(entry: HtmlElement): Passage[] {
  const title = entry.querySelector('title')?.textContent?.trim() ?? ''
  const date = /^\d{4}-\d{2}-\d{2}/.exec(entry.querySelector('published')?.textContent?.trim() ?? '')?.[0] ?? ''
  return [
    ...(title === '' ? [] : [{ text: title, kind: 'heading' } as const]),
    ...(parseDateline(date) === undefined ? [] : [{ text: date }]),
  ]
}
