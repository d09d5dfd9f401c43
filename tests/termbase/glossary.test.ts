import { describe, expect, it } from 'vitest'
import { Losses } from '../../src/formats/losses.ts'
import { readGlossary } from '../../src/termbase/glossary-read.ts'
import { writeGlossary } from '../../src/termbase/glossary-write.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { writeTermbase } from '../../src/termbase/write-termbase.ts'
import { concept, termbase } from './terms.ts'

const ADMITTED = { status: 'admitted' } as const
const FOREST = concept(
  'forest',
  {
    en: [{ term: 'wood', ...ADMITTED }, 'forest', { term: 'jungle', status: 'deprecated' }],
    ru: ['лес'],
  },
  { definition: 'Land with\ttrees.', subject: 'nature', watch: ['term-deviation'] },
)

describe('a glossary', () => {
  it('has a row for each pair of terms that may stand for a concept, preferred ones first', () => {
    const losses = new Losses()
    expect(writeGlossary(termbase(FOREST, concept('lake', { en: ['lake'] })), { losses })).toBe(
      '# bitext glossary: en → ru\nforest\tлес\tLand with trees.\nwood\tлес\tLand with trees.\n',
    )
    expect(losses.list()).toEqual([
      '1 concept without terms on both sides',
      '1 deprecated or superseded term',
      '2 preferred statuses',
      '1 `subject` field',
      '1 `watch` field',
    ])
  })

  it('goes either way, and refuses a language that the termbase has not', () => {
    const languages = { source: 'ru', target: 'en' }
    expect(writeGlossary(termbase(FOREST), { languages })).toContain('лес\tforest\tLand with trees.\nлес\twood')
    expect(() => writeGlossary(termbase(FOREST), { languages: { source: 'en', target: 'fr' } })).toThrow('no terms in `fr`')
    expect(() => writeGlossary({ languages: ['en'], concepts: [] })).toThrow('has only `en`')
  })

  it('is read: rows with one comment that share a term are one concept', () => {
    const text = '# trees\r\nforest\tлес\tland\nwood\tлес\tland\nwood\tдревесина\tstuff\n\noak\tдуб\n'
    expect(readGlossary(text, { languages: { source: 'en', target: 'ru' } }).concepts).toEqual([
      concept(
        'c1',
        {
          en: [
            { term: 'forest', ...ADMITTED },
            { term: 'wood', ...ADMITTED },
          ],
          ru: [{ term: 'лес', ...ADMITTED }],
        },
        { definition: 'land' },
      ),
      concept('c2', { en: [{ term: 'wood', ...ADMITTED }], ru: [{ term: 'древесина', ...ADMITTED }] }, { definition: 'stuff' }),
      concept('c3', { en: [{ term: 'oak', ...ADMITTED }], ru: [{ term: 'дуб', ...ADMITTED }] }),
    ])
  })

  it('keeps its concepts, both ways', () => {
    const written = writeGlossary(termbase(FOREST, concept('oak', { en: ['oak'], ru: ['дуб'] })))
    expect(writeGlossary(readGlossary(written))).toBe(written)
    expect(readGlossary(written).concepts).toHaveLength(2)
  })

  it('must say its languages, and have two terms in a row', () => {
    expect(() => readGlossary('oak\tдуб\n')).toThrow('a glossary does not say its languages')
    expect(() => readGlossary('# bitext glossary: en → ru\noak\n')).toThrow('a row needs a source and a target term')
  })

  it('counts further columns', () => {
    const losses = new Losses()
    readGlossary('oak\tдуб\ttree\tx\ty\n', { languages: { source: 'en', target: 'ru' }, losses })
    expect(losses.list()).toEqual(['2 further columns'])
  })
})

describe('a termbase in YAML', () => {
  it('is written with a term a line, and reads as it was', () => {
    const value = termbase(FOREST, concept('oak', { en: [{ term: 'oak', match: 'surface', scale: { name: 'size', step: 2 } }] }))
    const text = writeTermbase(value)
    expect(text).toContain('languages: [ en, ru ]')
    expect(text).toContain('- { term: wood, status: admitted }')
    expect(readTermbase(text)).toEqual(value)
  })
})
