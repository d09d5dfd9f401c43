import { type Inline, readInline } from '../inline.ts'

let loaded: Inline | undefined

/** What every page has inside it: its stylesheet and its script, read once. */
export function pageAssets(): Inline {
  loaded ??= readInline({
    folder: new URL('../../../src/publish/html/page/', import.meta.url),
    styles: ['theme', 'bar', 'text', 'layouts', 'after', 'print'],
    modules: [
      'settings',
      'places',
      'rows',
      'stems',
      'search-index',
      'search',
      'link-steps',
      'links',
      'reveal',
      'panels',
      'keys',
      'main',
    ],
  })
  return loaded
}
