import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

/** The right alignment of the two texts, and one that takes the guest to be missing. */
const GOLD = '[0]:[0]\n[1]:[1]\n[2]:[2]\n[3]:[3, 4]\n[4]:[5]\n[5]:[6]\n'
const OTHER_GOLD = '[0]:[0]\n[1]:[1]\n[2]:[2]\n[3]:[3]\n[]:[4]\n[4]:[5]\n[5]:[6]\n'

async function evaluate(gold: string, ...options: string[]) {
  const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN, 'gold.txt': gold })
  await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
  return bitext(['evaluate', 'a.yaml', '--gold', 'gold.txt', ...options], { cwd })
}

describe('bitext evaluate', () => {
  it('scores an alignment against a vecalign file', async () => {
    const { exitCode, stdout } = await evaluate(GOLD)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/strict +1\.000 +1\.000 +1\.000/)
    expect(stdout).toContain('6 of 6 beads stand in the gold')
  })

  it('names the beads that the gold has not', async () => {
    const { stdout } = await evaluate(OTHER_GOLD)
    // Five of the six beads are right; the gold has six two-sided beads, and five of them were found.
    expect(stdout).toMatch(/strict +0\.833 +0\.833 +0\.833/)
    expect(stdout).toMatch(/lax +1\.000 +1\.000 +1\.000/)
    expect(stdout).toContain('Not in the gold: b4 (1-2)')
  })

  it('prints the counts as JSON', async () => {
    const { stdout } = await evaluate(OTHER_GOLD, '--json')
    expect(JSON.parse(stdout).counts).toEqual({
      precision: { strict: 5, lax: 6, total: 6 },
      recall: { strict: 5, lax: 6, total: 6 },
    })
  })

  it('takes our own YAML as gold', async () => {
    const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
    await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
    expect((await bitext(['evaluate', 'a.yaml', '--gold', 'a.yaml'], { cwd })).stdout).toMatch(/strict +1\.000/)
  })
})
