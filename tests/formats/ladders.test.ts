import { describe, expect, it } from 'vitest'
import { allBeads } from '../../src/formats/bead-stream.ts'
import type { SegmentedTexts, TextBead } from '../../src/formats/format.ts'
import { LADDER } from '../../src/formats/hunalign.ts'
import { SENTALIGN, VECALIGN } from '../../src/formats/vecalign.ts'
import type { Crossing } from '../../src/model/alignment.ts'
import { expectRoundTrip, fileWith, PLAIN_HEAD, type ReadBack, readBack, written } from './round-trip.ts'

/** Texts of so many sentences each, called by their numbers. */
const texts = (source: number, target: number): SegmentedTexts => {
  const side = (language: string, count: number) => ({
    version: { id: language, language },
    sentences: Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, text: `${language} ${index}` })),
  })
  return { source: side('en', source), target: side('ru', target) }
}

/** The ladder as `0-1:2`: indices of either side, counted from 0. */
const ladderOf = ({ beads }: Pick<ReadBack, 'beads'>): string[] =>
  beads.map(({ source, target }) =>
    [source, target].map((side) => side.map(({ id }) => Number(id.slice(1)) - 1).join('-')).join(':'),
  )

const read = (format: typeof VECALIGN, content: string, [source, target]: [number, number]): Promise<ReadBack> =>
  readBack(format, [fileWith(content, { name: 'links' })], { texts: texts(source, target) })

describe('a file of indices', () => {
  it('that is a ladder stays as it is, gaps where they stand', async () => {
    const found = await read(VECALIGN, '[]:[0]:0.000000\n[0, 1]:[1]:0.250000\n[2]:[]:0.000000\n', [3, 2])
    expect(ladderOf(found)).toEqual([':0', '0-1:1', '2:'])
    expect(found.beads.map(({ probability, raw }) => [probability, raw])).toEqual([
      [undefined, undefined],
      [0.75, 0.25],
      [undefined, undefined],
    ])
    expect(found.notices).toEqual([])
  })

  it('that names not all sentences has gaps for the others', async () => {
    const found = await read(VECALIGN, '[1]:[0]:0.1\n[3]:[2]:0.1\n', [4, 3])
    expect(ladderOf(found)).toEqual(['0:', '1:0', '2:', ':1', '3:2'])
    expect(found.notices).toEqual(['sentences in no link, read as gaps: 2 source, 1 target'])
  })

  it('that crosses itself becomes the longest ladder, and crossing pairs', async () => {
    const found = await read(VECALIGN, '[0]:[3]:0.2\n[1]:[0]:0.2\n[2]:[1]:0.2\n[3]:[2]:0.2\n', [4, 4])
    expect(ladderOf(found)).toEqual(['0:', '1:0', '2:1', '3:2', ':3'])
    expect(found.head.crossings).toEqual([{ source: ['s1'], target: ['s4'] }])
    expect(found.notices).toEqual(['links that cross others, kept as crossing pairs: 1'])
  })

  it('keeps a link whose sentences do not follow one another as a crossing pair', async () => {
    const found = await read(VECALIGN, '[0, 2]:[0]:0.2\n[1]:[1]:0.2\n', [3, 2])
    expect(ladderOf(found)).toEqual(['0:', ':0', '1:1', '2:'])
    expect(found.head.crossings).toEqual([{ source: ['s1', 's3'], target: ['s1'] }])
  })

  it('keeps the second of two links that claim one sentence as a crossing pair', async () => {
    const found = await read(VECALIGN, '[0]:[0]:0.2\n[0]:[1]:0.2\n', [1, 2])
    expect(ladderOf(found)).toEqual(['0:0', ':1'])
    expect(found.head.crossings).toEqual([{ source: ['s1'], target: ['s2'] }])
  })

  it('is refused with its line when the text has no such sentence', async () => {
    await expect(read(VECALIGN, '[0]:[0]:0.2\n[1]:[7]:0.2\n', [2, 2])).rejects.toThrow(
      expect.objectContaining({
        code: 'MALFORMED',
        message: 'there is no target sentence 7: the text has 2, counted from 0',
        place: expect.objectContaining({ line: 2 }),
      }),
    )
  })

  it('gives crossings back', async () => {
    const beads: TextBead[] = [
      { source: [{ id: 's1', text: 'a' }], target: [] },
      { source: [{ id: 's2', text: 'b' }], target: [{ id: 's1', text: 'б' }], probability: 0.5 },
      { source: [{ id: 's3', text: 'c' }], target: [{ id: 's2', text: 'ц' }], probability: 0.5 },
      { source: [], target: [{ id: 's3', text: 'а' }] },
    ]
    const crossings: Crossing[] = [{ source: ['s1'], target: ['s3'] }]
    const { files } = await written(VECALIGN, { head: { ...PLAIN_HEAD, crossings }, beads })
    expect(files['']).toBe('[0]:[2]:0.000000\n[1]:[0]:0.500000\n[2]:[1]:0.500000\n')
    const again = await readBack(VECALIGN, [fileWith(files[''])], {
      texts: {
        source: { version: PLAIN_HEAD.source, sentences: beads.flatMap(({ source }) => source) },
        target: { version: PLAIN_HEAD.target, sentences: beads.flatMap(({ target }) => target) },
      },
    })
    expect(again.head.crossings).toEqual(crossings)
    expect(again.beads.map(({ raw: _, ...bead }) => bead)).toEqual(beads)
  })
})

