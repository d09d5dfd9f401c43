import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BleuOptions, bleu } from '../../src/mteval/bleu.ts'
import { type ChrfOptions, chrf } from '../../src/mteval/chrf.ts'
import { decimals } from '../../src/mteval/decimals.ts'
import { ngramMatcher } from '../../src/mteval/match-ngrams.ts'
import { countSegments, scoreCorpus, sumCounts } from '../../src/mteval/metric.ts'
import { referenceCount, shortSignatureOf, signatureOf } from '../../src/mteval/signature.ts'
import { ter } from '../../src/mteval/ter.ts'

const bleuOf = (hypothesis: string, references: string[], options: BleuOptions = {}) =>
  scoreCorpus(bleu(options), [hypothesis], [references])
const chrfOf = (hypothesis: string, references: string[], options: ChrfOptions = {}) =>
  scoreCorpus(chrf(options), [hypothesis], [references]).score
const editsOf = (hypothesis: string, ...references: string[]) => scoreCorpus(ter(), [hypothesis], [references]).edits

describe('BLEU', () => {
  it('is the geometric mean of precisions; an order without match counts half a match (exp)', () => {
    const { score, counts, totals } = bleuOf('the cat sat on the mat', ['the cat is on the mat'])
    expect([counts, totals]).toEqual([
      [5, 3, 1, 0],
      [6, 5, 4, 3],
    ])
    expect(score).toBeCloseTo(100 * ((5 / 6) * (3 / 5) * (1 / 4) * (1 / 2 / 3)) ** (1 / 4), 10)
  })

  it.each([
    ['floor', undefined, 0.1 / 3],
    ['floor', 0.5, 0.5 / 3],
  ] as const)('puts the value of %s (%s) in the place of no match', (smoothing, smoothingValue, fourth) => {
    const { score } = bleuOf('the cat sat on the mat', ['the cat is on the mat'], { smoothing, smoothingValue })
    expect(score).toBeCloseTo(100 * ((5 / 6) * (3 / 5) * (1 / 4) * fourth) ** (1 / 4), 10)
  })

  it('adds k to all orders but the first', () => {
    const { score } = bleuOf('the cat sat on the mat', ['the cat is on the mat'], { smoothing: 'add-k' })
    expect(score).toBeCloseTo(100 * ((5 / 6) * (4 / 6) * (2 / 5) * (1 / 4)) ** (1 / 4), 10)
  })

  it('is zero without smoothing when an order has no match', () => {
    expect(bleuOf('the cat sat on the mat', ['the cat is on the mat'], { smoothing: 'none' }).score).toBe(0)
  })

  it('punishes what is too short, and not what is too long', () => {
    expect(bleuOf('we met on Monday', ['we met on Monday evening']).score).toBeCloseTo(100 * Math.exp(1 - 5 / 4), 10)
    expect(bleuOf('we met on Monday evening', ['we met on Monday']).brevityPenalty).toBe(1)
  })

  it('counts a word at most as often as the reference that has it most often', () => {
    expect(bleuOf('да да да', ['да нет', 'да да нет нет']).counts[0]).toBe(2)
  })

  it('takes the nearest reference length, of two equally near the shorter one', () => {
    expect(bleuOf('a b c', ['a b c d', 'a b']).referenceLength).toBe(2)
    expect(bleuOf('a b c', ['a b c d e', 'a b c d']).referenceLength).toBe(4)
  })

  it('leaves out orders that a short segment cannot have only with effective order', () => {
    const metric = bleu()
    const [counts] = countSegments(metric, ['good evening'], [['good evening']])
    expect(metric.score(counts).score).toBe(0)
    expect(metric.scoreSegment(counts).score).toBeCloseTo(100, 10)
  })

  it('heeds case unless told otherwise', () => {
    expect(bleuOf('Good evening to all', ['good evening to all'], { lowercase: true }).score).toBeCloseTo(100, 10)
    expect(bleuOf('Good evening to all', ['good evening to all']).score).toBeLessThan(100)
  })

  it('of nothing is zero', () => {
    expect(bleuOf('', ['something']).score).toBe(0)
  })

  it('prints the line that sacreBLEU prints', () => {
    expect(bleuOf('the cat sat on the mat', ['the cat is on the mat']).text).toBe(
      'BLEU = 37.99 83.3/60.0/25.0/16.7 (BP = 1.000 ratio = 1.000 hyp_len = 6 ref_len = 6)',
    )
  })
})

