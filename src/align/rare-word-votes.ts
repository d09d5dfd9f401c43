import type { Run } from '../model/span.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** A part of the plane: a run of sentences on each side. */
export interface Box {
  readonly source: Run
  readonly target: Run
}

/** What the rare words of a box say for a pair of its sentences, in nats. */
export interface Vote {
  readonly source: number
  readonly target: number
  readonly evidence: number
}

/** A bitext as words, and how they translate. */
export interface Vocabularies {
  readonly source: Side
  readonly target: Side
  readonly table: TranslationTable
}

/** A word votes as if its counterpart had to be picked out of a sentence of this many tokens. */
const SENTENCE = 20
/** No word pair says more than this, in nats. */
const CLIP = 6

/**
 * Sums up, for each pair of sentences in a box, what those of their words say that occur up to `rarity` times in it on either side;
 * sorted by source, then target.
 */
export function rareWordVotes(box: Box, { source, target, table }: Vocabularies, rarity: number): Vote[] {
  const targetPlaces = rarePlaces(target, box.target, rarity)
  const width = box.target.end - box.target.start
  const votes = new Map<number, number>()
  for (const [word, sentences] of rarePlaces(source, box.source, rarity)) {
    for (let entry = table.offsets[word]; entry < table.offsets[word + 1]; entry++) {
      const counterparts = targetPlaces.get(table.targets[entry])
      if (counterparts === undefined) continue
      const evidence = evidenceOf(table, { word, entry }) / Math.max(sentences.length, counterparts.length)
      for (const i of sentences) {
        for (const j of counterparts) {
          const pair = (i - box.source.start) * width + j - box.target.start
          votes.set(pair, (votes.get(pair) ?? 0) + evidence)
        }
      }
    }
  }
  return [...votes]
    .sort(([one], [other]) => one - other)
    .map(([pair, evidence]) => ({
      source: box.source.start + Math.floor(pair / width),
      target: box.target.start + (pair % width),
      evidence,
    }))
}

/** The sentences of a run in which each of its rare words stands. */
function rarePlaces({ tokens, offsets }: Side, { start, end }: Run, rarity: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let sentence = start; sentence < end; sentence++) {
    for (let place = offsets[sentence]; place < offsets[sentence + 1]; place++) {
      const known = places.get(tokens[place])
      if (known === undefined) places.set(tokens[place], [sentence])
      else if (known.length <= rarity) known.push(sentence)
    }
  }
  for (const [word, sentences] of places) if (sentences.length > rarity) places.delete(word)
  return places
}

/** How much a word pair says, both ways, as the lexical score would have it. */
function evidenceOf(table: TranslationTable, { word, entry }: { word: number; entry: number }): number {
  const gain = (ratio: number, freedom: number): number =>
    Math.min(CLIP, Math.log(1 + (((1 - freedom) / freedom) * ratio) / (SENTENCE + 1)))
  return (
    (gain(table.forward[entry], table.targetFreedom[table.targets[entry]]) +
      gain(table.backward[entry], table.sourceFreedom[word])) /
    2
  )
}
