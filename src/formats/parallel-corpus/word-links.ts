import { BitextError } from '../../errors.ts'
import { wordPlacesIn } from '../../language/word-places.ts'
import type { Sentence } from '../../model/sentence.ts'
import { textAt } from '../../model/span.ts'
import type { WordLink, WordPlace } from '../../model/word-link.ts'
import { didYouMean } from '../../text/nearest.ts'
import { type CorpusYaml, problem } from './problem.ts'
import type { LinkEntry } from './schema.ts'

/** The sentences of a bead. */
export interface BeadSentences {
  readonly source: readonly Pick<Sentence, 'text'>[]
  readonly target: readonly Pick<Sentence, 'text'>[]
}

/**
 * Links as the file has them: each end is the word itself, or `December#2` for the second of several in its bead.
 * @throws BitextError `USAGE` for a link to something that is no word of its bead.
 */
export function linkEntries(links: readonly WordLink[], { source, target }: BeadSentences): LinkEntry[] {
  const names = { source: namesByPlace(source), target: namesByPlace(target) }
  return links.map((link) => [
    nameAt(names.source, link.source),
    nameAt(names.target, link.target),
    link.probability,
    link.origin,
  ])
}

function nameAt(names: ReadonlyMap<string, string>, place: WordPlace): string {
  const name = names.get(keyOf(place))
  if (name !== undefined) return name
  throw new BitextError('USAGE', `a link goes to ${keyOf(place)} (sentence, start, end), where no word stands`, {
    hint: 'links join whole words, counted in the raw text of a sentence of the bead',
  })
}

const namesByPlace = (sentences: BeadSentences['source']): Map<string, string> =>
  new Map([...placesByName(sentences)].map(([name, place]) => [keyOf(place), name]))

const keyOf = ({ sentence, span: { start, end } }: WordPlace): string => `${sentence}:${start}-${end}`

/** Every word of a side by its name: its wording, with a number where that stands there more than once. */
function placesByName(sentences: BeadSentences['source']): Map<string, WordPlace> {
  const words = wordPlacesIn(sentences).map((place) => ({ place, text: textAt(sentences[place.sentence].text, place.span) }))
  const counts = new Map<string, number>()
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  const seen = new Map<string, number>()
  return new Map(
    words.map(({ place, text }) => {
      seen.set(text, (seen.get(text) ?? 0) + 1)
      return [counts.get(text) === 1 ? text : `${text}#${seen.get(text)}`, place]
    }),
  )
}

/** The links of an entry; `checkLinks` has seen that its words are there. */
export function linksOf(entries: readonly LinkEntry[], { source, target }: BeadSentences): WordLink[] {
  const places = { source: placesByName(source), target: placesByName(target) }
  return entries.flatMap(([sourceName, targetName, probability, origin]) => {
    const [from, to] = [places.source.get(sourceName), places.target.get(targetName)]
    return from === undefined || to === undefined ? [] : [{ source: from, target: to, probability, origin }]
  })
}

/** Every end of a link is a word of its bead, and says which, where there are several. */
export function checkLinks(file: CorpusYaml): void {
  const { beads, source, target } = file.value
  for (const [index, { links = [], ...bead }] of beads.entries()) {
    if (links.length === 0) continue
    const names = [source, target].map((version) => placesByName(bead[version]))
    for (const [at, [from, to]] of links.entries()) {
      const path = ['beads', index, 'links', at]
      if (!names[0].has(from)) throw noSuchWord(file, { name: from, names: names[0], version: source, path: [...path, 0] })
      if (!names[1].has(to)) throw noSuchWord(file, { name: to, names: names[1], version: target, path: [...path, 1] })
    }
  }
}

interface MissingWord {
  readonly name: string
  readonly names: ReadonlyMap<string, WordPlace>
  readonly version: string
  readonly path: readonly PropertyKey[]
}

function noSuchWord(file: CorpusYaml, { name, names, version, path }: MissingWord): BitextError {
  const isAmbiguous = names.has(`${name}#1`)
  return problem(file, path, {
    code: 'MALFORMED',
    message: isAmbiguous
      ? `\`${name}\` stands in the ${version} side of this bead more than once`
      : `the ${version} side of this bead has no word \`${name}\``,
    hint: isAmbiguous ? `say which: ${name}#1, ${name}#2` : (didYouMean(name, names.keys()) ?? 'take the link out'),
  })
}
