import type { Alignment } from '../model/alignment.ts'
import type { SuggestedTerm, TermSuggestion, TermSuggestions } from '../termbase/suggest/suggestion.ts'
import type { Context } from './context.ts'
import { inColumns, shorten, wrap } from './layout.ts'
import { languageName } from './summary.ts'

type ScreenOptions = Pick<Context, 'width' | 'style'>
type Languages = Pick<Alignment, 'source' | 'target'>

/** Bead ids shown beside a suggestion, and terms that are key on one side only. */
const SHOWN_BEADS = 2
const SHOWN_UNPAIRED = 12

/** Columns that are no terms take this much, with the spaces between them. */
const FIGURES_WIDTH = 42

/** A line for each suggestion: how key it is, both sides with their counts, how they are linked, where. */
export function suggestionTable(
  suggestions: readonly TermSuggestion[],
  { source, target }: Languages,
  { width, style }: ScreenOptions,
): string[] {
  if (suggestions.length === 0) return []
  const room = Math.max(12, Math.floor((width - FIGURES_WIDTH) / 2))
  const names = [source, target].map(({ language }) => languageName(language))
  const head = ['    G²', 'ratio', ...names, 'links', 'Dice', 'beads']
  const [first, ...rows] = inColumns([head, ...suggestions.map((suggestion) => rowOf(suggestion, room))])
  return [style.heading(first), ...rows]
}

function rowOf({ keyness, association, source, target, beads }: TermSuggestion, room: number): string[] {
  const ratio = Math.min(source[0].logRatio ?? 0, target[0].logRatio ?? 0)
  return [
    (keyness?.toFixed(0) ?? '–').padStart(6),
    (keyness === undefined ? '–' : ratio.toFixed(1)).padStart(5),
    sayTerms(source, room),
    sayTerms(target, room),
    String(source[0].linked ?? 0).padStart(5),
    association.toFixed(2),
    [...beads.slice(0, SHOWN_BEADS), ...(beads.length > SHOWN_BEADS ? ['…'] : [])].join(' '),
  ]
}

/** The terms of a side, or as much of the first as there is room for; its count always. */
function sayTerms(terms: readonly SuggestedTerm[], room: number): string {
  const all = terms.map(sayTerm).join(', ')
  if (all.length <= room) return all
  const count = ` ${terms[0].count}${terms.length > 1 ? ', …' : ''}`
  return shorten(terms[0].form, room - count.length) + count
}

const sayTerm = ({ form, count }: SuggestedTerm): string => `${form} ${count}`

/** What is key on one side and has no steady rendering on the other: often the most interesting. */
export function sayUnpaired(unpaired: TermSuggestions['unpaired'], sides: Languages, { width, style }: ScreenOptions): string[] {
  const lines = (['source', 'target'] as const).flatMap((side) => {
    const shown = unpaired[side].slice(0, SHOWN_UNPAIRED).map(sayTerm)
    if (shown.length === 0) return []
    return wrap(`${languageName(sides[side].language)}: ${shown.join(', ')}`, width, { indent: '    ', first: '  ' })
  })
  return lines.length === 0 ? [] : ['', style.heading('without a steady rendering'), ...lines]
}
