import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, normalise } from '../../src/text/normalise.ts'

describe('a text is made uniform for search', () => {
  it.each([
    ['«Ещё»\u00a0чай', '"Еще" чай'],
    ['the\u202fUS’s', "the US's"],
    ['sea\u2011bed', 'sea-bed'],
    ['но\u00adвый', 'новый'],
    ['чаи\u0306', 'чай'],
  ])('%j reads %j', (raw, uniform) => {
    expect(normalise(raw).text).toBe(uniform)
    expect(fold(raw)).toBe(uniform)
  })

  it.each([
    ['ещё «чай»', { start: 5, end: 8 }, 'чай'],
    ['но\u00adвый чай', { start: 0, end: 5 }, 'но\u00adвый'],
    ['чаи\u0306 пьют', { start: 0, end: 3 }, 'чаи\u0306'],
  ])('the way back from %j at %j leads to %j', (raw, span, found) => {
    const { start, end } = normalise(raw).rawSpan(span)
    expect(raw.slice(start, end)).toBe(found)
  })

  // A zero-width space at the end makes any text be read cluster by cluster.
  it('plain texts, which are read at once, come out as they do character by character', () => {
    const letters = fc.constantFrom(...'aZéßёЁйЙ «»“”’-‑–…№€\u00a0\u202f\t\n0')
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(letters, fc.string({ minLength: 1, maxLength: 1 })) }), (raw) => {
        const [atOnce, bySteps] = [normalise(raw), normalise(`${raw}\u200b`)]
        expect(atOnce.text).toBe(bySteps.text)
        for (let start = 0; start < atOnce.text.length; start++) {
          expect(atOnce.rawSpan({ start, end: start + 1 })).toEqual(bySteps.rawSpan({ start, end: start + 1 }))
        }
      }),
    )
  })

  it('after any character, the way back leads to the right place', () => {
    for (let code = 0; code < 0x2200; code++) {
      const character = String.fromCharCode(code)
      const { text, rawSpan } = normalise(`${character}x`)
      const at = text.length - 1
      expect(rawSpan({ start: at, end: at + 1 })).toEqual({ start: 1, end: 2 })
    }
  })
})
