import type { Book } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { contentsHtml } from './contents.ts'
import { LAYOUTS, type Layout } from './options.ts'

const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  columns: 'Columns',
  interleaved: 'Interleaved',
  reveal: 'One, reveal the other',
  facing: 'Facing pages',
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** The bar on top. Without JavaScript only the title and the contents are in it: nothing is shown that does nothing. */
export function barHtml(book: Book, titleHtml: string): string {
  return `<header id=ui-bar>
<h1>${titleHtml}</h1>
<form id=ui-search role=search hidden>
<label class=hidden for=ui-query>Search both languages</label><input id=ui-query type=search autocomplete=off spellcheck=false placeholder="Search" aria-describedby=ui-found>
<output id=ui-found for=ui-query></output>
<button type=button id=ui-previous aria-label="Previous place found" disabled>↑</button><button type=button id=ui-next aria-label="Next place found" disabled>↓</button>
</form>
${contentsHtml(book)}
<button type=button id=ui-settings-button aria-expanded=false aria-controls=ui-settings hidden><span aria-hidden=true>Aa</span><span class=hidden>Settings</span></button>
<button type=button id=ui-help-button hidden><span aria-hidden=true>?</span><span class=hidden>Keyboard help</span></button>
</header>
${settingsHtml(book)}`
}

function settingsHtml({ versions, notes }: Book): string {
  const names = versions.map(({ name }) => escapeHtml(name))
  return `<section id=ui-settings aria-label=Settings hidden>
${choices(
  'layout',
  'Layout',
  LAYOUTS.map((value) => ({ value, label: LAYOUT_NAMES[value] })),
)}
${choices('hide', 'Hide until asked', [
  { value: 'none', label: 'Nothing' },
  { value: 'others', label: 'All but the first' },
  { value: 'lead', label: 'The first' },
])}
${choices('theme', 'Light', [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
])}
<fieldset><legend>More</legend>
<button type=button id=ui-swap>Swap sides <small>(${names.join(', ')})</small></button>
<button type=button id=ui-smaller>Smaller text</button><button type=button id=ui-larger>Larger text</button>
${notes.length === 0 ? '' : checkbox('notes', 'Mark divergences')}
${checkbox('numbers', 'Row numbers')}
${checkbox('keys', 'Single-key shortcuts')}
</fieldset></section>`
}

const choices = (name: string, legend: string, options: readonly Choice[]): string =>
  `<fieldset><legend>${legend}</legend>${options.map(({ value, label }) => `<label><input type=radio name=ui-${name} value=${value}> ${label}</label>`).join('')}</fieldset>`

const checkbox = (name: string, label: string): string => `<label><input type=checkbox name=ui-${name}> ${label}</label>`

/** Keys and what they do, in the order of the help panel. */
const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['n  N', 'next, previous place found'],
  ['j  k', 'next, previous row'],
  ['Space', 'show or hide the translation of the row'],
  ['←  →', 'linked words of the row, where the text holds links'],
  ['l', 'next layout'],
  ['s', 'swap sides'],
  ['h', 'hide a side until asked'],
  ['d', 'mark divergences'],
  ['t', 'light or dark'],
  ['+  −', 'larger, smaller text'],
  ['Esc', 'close, or leave the search'],
  ['?', 'this help'],
]

/** The help panel: every key. */
export const helpHtml = (): string =>
  `<dialog id=ui-help aria-labelledby=ui-help-title><h2 id=ui-help-title>Keyboard</h2>
<dl>${KEYS.map(
    ([key, action]) =>
      `<div><dt>${key
        .split('  ')
        .map((one) => `<kbd>${one}</kbd>`)
        .join(' ')}</dt><dd>${action}</dd></div>`,
  ).join('')}</dl>
<p>Single keys work while nothing is being typed; they can be switched off in the settings. A ? beside the number of a row says that its pairing is not certain.</p>
<form method=dialog><button>Close</button></form></dialog>`
