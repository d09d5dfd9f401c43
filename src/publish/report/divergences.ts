import { SIDES, type Side } from '../../divergence/comparison.ts'
import { KIND_MEANINGS } from '../../divergence/kind-meanings.ts'
import {
  type DivergenceGroup,
  groupDivergences,
  type MarkedSentence,
  type ShownBead,
  shownBeads,
} from '../../divergence/report.ts'
import { counted } from '../../divergence/report-parts.ts'
import { type Divergence, SEVERITIES } from '../../model/divergence.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import { renderingsHtml } from './renderings.ts'
import { isPlain, markedHtml, type Setting } from './setting.ts'

/** Every divergence with both sentences: the most severe first, those that say the same of one concept together. */
export function divergencesHtml(setting: Setting): string {
  const { divergences } = setting.report
  if (divergences.length === 0) return '<p>No divergence was found.</p>'
  return [...SEVERITIES]
    .reverse()
    .map((severity) => groupDivergences(divergences.filter((divergence) => divergence.severity === severity)))
    .filter((groups) => groups.length > 0)
    .map((groups) => severityHtml(groups, setting))
    .join('\n')
}

function severityHtml(groups: readonly DivergenceGroup[], setting: Setting): string {
  const [{ severity }] = groups
  const count = groups.reduce((sum, { divergences }) => sum + divergences.length, 0)
  return `<section class=severity data-severity=${severity}><h2>${severity[0].toUpperCase()}${severity.slice(1)} <small>${counted(count, 'place')}</small></h2>
${groups.map((group) => groupHtml(group, setting)).join('\n')}
</section>`
}

function groupHtml({ title, divergences }: DivergenceGroup, setting: Setting): string {
  const [{ kind, concept }] = divergences
  return `<section class=group><h3>${setting.voice(title)}</h3>
<p class=meaning>${KIND_MEANINGS[kind]}</p>
${concept === undefined ? '' : renderingsHtml(concept, setting)}
${divergences.map((divergence) => divergenceHtml(divergence, setting)).join('\n')}
</section>`
}

function divergenceHtml(divergence: Divergence, setting: Setting): string {
  const { kind, severity, concept, message, review } = divergence
  const data = `data-kind=${kind} data-severity=${severity} data-review=${review.state}${concept === undefined ? '' : ` data-term="${escapeHtml(concept)}"`}`
  return `<article id="${anchorOf(divergence, setting)}" ${data}><h4>${setting.voice(message)}</h4>
${shownBeads(divergence, setting.report.alignment)
  .map((bead) => beadHtml(bead, setting))
  .join('\n')}
${reviewHtml(divergence, setting)}<p class=facts>${factsOf(divergence).map(escapeHtml).join(' · ')}</p></article>`
}

/** The end of the id is made from the content, so a link to it lives as long as the divergence. */
function anchorOf({ id }: Divergence, { report }: Setting): string {
  if (isPlain(id)) return `d-${id}`
  return `d-${report.divergences.findIndex((divergence) => divergence.id === id) + 1}`
}

const factsOf = ({ severity, kind, rule, confidence, cause, id }: Divergence): string[] => [
  severity,
  `${kind}/${rule}`,
  `confidence ${confidence.toFixed(2)}`,
  `cause ${cause}`,
  id,
]

function reviewHtml({ review: { state, note } }: Divergence, { voice }: Setting): string {
  if (state === 'open' && note === undefined) return ''
  const said = note === undefined ? '' : `: ${voice(note)}`
  return `<p class=review>${state === 'open' ? 'Not decided by a reviewer' : `${state === 'accepted' ? 'Accepted' : 'Rejected'} by a reviewer`}${said}</p>\n`
}

/** The sentences of one bead, side by side where there is room. */
const beadHtml = ({ bead, sides }: ShownBead, setting: Setting): string =>
  `<div class=bead><p class=number>${setting.beadLink(bead)}</p>${SIDES.map((side) => sideHtml(sides[side], side, setting)).join('')}</div>`

function sideHtml(sentences: readonly MarkedSentence[], side: Side, setting: Setting): string {
  const version = setting.versions[side]
  const ids = sentences.map(({ sentence }) => sentence.id).join(', ')
  const nature = version.isReconstruction ? ' <strong>reconstruction</strong>' : ''
  const text =
    sentences.length === 0
      ? '<p class=nothing>nothing stands here</p>'
      : `<p ${langAttributes(version)}>${sentences.map(({ sentence, marks }) => markedHtml(sentence.text, marks)).join(' ')}</p>`
  return `<div><p class=who>${escapeHtml([version.name, ids].filter((part) => part !== '').join(' '))}${nature}${speakerOf(sentences, setting)}</p>${text}</div>`
}

/** Who says it, where someone does. */
function speakerOf([first]: readonly MarkedSentence[], { report, voice }: Setting): string {
  const speaker = report.alignment.speakers.find(({ id }) => id === first?.sentence.speaker)
  return speaker === undefined ? '' : `, ${speaker.role}: ${voice(speaker.names[0] ?? speaker.id)}`
}