describe('chrF', () => {
  it('is the F-score of the mean precision and recall over the orders that both sides have', () => {
    // One character of two, and no pair.
    expect(chrfOf('ab', ['ac'])).toBeCloseTo(25, 10)
    // Precision 2/2, 1/1; recall 2/3, 1/2; none has more characters.
    const [precision, recall] = [1, (2 / 3 + 1 / 2) / 2]
    expect(chrfOf('ab', ['abc'])).toBeCloseTo((100 * 5 * precision * recall) / (4 * precision + recall), 10)
  })

  it('with β = 1 weighs both alike', () => {
    const [precision, recall] = [1, (2 / 3 + 1 / 2) / 2]
    expect(chrfOf('ab', ['abc'], { beta: 1 })).toBeCloseTo((200 * precision * recall) / (precision + recall), 10)
  })

  it('passes over white space unless told otherwise', () => {
    expect(chrfOf('a b', ['ab'])).toBeCloseTo(100, 10)
    expect(chrfOf('a b', ['ab'], { whitespace: true })).toBeLessThan(100)
  })

  it('counts an emoji as one character', () => {
    expect(chrfOf('🙏', ['🙏'], { characterOrder: 1 })).toBeCloseTo(100, 10)
    expect(chrfOf('🙏', ['🙊'], { characterOrder: 1 })).toBe(0)
  })

  it('takes the reference that fits best', () => {
    expect(chrfOf('да', ['нет', 'да'])).toBeCloseTo(100, 10)
  })

  it('cuts one sign off a word in chrF++', () => {
    // Words: "(да" and ")" against "(да" and "!".
    const metric = chrf({ characterOrder: 1, wordOrder: 1 })
    const [counts] = countSegments(metric, ['(да)'], [['(да!']])
    expect(counts).toEqual([4, 4, 3, 2, 2, 1])
  })

  it.each([
    [{}, 'chrF2'],
    [{ wordOrder: 2 }, 'chrF2++'],
    [{ beta: 1 }, 'chrF1'],
  ])('%j is called %s', (options, name) => {
    expect(chrf(options).name).toBe(name)
  })
})

describe('TER', () => {
  it.each([
    ['we met on Monday', 'we met on Monday', 0],
    ['we met on Sunday', 'we met on Monday', 1],
    ['we met', 'we met on Monday', 2],
    ['we have met on Monday', 'we met on Monday', 1],
    // One shift, where word edits alone would need four.
    ['on Monday we met', 'we met on Monday', 1],
    ['on Monday we two met', 'we met on Monday', 2],
    ['', 'we met', 2],
    ['WE MET', 'we met', 0],
  ])('%j becomes %j with %i edits', (hypothesis, reference, edits) => {
    expect(editsOf(hypothesis, reference)).toBe(edits)
  })

  it('divides the edits of the best reference by the mean length of all', () => {
    const { edits, referenceLength, score } = scoreCorpus(ter(), ['a b c'], [['a b', 'x y z w']])
    expect([edits, referenceLength]).toEqual([1, 3])
    expect(score).toBeCloseTo(100 / 3, 10)
  })

  it('cuts references twice, as sacreBLEU does: the tab before "end" is a space the second time', () => {
    const { edits, referenceLength } = scoreCorpus(ter({ normalized: true }), ["day's end"], [["day's\tend"]])
    expect([edits, referenceLength]).toEqual([0, 3])
  })

  it('of something against an empty reference is 100', () => {
    expect(scoreCorpus(ter({ noPunct: true }), ['word'], [['...']]).score).toBe(100)
    expect(scoreCorpus(ter({ noPunct: true }), ['!'], [['...']]).score).toBe(0)
  })
})

/** Few words, so that n-grams repeat. */
const line = fc.array(fc.constantFrom('да', 'нет', 'a', 'b.', '🙏'), { maxLength: 12 }).map((words) => words.join(' '))

