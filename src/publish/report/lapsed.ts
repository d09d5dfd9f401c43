import { SIDES } from '../../divergence/comparison.ts'
import { LAPSED_TITLE, sayReview } from '../../divergence/report-parts.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import { onOneLine } from '../html/sentences.ts'
import type { Setting } from './setting.ts'

/** Reviews of divergences that are found no more, with the sentences as they were. */
export function lapsedHtml({ report: { lapsed }, voice, versions }: Setting): string {
  if (lapsed.length === 0) return ''
  const items = lapsed.map((said) => {
    const sentences = SIDES.flatMap((side) =>
      said[side].map(({ sentence }) => `<p ${langAttributes(versions[side])}>${escapeHtml(onOneLine(sentence))}</p>`),
    )
    return `<li><p><strong>${voice(said.message)}</strong></p>${sentences.join('')}<p class=review>${voice(sayReview(said.review))}</p><p class=facts>${escapeHtml(said.id)}</p></li>`
  })
  return `<section id=lapsed><h2>${LAPSED_TITLE}</h2>
<p class=meaning>What a reviewer said of divergences that are found no more, and the sentences as they were.</p>
<ul>${items.join('\n')}</ul></section>`
}
