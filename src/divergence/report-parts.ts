import { type LapsedReview, type Review, SEVERITIES } from '../model/divergence.ts'
import { lengthOf } from '../model/span.ts'
import type { DivergenceReport } from './report.ts'
import { UNCHECKED_REASONS, type UncheckedReason } from './unchecked-beads.ts'

/** "14 divergences in 71 beads: 6 critical, 6 major, 2 minor". */
export function countBySeverity({ divergences, alignment }: DivergenceReport): string {
  const counts = [...SEVERITIES].reverse().flatMap((severity) => {
    const count = divergences.filter((divergence) => divergence.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const total = `${counted(divergences.length, 'divergence')} in ${counted(alignment.beads.length, 'bead')}`
  return counts.length === 0 ? total : `${total}: ${counts.join(', ')}`
}

/** `3 places`, `1 place`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** The table of quotation marks, with its head: empty columns read better than zeros do. */
export function quotationRows({ quotations }: DivergenceReport): string[][] {
  return [
    ['concept', 'language', 'role', 'quoted', 'unquoted'],
    ...quotations.map(({ concept, language, role, quoted, unquoted }) => [
      concept,
      language,
      role,
      String(quoted),
      String(unquoted),
    ]),
  ]
}

/** The table of renderings, with its head. */
export function renderingRows({ renderings }: DivergenceReport): string[][] {
  return [
    ['concept', 'language', 'Herfindahl', 'renderings'],
    ...renderings.map((row) => [
      row.concept,
      row.language,
      row.herfindahl.toFixed(2),
      row.renderings.map(({ term, count }) => `${term} ${count}`).join(', '),
    ]),
  ]
}

/** What the table of transpositions is called. */
export const TRANSPOSITIONS_TITLE = 'Other parts of speech'

/** The table of transpositions, with its head; nothing but the head where the report was not asked for them. */
export function transpositionRows({ transpositions = [], alignment }: DivergenceReport): string[][] {
  const [source, target] = [alignment.source.version.id, alignment.target.version.id]
  return [
    ['bead', source, '', target, ''],
    ...transpositions.map((found) => [
      found.bead,
      found.source.text,
      found.parts.source.join(', '),
      found.target.text,
      found.parts.target.join(', '),
    ]),
  ]
}

/** Why a bead was not compared, in words. */
export const REASONS: Readonly<Record<UncheckedReason, string>> = {
  gap: 'with nothing on the other side',
  'low-probability': 'too uncertain to compare',
  rejected: 'rejected by a reviewer',
}

/** How many beads were not compared and why, with their ids where they are few. */
export function sayUnchecked({ unchecked, alignment }: DivergenceReport): string {
  if (unchecked.length === 0) return 'Nothing: every bead was compared.'
  const clauses = UNCHECKED_REASONS.flatMap((reason) => {
    const beads = unchecked.filter((bead) => bead.reason === reason).map(({ bead }) => bead)
    if (beads.length === 0) return []
    const shown = beads.slice(0, SHOWN_BEADS).join(', ') + (beads.length > SHOWN_BEADS ? ', …' : '')
    return [`${beads.length} ${REASONS[reason]} (${shown})`]
  })
  const sentences = alignment.source.sentences.length + alignment.target.sentences.length
  const left = alignment.beads
    .filter(({ id }) => unchecked.some(({ bead }) => bead === id))
    .reduce((sum, { source, target }) => sum + lengthOf(source) + lengthOf(target), 0)
  return `${counted(unchecked.length, 'bead')}: ${clauses.join('; ')}. They hold ${left} of ${sentences} sentences.`
}

/** `accepted: seen`: what a person decided, with the note. */
export const sayReview = ({ state, note }: Review): string => (note === undefined ? state : `${state}: ${note}`)

/** What heads the reviews of divergences that are found no more. */
export const LAPSED_TITLE = 'Reviews that no longer apply'

/** A review of what is found no more, on one line. */
export const sayLapsed = ({ review, message, id }: LapsedReview): string => `${message} [${sayReview(review)}] ${id}`

/** More ids than this are a list no one reads. */
const SHOWN_BEADS = 12
