import { BitextError } from '../errors.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Divergence, LapsedReview, Review } from '../model/divergence.ts'
import { didYouMean } from '../text/nearest.ts'

/** What a person decides: a state, a note, or both. `open` takes back what was said. */
export type Decision = Partial<Review>

/**
 * Writes what a person decided to the divergences they name, by id or by the end of it (`156bf1e0`). A lapsed review can be decided anew as
 * well; taken back, it is gone.
 * @throws BitextError `USAGE` for a name that fits none, or several
 */
export function reviewDivergences(alignment: Alignment, names: readonly string[], decision: Decision): Alignment {
  const named = new Set<Divergence | LapsedReview>(names.map((name) => namedIn(alignment, name)))
  const decided = <Said extends Divergence | LapsedReview>(said: Said): Said =>
    named.has(said) ? { ...said, review: reviewAfter(said.review, decision) } : said
  const { lapsed, ...rest } = alignment
  const left = lapsed?.filter((said) => !(named.has(said) && decision.state === 'open')).map(decided) ?? []
  return { ...rest, divergences: alignment.divergences.map(decided), ...(left.length === 0 ? {} : { lapsed: left }) }
}

/** A note alone leaves the state, a state alone the note; taking back leaves neither. */
function reviewAfter(before: Review, { state = before.state, note }: Decision): Review {
  const said = note ?? (state === 'open' ? undefined : before.note)
  return said === undefined ? { state } : { state, note: said }
}

/** The divergence, or else the lapsed review, of a name. */
function namedIn({ divergences, lapsed = [] }: Alignment, name: string): Divergence | LapsedReview {
  const all = [...divergences, ...lapsed]
  const fits = [
    divergences.filter(({ id }) => id === name),
    lapsed.filter(({ id }) => id === name),
    divergences.filter(({ id }) => endOf(id) === name),
    lapsed.filter(({ id }) => endOf(id) === name),
  ].find((found) => found.length > 0)
  if (fits?.length === 1) return fits[0]
  if (fits !== undefined) throw ambiguous(name, fits)
  throw new BitextError('USAGE', `there is no divergence ${JSON.stringify(name)}`, {
    hint:
      didYouMean(
        name,
        all.flatMap(({ id }) => [id, endOf(id)]),
      ) ?? 'bitext review FILE lists them',
  })
}

/** Several lapsed reviews may have one id: nothing but their place in the file tells them apart. */
function ambiguous(name: string, fits: readonly { readonly id: string }[]): BitextError {
  const ids = [...new Set(fits.map(({ id }) => id))]
  return new BitextError('USAGE', `${JSON.stringify(name)} may be any of ${fits.length} divergences`, {
    hint: ids.length > 1 ? `write out which: ${ids.join(', ')}` : 'they share an id: edit the file',
  })
}

/** The end of an id, which reports print: the digest of what the divergence says. */
export const endOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1)
