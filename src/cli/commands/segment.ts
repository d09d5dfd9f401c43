import type { SegmenterName } from '../../segment/options.ts'
import { segment as cut } from '../../segment/segment.ts'
import type { Context } from '../context.ts'
import { nameOf, readDocument, readInput, UNKNOWN } from '../input.ts'
import { onOneLine } from '../layout.ts'
import { plural } from '../plural.ts'
import { languageName } from '../summary.ts'

export interface SegmentOptions {
  readonly language?: string
  readonly segmenter: SegmenterName
  readonly json?: boolean
  readonly explain?: boolean
}

/** `bitext segment`: one sentence a line. */
export async function segment(context: Context, file: string, { language, segmenter, json }: SegmentOptions): Promise<number> {
  const document = readDocument(context, await readInput(context, file), { file: nameOf(file), language })
  if (document.language === UNKNOWN)
    context.notice('the language cannot be guessed; cut by rules that hold for most languages (--language says it)')
  const sentences = cut(document, { segmenter })
  for (const sentence of sentences) context.print(`${json ? JSON.stringify(sentence) : onOneLine(sentence.text)}\n`)
  const left = document.dropped.length
  context.say(
    `${plural(sentences.length, 'sentence')}, ${languageName(document.language)}${left > 0 ? `; left out: ${plural(left, 'passage')} (-v lists them)` : ''}`,
  )
  return 0
}
