import { BitextError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import { explainDocument } from '../../segment/explain.ts'
import type { SegmentOptions } from '../../segment/options.ts'
import { segment as cut } from '../../segment/segment.ts'
import type { Context } from '../context.ts'
import { nameOf, noticeOddities, readDocument, readInput } from '../input.ts'
import { inColumns, onOneLine } from '../layout.ts'
import { plural } from '../plural.ts'
import { type SegmentationFlags, segmentationFrom } from '../segmentation.ts'
import { languageName } from '../summary.ts'

/** What `bitext segment` was told. */
export interface SegmentFlags extends SegmentationFlags {
  readonly language?: string
  readonly encoding?: string
  readonly json?: boolean
  readonly explain?: boolean
}

/** `bitext segment`: one sentence a line, or why each possible boundary is or is not one. */
export async function segment(context: Context, file: string, flags: SegmentFlags): Promise<number> {
  const { language, encoding, presegmented } = flags
  const options = segmentationFrom(context, flags)
  const document = await readDocument(context, await readInput(context, file), {
    file: nameOf(file),
    language,
    encoding,
    presegmented,
  })
  noticeOddities(context, document, nameOf(file))
  if (flags.explain) explain(context, document, { options, json: flags.json })
  else printSentences(context, document, { options, json: flags.json })
  return 0
}

interface Cutting {
  readonly options: SegmentOptions
  readonly json?: boolean
}

function printSentences(context: Context, document: Document, { options, json }: Cutting): void {
  const sentences = cut(document, options)
  for (const sentence of sentences) context.print(`${json ? JSON.stringify(sentence) : onOneLine(sentence.text)}\n`)
  const { length } = document.dropped
  const left = length > 0 ? `; left out: ${plural(length, 'passage')} (-v lists them)` : ''
  context.say(`${plural(sentences.length, 'sentence')}, ${languageName(document.language)}${left}`)
}

function explain(context: Context, document: Document, { options, json }: Cutting): void {
  const { segmenter = 'rules' } = options
  if (segmenter !== 'rules')
    throw new BitextError('USAGE', `${segmenter} does not say why it cuts`, { hint: '--explain works with --segmenter rules' })
  const explanations = explainDocument(document, options)
  if (json) {
    for (const explanation of explanations) context.print(`${JSON.stringify(explanation)}\n`)
    return
  }
  const rows = explanations.map(({ verdict, rule, before, after }) => [
    verdict,
    rule,
    `${onOneLine(before)} ${verdict === 'split' ? '|' : '·'} ${onOneLine(after)}`,
  ])
  for (const row of inColumns(rows)) context.print(`${row}\n`)
}
