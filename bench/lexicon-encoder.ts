import { stemReaderOf } from '../src/language/stems.ts'
import type { Lexicon, Vocabulary } from '../src/lexicon/lexicon.ts'
import { randomFrom } from './gold-documents.ts'

/** How texts become vectors. */
export interface EncoderOptions {
  readonly lexicon: Lexicon
  readonly dimension: number
  /** Length of a random vector, another one for each text, that is added to the text's own, of length 1. */
  readonly noise: number
}

/** A text of the lexicon's source or target language as a vector. */
export type Encoder = (text: string, language: string) => Float64Array

/**
 * A stand-in for a sentence encoder, with no model: a text is the sum of its words' vectors, rare words counting more. Words of the target
 * have random directions; a word of the source is the sum of its translations. Words that the lexicon does not know are left out.
 */
export function lexiconEncoder({ lexicon, dimension, noise }: EncoderOptions): Encoder {
  const target = lexicon.target.words.map((word) => randomVector(word, dimension))
  const source = lexicon.source.words.map((_, word) => {
    const sum = new Float64Array(dimension)
    for (let entry = lexicon.offsets[word]; entry < lexicon.offsets[word + 1]; entry++)
      add(sum, target[lexicon.targets[entry]], lexicon.forward[entry])
    return unit(sum)
  })
  const sides = new Map([
    [lexicon.source.language, { vectors: source, places: placesOf(lexicon.source), vocabulary: lexicon.source }],
    [lexicon.target.language, { vectors: target, places: placesOf(lexicon.target), vocabulary: lexicon.target }],
  ])
  return (text, language) => {
    const side = sides.get(language)
    const sum = new Float64Array(dimension)
    for (const stem of side === undefined ? [] : stemReaderOf(language)(text)) {
      const word = side?.places.get(stem)
      if (side === undefined || word === undefined) continue
      add(sum, side.vectors[word], Math.log(side.vocabulary.total / side.vocabulary.counts[word]))
    }
    // A text of unknown words alone must have some direction.
    const own = randomVector(`${language} ${text}`, dimension)
    return sum.some((value) => value !== 0) ? add(unit(sum), own, noise) : own
  }
}

const placesOf = ({ words }: Vocabulary): Map<string, number> => new Map(words.map((word, place) => [word, place]))

function add(sum: Float64Array, vector: Float64Array, factor: number): Float64Array {
  for (let index = 0; index < sum.length; index++) sum[index] += factor * vector[index]
  return sum
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** A random direction that a text always has. */
export function randomVector(text: string, dimension: number): Float64Array {
  const random = randomFrom(seedOf(text))
  // The sum of three has a bell shape, near enough to normal.
  return unit(Float64Array.from({ length: dimension }, () => random() + random() + random() - 1.5))
}

/** A number for a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}
