import { SIDES, type Side } from '../../divergence/comparison.ts'
import { shownBeads } from '../../divergence/report.ts'
import { type AlignedBead, sentencesIn } from '../../model/alignment.ts'
import type { Span } from '../../model/span.ts'
import { groupBy } from '../../text/group-by.ts'
import type { BookVersion } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import { markedHtml, type Setting } from './setting.ts'

/** The beads that the report speaks of, whole and in the order of the text, with the terms marked: where its links lead. */
export function placesHtml(setting: Setting): string {
  const cited = citedBeads(setting)
  const beads = setting.report.alignment.beads.filter(({ id }) => cited.has(id))
  if (beads.length === 0) return ''
  const terms = groupBy(setting.report.occurrences, ({ side, sentence }) => `${side} ${sentence}`)
  const spansIn = (side: Side, sentence: string): Span[] => (terms.get(`${side} ${sentence}`) ?? []).map(({ span }) => span)
  const heads = SIDES.map((side) => `<th role=columnheader scope=col>${headOf(setting.versions[side])}</th>`).join('')
  return `<section id=places><h2>Places</h2>
<p class=meaning>Every bead that this report speaks of, with the terms of the termbase marked.</p>
<table role=table class=places><thead role=rowgroup><tr role=row><th role=columnheader scope=col>Bead</th>${heads}</tr></thead>
<tbody role=rowgroup>
${beads.map((bead) => beadHtml(bead, { ...setting, spansIn })).join('\n')}
</tbody></table></section>`
}

const headOf = ({ name, isReconstruction }: BookVersion): string =>
  `${escapeHtml(name)}${isReconstruction ? ' <small>reconstruction, not the original</small>' : ''}`

/** Beads of divergences, of terms, of transpositions, and those that were not checked. */
const citedBeads = ({ report, beadOf }: Setting): ReadonlySet<string | undefined> =>
  new Set([
    ...report.divergences.flatMap((divergence) => shownBeads(divergence, report.alignment).map(({ bead }) => bead)),
    ...report.occurrences.map(({ side, sentence }) => beadOf(side, sentence)),
    ...(report.transpositions ?? []).map(({ bead }) => bead),
    ...report.unchecked.map(({ bead }) => bead),
  ])

interface PlaceSetting extends Setting {
  readonly spansIn: (side: Side, sentence: string) => readonly Span[]
}

function beadHtml(bead: AlignedBead, { report, versions, spansIn, beadAnchor }: PlaceSetting): string {
  const cells = SIDES.map((side) => {
    const sentences = sentencesIn(report.alignment[side], bead[side])
    const text = sentences.map((sentence) => markedHtml(sentence.text, spansIn(side, sentence.id))).join(' ')
    return `<td role=cell ${langAttributes(versions[side])}>${text}</td>`
  })
  return `<tr role=row id="${beadAnchor(bead.id)}"><th role=rowheader scope=row>${escapeHtml(bead.id)}</th>${cells.join('')}</tr>`
}
