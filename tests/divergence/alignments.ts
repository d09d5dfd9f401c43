import { type FindDivergencesOptions, findDivergences } from '../../src/divergence/find-divergences.ts'
import type { AlignedBead, Alignment } from '../../src/model/alignment.ts'
import type { Divergence, DivergenceKind, LapsedReview } from '../../src/model/divergence.ts'
import { concept, termbase } from '../termbase/terms.ts'

/** What the examples of this folder speak of. */
export const TERMS = termbase(
  concept('raid', { en: ['raid', 'incursion'], ru: ['налёт', 'набег'] }, { watch: ['quotation-shift', 'epistemic-shift'] }),
  concept('harvest', { en: ['harvest'], ru: ['урожай', 'жатва'] }),
  concept('envoy', { en: ['envoy', { term: 'messenger', status: 'deprecated', note: 'broader' }], ru: ['посланник'] }),
  concept('peace', { en: ['peace'], ru: ['мир'] }),
  concept('world', { en: ['world'], ru: ['мир'] }),
  concept('weather', { en: ['weather'], ru: ['погода'] }),
  concept('storm', { en: ['storm'], ru: ['буря'] }, { broader: 'weather', watch: ['generalisation'] }),
  concept('queen', {
    en: [
      { term: 'Queen of Alba', naming: 'office' },
      { term: 'Anna of Alba', naming: 'name' },
    ],
    ru: [
      { term: 'королева Альбы', naming: 'office' },
      { term: 'Анна Петровна', naming: 'patronymic' },
    ],
  }),
  concept('dispute', {
    en: [
      { term: 'quarrel', scale: { name: 'discord', step: 2 } },
      { term: 'feud', scale: { name: 'discord', step: 3 } },
    ],
    ru: [
      { term: 'ссора', scale: { name: 'discord', step: 2 } },
      { term: 'вражда', scale: { name: 'discord', step: 3 } },
    ],
  }),
  concept('crowd', {
    en: [
      { term: 'crowd', polarity: 'neutral' },
      { term: 'mob', polarity: 'negative' },
      { term: 'sea of people', image: 'water' },
    ],
    ru: [
      { term: 'толпа', polarity: 'neutral' },
      { term: 'сброд', polarity: 'negative' },
      { term: 'лес рук', image: 'forest' },
    ],
  }),
  concept('panic', { en: ['panic', 'spread panic'], ru: ['паника', 'нагнетание', 'сеять панику'] }),
  concept('herald', { en: ['herald'], ru: ['глашатай'] }, { watch: ['agency-shift'] }),
  concept(
    'bring-down',
    {
      en: [{ term: 'topple the tower', pos: 'verb phrase' }],
      ru: [
        { term: 'свалить башню', pos: 'verb phrase' },
        { term: 'свален', pos: 'verb' },
      ],
    },
    { watch: ['agency-shift'], severity: 'minor' },
  ),
  concept('toll', { en: ['toll'], ru: ['пошлина'] }, { exempt: ['s1'] }),
)

/** What a person said of a misprint that has been mended since. */
export const LAPSED: LapsedReview = {
  id: 'number-mismatch.0123abcd',
  kind: 'number-mismatch',
  rule: 'changed-number',
  message: '3 stands beside 4.',
  review: { state: 'rejected', note: 'a misprint' },
  source: [{ text: '3', sentence: 'The council met on 3 May.' }],
  target: [{ text: '4', sentence: 'Совет собрался 4 мая.' }],
}

/** A bead's change to the usual: sure, and not touched by a person. */
type BeadChange = Partial<Pick<AlignedBead, 'probability' | 'status'>>

/** One bead for each pair of sentences; `''` is nothing. */
export function alignmentOf(
  pairs: readonly (readonly [string, string])[],
  change: BeadChange = {},
  languages = ['en', 'ru'],
): Alignment {
  const sides = [0, 1].map((side) => {
    const texts = pairs.map((pair) => pair[side]).filter((text) => text !== '')
    const language = languages[side]
    return {
      language,
      version: { id: language, language },
      sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
    }
  })
  const ends = { source: 0, target: 0 }
  const beads = pairs.map(([source, target], index) => {
    const start = { ...ends }
    ends.source += source === '' ? 0 : 1
    ends.target += target === '' ? 0 : 1
    return {
      id: `b${index + 1}`,
      source: { start: start.source, end: ends.source },
      target: { start: start.target, end: ends.target },
      probability: 1,
      status: 'auto' as const,
      ...change,
    }
  })
  return { id: 'example', source: sides[0], target: sides[1], speakers: [], beads, divergences: [], signature: '' }
}

/** `'quoted-term: “raid” | налёта'`: rule, marks of the source, marks of the target. */
export const inBrief = ({ rule, source, target }: Divergence): string =>
  `${rule}: ${[source, target].map((marks) => marks.map(({ text }) => text).join(', ')).join(' | ')}`

/** The divergences of one kind in some pairs of an English and a Russian sentence. */
export const findIn = (
  kind: DivergenceKind,
  pairs: readonly (readonly [string, string])[],
  options: FindDivergencesOptions = {},
): string[] => findDivergences(alignmentOf(pairs), { termbase: TERMS, kinds: [kind], ...options }).map(inBrief)

/** The same alignment seen from the other language. */
export const mirrored = (alignment: Alignment): Alignment => ({
  ...alignment,
  source: alignment.target,
  target: alignment.source,
  beads: alignment.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
})