const SENTALIGN_LINES = '[0]:[0]:0.8831524\n[1]:[1,2]:0.7565563\n[2]:[]:0\n'

describe('cost and similarity', () => {
  it('are what the format says: a cost of 0.25 and a similarity of 0.75 are the same probability', async () => {
    const [costs] = (await read(VECALIGN, '[0]:[0]:0.250000\n', [1, 1])).beads
    const [similarities] = (await read(SENTALIGN, '[0]:[0]:0.75\n', [1, 1])).beads
    expect([costs.probability, similarities.probability]).toEqual([0.75, 0.75])
  })

  it('are told apart by how either tool writes', async () => {
    expect((await read(SENTALIGN, SENTALIGN_LINES, [3, 3])).problems).toEqual([])
    const [problem] = (await read(VECALIGN, SENTALIGN_LINES, [3, 3])).problems
    expect(problem.message).toBe(
      'these lines are as SentAlign writes them: similarities (higher is better), not vecalign’s costs (lower is better)',
    )
    expect(problem.hint).toBe('read it with --from sentalign')
    const swapped = await read(SENTALIGN, '[0]:[0]:0.217361\n[1]:[1, 2]:0.507506\n[2]:[]:0.000000\n', [3, 3])
    expect(swapped.problems.map(({ hint }) => hint)).toEqual(['read it with --from vecalign'])
  })

  it.each([
    [VECALIGN, '[0]:[0]:0.217361\n[1]:[1, 2]:0.507506\n'],
    [SENTALIGN, SENTALIGN_LINES],
  ])('show in the first lines: %#', (format, text) => {
    const other = format === VECALIGN ? SENTALIGN : VECALIGN
    expect(format.sniff?.({ name: 'x', text }) ?? 0).toBeGreaterThan(other.sniff?.({ name: 'x', text }) ?? 0)
  })

  it('stand in no file of gold', async () => {
    const { stream } = await read(VECALIGN, '[0]:[0]\n[1]:[1]\n', [2, 2])
    expect(stream.polarity).toBe('none')
  })
})

describe('a hunalign ladder', () => {
  it('has the figure of a bead on the line where the bead starts', async () => {
    const found = await read(LADDER, '0\t0\t0.4\n1\t1\t0.9\n2\t3\t-0.3\n3\t3\t0\n', [3, 3])
    expect(ladderOf(found)).toEqual(['0:0', '1:1-2', '2:'])
    expect(found.beads.map(({ probability }) => probability)).toEqual([0.4, 0.9, undefined])
  })

  it('may have two columns, and rungs that hunalign could not weigh', async () => {
    const byHand = await read(LADDER, '0\t0\n1\t1\n2\t2\n', [2, 2])
    expect([ladderOf(byHand), byHand.stream.polarity]).toEqual([['0:0', '1:1'], 'none'])
    expect((await read(LADDER, '0\t0\tnan\n1\t1\t0.5\n2\t2\t-inf\n', [2, 2])).beads[0].probability).toBeUndefined()
  })

  it('is written to the last rung', async () => {
    const { files } = await written(LADDER, {
      head: PLAIN_HEAD,
      beads: [
        { source: [{ id: 's1', text: 'a' }], target: [{ id: 's1', text: 'б' }], probability: 0.9 },
        { source: [{ id: 's2', text: 'b' }], target: [], probability: 0.5 },
      ],
    })
    expect(files['']).toBe('0\t0\t0.9\n1\t1\t0.5\n2\t1\t0\n')
  })

  it('that goes back is refused', async () => {
    await expect(read(LADDER, '0\t0\t1\n2\t1\t1\n1\t2\t1\n', [2, 2])).rejects.toThrow('the ladder goes back from 2, 1 to 1, 2')
  })

  it('of nothing but rejected beads is gaps', async () => {
    const rejected: TextBead = { source: [{ id: 's1', text: 'a' }], target: [{ id: 's1', text: 'б' }], status: 'rejected' }
    const { files, losses } = await written(LADDER, { head: PLAIN_HEAD, beads: [rejected] })
    expect([files[''], losses]).toEqual(['0\t0\n1\t0\n1\t1\t0\n', ['1 rejected bead']])
    await expectRoundTrip(LADDER, { head: PLAIN_HEAD, beads: [rejected] })
    expect(await allBeads((await readBack(LADDER, [fileWith(files[''])], { texts: texts(1, 1) })).stream.batches)).toEqual([])
  })
})
