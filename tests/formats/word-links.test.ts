import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import type { WordLink } from '../../src/model/word-link.ts'
import { faultOf } from '../faults.ts'
import { SAMPLE } from './sample.ts'

/** The second bead: "The harbour was closed at 12:30, and no one knew why." ↔ «Гавань закрыли в 12:30.» «Никто не знал почему.» */
const LINKS: readonly WordLink[] = [
  {
    source: { sentence: 0, span: { start: 4, end: 11 } },
    target: { sentence: 0, span: { start: 0, end: 6 } },
    probability: 0.9871,
    origin: 'lexicon',
  },
  {
    source: { sentence: 0, span: { start: 26, end: 31 } },
    target: { sentence: 0, span: { start: 17, end: 22 } },
    probability: 1,
    origin: 'identity',
  },
  {
    source: { sentence: 0, span: { start: 37, end: 39 } },
    target: { sentence: 1, span: { start: 0, end: 5 } },
    probability: 0.75,
    origin: 'neighbours',
  },
]
const withLinks = (links: readonly WordLink[], alignment: Alignment = SAMPLE): Alignment => ({
  ...alignment,
  beads: alignment.beads.map((bead) => (bead.id === 'b2' ? { ...bead, links } : bead)),
})
const LINE =
  '    links: [ [ "harbour", "Гавань", 0.9871, lexicon ], [ "12:30", "12:30", 1, identity ], [ "no", "Никто", 0.75, neighbours ] ]'

describe('word links in the YAML', () => {
  it('stand on one line under the sentences of their bead', () => {
    expect(writeAlignment(withLinks(LINKS)).split('\n')).toContain(LINE)
  })

  it('are read as they were, spans and all, and written again as they stand', () => {
    const written = writeAlignment(withLinks(LINKS))
    expect(readAlignment(written)).toEqual(withLinks(LINKS))
    expect(writeAlignment(readAlignment(written))).toBe(written)
  })

  it('may be none, which is not the same as not asked for', () => {
    expect(writeAlignment(withLinks([]))).toContain('    links: []\n')
    expect(readAlignment(writeAlignment(withLinks([])))).toEqual(withLinks([]))
    expect(writeAlignment(SAMPLE)).not.toContain('links')
  })

  it('number a word that stands in its bead twice', () => {
    const sentences = [{ id: 's1', text: 'Peace, peace and no\u00ad body' }]
    const alignment: Alignment = {
      ...SAMPLE,
      source: { ...SAMPLE.source, sentences },
      target: { ...SAMPLE.target, sentences: [{ id: 's1', text: 'Мир, мир, мир' }] },
      speakers: [],
      divergences: [],
      beads: [
        {
          ...{ id: 'b1', source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, probability: 1, status: 'auto' },
          links: [
            {
              source: { sentence: 0, span: { start: 7, end: 12 } },
              target: { sentence: 0, span: { start: 10, end: 13 } },
              probability: 0.5,
              origin: 'learned',
            },
          ],
        },
      ],
    }
    const written = writeAlignment(alignment)
    expect(written).toContain('links: [ [ "peace", "мир#2", 0.5, learned ] ]')
    expect(readAlignment(written)).toEqual(alignment)
  })

  it.each([
    ['"harbour", "Гавань"', '"harbor", "Гавань"', 'the en side of this bead has no word `harbor`', 'did you mean `harbour`?'],
    ['"harbour", "Гавань"', '"harbour", "Порт"', 'the ru side of this bead has no word `Порт`', 'take the link out'],
    ['0.9871', '1.9871', '`2`: must be from 0 to 1', undefined],
    ['lexicon', 'dictionary', '`3` must be one of identity, lexicon, cognate, learned, neighbours, not "dictionary"', undefined],
  ])('are refused where %s reads %s', (right, wrong, message, hint) => {
    const fault = faultOf(() => readAlignment(writeAlignment(withLinks(LINKS)).replace(right, wrong)))
    expect(fault).toMatchObject({ code: 'MALFORMED', message })
    if (hint !== undefined) expect(fault.hint).toBe(hint)
  })

  it('cannot be written where they join what is no word', () => {
    const [link] = LINKS
    const inside = { ...link, source: { sentence: 0, span: { start: 5, end: 11 } } }
    expect(faultOf(() => writeAlignment(withLinks([inside])))).toMatchObject({ code: 'USAGE' })
  })
})
