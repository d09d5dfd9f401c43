import type { Sentence } from '../model/sentence.ts'
import { countUnwritable, writable } from '../text/xml-out.ts'
import type { TextBead } from './format.ts'
import type { Losses } from './losses.ts'

/** The bead without the characters that XML cannot hold, which are counted. */
export function writableBead(bead: TextBead, losses: Losses): TextBead {
  const clean = (text: string): string => {
    const count = countUnwritable(text)
    if (count === 0) return text
    losses.count('control character or broken surrogate', 'control characters or broken surrogates', count)
    return writable(text)
  }
  const { source, target, note = '', bookmark = '' } = bead
  const isClean = ({ text }: Sentence): boolean => countUnwritable(text) === 0
  if (source.every(isClean) && target.every(isClean) && countUnwritable(note + bookmark) === 0) return bead
  const cleanSide = (sentences: readonly Sentence[]): Sentence[] =>
    sentences.map((sentence) => ({ ...sentence, text: clean(sentence.text) }))
  return {
    ...bead,
    source: cleanSide(source),
    target: cleanSide(target),
    ...(bead.note !== undefined && { note: clean(note) }),
    ...(bead.bookmark !== undefined && { bookmark: clean(bookmark) }),
  }
}
