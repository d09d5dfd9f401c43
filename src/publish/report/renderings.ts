import { SIDES, type Side } from '../../divergence/comparison.ts'
import type { Occurrence } from '../../divergence/occurrences.ts'
import { groupBy } from '../../text/group-by.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import type { Setting } from './setting.ts'

/** How each side says a concept over the whole text: every rendering with its count and links to its places. */
export function renderingsHtml(concept: string, setting: Setting): string {
  const { occurrences, termbase } = setting.report
  const ofConcept = occurrences.filter((occurrence) => occurrence.concept === concept)
  if (ofConcept.length === 0) return ''
  const definition = termbase?.concepts.find(({ id }) => id === concept)?.definition
  const sides = SIDES.map((side) => sideHtml(side, ofConcept, setting))
  return `<div class=renderings><p>All renderings of <b>${setting.voice(concept)}</b>${definition === undefined ? '' : `: ${setting.voice(definition)}`}</p>
<dl>${sides.join('')}</dl></div>`
}

function sideHtml(side: Side, ofConcept: readonly Occurrence[], setting: Setting): string {
  const version = setting.versions[side]
  const byTerm = groupBy(
    ofConcept.filter((occurrence) => occurrence.side === side),
    ({ term }) => term,
  )
  const items = [...byTerm]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(
      ([term, places]) =>
        `<li><span ${langAttributes(version)}>${escapeHtml(term)}</span> ${places.length}${remarksOf(places[0])}: ${placesHtml(places, setting)}</li>`,
    )
  const shown = items.length === 0 ? 'none of its terms' : `<ul>${items.join('')}</ul>`
  return `<dt>${escapeHtml(version.name)}</dt><dd>${shown}</dd>`
}

/** What the termbase says of a term, where it is more than that the term may stand for the concept. */
function remarksOf({ status, evidence }: Occurrence): string {
  const remarks = [
    ...(status === 'deprecated' || status === 'superseded' ? [status] : []),
    ...(evidence === 'reconstructed' ? ['in the reconstruction only'] : []),
  ]
  return remarks.length === 0 ? '' : ` <small>(${remarks.join(', ')})</small>`
}

/** Each bead once, with how often where that is more than once. */
function placesHtml(places: readonly Occurrence[], { beadOf, beadLink }: Setting): string {
  const byBead = groupBy(places, ({ side, sentence }) => beadOf(side, sentence))
  return [...byBead]
    .flatMap(([bead, ofBead]) =>
      bead === undefined ? [] : [`${beadLink(bead)}${ofBead.length === 1 ? '' : ` (${ofBead.length})`}`],
    )
    .join(', ')
}
