import { BitextError } from '../../errors.ts'
import type { Document } from '../../model/document.ts'
import { explainDocument } from '../../segment/explain.ts'
import type { SegmenterName } from '../../segment/options.ts'
import { segment as cut } from '../../segment/segment.ts'
import type { Context } from '../context.ts'
import { nameOf, readDocument, readInput, UNKNOWN } from '../input.ts'
import { inColumns, onOneLine } from '../layout.ts'
import { plural } from '../plural.ts'
import { languageName } from '../summary.ts'

/** What `bitext segment` was told. */
export interface SegmentOptions {
  readonly language?: string
  readonly segmenter: SegmenterName
  readonly json?: boolean
  readonly explain?: boolean
}

/** `bitext segment`: one sentence a line, or why each possible boundary is or is not one. */
export async function segment(context: Context, file: string, options: SegmentOptions): Promise<number> {
  const document = readDocument(context, await readInput(context, file), { file: nameOf(file), language: options.language })
  if (document.language === UNKNOWN) {
    context.notice('the language cannot be guessed; cut by rules that hold for most languages (--language says it)')
  }
  if (options.explain) explain(context, document, options)
  else printSentences(context, document, options)
  return 0
}

function printSentences(context: Context, document: Document, { segmenter, json }: SegmentOptions): void {
  const sentences = cut(document, { segmenter })
  for (const sentence of sentences) context.print(`${json ? JSON.stringify(sentence) : onOneLine(sentence.text)}\n`)
  const { length } = document.dropped
  const left = length > 0 ? `; left out: ${plural(length, 'passage')} (-v lists them)` : ''
  context.say(`${plural(sentences.length, 'sentence')}, ${languageName(document.language)}${left}`)
}

function explain(context: Context, document: Document, { segmenter, json }: SegmentOptions): void {
  if (segmenter !== 'rules')
    throw new BitextError('USAGE', `${segmenter} does not say why it cuts`, { hint: '--explain works with --segmenter rules' })
  const explanations = explainDocument(document)
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
