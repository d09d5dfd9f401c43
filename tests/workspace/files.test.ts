import { chmodSync, linkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes, readText, refuseSameFile, sameFile } from '../../src/workspace/files.ts'
import { faultOf } from '../faults.ts'
import { asOrdinaryUser, folderWith } from './folder.ts'

describe('reading a file', () => {
  it('gives its bytes and its text', () => {
    const folder = folderWith({ 'en.txt': '\ufeffGood evening.' })
    expect(readBytes(join(folder, 'en.txt'))).toHaveLength(16)
    expect(readText(join(folder, 'en.txt'))).toBe('Good evening.')
  })

  it('suggests a similar name for a file that is not there', () => {
    const path = join(folderWith({ 'briefing.txt': 'x' }), 'breifing.txt')
    expect(faultOf(() => readBytes(path))).toMatchObject({
      code: 'FILE_NOT_FOUND',
      exitCode: 3,
      place: { file: path },
      hint: 'did you mean `briefing.txt`?',
    })
  })

  it('says so for a file in a folder that is not there, or that is a file', () => {
    const folder = folderWith({ 'en.txt': 'x' })
    for (const path of ['no/en.txt', 'en.txt/en.txt'])
      expect(faultOf(() => readBytes(join(folder, path))).code).toBe('FILE_NOT_FOUND')
  })

  it('refuses a folder, and names the command where it is a corpus', () => {
    const folder = folderWith({ 'corpus/corpus.yaml': '', 'plain/en.txt': 'x' })
    expect(faultOf(() => readBytes(join(folder, 'plain')))).toMatchObject({ code: 'NOT_READABLE', hint: 'name a file in it' })
    expect(faultOf(() => readBytes(join(folder, 'corpus'))).hint).toContain('bitext align')
  })

  it('refuses a file without permission', () => {
    const folder = folderWith({ 'en.txt': 'x' })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'en.txt'), 0o000)
    asOrdinaryUser(() => {
      expect(faultOf(() => readBytes(join(folder, 'en.txt')))).toMatchObject({
        code: 'NOT_READABLE',
        message: 'no permission to read it',
      })
    })
  })

  it.runIf(process.platform === 'linux')('refuses a device, which has no end', () => {
    expect(faultOf(() => readBytes('/dev/zero')).code).toBe('NOT_READABLE')
  })
})

describe('the same file twice', () => {
  it('is seen through links and roundabout paths', () => {
    const folder = folderWith({ 'en.txt': 'x', 'ru.txt': 'x' })
    symlinkSync(join(folder, 'en.txt'), join(folder, 'link.txt'))
    linkSync(join(folder, 'ru.txt'), join(folder, 'second-name.txt'))
    expect(sameFile(join(folder, 'en.txt'), join(folder, 'link.txt'))).toBe(true)
    expect(sameFile(join(folder, 'en.txt'), `${folder}/./en.txt`)).toBe(true)
    expect(sameFile(join(folder, 'ru.txt'), join(folder, 'second-name.txt'))).toBe(true)
    expect(sameFile(join(folder, 'en.txt'), join(folder, 'ru.txt'))).toBe(false)
  })

  it('is refused', () => {
    const path = join(folderWith({ 'en.txt': 'x' }), 'en.txt')
    expect(faultOf(() => refuseSameFile(path, path))).toMatchObject({ code: 'SAME_FILE', exitCode: 2 })
    expect(faultOf(() => refuseSameFile(path, join(path, '..', 'em.txt'))).code).toBe('FILE_NOT_FOUND')
  })
})
