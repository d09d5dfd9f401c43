import { BitextError } from '../errors.ts'
import type { Block, Document, Dropped, GuessedEncoding } from '../model/document.ts'
import type { SentenceKind } from '../model/sentence.ts'
import { type Span, textAt } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import { UNKNOWN_LANGUAGE } from './check-languages.ts'
import { parseDateline } from './dateline.ts'
import { guessLanguage, scriptOf } from './guess-language.ts'
import type { IngestOptions } from './ingest.ts'
import { judge, type Verdict } from './paragraph-rules.ts'
import type { Paragraph } from './paragraphs.ts'
import { findSpeakerLabels, type SpeakerLabel } from './speaker-labels.ts'

/** A text as its format's reader hands it over: cut into paragraphs, not yet understood. */
export interface Reading {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** What the format's reader left out. */
  readonly dropped: readonly Dropped[]
  readonly encoding?: GuessedEncoding
}

/** A paragraph with what the rules and its label say of it. */
interface Judged {
  readonly paragraph: Paragraph
  readonly verdict: Verdict
  readonly label?: SpeakerLabel
}

/**
 * Understands a text: what is title, dateline, separator and running text, who speaks, and what is left out.
 * @throws BitextError `EMPTY_FILE` when nothing is left.
 */
export function toDocument(reading: Reading, { language, file = 'the text', speakers }: IngestOptions): Document {
  const { text, encoding } = reading
  const judged = judgeAll(reading, speakers)
  const { blocks, dropped } = toBlocks(reading, judged)
  if (blocks.length === 0) throw nothingLeft(dropped, file)
  return {
    language: language ?? guessLanguage(text)?.language ?? UNKNOWN_LANGUAGE,
    text,
    title: firstOfKind(judged, 'title'),
    date: parseDateline(firstOfKind(judged, 'dateline') ?? ''),
    blocks,
    speakers: speakersOf(judged),
    dropped,
    ...(encoding === undefined ? {} : { encoding }),
  }
}

function nothingLeft(dropped: readonly Dropped[], file: string): BitextError {
  const reasons = [...new Set(dropped.map(({ reason }) => reason))]
  const leftOut = reasons.length > 0 ? `; left out: ${reasons.join(', ')}` : ''
  return new BitextError('EMPTY_FILE', `there is no text in the file${leftOut}`, {
    place: { file },
    hint: 'give a file with text in it',
  })
}

/** Kinds that are someone's words, as running text is. */
const isSpeech = (kind: SentenceKind): boolean => kind === 'list-item' || kind === 'verse'

const isSpoken = (verdict: Verdict): boolean => verdict === undefined || ('kind' in verdict && isSpeech(verdict.kind))

// No objects are merged here: a spread per line made a text of two million lines take four times as long.
function judgeAll({ text, paragraphs }: Reading, speakers: IngestOptions['speakers']): Judged[] {
  const labels = findSpeakerLabels(paragraphs, speakers)
  const script = scriptOf(text)
  let opensText = true
  return paragraphs.map((paragraph, index) => {
    const closesText = index === paragraphs.length - 1
    const verdict = judge(paragraph, { script, opensText, closesText, labelled: labels[index] !== undefined })
    opensText &&= verdict !== undefined && ('drop' in verdict || verdict.kind === 'dateline')
    return { paragraph, verdict, label: isSpoken(verdict) ? labels[index] : undefined }
  })
}

function firstOfKind(judged: readonly Judged[], kind: SentenceKind): string | undefined {
  const found = judged.find(({ verdict }) => verdict !== undefined && 'kind' in verdict && verdict.kind === kind)
  return found?.paragraph.text.replace(/\s+/g, ' ')
}

/** A turn goes on until the next label; title, dateline and separator are no one's words. */
function toBlocks(reading: Reading, judged: readonly Judged[]): Pick<Document, 'blocks' | 'dropped'> {
  const { text } = reading
  const blocks: Block[] = []
  const dropped: Dropped[] = [...reading.dropped]
  const drop = (span: Span, reason: string) => dropped.push({ span, text: textAt(text, span), reason })
  let speaker: string | undefined
  let label: Span | undefined
  const dropLabel = () => label && drop(label, 'speaker label with nothing after it')
  for (const one of judged) {
    const { span, wrapped } = one.paragraph
    const kind = one.verdict !== undefined && 'kind' in one.verdict ? one.verdict.kind : undefined
    if (!isSpoken(one.verdict)) {
      if (one.verdict !== undefined && 'drop' in one.verdict) drop(span, one.verdict.drop)
      else blocks.push({ span, kind })
      continue
    }
    if (one.label !== undefined) {
      dropLabel()
      speaker = one.label.speaker
      label = { start: span.start, end: span.start + one.label.length }
    }
    const said = afterLabel(text, span, one.label)
    if (said === undefined) continue // The label has a line of its own: it goes with the next paragraph.
    blocks.push({ span: said, kind, speaker, label, wrapped: wrapped || undefined })
    label = undefined
  }
  dropLabel()
  return { blocks, dropped: dropped.toSorted((one, other) => one.span.start - other.span.start) }
}

/** What a paragraph says once its label is read off; `undefined` where that is nothing. */
function afterLabel(text: string, span: Span, label: SpeakerLabel | undefined): Span | undefined {
  if (label === undefined) return span
  const gap = textAt(text, { start: span.start + label.length, end: span.end }).search(/\S/)
  return gap < 0 ? undefined : { start: span.start + label.length + gap, end: span.end }
}

/** Who speaks, in order of the first turn. */
function speakersOf(judged: readonly Judged[]): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const { label } of judged) {
    if (label === undefined) continue
    const { names = [] } = speakers.get(label.speaker) ?? {}
    const name = label.name.replace(/\s+/g, ' ')
    if (!names.includes(name)) speakers.set(label.speaker, { id: label.speaker, role: label.role, names: [...names, name] })
  }
  return [...speakers.values()]
}
