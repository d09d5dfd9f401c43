import type { BeadExplanation } from '../align/explain.ts'
import type { ComparedBead, RunnerUp } from '../align/runner-up.ts'
import type { BeadScore } from '../align/step-score.ts'
import { type AlignedVersion, type Alignment, sentencesIn, textOf } from '../model/alignment.ts'
import { isGap, shapeOf } from '../model/ladder.ts'
import { lengthOf, type Run, textAt } from '../model/span.ts'
import type { WordPlace } from '../model/word-link.ts'
import { inColumns, pad, shorten, wrap } from './layout.ts'
import { plural } from './plural.ts'
import type { Style } from './style.ts'

/** How a screen is drawn. */
interface ScreenOptions {
  readonly style: Style
  /** In characters. */
  readonly width: number
}

/** An explanation of a bead for the screen: its text, its links, its scores, and the runner-up. */
export function sayExplanation(alignment: Alignment, explanation: BeadExplanation, screen: ScreenOptions): string {
  return [
    ...heading(alignment, explanation, screen),
    ...linkLines(alignment, explanation, screen),
    ...scoreLines(explanation, screen),
    ...runnerUpLines(alignment, explanation, screen),
    ...doubts(alignment, explanation, screen),
  ].join('\n')
}

function heading({ source, target }: Alignment, { bead }: BeadExplanation, { style, width }: ScreenOptions): string[] {
  const facts = `${bead.id}  ${shapeOf(bead)}  probability ${bead.probability.toFixed(4)}  ${bead.status}`
  const name = Math.max(source.version.id.length, target.version.id.length)
  const side = (version: AlignedVersion, run: Run): string[] =>
    wrap(textOf(version, run) || '–', width, { indent: ' '.repeat(name + 4), first: `  ${pad(version.version.id, name)}  ` })
  return [style.heading(facts), ...side(source, bead.source), ...side(target, bead.target)]
}

function linkLines({ source, target }: Alignment, { bead, links }: BeadExplanation, { style }: ScreenOptions): string[] {
  if (isGap(bead)) return ['', style.quiet('a gap: nothing on the other side says the same')]
  if (links.length === 0) return ['', style.quiet('no words that translate each other were found')]
  const word = (side: AlignedVersion, run: Run, { sentence, span }: WordPlace): string =>
    textAt(sentencesIn(side, run)[sentence].text, span)
  const rows = links.map((link) => [
    `  ${word(source, bead.source, link.source)}`,
    word(target, bead.target, link.target),
    link.probability.toFixed(2),
    link.origin,
  ])
  return ['', style.heading('words that translate each other'), ...inColumns(rows)]
}

function scoreLines({ score }: BeadExplanation, { style, width }: ScreenOptions): string[] {
  if (score === undefined) {
    return ['', ...wrap('The aligner cannot score this bead: it has no such shape, or never looked there.', width)]
  }
  const row = (name: string, value: number): string[] => [`  ${name}`, nats(value).padStart(7)]
  return [
    '',
    `${style.heading('what speaks for it')} ${style.quiet('(nats over chance)')}`,
    ...inColumns([
      row('words', score.words),
      row('length', score.length),
      row('layout', score.layout),
      ...(score.embeddings === undefined ? [] : [row('embeddings', score.embeddings)]),
      row('shape', score.shape),
      row('total', score.total),
    ]),
  ]
}

function runnerUpLines(alignment: Alignment, { runnerUp }: BeadExplanation, screen: ScreenOptions): string[] {
  if (runnerUp === undefined) return ['', screen.style.quiet('no other ladder is possible')]
  return [
    '',
    screen.style.heading(sayMargin(runnerUp)),
    ...beadLines('with it', runnerUp.standing, alignment, screen),
    ...beadLines('without', runnerUp.instead, alignment, screen),
  ]
}

function sayMargin({ margin }: RunnerUp): string {
  if (margin === undefined) return 'the best ladder without it'
  const distance = Math.abs(margin).toFixed(1)
  return margin < 0
    ? `the best ladder without it is ${distance} nats better`
    : `the runner-up, the best ladder without it, is ${distance} nats behind`
}

/** A line a bead: shape, score, and the beginnings of both texts. */
function beadLines(name: string, beads: readonly ComparedBead[], { source, target }: Alignment, screen: ScreenOptions): string[] {
  const facts = inColumns(beads.map((bead, index) => [index === 0 ? `  ${name}` : '', shapeOf(bead), sayTotal(bead.score)]))
  const widest = Math.max(...facts.map((line) => line.length), 0)
  const room = Math.max(8, Math.floor((screen.width - widest - 4) / 2))
  const text = (side: AlignedVersion, run: Run): string => (lengthOf(run) === 0 ? '–' : shorten(textOf(side, run), room))
  return beads.map(
    (bead, index) => `${pad(facts[index], widest)}  ${pad(text(source, bead.source), room)}  ${text(target, bead.target)}`,
  )
}

const sayTotal = (score: BeadScore | undefined): string => (score === undefined ? '–' : nats(score.total)).padStart(6)

/** What the reader should know of how far the explanation goes. */
function doubts(
  { beads }: Alignment,
  { isFound, probability, otherBeads }: BeadExplanation,
  { style, width }: ScreenOptions,
): string[] {
  const lines = isFound
    ? []
    : [`The aligner would not set this bead${probability === undefined ? '' : `: it gives it ${probability.toFixed(4)}`}.`]
  if (otherBeads > 0) {
    const share = `${plural(otherBeads, 'bead')} of ${beads.length}`
    lines.push(`It would set ${share} otherwise: they were edited by hand, or made with other options.`)
  }
  return lines.length === 0 ? [] : ['', ...wrap(lines.join(' '), width).map(style.notice)]
}

/** `+12.3`, `−0.5`. */
const nats = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
