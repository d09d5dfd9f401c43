import { BitextError } from '../errors.ts'
import type { Block, Document, Dropped } from '../model/document.ts'
import { type Span, textAt } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import { parseDateline } from './dateline.ts'
import { decodeText } from './decode.ts'
import { guessLanguage, scriptOf } from './guess-language.ts'
import { judge, type Verdict } from './paragraph-rules.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { findSpeakerLabels, type SpeakerLabel } from './speaker-labels.ts'

export interface IngestOptions {
  /** ISO 639-1; guessed from the text where it is absent. */
  readonly language?: string
  /** For messages. */
  readonly file?: string
}

/** A paragraph with what the rules and its label say of it. */
interface Judged extends Paragraph {
  readonly verdict: Verdict
  readonly label?: SpeakerLabel
}

/**
 * Reads the bytes of a plain text or of a web page saved as text: what is title, dateline, separator and running text, who
 * speaks, and what belongs to the page. Every character is in a block, a label, a drop, or is white space.
 * @throws BitextError as `decodeText` does, and `EMPTY_FILE` when nothing but page furniture is there.
 */
export function ingest(bytes: Uint8Array, { language, file = 'the text' }: IngestOptions = {}): Document {
  const text = decodeText(bytes, { file })
  const paragraphs = judgeAll(text)
  const document: Document = {
    language: language ?? guessLanguage(text)?.language ?? 'und',
    text,
    title: firstOfKind(paragraphs, 'title'),
    date: parseDateline(firstOfKind(paragraphs, 'dateline') ?? ''),
    ...toBlocks(text, paragraphs),
    speakers: speakersOf(paragraphs),
  }
  if (document.blocks.length > 0) return document
  throw new BitextError(
    'EMPTY_FILE',
    `there is no text in the file; left out: ${document.dropped.map(({ reason }) => reason).join(', ')}`,
    {
      place: { file },
    },
  )
}

function judgeAll(text: string): Judged[] {
  const paragraphs = paragraphsOf(text)
  const labels = findSpeakerLabels(paragraphs.map((paragraph) => paragraph.text))
  const script = scriptOf(text)
  let opensText = true
  return paragraphs.map((paragraph, index) => {
    const closesText = index === paragraphs.length - 1
    const verdict = judge({ ...paragraph, script, opensText, closesText, labelled: labels[index] !== undefined })
    opensText &&= verdict !== undefined && ('drop' in verdict || verdict.kind === 'dateline')
    return { ...paragraph, verdict, label: verdict === undefined ? labels[index] : undefined }
  })
}

function firstOfKind(paragraphs: readonly Judged[], kind: Block['kind']): string | undefined {
  const found = paragraphs.find(({ verdict }) => verdict !== undefined && 'kind' in verdict && verdict.kind === kind)
  return found?.text.replace(/\s+/g, ' ')
}

/** A turn goes on until the next label; title, dateline and separator are no one's words. */
function toBlocks(text: string, paragraphs: readonly Judged[]): Pick<Document, 'blocks' | 'dropped'> {
  const blocks: Block[] = []
  const dropped: Dropped[] = []
  const drop = (span: Span, reason: string) => dropped.push({ span, text: textAt(text, span), reason })
  let speaker: string | undefined
  let label: Span | undefined
  const dropLabel = () => label && drop(label, 'speaker label with nothing after it')
  for (const paragraph of paragraphs) {
    const { span, verdict } = paragraph
    if (verdict !== undefined) {
      if ('drop' in verdict) drop(span, verdict.drop)
      else blocks.push({ span, kind: verdict.kind })
      continue
    }
    if (paragraph.label !== undefined) {
      dropLabel()
      speaker = paragraph.label.speaker
      label = { start: span.start, end: span.start + paragraph.label.length }
    }
    const said = afterLabel(text, paragraph)
    if (said === undefined) continue // The label has a line of its own: it goes with the next paragraph.
    blocks.push({ span: said, speaker, label, wrapped: paragraph.wrapped || undefined })
    label = undefined
  }
  dropLabel()
  return { blocks, dropped: dropped.toSorted((one, other) => one.span.start - other.span.start) }
}

/** What a paragraph says once its label is read off; `undefined` where that is nothing. */
function afterLabel(text: string, { span, label }: Judged): Span | undefined {
  if (label === undefined) return span
  const gap = textAt(text, { start: span.start + label.length, end: span.end }).search(/\S/)
  return gap < 0 ? undefined : { start: span.start + label.length + gap, end: span.end }
}

/** Who speaks, in order of the first turn. */
function speakersOf(paragraphs: readonly Judged[]): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const { label } of paragraphs) {
    if (label === undefined) continue
    const { names = [] } = speakers.get(label.speaker) ?? {}
    const name = label.name.replace(/\s+/g, ' ')
    speakers.set(label.speaker, { id: label.speaker, role: label.role, names: [...new Set([...names, name])] })
  }
  return [...speakers.values()]
}
