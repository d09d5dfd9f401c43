import type { DivergenceReport } from '../../divergence/report.ts'
import { countBySeverity, LAPSED_TITLE, TRANSPOSITIONS_TITLE } from '../../divergence/report-parts.ts'
import { PROGRAM } from '../../model/program.ts'
import { policyFor } from '../content-policy.ts'
import { escapeHtml } from '../escape.ts'
import { versionHtml } from '../html/back-matter.ts'
import { type Inline, readInline } from '../inline.ts'
import { divergencesHtml } from './divergences.ts'
import { filtersHtml } from './filters.ts'
import { lapsedHtml } from './lapsed.ts'
import { placesHtml } from './places.ts'
import { type Setting, settingFor } from './setting.ts'
import { termsHtml } from './terms.ts'
import { transpositionsHtml } from './transpositions.ts'
import { uncheckedHtml } from './unchecked.ts'

/** What tells a report of ours from other people's pages. */
const GENERATOR = `<meta name=generator content="${PROGRAM.name} divergences `

/** Whether a file is a report of divergences that this program wrote as a page. */
export const isReportHtml = (text: string): boolean => text.slice(0, 1000).includes(GENERATOR)

let loaded: Inline | undefined

/** The page looks as the readers do, and has a script of its own. */
function assets(): Inline {
  const folder = new URL('../../../src/publish/html/page/', import.meta.url)
  loaded ??= readInline({ folder, styles: ['theme', 'report'], modules: ['report'] })
  return loaded
}

/**
 * The report as one self-contained page: opens from disk, asks nothing of any network, complete without JavaScript. Same report, same bytes.
 */
export function formatDivergencesHtml(report: DivergenceReport): string {
  const setting = settingFor(report)
  const { style, script } = assets()
  return `<!doctype html>
<html lang=en data-theme=auto>
<meta charset=utf-8>
${GENERATOR}${PROGRAM.version}">
<meta http-equiv=Content-Security-Policy content="${policyFor({ style, script })}">
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=referrer content=no-referrer>
<meta name=color-scheme content="light dark">
<title>Divergences: ${escapeHtml(setting.book.title)}</title>
<style>${style}</style>
<body>
<a class=skip href="#main">Skip to the divergences</a>
${headHtml(setting)}
<main id=main>
${divergencesHtml(setting)}
${termsHtml(setting)}
${transpositionsHtml(setting)}
${uncheckedHtml(setting)}
${lapsedHtml(setting)}
${placesHtml(setting)}
</main>
${imprintHtml(setting)}
<script>${script}</script>
</html>
`
}

function headHtml(setting: Setting): string {
  const { book, report, voice } = setting
  return `<header><h1>Divergences: ${voice(book.title)}</h1>
<p>${escapeHtml(countBySeverity(report))}. A divergence is a place where the two versions differ in a way a reader should see; the report shows both sides and passes no verdict.</p>
${book.imprint.notices.map((notice) => `<p class=notice>${voice(notice)}</p>`).join('\n')}
<nav aria-label="Parts of the report">${partLinks(setting).join(' · ')}</nav>
${report.divergences.length === 0 ? '' : filtersHtml(setting)}</header>`
}

const partLinks = ({ report: { occurrences, transpositions, lapsed } }: Setting): string[] => [
  ...(occurrences.length === 0 ? [] : ['<a href="#terms">Terms</a>']),
  ...(transpositions === undefined ? [] : [`<a href="#transpositions">${TRANSPOSITIONS_TITLE}</a>`]),
  '<a href="#unchecked">Not checked</a>',
  ...(lapsed.length === 0 ? [] : [`<a href="#lapsed">${LAPSED_TITLE}</a>`]),
  '<a href="#places">Places</a>',
  '<a href="#imprint">About this report</a>',
]

/** Where the texts come from, and how the alignment and this report were made. */
const imprintHtml = ({ book: { imprint, date }, voice }: Setting): string =>
  `<footer id=imprint><h2>About this report</h2>
${date === undefined ? '' : `<p>Date of the event: <time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time></p>\n`}${imprint.versions.map((version) => versionHtml(version, voice)).join('\n')}
<h3>Signatures</h3>
${[...imprint.signatures, `${PROGRAM.name}:${PROGRAM.version}|divergences:html`].map((line) => `<p class=signature><code>${escapeHtml(line)}</code></p>`).join('\n')}
</footer>`
