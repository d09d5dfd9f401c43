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
  const cleanSide = (sentences: readonly Sentence[]): readonly Sentence[] =>
    sentences.map((sentence) => {
      const text = clean(sentence.text)
      return text === sentence.text ? sentence : { ...sentence, text }
    })
  const { source, target, note, bookmark } = bead
  return {
    ...bead,
    source: cleanSide(source),
    target: cleanSide(target),
    ...(note !== undefined && { note: clean(note) }),
    ...(bookmark !== undefined && { bookmark: clean(bookmark) }),
  }
}
