import { describe, expect, it } from 'vitest'
import { flagsOnPud, ownNumbers, perturbedOnDemetr, recallOf, termMatching } from './measures.ts'
import floors from './quality-floors.json' with { type: 'json' }

const shared = process.env.BITEXT_SHARED ?? ''

describe('our own numbers', () => {
  it('are all found where they changed, and never where they are only written otherwise', () => {
    expect(ownNumbers()).toEqual(floors.ownNumbers)
  })
})

/** `npm run bench:divergences` measures the rest, and prints every flag and miss. */
describe.skipIf(shared === '')('quality never falls', () => {
  it('terms in inflected text', () => {
    const { found, spurious } = termMatching(shared)
    expect(found).toBeGreaterThanOrEqual(floors.terms.found)
    expect(spurious).toBeLessThanOrEqual(floors.terms.spurious)
  })

  it.each([
    ['number-mismatch', 'numbers_replaced'],
    ['negation-shift', 'negation'],
  ] as const)('%s on DEMETR', (kind, name) => {
    const items = perturbedOnDemetr(shared, (perturbation) => perturbation.endsWith(name), { kinds: [kind] })
    const { tuned, unseen } = recallOf(items).halves
    expect(tuned).toBeGreaterThanOrEqual(floors.found[kind].tuned)
    expect(unseen).toBeGreaterThanOrEqual(floors.found[kind].unseen)
  })

  it.each(['number-mismatch', 'quotation-shift', 'epistemic-shift', 'negation-shift', 'modality-shift'] as const)(
    '%s on human translations',
    (kind) => {
      const { tuned, unseen } = flagsOnPud(shared, [kind]).halves
      expect(tuned).toBeLessThanOrEqual(floors.flags[kind].tuned)
      expect(unseen).toBeLessThanOrEqual(floors.flags[kind].unseen)
    },
  )

  it('omission and addition on human translations', () => {
    const { tuned, unseen } = flagsOnPud(shared, ['omission', 'addition']).halves
    expect(tuned).toBeLessThanOrEqual(floors.flags.missing.tuned)
    expect(unseen).toBeLessThanOrEqual(floors.flags.missing.unseen)
  })
})
