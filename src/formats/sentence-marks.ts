import { SENTENCE_KINDS, type Sentence } from '../model/sentence.ts'
import { z } from '../text/schema.ts'
import { jsonOf } from './properties.ts'

/** A sentence within the text of a segment: `{"length":11,"id":"p2.s1","speaker":"orlova"}`, in UTF-16 units. */
const MARK = z.object({
  length: z.number().int().min(0),
  id: z.string(),
  speaker: z.string().optional(),
  kind: z.enum(SENTENCE_KINDS).optional(),
})

/** The sentences as one segment. */
export const joinedText = (sentences: readonly Sentence[]): string =>
  sentences.length === 1 ? sentences[0].text : sentences.map(({ text }) => text).join(' ')

/** What is lost when sentences are joined, for a property beside the text; none for a single one of which nothing else is known. */
export function sentenceMarks(sentences: readonly Sentence[]): string[] {
  const isPlain =
    sentences.length === 1 && sentences[0].text !== '' && sentences[0].id === '' && !sentences[0].speaker && !sentences[0].kind
  return isPlain ? [] : sentences.map(({ id, text, speaker, kind }) => JSON.stringify({ length: text.length, id, speaker, kind }))
}

/** The sentences again. Where the text has been edited since, so that the marks do not fit, it is one sentence. */
export function sentencesFrom(text: string, marks: readonly string[]): Sentence[] {
  if (marks.length === 0) return text === '' ? [] : [{ id: '', text }]
  const known = marks.flatMap((mark) => jsonOf(mark, MARK) ?? [])
  const total = known.reduce((sum, { length }) => sum + length, known.length - 1)
  if (known.length === 1) return [sentence(known[0], text)]
  if (known.length < marks.length || total !== text.length) return text === '' ? [] : [{ id: '', text }]
  let start = 0
  return known.map((mark) => {
    const end = start + mark.length
    const found = sentence(mark, text.slice(start, end))
    start = end + 1
    return found
  })
}

const sentence = ({ id, speaker, kind }: z.infer<typeof MARK>, text: string): Sentence => ({
  id,
  text,
  ...(speaker !== undefined && { speaker }),
  ...(kind !== undefined && { kind }),
})
