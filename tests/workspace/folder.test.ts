import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder, type SaveFolderOptions, saveFolderAtomically } from '../../src/workspace/folder.ts'
import { temporaryFolder } from '../cli/screen.ts'
import { faultOf } from '../faults.ts'

const FILES = [
  { path: 'a.txt', content: 'one\n' },
  { path: 'inner/b.txt', content: 'two\n' },
]

/** Nothing that is there may go, unless it is empty. */
const KEEP: SaveFolderOptions = { cwd: '/', reasonToKeep: () => 'it is precious' }
const REPLACE: SaveFolderOptions = { cwd: '/', reasonToKeep: () => undefined }

const everythingIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('a folder is written whole', () => {
  it('with the folders above it', () => {
    const parent = temporaryFolder()
    saveFolderAtomically(join(parent, 'sets/talks'), FILES, KEEP)
    expect([...readFolder(join(parent, 'sets/talks')).keys()]).toEqual(['a.txt', 'inner/b.txt'])
    expect(readdirSync(join(parent, 'sets'))).toEqual(['talks'])
  })

  it('into an empty folder that is there', () => {
    const parent = temporaryFolder()
    mkdirSync(join(parent, 'talks'))
    saveFolderAtomically(join(parent, 'talks'), FILES, KEEP)
    expect(everythingIn(parent)).toEqual(['talks', 'talks/a.txt', 'talks/inner', 'talks/inner/b.txt'])
  })

  it('or not at all: a fault on the way leaves nothing behind', () => {
    const parent = temporaryFolder()
    const broken = [...FILES, { path: 'a.txt/c.txt', content: 'a.txt is a file, so this cannot be written' }]
    const fault = faultOf(() => saveFolderAtomically(join(parent, 'talks'), broken, KEEP))
    expect(fault).toMatchObject({ code: 'NOT_WRITABLE', place: { file: join(parent, 'talks') } })
    expect(everythingIn(parent)).toEqual([])
  })

  it('and a fault leaves the folder of before as it was', () => {
    const parent = temporaryFolder()
    saveFolderAtomically(join(parent, 'talks'), FILES, KEEP)
    const broken = [
      { path: 'a.txt', content: 'new' },
      { path: 'a.txt/c.txt', content: '' },
    ]
    expect(faultOf(() => saveFolderAtomically(join(parent, 'talks'), broken, REPLACE)).code).toBe('NOT_WRITABLE')
    expect(everythingIn(parent)).toEqual(['talks', 'talks/a.txt', 'talks/inner', 'talks/inner/b.txt'])
    expect(readFileSync(join(parent, 'talks/a.txt'), 'utf8')).toBe('one\n')
  })

  it('in the place of one that may go: nothing of that is left', () => {
    const parent = temporaryFolder()
    saveFolderAtomically(join(parent, 'talks'), FILES, KEEP)
    expect(saveFolderAtomically(join(parent, 'talks'), [FILES[0]], REPLACE)).toBeUndefined()
    expect(everythingIn(parent)).toEqual(['talks', 'talks/a.txt'])
  })
})

describe('a folder of someone else’s', () => {
  const parent = temporaryFolder()
  const folder = join(parent, 'talks')
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'ten years of work')

  it('stays, with the reason', () => {
    const fault = faultOf(() => saveFolderAtomically(folder, FILES, KEEP))
    expect(fault).toMatchObject({ code: 'WOULD_OVERWRITE', message: 'this folder stays as it is: it is precious' })
    expect(everythingIn(folder)).toEqual(['thesis.txt'])
  })

  it('is kept beside the new one with force', () => {
    expect(saveFolderAtomically(folder, FILES, { ...KEEP, force: true })).toBe(`${folder}.1`)
    expect(saveFolderAtomically(folder, FILES, { ...KEEP, force: true })).toBe(`${folder}.2`)
    expect(readFileSync(`${folder}.1/thesis.txt`, 'utf8')).toBe('ten years of work')
    expect(existsSync(join(folder, 'a.txt'))).toBe(true)
  })

  it('cannot be the one the user is in, or one above it', () => {
    mkdirSync(join(parent, 'home/deep'), { recursive: true })
    const fault = faultOf(() =>
      saveFolderAtomically(join(parent, 'home'), FILES, { ...REPLACE, force: true, cwd: join(parent, 'home/deep') }),
    )
    expect(fault.message).toBe('this is the folder you are in, or one above it')
  })

  it('cannot be a file', () =>
    expect(faultOf(() => saveFolderAtomically(`${folder}.1/thesis.txt`, FILES, { ...REPLACE, force: true })).message).toBe(
      'this is a file, not a folder',
    ))
})

describe('reading a folder', () => {
  it('says when it is not there, or is a file', () => {
    const parent = temporaryFolder()
    writeFileSync(join(parent, 'a.txt'), '')
    expect(faultOf(() => readFolder(join(parent, 'talks')))).toMatchObject({
      code: 'FILE_NOT_FOUND',
      message: 'there is no such folder',
    })
    expect(faultOf(() => readFolder(join(parent, 'a.txt')))).toMatchObject({
      code: 'NOT_READABLE',
      message: 'this is a file, not a folder',
    })
  })
})
