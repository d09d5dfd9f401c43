import { BitextError } from '../errors.ts'
import { decodeAny } from './decode-any.ts'
import type { IngestOptions } from './ingest.ts'
import { layOut, type Passage } from './passages.ts'
import type { Reading } from './to-document.ts'

/** `00:01:02,500 --> 00:01:05,000`, in WebVTT with a period, without hours, with settings behind. */
const TIMES = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/

/** A longer silence ends a paragraph. */
const LONGEST_PAUSE = 3

interface Cue {
  readonly text: string
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
      .map(plain)
      .filter((line) => line !== '')
    return said.length === 0 ? [] : [{ text: said.join('\n'), start: seconds(times.slice(1, 5)), end: seconds(times.slice(5)) }]
  })
}

const seconds = ([hours, minutes, secs, fraction]: readonly (string | undefined)[]): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(secs) + Number(`0.${fraction}`)

/** `<v Anna>Hello` names who speaks; other tags, `{\an8}` and `&amp;` are layout. */
const plain = (line: string): string =>
  line
    .replace(/<v(?:\.[\w.-]*)?\s+([^>]+)>/g, '$1: ')
    .replace(/<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name])
    .trim()

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' }

const BEGINS_SPEECH = /^(?:[-–—♪([>]|[^:\n]{1,40}:\s)/

function passagesIn(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) passages.push({ text: open.join('\n'), wrapped: true })
    open = []
  }
  cues.forEach(({ text, start }, index) => {
    const before = cues[index - 1]
    if (before !== undefined && start - before.end > LONGEST_PAUSE) close()
    for (const line of text.split('\n')) {
      if (BEGINS_SPEECH.test(line)) close()
      open.push(line)
    }
  })
  close()
  return passages
}
