import { describe, expect, it } from 'vitest'

interface Note {
  readonly height: number
  readonly row: number
}
interface Block {
  readonly name: string
  readonly gap: number
  readonly height: number
  readonly keeps: boolean
  readonly notes: readonly Note[]
}
interface Press {
  readonly room: number
  readonly faces: number
  readonly rule: number
  readonly cut: (block: Block, room: number, isForced: boolean) => [Block, Block] | undefined
}
interface Spread {
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
}
interface Packing {
  readonly pack: (blocks: readonly Block[], press: Press) => Spread[]
  readonly shareOut: (notes: readonly Note[], faces: number) => Note[][]
}

// The page's script is JavaScript, with types that only its own compiler reads.
const { pack, shareOut } = (await import('../../src/publish/print/page/pack.js' as string)) as Packing

/** `a30 B10 c40/5,5`: blocks with their heights; a capital keeps with the next one; notes' heights after the stroke. */
const blocksOf = (written: string): Block[] =>
  written.split(' ').map((word) => {
    const [, name, height, notes] = /^(\w)(\d+)(?:\/([\d,]+))?$/.exec(word) ?? []
    return {
      name,
      gap: 0,
      height: Number(height),
      keeps: name === name.toUpperCase(),
      notes: (notes ?? '').split(',').flatMap((high) => (high === '' ? [] : [{ height: Number(high), row: 0 }])),
    }
  })

/** Cuts by force only, as a row is cut at a line. */
const atLines: Press['cut'] = (block, room, isForced) =>
  isForced
    ? [
        { ...block, height: room, notes: [] },
        { ...block, height: block.height - room },
      ]
    : undefined

const PRESS: Press = { room: 100, faces: 2, rule: 10, cut: atLines }

/** `a30 b40 | c50/5`: spreads with what stands on them; the notes of a whole spread after its blocks. */
const spreadsOf = (written: string, press: Partial<Press> = {}): string =>
  pack(blocksOf(written), { ...PRESS, ...press })
    .map(({ blocks, notes }) => {
      const shown = blocks.map(({ name, height }) => `${name}${height}`).join(' ')
      return notes.length === 0 ? shown : `${shown}/${notes.map(({ height }) => height).join(',')}`
    })
    .join(' | ')

describe('rows on spreads', () => {
  it.each([
    ['as many as fit', 'a30 b40 c30 d10', 'a30 b40 c30 | d10'],
    ['a heading goes over with its row', 'a80 B10 c30', 'a80 | B10 c30'],
    ['a speaker under a heading goes over too', 'a70 B10 C10 d30', 'a70 | B10 C10 d30'],
    ['a row higher than a page goes on', 'a250', 'a100 | a100 | a50'],
    ['and begins under its heading', 'B10 a150', 'B10 a90 | a60'],
    ['headings without end do not hang together', 'A60 B60 c10', 'A60 | B60 c10'],
    ['notes take their room from the foot', 'a60/10,10 b20 c20', 'a60 b20 | c20'],
  ])('%s', (_, written, expected) => {
    expect(spreadsOf(written).replace(/\/[\d,]+/g, '')).toBe(expected)
  })

  it('keeps a note on the spread of its row, and carries over what does not fit', () => {
    expect(spreadsOf('a50 b30/30,30 c10')).toBe('a50 | b30 c10/30,30')
    expect(spreadsOf('a80/10,10,10 b10', { faces: 1 })).toBe('a80/10 | b10/10,10')
  })

  it('has a gap above a row unless it is the first of its page', () => {
    const gapped = blocksOf('a50 b50').map((block) => ({ ...block, gap: 5 }))
    expect(pack(gapped, PRESS).map(({ blocks }) => blocks.length)).toEqual([1, 1])
  })

  it('cuts a paragraph at a bead where it may', () => {
    const atTens: Press['cut'] = (block, room) => {
      const first = Math.floor(room / 10) * 10
      return first === 0
        ? undefined
        : [
            { ...block, height: first },
            { ...block, height: block.height - first },
          ]
    }
    expect(spreadsOf('a75 b60', { cut: atTens })).toBe('a75 b20 | b40')
  })
})

describe('notes at the feet of two pages', () => {
  it.each([
    [
      [10, 10],
      [[10], [10]],
    ],
    [[10], [[10], []]],
    [
      [10, 10, 30],
      [[10, 10], [30]],
    ],
    [
      [30, 10, 10],
      [[30], [10, 10]],
    ],
    [[], [[], []]],
  ])('%j are shared out so that both are as low as can be', (heights, expected) => {
    const shared = shareOut(
      heights.map((height) => ({ height, row: 0 })),
      2,
    )
    expect(shared.map((foot) => foot.map(({ height }) => height))).toEqual(expected)
  })
})