describe('every metric', () => {
  it('finds a text equal to itself', () => {
    fc.assert(
      fc.property(
        line.filter((text) => text.split(' ').length >= 4),
        (text) => {
          expect(bleuOf(text, [text]).score).toBeCloseTo(100, 8)
          expect(chrfOf(text, [text])).toBeCloseTo(100, 8)
          expect(editsOf(text, text)).toBe(0)
        },
      ),
    )
  })

  it('stays in its bounds, and another reference never makes more edits', () => {
    fc.assert(
      fc.property(line, line, line, (hypothesis, reference, other) => {
        for (const score of [bleuOf(hypothesis, [reference]).score, chrfOf(hypothesis, [reference])]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100 + 1e-9)
        }
        expect(editsOf(hypothesis, reference, other)).toBeLessThanOrEqual(editsOf(hypothesis, reference))
      }),
    )
  })

  it('adds up: the counts of a corpus are the sums of its segments', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 5 }), (pairs) => {
        for (const metric of [bleu(), chrf({ wordOrder: 2 }), ter()]) {
          const hypotheses = pairs.map(([hypothesis]) => hypothesis)
          const references = pairs.map(([, reference]) => [reference])
          const oneByOne = pairs.flatMap(([hypothesis, reference]) => countSegments(metric, [hypothesis], [[reference]]))
          expect(countSegments(metric, hypotheses, references)).toEqual(oneByOne)
          expect(scoreCorpus(metric, hypotheses, references)).toEqual(metric.score(sumCounts(oneByOne)))
        }
      }),
    )
  })
})

describe('matched n-grams', () => {
  /** Plain counting, as the paper says it. */
  const matchedNaively = (hypothesis: readonly number[], references: readonly (readonly number[])[], order: number) => {
    const counted = (words: readonly number[]) => {
      const counts = new Map<string, number>()
      for (let start = 0; start + order <= words.length; start++) {
        const key = words.slice(start, start + order).join(' ')
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return counts
    }
    const inReferences = references.map(counted)
    return [...counted(hypothesis)].reduce(
      (sum, [key, count]) => sum + Math.min(count, Math.max(...inReferences.map((counts) => counts.get(key) ?? 0))),
      0,
    )
  }

  it('are those of plain counting, with one table for all segments', () => {
    const matches = ngramMatcher()
    const words = fc.array(fc.constantFrom(0, 1, 2, 0x1f64f), { maxLength: 40 })
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), (hypothesis, references) => {
        const found = matches(
          Int32Array.from(hypothesis),
          references.map((reference) => Int32Array.from(reference)),
          4,
        )
        expect(found).toEqual([1, 2, 3, 4].map((order) => matchedNaively(hypothesis, references, order)))
      }),
    )
  })
})

it.each([
  [0.125, 2, '0.12'],
  [0.375, 2, '0.38'],
  [87.25, 1, '87.2'],
  [87.75, 1, '87.8'],
  [-0.125, 2, '-0.12'],
  [0.135, 2, '0.14'],
  [2.5, 0, '2'],
])('%d with %i decimals is %s, as Python prints it', (value, digits, text) => {
  expect(decimals(value, digits)).toBe(text)
})

describe('a signature', () => {
  const { signature } = bleu({ smoothing: 'floor', lowercase: true })

  it('says what the score depends on, in sacreBLEU’s order and words', () => {
    expect(signatureOf(signature, { references: 1 })).toMatch(
      /^nrefs:1\|case:lc\|eff:no\|tok:13a\|smooth:floor\[0\.10\]\|version:bitext-\d+\.\d+\.\d+$/,
    )
    expect(shortSignatureOf(signature, { references: 'var' })).toMatch(/^#:var\|c:lc\|e:no\|tok:13a\|s:floor\[0\.10\]\|v:bitext-/)
  })

  it('says how often was drawn and from which seed', () => {
    expect(signatureOf(signature, { references: 2, bootstrap: 300, seed: 7 })).toMatch(/^nrefs:2\|bs:300\|seed:7\|case:lc/)
    expect(signatureOf(signature, { references: 2, randomisation: 300, seed: 7 })).toMatch(/^nrefs:2\|ar:300\|seed:7\|case:lc/)
  })

  it('says when segments differ in the number of references', () => {
    expect(referenceCount([['a'], ['b', 'c']])).toBe('var')
    expect(referenceCount([['a'], ['b']])).toBe(1)
  })
})
