import fc from 'fast-check'
import type { TextBead } from '../../src/formats/format.ts'
import { BEAD_STATUSES } from '../../src/model/alignment.ts'
import { SENTENCE_KINDS, type Sentence } from '../../src/model/sentence.ts'

/** What has broken some tool's files. */
const AWKWARD = [
  'Tom & Jerry < > " \' ]]> &amp; <b>',
  'a ~~~ b',
  '~~~',
  ' ~~~ ',
  '\\~~~',
  'a ~~~ ~~~ b ~~~',
  '=SUM(A1:A9)',
  '- Привет!',
  "'=1",
  "''+1",
  '@mention',
  '"quoted" from the start',
  'a "quote" inside',
  'semicolon; comma, pipe | hash #',
  '# not a comment',
  '🙂👩‍👩‍👧 emoji',
  'é combining and й',
  '\u202bright to left\u202c \u200f',
  'no\u00a0break\u202fspaces',
  '\ufeffmark at the start',
  'line\u2028separator\u2029 and \u0085',
  '[0]:[0, 1]:0.5',
  '0\\t0',
  'C:\\new\\table',
  '{"json": [1]}',
  'no',
  '12:30',
  '* * *',
] as const

/** What a line of text cannot hold: it ends there. */
export const BREAKING = ['a\ttab', 'two\nlines', 'two\r\nlines', 'a\rb', '\n'] as const

/** What UTF-8 or a text file cannot hold. */
export const UNTEXTUAL = ['half \ud800 of a character', '\udc00', 'a zero \0 here', '\u0001\u0008\u001b controls'] as const

export const awkwardText = (more: readonly string[] = []): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...AWKWARD, ...more),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\t\n\r\0]|\p{Cs}/u.test(text)),
    fc.tuple(fc.constantFrom(...AWKWARD), fc.constantFrom(...AWKWARD)).map(([one, other]) => one + other),
  )

export interface Kinds {
  /** Of sentences and notes. */
  readonly text?: fc.Arbitrary<string>
  /** Gaps have one sentence and no probability: the formats that write a gap a sentence, without a figure. */
  readonly plainGaps?: boolean
}

/** Beads as an alignment has them: ids in order, everything said or not said. */
export function awkwardBeads({ text = awkwardText(), plainGaps = false }: Kinds = {}): fc.Arbitrary<TextBead[]> {
  const side = fc.array(
    fc.record({ text, speaker: fc.constantFrom('o', 'p'), kind: fc.constantFrom(...SENTENCE_KINDS) }, { requiredKeys: ['text'] }),
    { maxLength: 3 },
  )
  const words = fc.record(
    {
      probability: fc.integer({ min: 1, max: 9999 }).map((share) => share / 10_000),
      status: fc.constantFrom(...BEAD_STATUSES),
      note: text,
      bookmark: text,
    },
    { requiredKeys: ['probability'] },
  )
  const rows = fc.array(
    fc.tuple(side, side, words).filter(([source, target]) => source.length + target.length > 0),
    { minLength: 1, maxLength: 6 },
  )
  return rows.map((beads) => numbered(plainGaps ? beads.map(([source, target, said]) => plain(source, target, said)) : beads))
}

type Row = readonly [readonly Omit<Sentence, 'id'>[], readonly Omit<Sentence, 'id'>[], Omit<TextBead, 'id' | 'source' | 'target'>]

function plain(source: Row[0], target: Row[1], { probability, ...said }: Row[2]): Row {
  const isGap = source.length === 0 || target.length === 0
  return isGap ? [source.slice(0, 1), target.slice(0, 1), said] : [source, target, { probability, ...said }]
}

function numbered(rows: readonly Row[]): TextBead[] {
  const counts = { source: 0, target: 0 }
  const named = (version: 'source' | 'target', sentences: Row[0]): Sentence[] =>
    sentences.map((sentence) => ({ id: `s${++counts[version]}`, ...sentence }))
  return rows.map(([source, target, said], index) => ({
    id: `b${index + 1}`,
    source: named('source', source),
    target: named('target', target),
    ...said,
  }))
}
