import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseToReplace, saveAtomically } from '../../src/workspace/save.ts'
import { faultOf } from '../faults.ts'
import { asOrdinaryUser, folderWith } from './folder.ts'

const OURS = '# A parallel corpus\n\nformat: bitext/1\nid: old\n'

describe('saving', () => {
  it.runIf(process.platform === 'linux')('leaves devices as they are, whatever is forced', () => {
    expect(() => saveAtomically('/dev/full', 'new', { force: true })).toThrow('a device or a pipe')
    expect(() => refuseToReplace('/dev/full')).toThrow('a device or a pipe')
  })

  it('writes the file whole, makes its folder and leaves nothing beside it', () => {
    const folder = folderWith({})
    saveAtomically(join(folder, 'alignments', 'x.yaml'), 'new')
    expect(readFileSync(join(folder, 'alignments', 'x.yaml'), 'utf8')).toBe('new')
    expect(readdirSync(join(folder, 'alignments'))).toEqual(['x.yaml'])
  })

  it('overwrites what bitext wrote, and keeps its permissions', () => {
    const path = join(folderWith({ 'x.yaml': OURS }), 'x.yaml')
    chmodSync(path, 0o640)
    saveAtomically(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  it('overwrites nothing that someone else wrote, unless forced', () => {
    const path = join(folderWith({ 'x.yaml': 'my notes on format: bitext/1\n' }), 'x.yaml')
    expect(faultOf(() => saveAtomically(path, 'new'))).toMatchObject({
      code: 'WOULD_OVERWRITE',
      exitCode: 2,
      place: { file: path },
    })
    expect(readFileSync(path, 'utf8')).toBe('my notes on format: bitext/1\n')
    saveAtomically(path, 'new', { force: true })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('lets the caller say which files are ours', () => {
    const path = join(folderWith({ 'x.html': '<meta name="generator" content="bitext">' }), 'x.html')
    saveAtomically(path, 'new', { isOurs: (existing) => existing.includes('content="bitext"') })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('is not held up by what a crash left over', () => {
    const folder = folderWith({ [`.x.yaml.${process.pid}.tmp`]: 'half' })
    saveAtomically(join(folder, 'x.yaml'), 'new')
    expect(readdirSync(folder)).toEqual(['x.yaml'])
  })

  it('writes through a link and leaves the link', () => {
    const folder = folderWith({ 'real.yaml': OURS })
    symlinkSync(join(folder, 'real.yaml'), join(folder, 'link.yaml'))
    saveAtomically(join(folder, 'link.yaml'), 'new')
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe('new')
  })
})

describe('a place that cannot be written', () => {
  it('is a folder without permission: nothing is touched', () => {
    const folder = folderWith({ 'x.yaml': OURS })
    chmodSync(folder, 0o555)
    asOrdinaryUser(() => {
      for (const name of ['x.yaml', 'y.yaml', 'deeper/z.yaml']) {
        expect(faultOf(() => saveAtomically(join(folder, name), 'new'))).toMatchObject({
          code: 'NOT_WRITABLE',
          exitCode: 3,
          message: 'no permission to write here',
          hint: 'write somewhere else with -o FILE',
        })
      }
    })
    expect(readdirSync(folder)).toEqual(['x.yaml'])
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).toBe(OURS)
  })

  it('is a folder, or a path through a file', () => {
    const folder = folderWith({ 'a.txt': 'x', 'sub/b.txt': 'x' })
    expect(faultOf(() => saveAtomically(join(folder, 'sub'), 'new')).code).toBe('NOT_WRITABLE')
    expect(faultOf(() => saveAtomically(join(folder, 'sub'), 'new', { force: true })).code).toBe('NOT_WRITABLE')
    expect(faultOf(() => saveAtomically(join(folder, 'a.txt', 'x.yaml'), 'new')).code).toBe('NOT_WRITABLE')
    expect(existsSync(join(folder, 'sub', 'b.txt'))).toBe(true)
    expect(readdirSync(folder)).toEqual(['a.txt', 'sub'])
  })
})
