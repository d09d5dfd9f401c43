import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggestedTermbase, suggestTerms } from '../../src/divergence/suggest-terms.ts'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import type { AlignedBead, Alignment } from '../../src/model/alignment.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { writeTermbase } from '../../src/termbase/write-termbase.ts'

const briefing = readAlignment(readFileSync(new URL('../../alignments/ushakov-2022-02-12.yaml', import.meta.url), 'utf8'), {
  file: 'ushakov-2022-02-12.yaml',
})

describe('the key terms of the briefing', () => {
  const { suggestions, unpaired } = suggestTerms(briefing)
  const pairs = suggestions.map(({ source, target }) => `${source[0].term} = ${target[0].term}`)

  it.each([
    'invasion = вторжение',
    'NATO = НАТО',
    'hysteria = истерия',
    'telephone conversation = телефонный разговор',
    'President of Russia = Президент России',
    'US = США',
    'proposal = соображение',
    'provocation = провокация',
  ])('%s is among the first twenty', (pair) => {
    expect(pairs.slice(0, 20)).toContain(pair)
  })

  it.each(['Cold War = холодная война', 'security guarantees = гарантия безопасности'])('%s is among them', (pair) => {
    expect(pairs).toContain(pair)
  })

  it('«нагнетание» is key and has no steady rendering', () => {
    expect(unpaired.target.map(({ term }) => term)).toContain('нагнетание')
  })

  it('make a termbase that says which terms are of the reconstruction', () => {
    const termbase = suggestedTermbase(briefing, suggestions)
    const terms = termbase.concepts.find(({ id }) => id === 'invasion')?.terms
    expect(terms?.en[0].evidence).toBe('attested')
    expect(terms?.ru[0].evidence).toBe('reconstructed')
    expect(readTermbase(writeTermbase(termbase))).toEqual(termbase)
  })

  it('read from Russian to English are the same pairs', () => {
    const turned: Alignment = {
      ...briefing,
      source: briefing.target,
      target: briefing.source,
      beads: briefing.beads.map(({ links: _, ...bead }): AlignedBead => ({ ...bead, source: bead.target, target: bead.source })),
    }
    const found = suggestTerms(turned).suggestions.map(({ source, target }) => `${target[0].term} = ${source[0].term}`)
    expect(found.toSorted()).toEqual(pairs.toSorted())
  })

  it('are not looked for in rejected beads', () => {
    const rejected = { ...briefing, beads: briefing.beads.map((bead): AlignedBead => ({ ...bead, status: 'rejected' })) }
    expect(suggestTerms(rejected)).toEqual({ suggestions: [], unpaired: { source: [], target: [] } })
  })

  it('without a lexicon have no keyness, and the most frequent come first', () => {
    const [first, second] = suggestTerms(briefing, { lexicon: false }).suggestions
    expect(first.keyness).toBeUndefined()
    expect(first.source[0].count).toBeGreaterThanOrEqual(second.source[0].count)
  })
})
