import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Losses } from '../../src/formats/losses.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { readTbx } from '../../src/termbase/tbx-read.ts'
import { writeTbx } from '../../src/termbase/tbx-write.ts'
import type { Termbase } from '../../src/termbase/termbase.ts'
import { describeConformance, jingFaults, SCHEMAS } from '../conformance.ts'
import { concept, termbase } from './terms.ts'

const BRIEFING = readTermbase(readFileSync(new URL('../../corpora/ushakov-2022-02-12/termbase.yaml', import.meta.url), 'utf8'))

/** Everything a termbase can say. */
const FULL: Termbase = termbase(
  concept('sport', { en: ['sport'], ru: ['спорт'] }),
  concept(
    '1-chess',
    {
      en: [
        { term: 'chess', pos: 'noun', evidence: 'attested' },
        { term: 'the "royal" game <old & new>', pos: 'noun phrase', status: 'superseded', match: 'surface', note: 'bookish' },
      ],
      ru: [
        { term: 'шахматы', scale: { name: 'board games', step: 3 }, polarity: 'positive', image: 'war', naming: 'name' },
        { term: 'шашки', status: 'deprecated' },
      ],
    },
    {
      subject: 'games',
      definition: 'A game on 64 squares.',
      broader: 'sport',
      watch: ['quotation-shift', 'term-deviation'],
      severity: 'major',
      exempt: ['p1.s2', 'p3.s4'],
    },
  ),
)

/** What is lost when a termbase is written. */
function lostIn(value: Termbase): string[] {
  const losses = new Losses()
  writeTbx(value, { losses })
  return losses.list()
}

const V3 = (body: string, root = 'type="TBX-Basic" style="dca"'): string =>
  `<tbx ${root} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>${body}</body></text></tbx>`

const V2 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
  <martifHeader><fileDesc><sourceDesc><p>Two terms.</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="tree">
      <descripGrp><descrip type="subjectField">botany</descrip><admin type="source">a book</admin></descripGrp>
    <langSet xml:lang="en"><tig><term>tree</term></tig></langSet></termEntry>
    <termEntry id="oak">
      <descrip type="broaderConceptGeneric" target="tree">tree</descrip>
      <langSet xml:lang="en-US">
        <descripGrp><descrip type="definition">A tree
          with acorns.</descrip></descripGrp>
        <ntig><termGrp><term><hi type="bold">oak</hi> tree</term>
          <termNote type="normativeAuthorization">preferredTerm</termNote>
          <termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
      </langSet>
      <langSet xml:lang="ru"><tig><term>дуб</term><note>as a tree</note><note>not as wood</note>
        <termNote type="grammaticalGender">masculine</termNote></tig></langSet>
    </termEntry>
  </body></text>
</martif>`

describe('TBX', () => {
  it('brings everything back that a termbase can say', () => {
    expect(readTbx(writeTbx(FULL))).toEqual(FULL)
    expect(lostIn(FULL)).toEqual([])
  })

  it('brings back the termbase of the briefing', () => {
    expect(readTbx(writeTbx(BRIEFING))).toEqual(BRIEFING)
    expect(lostIn(BRIEFING)).toEqual([])
  })

  it('says a deprecated term, and what TBX has no category for, in words of the standard and in notes', () => {
    const text = writeTbx(FULL)
    expect(text).toContain('<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>')
    expect(text).toContain('<term>the "royal" game &lt;old &amp; new&gt;</term>')
    expect(text).toContain('<ref type="crossReference" target="sport">broader</ref>')
    expect(text).toContain('<note>bitext naming: name</note>')
    expect(text).toContain('<conceptEntry id="_1-chess">')
  })

  it('counts what it cannot write', () => {
    const poor = { languages: ['en', 'ru', 'de'], concepts: [concept('a', { en: ['on\u0001e'] }), concept('b', {})] }
    expect(lostIn(poor)).toEqual(['1 concept without terms', '2 languages without terms', '1 control character'])
  })

  it('reads version 2, with terms in groups, regions and definitions of a language', () => {
    const losses = new Losses()
    const { languages, concepts } = readTbx(V2, { losses })
    expect(languages).toEqual(['en', 'ru'])
    expect(concepts[0]).toEqual(concept('tree', { en: [{ term: 'tree', status: 'admitted' }] }, { subject: 'botany' }))
    expect(concepts[1]).toEqual(
      concept(
        'oak',
        {
          en: [{ term: 'oak tree', status: 'preferred', pos: 'noun' }],
          ru: [{ term: 'дуб', status: 'admitted', note: 'as a tree; not as wood' }],
        },
        { definition: 'A tree with acorns.', broader: 'tree' },
      ),
    )
    expect(losses.list()).toEqual(['1 `source` field', '1 region of a language', '1 `grammaticalGender` field'])
  })

  it('reads version 3 in style DCT, where the category is the name of the element', () => {
    const text = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
      <text><body><conceptEntry id="c1"><min:subjectField>law</min:subjectField><langSec xml:lang="en"><termSec><term>court</term>
      <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`
    const expected = concept('c1', { en: [{ term: 'court', status: 'superseded' }] }, { subject: 'law' })
    expect(readTbx(text)).toEqual({ languages: ['en'], concepts: [expected] })
  })

  it.each([
    ['an unknown status', '<termNote type="administrativeStatus">lovely</termNote>', '1 `administrativeStatus` field'],
    ['a term without a letter', '</termSec><termSec><term>–</term>', '1 term without a letter'],
  ])('passes over %s, and counts it', (_, inner, loss) => {
    const losses = new Losses()
    const entry = `<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>tea</term>${inner}</termSec></langSec></conceptEntry>`
    expect(readTbx(V3(entry), { losses }).concepts).toEqual([concept('a', { en: [{ term: 'tea', status: 'admitted' }] })])
    expect(losses.list()).toEqual([loss])
  })

  const entry = '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>tea</term></termSec></langSec></conceptEntry>'
  it.each([
    ['another root', '<tmx version="1.4"/>', 'this is no TBX file: it begins with <tmx>'],
    ['one id twice', V3(entry + entry), 'two concepts have the id `a`'],
    ['no term at all', V3(''), 'there is no term in this file'],
    ['a language that is not said', V3(entry.replace(' xml:lang="en"', '')), '<langSec> does not say its language'],
    ['a file that breaks off', V3(entry).slice(0, -20), 'not well-formed XML: unclosed tag: body'],
  ])('refuses %s', (_, text, message) => {
    expect(() => readTbx(text)).toThrow(message)
  })
})

describeConformance('TBX-Basic against the core schema and the rules of the dialect', ['jing'], () => {
  const example = (name: string): string => readFileSync(join(SCHEMAS, 'examples', name), 'utf8')

  it.each([
    ['everything a termbase can say', FULL],
    ['the termbase of the briefing', BRIEFING],
    ['nothing', termbase()],
  ])('what we write is valid: %s', (_, value) => {
    for (const schema of ['tbx/TBXcoreStructV03.rng', 'tbx/TBX-Basic_DCA.sch'])
      expect(jingFaults(writeTbx(value), schema)).toBe('')
  })

  it('the rules see a wrong status, and we read the sound example', () => {
    expect(jingFaults(example('invalid-basic-status.tbx'), 'tbx/TBX-Basic_DCA.sch')).toContain('administrativeStatus')
    expect(readTbx(example('valid-basic.tbx')).concepts[0].terms.ru[0]).toMatchObject({
      term: 'гарантия безопасности',
      status: 'preferred',
      pos: 'noun',
    })
  })
})
