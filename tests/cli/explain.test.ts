import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

describe('bitext explain', () => {
  const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
  beforeAll(() => bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd }))

  it('shows the texts, the words that translate each other, the scores and the runner-up', async () => {
    const { exitCode, stdout, stderr } = await bitext(['explain', 'a.yaml', 'b4'], { cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^b4 {2}1-2 {2}probability 0\.\d{4} {2}auto\n {2}en {2}Anyone with a library card/)
    expect(stdout).toMatch(/^ {2}students +Студенты +(?:0\.9\d|1\.00) {2}lexicon$/m)
    expect(stdout).toMatch(/what speaks for it \(nats over chance\)\n {2}words +\+\d/)
    expect(stdout).toMatch(/the runner-up, the best ladder without it, is \d+\.\d nats behind\n {2}with it/)
    expect(stdout).not.toContain('would set')
  })

  it('keeps within 80 columns', async () => {
    const { stdout } = await bitext(['explain', 'a.yaml', 'b4'], { cwd })
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('prints JSON', async () => {
    const { stdout } = await bitext(['explain', 'a.yaml', 'b4', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ format: 'bitext-explanation/1', bead: { id: 'b4', shape: '1-2' } })
  })

  it('says where the ladder is not the aligner’s, and explains the bead as it stands', async () => {
    const yaml = readFileSync(join(cwd, 'a.yaml'), 'utf8')
    const [, b4, b5] = /( {2}- id: b4\n[\s\S]*?)( {2}- id: b5\n[\s\S]*?)(?= {2}- id: b6)/.exec(yaml) ?? []
    const moved = / {6}- \{ id: [^\n]*Студенты[^\n]*\n/.exec(b4)?.[0] ?? ''
    const edited = [
      b4.replace(moved, '').replace('1-2', '1-1'),
      b5.replace('    ru:\n', `    ru:\n${moved}`).replace('1-1', '1-2'),
    ]
    writeFileSync(join(cwd, 'edited.yaml'), yaml.replace(b4, edited[0]).replace(b5, edited[1]))
    const { exitCode, stdout } = await bitext(['explain', 'edited.yaml', 'b4'], { cwd })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^b4 {2}1-1 /)
    expect(stdout).toMatch(/the best ladder without it is \d+\.\d nats better/)
    expect(stdout.replace(/\s+/g, ' ')).toContain('The aligner would not set this bead: it gives it 0.0')
    expect(stdout.replace(/\s+/g, ' ')).toContain('It would set 2 beads of 6 otherwise')
  })

  it('says that a bead is not there, and which might be meant', async () => {
    const { exitCode, stderr } = await bitext(['explain', 'a.yaml', 'b44'], { cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'error: there is no bead `b44`\nhint: did you mean `b4`?\n' })
  })

  it('writes the links into the YAML with align --links, and only then', async () => {
    await bitext(['align', 'en.txt', 'ru.txt', '-o', 'linked.yaml', '--links'], { cwd })
    const linked = readFileSync(join(cwd, 'linked.yaml'), 'utf8')
    expect(linked).toMatch(/^ {4}links: \[ \[ .*\[ "students", "Студенты", (?:0\.9\d*|1), lexicon \]/m)
    expect(linked).toMatch(/^signature: .*\|links:yes\|/m)
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).not.toContain('links')
    expect((await bitext(['explain', 'linked.yaml', 'b4'], { cwd })).exitCode).toBe(0)
  })
})
