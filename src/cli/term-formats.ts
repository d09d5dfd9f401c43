import { BitextError } from '../errors.ts'
import { decodeText } from '../ingest/decode.ts'
import { type GlossaryLanguages, isOurGlossary, readGlossary } from '../termbase/glossary-read.ts'
import { writeGlossary } from '../termbase/glossary-write.ts'
import type { LossCounter } from '../termbase/loss-counter.ts'
import { readTermbase } from '../termbase/read-termbase.ts'
import { readTbx } from '../termbase/tbx-read.ts'
import { TBX_MARK, writeTbx } from '../termbase/tbx-write.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { writeTermbase } from '../termbase/write-termbase.ts'
import type { TermFormatName } from './term-format-names.ts'

/** How a format is read and written. */
export interface TermFormat {
  readonly title: string
  readonly read: (bytes: Uint8Array, reading: TermReading) => Termbase
  readonly write: (termbase: Termbase, writing: TermWriting) => string
  /** Whether a file is one that we wrote. */
  readonly isOurs: (existing: string) => boolean
}

interface TermReading {
  readonly file: string
  readonly losses: LossCounter
  /** Of a glossary. */
  readonly languages?: GlossaryLanguages
}

type TermWriting = Omit<TermReading, 'file'>

/** What a termbase can be read from and written to. */
export const TERM_FORMATS: Readonly<Record<TermFormatName, TermFormat>> = {
  yaml: {
    title: 'YAML',
    read: (bytes, { file }) => readTermbase(decodeText(bytes, { file }), { file }),
    write: writeTermbase,
    // A termbase in YAML is edited by hand, whoever wrote it first.
    isOurs: () => false,
  },
  tbx: {
    title: 'TBX',
    read: readTbx,
    write: writeTbx,
    isOurs: (existing) => existing.slice(0, 2000).includes(TBX_MARK),
  },
  tsv: {
    title: 'a glossary',
    read: (bytes, { file, ...reading }) => readGlossary(decodeText(bytes, { file }), { file, ...reading }),
    write: writeGlossary,
    isOurs: isOurGlossary,
  },
}

const ENDINGS: readonly (readonly [ending: RegExp, name: TermFormatName])[] = [
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:tbx|xml)$/i, 'tbx'],
  [/\.(?:tsv|txt|tab|utf8)$/i, 'tsv'],
]

/** What a file of this name holds, as far as the name says. */
export const termFormatByEnding = (file: string): TermFormatName | undefined =>
  ENDINGS.find(([ending]) => ending.test(file.replace(/\.gz$/i, '')))?.[1]

/**
 * What a file holds: told from its beginning, then from its name.
 * @throws BitextError `MALFORMED` for what is no termbase
 */
export function termFormatOf(bytes: Uint8Array, file: string): TermFormatName {
  // As Latin-1, so that the marks of XML are found in any encoding, UTF-16 among them.
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4000))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
  if (start.trimStart().startsWith('<')) return 'tbx'
  if (/^format:/m.test(start)) return 'yaml'
  const named = termFormatByEnding(file)
  if (named !== undefined) return named
  if (start.includes('\t')) return 'tsv'
  decodeText(bytes, { file })
  throw new BitextError('MALFORMED', 'this is neither a termbase in YAML, nor TBX, nor a glossary with tabs', {
    place: { file },
    hint: 'docs/termbase.md shows how each of them looks',
  })
}
