import { expect, it, vi } from 'vitest'
import { LADDER } from '../../src/formats/hunalign.ts'
import { readSentenceDocument } from '../../src/formats/sentence-document.ts'
import { VECALIGN } from '../../src/formats/vecalign.ts'
import { fileWith, readBack } from './round-trip.ts'

const counts = vi.hoisted(() => [] as number[])

// Two million links take half a minute to read: here the bound only notes what it was asked.
vi.mock('../../src/formats/whole-file.ts', async (original) => ({
  ...(await original<typeof import('../../src/formats/whole-file.ts')>()),
  refuseCrowd: (count: number) => void counts.push(count),
}))

it.each([
  ['vecalign', '[0]:[0]:0.1\n[1]:[1]:0.1\n[2]:[2]:0.1\n', (content: string) => readBack(VECALIGN, [fileWith(content)])],
  ['ladder', '0\t0\n1\t1\n2\t2\n', (content: string) => readBack(LADDER, [fileWith(content)])],
  ['sentences', '<d><s>A.</s><s>B.</s><s>C.</s></d>', (content: string) => readSentenceDocument(fileWith(content))],
])('the bound is asked before each is added how many there are: %s', async (_, content, read) => {
  counts.length = 0
  await read(content)
  expect(counts).toEqual([0, 1, 2])
})
