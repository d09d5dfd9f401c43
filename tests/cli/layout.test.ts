import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inColumns, screenWidth, shorten, wrap } from '../../src/cli/layout.ts'
import { columnsOf } from '../../src/divergence/lay-out.ts'

describe('a screen', () => {
  it.each([
    [undefined, 80],
    [100, 100],
    [300, 110],
    [20, 40],
  ])('of %s columns is laid out for %s', (columns, expected) => expect(screenWidth({ columns })).toBe(expected))
})

describe('the width of a text', () => {
  it.each([
    ['Да', 2],
    ['и\u0306', 1],
    ['\u001b[31mred\u001b[39m', 3],
    ['𝔸', 1],
  ])('%j is %s', (text, expected) => expect(columnsOf(text)).toBe(expected))
})

describe('shorten', () => {
  it('leaves alone what fits, and makes it one line', () => expect(shorten('One\u00a0two\n three', 13)).toBe('One two three'))
  it('cuts at a word', () => expect(shorten('A telephone conversation has just concluded', 20)).toBe('A telephone…'))
  it('cuts a single long word anywhere', () => expect(shorten('нерасширение', 6)).toBe('нерас…'))
  it('never exceeds the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 60 }),
        (text, width) => columnsOf(shorten(text, width)) <= width,
      ),
    )
  })
})

describe('wrap', () => {
  it('breaks at spaces and indents', () => {
    expect(wrap('one two three four', 12, { indent: '  ' })).toEqual(['  one two', '  three four'])
  })
  it('may begin differently', () =>
    expect(wrap('one two three', 9, { indent: '   ', first: '1. ' })).toEqual(['1. one', '   two', '   three']))
  it('keeps a word that is too long whole', () => expect(wrap('a нерасширение', 5)).toEqual(['a', 'нерасширение']))
})

it('columns are as wide as their widest cell', () => {
  expect(
    inColumns([
      ['b1', '1-1', 'Да.'],
      ['b10', '2-2', 'Нет.'],
    ]),
  ).toEqual(['b1   1-1  Да.', 'b10  2-2  Нет.'])
})
