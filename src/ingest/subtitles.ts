import { BitextError } from '../errors.ts'
import { decodeAny } from './decode-any.ts'
import type { IngestOptions } from './ingest.ts'
import { layOut, type Passage } from './passages.ts'
import type { Reading } from './to-document.ts'

/** `00:01:02,500 --> 00:01:05,000`, in WebVTT with a period, without hours, with settings behind. */
const TIMES = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/

/** A longer silence ends a paragraph. */
const LONGEST_PAUSE = 3

interface Line {
  readonly text: string
  /** Who says it, where a tag says so: `<v Anna>`. */
  readonly voice?: string
}

interface Cue {
  readonly lines: readonly Line[]
  /** In seconds. */
  readonly start: number
  readonly end: number
}

/** Reads SubRip or WebVTT: a sentence may go on over several titles, so titles are joined until a pause or another speaker. */
export function readSubtitles(bytes: Uint8Array, { file = 'the subtitles', encoding }: IngestOptions): Reading {
  const decoded = decodeAny(bytes, { file, encoding })
  const cues = cuesOf(decoded.text)
  if (cues.length === 0)
    throw new BitextError('MALFORMED', 'there are no subtitles in the file', {
      place: { file },
      hint: 'each one needs a line such as 00:01:02,500 --> 00:01:05,000',
    })
  return { ...layOut(passagesIn(cues)), encoding: decoded.encoding }
}

function cuesOf(text: string): Cue[] {
  return text.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/).flatMap((group) => {
    const lines = group.split(/\r\n|\r|\n/)
    const at = lines.findIndex((line) => TIMES.test(line.trim()))
    const times = TIMES.exec(lines[at]?.trim() ?? '')
    if (times === null) return []
    const said = lines
      .slice(at + 1)
      .map((line) => ({ text: plain(line), voice: VOICE.exec(line)?.[1].trim() }))
      .filter((line) => line.text !== '')
    return said.length === 0 ? [] : [{ lines: said, start: seconds(times.slice(1, 5)), end: seconds(times.slice(5)) }]
  })
}

const seconds = ([hours, minutes, secs, fraction]: readonly (string | undefined)[]): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(secs) + Number(`0.${fraction}`)

const VOICE = /^\s*<v(?:\.[\w.-]*)?\s+([^<>]+)>/

/** Tags, `{\an8}` and `&amp;` are layout. */
const plain = (line: string): string =>
  line
    .replace(/<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name])
    .trim()

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' }

const BEGINS_SPEECH = /^(?:[-–—♪([>]|[^:\n]{1,40}:\s)/

function passagesIn(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = []
  let open: string[] = []
  let voice: string | undefined
  let label: string | undefined
  const close = (): void => {
    const text = open.join('\n')
    if (label !== undefined) passages.push({ text: `${label}: ${text}`, voice: label.length + 1, wrapped: true })
    else if (text !== '') passages.push({ text, wrapped: true })
    open = []
    label = undefined
  }
  cues.forEach(({ lines, start }, index) => {
    const before = cues[index - 1]
    if (before !== undefined && start - before.end > LONGEST_PAUSE) close()
    for (const line of lines) {
      // Every cue names its voice again; only another voice begins a turn.
      const isOther = line.voice !== undefined && line.voice !== voice
      if (isOther || BEGINS_SPEECH.test(line.text)) close()
      if (isOther) {
        voice = line.voice
        label = line.voice
      }
      open.push(line.text)
    }
  })
  close()
  return passages
}
