import { facingLexicon } from '../align/orientation.ts'
import { readSide, type Side as WordsOfSide } from '../align/side.ts'
import { type TranslationTable, translationTable } from '../align/translation-table.ts'
import { hasClosedClass, isClosedClass } from '../language/closed-class.ts'
import { stemSpans } from '../language/stems.ts'
import { bundledLexicon } from '../lexicon/bundled.ts'
import type { AlignedBead, Alignment } from '../model/alignment.ts'
import type { Run } from '../model/span.ts'
import { fold } from '../text/normalise.ts'
import { type Comparison, SIDES, type Side, type Unit } from './comparison.ts'
import type { Stretch } from './linked-words.ts'

/** A word of a unit, as its traces are looked for. */
export interface TracedWord extends Stretch {
  readonly text: string
  /** Its place among the words of its side of the unit. */
  readonly place: number
  /** Its stem's number in its side of the alignment. */
  readonly stem: number
  /** λ: the share of its occurrences that need no counterpart, 0…1, as the lexicon learned it. */
  readonly freedom: number
  /** Whether it carries matter and not only grammar. */
  readonly isContent: boolean
}

/** Reads words and their traces. It remembers the last unit: one is asked for several times in a row, and all of them fill the memory. */
export interface TraceReader {
  /** The words of one side of a unit, in order. */
  wordsIn(unit: Unit, side: Side): readonly TracedWord[]
  /** Whether the other side of the beads beside has a word that ever translates it or looks like it: it may have moved there. */
  isBeside(word: TracedWord, unit: Unit, side: Side): boolean
}

/** Makes the trace reader of an alignment; `undefined` where the languages have no lexicon or no list of closed-class words. */
export function traceReader({ alignment, lexicon: given }: Comparison): TraceReader | undefined {
  const [from, to] = SIDES.map((side) => alignment[side].language)
  const lexicon = given === undefined ? bundledLexicon(from, to) : given || undefined
  if (lexicon === undefined || !hasClosedClass(from) || !hasClosedClass(to)) return undefined
  const sides = { source: readSide(alignment.source), target: readSide(alignment.target) }
  const table = translationTable(sides.source, sides.target, { lexicon: facingLexicon(lexicon, alignment) })
  const words = {
    source: onceInARow(wordReader('source', { alignment, stems: sides.source, freedom: table.sourceFreedom })),
    target: onceInARow(wordReader('target', { alignment, stems: sides.target, freedom: table.targetFreedom })),
  }
  const beside = onceInARow((unit) => stemsBeside(unit, { alignment, sides, table }))
  return {
    wordsIn: (unit, side) => words[side](unit),
    isBeside: ({ stem }, unit, side) => beside(unit)[side].has(stem),
  }
}

/** A function of a unit that is worked out once as long as no other unit is asked for. */
function onceInARow<T>(work: (unit: Unit) => T): (unit: Unit) => T {
  let last: { readonly unit: Unit; readonly value: T } | undefined
  return (unit) => {
    if (last?.unit !== unit) last = { unit, value: work(unit) }
    return last.value
  }
}

interface Setting {
  readonly alignment: Alignment
  readonly sides: Readonly<Record<Side, WordsOfSide>>
  readonly table: TranslationTable
}

/** The stems in a unit that have a possible counterpart in the beads beside it. */
function stemsBeside({ index }: Unit, { alignment, sides, table }: Setting): Readonly<Record<Side, ReadonlySet<number>>> {
  const { beads } = alignment
  const stemsIn = (side: Side, some: readonly AlignedBead[]) =>
    new Set(some.flatMap((bead) => [...tokensIn(sides[side], bead[side])]))
  const around = beads.slice(Math.max(0, index - 1), index + 2)
  const near = around.filter((bead) => bead !== beads[index])
  const beside = { source: new Set<number>(), target: new Set<number>() }
  const [targetsHere, targetsNear] = [stemsIn('target', [beads[index]]), stemsIn('target', near)]
  const [sourcesHere, sourcesNear] = [stemsIn('source', [beads[index]]), stemsIn('source', near)]
  for (const source of stemsIn('source', around)) {
    for (let entry = table.offsets[source]; entry < table.offsets[source + 1]; entry++) {
      const target = table.targets[entry]
      if (sourcesHere.has(source) && targetsNear.has(target)) beside.source.add(source)
      if (targetsHere.has(target) && sourcesNear.has(source)) beside.target.add(target)
    }
  }
  return beside
}

const tokensIn = ({ tokens, offsets }: WordsOfSide, { start, end }: Run): Int32Array =>
  tokens.subarray(offsets[start], offsets[end])

interface SideSetting {
  readonly alignment: Alignment
  readonly stems: WordsOfSide
  readonly freedom: Float64Array
}

function wordReader(side: Side, { alignment, stems, freedom }: SideSetting): (unit: Unit) => TracedWord[] {
  const isContent = contentReader(alignment[side].language)
  return (unit) => {
    const spans = unit[side].flatMap((sentence) => stemSpans(sentence.text).map((span) => ({ sentence, span })))
    const tokens = tokensIn(stems, unit.bead[side])
    return spans.map(({ sentence, span }, place) => {
      const text = sentence.text.slice(span.start, span.end)
      const stem = tokens[place]
      return { sentence, span, text, place, stem, freedom: freedom[stem], isContent: isContent(text) }
    })
  }
}

/** Tells words that carry matter; it remembers what it was asked, since words come again. */
function contentReader(language: string): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const found = known.get(text) ?? isContent(fold(text).toLowerCase(), language)
    known.set(text, found)
    return found
  }
}

const isContent = (word: string, language: string): boolean => /^\p{L}{2}/u.test(word) && !isClosedClass(word, language)
