import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ALL_FEATURES } from '../../src/formats/losses.ts'
import { FORMATS } from '../../src/formats/registry.ts'

const TABLE = readFileSync('docs/formats.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))

it('docs/formats.md says of every format what it holds', () => {
  const tick = (is: boolean): string => (is ? '✔' : '–')
  const [header, , ...rows] = TABLE
  expect(header).toEqual(['format', 'reads', 'writes', 'figures', ...ALL_FEATURES])
  expect(rows).toEqual(
    FORMATS.map(({ name, read, write, polarity, holds }) => [
      `\`${name}\``,
      tick(read !== undefined),
      tick(write !== undefined),
      polarity,
      ...ALL_FEATURES.map((feature) => tick(holds.has(feature))),
    ]),
  )
})
