import { TRANSPOSITIONS_TITLE } from '../../divergence/report-parts.ts'
import type { Transposition } from '../../divergence/transpositions.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import type { Setting } from './setting.ts'
import { tableHtml } from './terms.ts'

/** The words that answer each other as other parts of speech; nothing where the report was not asked for them. */
export function transpositionsHtml(setting: Setting): string {
  const { report, versions } = setting
  if (report.transpositions === undefined) return ''
  const heads = ['Bead', versions.source.name, 'What it is', versions.target.name, 'What it is']
  const rows = report.transpositions.map((found) => rowHtml(found, setting))
  return `<section id=transpositions><h2>${TRANSPOSITIONS_TITLE}</h2>
<p class=meaning>Words that answer each other as other parts of speech. The languages ask for most of them, and they are no divergences.</p>
${tableHtml(TRANSPOSITIONS_TITLE, heads, rows.join('\n'))}
</section>`
}

function rowHtml({ bead, source, target, parts }: Transposition, { versions, beadLink }: Setting): string {
  const cell = (side: 'source' | 'target', text: string) => `<td ${langAttributes(versions[side])}>${escapeHtml(text)}</td>`
  const what = (side: 'source' | 'target') => `<td>${parts[side].join(', ')}</td>`
  return `<tr><td>${beadLink(bead)}</td>${cell('source', source.text)}${what('source')}${cell('target', target.text)}${what('target')}</tr>`
}
