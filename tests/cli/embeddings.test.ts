import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import {
  bytesOf,
  listed,
  npyOfEmbeddings,
  ONE_ALPHABET,
  OTHER_ALPHABET,
  partsOf,
  sentencesOf,
  vectorsFor,
} from '../align/embeddings/vectors.ts'
import { ladderOf } from '../ladders.ts'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

const SHAPES = `1-1 1-1 2-1 1-1 1-1 1-1 0-1 1-1 1-1 1-1 1-2${' 1-1'.repeat(10)}`
const GOLD = ladderOf(SHAPES)
const ENGLISH = sentencesOf(partsOf(GOLD, 'source'), ONE_ALPHABET, 1)
const RUSSIAN = sentencesOf(partsOf(GOLD, 'target'), OTHER_ALPHABET, 2)
const vectors = vectorsFor(GOLD, { seed: 3, noise: 0.2 })
const [source, target] = [listed(vectors.source, ENGLISH), listed(vectors.target, RUSSIAN)]

const lines = (texts: readonly string[] | undefined): string => `${(texts ?? []).join('\n')}\n`
const FILES = {
  'en.txt': lines(ENGLISH),
  'ru.txt': lines(RUSSIAN),
  'en.npy': npyOfEmbeddings(vectors.source),
  'ru.npy': npyOfEmbeddings(vectors.target),
  'ru.npy.gz': gzipSync(npyOfEmbeddings(vectors.target)),
  'en.emb': bytesOf(source.values),
  'en.overlaps': lines(source.texts),
  'ru.emb': bytesOf(target.values),
  'ru.overlaps': lines(target.texts),
  'empty.npy': '',
  'short.npy': npyOfEmbeddings(vectors.source).subarray(0, 999),
}

const ALIGN = ['align', 'en.txt', 'ru.txt', '--source', 'en', '--target', 'ru', '--presegmented', '--no-lexicon', '-o', 'a.yaml']
const withVectors = (en: string, ru: string): string[] => ['--source-embeddings', en, '--target-embeddings', ru]

describe('bitext align with embeddings', () => {
  it('aligns texts that nothing else could, and names the vectors in the signature', async () => {
    const cwd = folderWith(FILES)
    expect(await bitext([...ALIGN, ...withVectors('en.npy', 'ru.npy')], { cwd })).toMatchObject({ exitCode: 0 })
    const alignment = readAlignment(readFileSync(join(cwd, 'a.yaml'), 'utf8'))
    expect(alignment.beads.map(shapeOf).join(' ')).toBe(SHAPES)
    expect(alignment.signature).toMatch(/\|embeddings:[0-9a-f]{8}\|/)

    const explained = await bitext(['explain', 'a.yaml', 'b1', ...withVectors('en.npy', 'ru.npy')], { cwd })
    expect(explained.stdout).toMatch(/^ {2}embeddings {2} *\+\d/m)
    const json = await bitext(['explain', 'a.yaml', 'b1', '--json', ...withVectors('en.npy', 'ru.npy')], { cwd })
    expect(JSON.parse(json.stdout).score.embeddings).toBeGreaterThan(0)
    const without = await bitext(['explain', 'a.yaml', 'b1'], { cwd })
    expect(without.stderr).toContain('the alignment was made with embeddings, and is explained without them')
  })

  it('takes vecalign’s lists and raw vectors, and packed files, for the same', async () => {
    const cwd = folderWith(FILES)
    const shapes = async (...more: string[]): Promise<string> => {
      expect(await bitext([...ALIGN, ...more], { cwd })).toMatchObject({ exitCode: 0 })
      return readAlignment(readFileSync(join(cwd, 'a.yaml'), 'utf8'))
        .beads.map(shapeOf)
        .join(' ')
    }
    const lists = ['--source-overlaps', 'en.overlaps', '--target-overlaps', 'ru.overlaps']
    expect(await shapes(...withVectors('en.emb', 'ru.emb'), ...lists)).toBe(SHAPES)
    expect(await shapes(...withVectors('en.npy', 'ru.npy.gz'))).toBe(SHAPES)
  })

  it('has no word of embeddings in the signature without them', async () => {
    const cwd = folderWith(FILES)
    await bitext(ALIGN, { cwd })
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).not.toContain('embeddings')
  })
})

describe('wrong vectors on the command line', () => {
  it.each<[string, string[], number, RegExp]>([
    ['of one side only', ['--source-embeddings', 'en.npy'], 2, /^error: there are no embeddings of the target$/],
    ['a list alone', ['--target-overlaps', 'ru.overlaps'], 2, /^error: there is a list of overlaps, and no embeddings$/],
    ['one file for both', withVectors('en.npy', 'en.npy'), 2, /en\.npy cannot hold the vectors of both sides/],
    ['exchanged', withVectors('ru.npy', 'en.npy'), 3, /ru\.npy: there are 21 sentences \(en\), and the number of vectors is 22$/],
    ['that are not there', withVectors('en.npz', 'ru.npy'), 3, /en\.npz: there is no such file$/],
    ['a folder', withVectors('folder', 'ru.npy'), 3, /folder: this is a folder, not a file$/],
    ['an empty file', withVectors('empty.npy', 'ru.npy'), 3, /empty\.npy: the file is empty$/],
    ['a text', withVectors('en.txt', 'ru.npy'), 3, /en\.txt: this is no \.npy file/],
    ['a file cut short', withVectors('short.npy', 'ru.npy'), 3, /short\.npy: the file is cut short/],
    [
      'a text with a list',
      [...withVectors('ru.overlaps', 'ru.npy'), '--source-overlaps', 'en.overlaps'],
      3,
      /ru\.overlaps: (the file has \d+ bytes, which do not make vectors|vector 1 has numbers up to)/,
    ],
    [
      'a list that is not there',
      [...withVectors('en.emb', 'ru.npy'), '--source-overlaps', 'en.overlap'],
      3,
      /en\.overlap: there is no such file$/,
    ],
  ])('are refused with one line and a hint: %s', async (_, flags, exitCode, message) => {
    const cwd = folderWith(FILES)
    mkdirSync(join(cwd, 'folder'))
    const screen = await bitext([...ALIGN, ...flags], { cwd })
    expect(screen.exitCode).toBe(exitCode)
    const [line, hint, ...more] = screen.stderr.trimEnd().split('\n')
    expect(line).toMatch(message)
    expect(hint).toMatch(/^hint: /)
    expect(more).toEqual([])
  })

  it('that say nothing are noticed, and the texts are aligned without them', async () => {
    const cwd = folderWith(FILES)
    const other = vectorsFor(GOLD, { seed: 4, noise: 0.2 })
    writeFileSync(join(cwd, 'other.npy'), npyOfEmbeddings(other.target))
    const screen = await bitext([...ALIGN, ...withVectors('en.npy', 'other.npy')], { cwd })
    expect(screen.exitCode).toBe(0)
    expect(screen.stderr).toContain('Are both sides of one encoder?')
  })
})
