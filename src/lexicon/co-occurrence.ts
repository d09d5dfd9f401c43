import type { WordTranslationModel } from './expectation.ts'
import type { Occurrences, TrainingText } from './occurrences.ts'

/** A pair's starting probability; only the ratio to the empty word's matters. */
export const START = 1

/** All pairs that stand in one segment somewhere, equally likely. */
export function coOccurring(source: TrainingText, target: TrainingText, occurrences: Occurrences): WordTranslationModel {
  const offsets = new Int32Array(source.words.length + 1)
  const seenBeside = new Int32Array(target.words.length).fill(NOTHING)
  const found = new Int32Array(target.words.length)
  for (let word = 0; word < source.words.length; word++) {
    offsets[word + 1] = offsets[word] + listBeside(word, { target, occurrences, seenBeside, into: found })
  }
  const words = new Int32Array(offsets[source.words.length])
  seenBeside.fill(NOTHING)
  for (let word = 0; word < source.words.length; word++) {
    const row = words.subarray(offsets[word], offsets[word + 1])
    listBeside(word, { target, occurrences, seenBeside, into: row })
    row.sort()
  }
  const figures = (figure: number): Float32Array => new Float32Array(words.length).fill(figure)
  return { offsets, words, forward: figures(START), backward: figures(START), links: figures(0) }
}

/** Beside no source word yet. */
const NOTHING = -1

/** Where to look for what stands beside a word, and where to write it down; `seenBeside` remembers the last word that each stood beside. */
interface Beside {
  readonly target: TrainingText
  readonly occurrences: Occurrences
  readonly seenBeside: Int32Array
  readonly into: Int32Array
}

/** Lists the target words that share a segment with a source word, each once, and counts them. */
function listBeside(word: number, { target: { tokens, offsets }, occurrences, seenBeside, into }: Beside): number {
  let count = 0
  for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
    const segment = occurrences.segments[slot]
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      if (seenBeside[tokens[place]] === word) continue
      seenBeside[tokens[place]] = word
      into[count++] = tokens[place]
    }
  }
  return count
}
