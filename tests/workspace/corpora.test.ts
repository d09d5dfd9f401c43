import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCorpus, listCorpora, readCorpus, readVersion } from '../../src/workspace/corpora.ts'
import { faultOf } from '../faults.ts'
import { folderWith } from './folder.ts'

const BUNDLED = 'ushakov-2022-02-12'
const CORPORA = resolve(import.meta.dirname, '../../corpora')

const CORPUS = `format: bitext-corpus/1
title: The harbour
original: ru
versions:
  en: { language: en, file: en.txt }
  ru: { language: ru, file: ru.txt, sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad }
`

const harbour = (yaml: string, ru = 'abc') =>
  folderWith({ 'corpora/harbour/corpus.yaml': yaml, 'corpora/harbour/en.txt': 'x', 'corpora/harbour/ru.txt': ru })

describe('finding a corpus', () => {
  it('looks under the working directory first, then among those that come with the package', () => {
    const cwd = harbour(CORPUS)
    expect(findCorpus('harbour', cwd)).toBe(join(cwd, 'corpora/harbour'))
    expect(findCorpus(BUNDLED, cwd)).toBe(join(CORPORA, BUNDLED))
    expect(listCorpora(cwd)).toEqual(['harbour', BUNDLED])
  })

  it('takes a folder or the path of its corpus.yaml', () => {
    const cwd = harbour(CORPUS)
    for (const given of ['corpora/harbour', './corpora/harbour/', 'corpora/harbour/corpus.yaml', join(cwd, 'corpora/harbour')]) {
      expect(readCorpus(given, cwd).id).toBe('harbour')
    }
    expect(readCorpus('.', join(cwd, 'corpora/harbour')).id).toBe('harbour')
    expect(readCorpus('corpus.yaml', join(cwd, 'corpora/harbour')).id).toBe('harbour')
  })

  it('suggests an id for one that is not there', () => {
    expect(faultOf(() => readCorpus('ushakov-2022-02-21', folderWith({})))).toMatchObject({
      code: 'CORPUS_NOT_FOUND',
      exitCode: 3,
      hint: `did you mean \`${BUNDLED}\`?`,
    })
    expect(faultOf(() => readCorpus('nothing', folderWith({}))).hint).toContain(`known corpora: ${BUNDLED}`)
  })
})

describe('reading a corpus', () => {
  it('gives its versions in order, with absolute paths', () => {
    const cwd = harbour(CORPUS)
    expect(readCorpus('harbour', cwd)).toMatchObject({
      id: 'harbour',
      title: 'The harbour',
      original: 'ru',
      versions: [
        { id: 'en', language: 'en', file: 'en.txt', path: join(cwd, 'corpora/harbour/en.txt') },
        { id: 'ru', language: 'ru', file: 'ru.txt' },
      ],
    })
  })

  it.each([
    ['licence:', 'license: CC0, file:', 'UNKNOWN_KEY', 'did you mean `licence`?', 5],
    ['original:', 'original: la #', 'UNKNOWN_VERSION', 'versions here: en, ru', 3],
    ['outside', 'file: ../../secret.txt, title:', 'MALFORMED', 'put the file beside corpus.yaml and write its name alone', 5],
  ])('refuses a wrong %s with its line', (_, wrong, code, hint, line) => {
    const yaml = wrong.startsWith('original') ? CORPUS.replace('original:', wrong) : CORPUS.replace('file:', wrong)
    const cwd = harbour(yaml)
    expect(faultOf(() => readCorpus('harbour', cwd))).toMatchObject({
      code,
      hint,
      place: { file: join(cwd, 'corpora/harbour/corpus.yaml'), line },
    })
  })

  it('refuses a text that has changed, and says which digest to write where', () => {
    const corpus = readCorpus('harbour', harbour(CORPUS, 'abcd'))
    const [, ru] = corpus.versions
    const fault = faultOf(() => readVersion(corpus, ru))
    expect(fault).toMatchObject({ code: 'STALE_CORPUS', exitCode: 3, place: { line: 6, column: 45 } })
    expect(fault.message).toContain('88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589')
    expect(fault.hint).toContain('bitext align harbour')
  })
})

describe('the bundled briefing', () => {
  it('is byte for byte what corpus.yaml says', () => {
    const corpus = readCorpus(BUNDLED, folderWith({}))
    const [en, ru] = corpus.versions.map((version) => readVersion(corpus, version))
    expect([en.length, ru.length]).toEqual([9837, 15512])
    expect(corpus.versions.map(({ language }) => language)).toEqual(['en', 'ru'])
  })

  it('says that the Russian text is a reconstruction, and where the original is', () => {
    const [en, ru] = readCorpus(BUNDLED, folderWith({})).versions
    expect(en).toMatchObject({
      provenance: 'translation',
      licence: 'CC-BY-4.0',
      uri: 'http://en.kremlin.ru/events/president/news/67761',
    })
    expect(ru.provenance).toBe('reconstruction')
    expect(ru.notice).toContain('http://kremlin.ru/events/president/news/67761')
  })
})
