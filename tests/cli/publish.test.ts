import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

let cwd: string

beforeAll(async () => {
  cwd = folderWith({ 'en.txt': ENGLISH, 'en2.txt': ENGLISH.replaceAll('library', 'book house'), 'ru.txt': RUSSIAN })
  await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
  await bitext(['align', 'en2.txt', 'ru.txt', '-o', 'a2.yaml'], { cwd })
})

const publish = (...argv: string[]) => bitext(['publish', ...argv], { cwd })

describe('bitext publish', () => {
  it('writes a reader named after the alignment, says so, and suggests what to do next', async () => {
    const { exitCode, stdout, stderr } = await publish('a.yaml')
    expect(exitCode).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^wrote en-ru\.html \(\d+ kB\); open it in any browser\nnext: bitext divergences a\.yaml\n$/)
    expect(readFileSync(join(cwd, 'en-ru.html'), 'utf8')).toContain('It has forty seats.')
  })

  it('writes its own file again, the same bytes, and touches no other', async () => {
    await publish('a.yaml', '-o', 'mine.html')
    const before = readFileSync(join(cwd, 'mine.html'), 'utf8')
    expect((await publish('a.yaml', '-o', 'mine.html')).exitCode).toBe(0)
    expect(readFileSync(join(cwd, 'mine.html'), 'utf8')).toBe(before)
    writeFileSync(join(cwd, 'theirs.html'), '<!doctype html><title>Theirs</title>')
    const { exitCode, stderr } = await publish('a.yaml', '-o', 'theirs.html')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('overwrite it with --force')])
    expect((await publish('a.yaml', '-o', 'theirs.html', '--force')).exitCode).toBe(0)
  })

  it('prints to stdout', async () => {
    expect((await publish('a.yaml', '-o', '-')).stdout).toMatch(/^<!doctype html>/)
  })

  it('links the words of a page where the alignment does not, unless told not to', async () => {
    expect((await publish('a.yaml', '-o', '-')).stdout).toMatch(/"links":\{"0,1":\{"text":"[^"]{10}/)
    expect((await publish('a.yaml', '-o', '-', '--no-links')).stdout).toContain('"links":{}')
  })

  it.each([
    ['finds', []],
    ['is given', ['--links']],
  ])('lights up no words that nothing but their place links, of the links that it %s', async (_, flags) => {
    const folder = folderWith({
      'en.txt': 'The harbour slept.\nThe lighthouse stood on the rock.\n',
      'cs.txt': 'Přístav spal.\nMaják stál na skále.\n',
    })
    await bitext(['align', 'en.txt', 'cs.txt', '--source', 'en', '--target', 'cs', '-o', 'cs.yaml', ...flags], { cwd: folder })
    expect((await bitext(['publish', 'cs.yaml', '-o', '-'], { cwd: folder })).stdout).toContain('"links":{}')
  })

  it('lays out as it is told', async () => {
    const { stdout } = await publish(
      'a.yaml',
      '-o',
      '-',
      '--layout',
      'reveal',
      '--by',
      'paragraph',
      '--no-numbers',
      '--versions',
      'ru,en',
    )
    expect(stdout).toContain('<html lang=en data-layout=reveal data-by=paragraph data-versions=2 data-numbers=off')
    expect(stdout.indexOf('>Russian ')).toBeLessThan(stdout.indexOf('>English '))
  })

  it('makes one reader of two alignments that share a version', async () => {
    const { stdout } = await publish('a.yaml', 'a2.yaml', '-o', '-', '--versions', 'ru,en,en-2')
    expect(stdout).toContain('data-versions=3')
    expect(stdout).toContain('The book house opened')
  })

  it('names a reader of two alignments after both, beside that of the first', async () => {
    const { stderr } = await publish('a.yaml', 'a2.yaml')
    expect(stderr).toMatch(/^wrote en-ru\+en-2\.html /)
  })

  it('stays in the folder, whatever an alignment calls itself', async () => {
    writeFileSync(join(cwd, 'sly.yaml'), readFileSync(join(cwd, 'a.yaml'), 'utf8').replace('id: en-ru', 'id: ../../up/sly'))
    expect((await publish('sly.yaml')).stderr).toMatch(/^wrote up-sly\.html /)
  })

  it('writes an EPUB, writes it again, and touches no other', async () => {
    const { exitCode, stderr } = await publish('a.yaml', '--to', 'epub', '--layout', 'reveal')
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^wrote en-ru\.epub \(\d+ kB\); open it in any e-reader\n/)])
    const before = readFileSync(join(cwd, 'en-ru.epub'))
    expect((await publish('a.yaml', '--to', 'epub', '--layout', 'reveal')).exitCode).toBe(0)
    expect(readFileSync(join(cwd, 'en-ru.epub')).equals(before)).toBe(true)
    writeFileSync(join(cwd, 'theirs.epub'), 'PK mimetypeapplication/epub+zip')
    expect((await publish('a.yaml', '--to', 'epub', '-o', 'theirs.epub')).exitCode).toBe(2)
  })

  it('writes pages for print, beside the reader and not over it', async () => {
    const { exitCode, stderr } = await publish('a.yaml', '--to', 'print', '--paper', 'a4')
    expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/^wrote en-ru\.print\.html \(\d+ kB\); open it in a browser/)])
    expect(readFileSync(join(cwd, 'en-ru.print.html'), 'utf8')).toContain('@page{size:210mm 297mm}')
    expect((await publish('a.yaml', '--to', 'print')).exitCode).toBe(0)
  })

  it('refuses to print over a file of someone else before it prints', async () => {
    const bin = folderWith({ chromium: '#!/bin/sh\ntouch "$0.ran"\nexit 7\n', 'theirs.pdf': '%PDF-1.4 theirs' })
    const chrome = join(bin, 'chromium')
    chmodSync(chrome, 0o755)
    const argv = ['a.yaml', '--to', 'pdf', '--chromium', chrome, '-o', join(bin, 'theirs.pdf')]
    expect(await publish(...argv)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--force') })
    expect(existsSync(`${chrome}.ran`)).toBe(false)
    expect((await publish(...argv, '--force')).stderr).toContain('gave no PDF')
    expect(readFileSync(join(bin, 'theirs.pdf'), 'utf8')).toBe('%PDF-1.4 theirs')
  })

  it('says how to get a browser where a PDF cannot be printed', async () => {
    const { exitCode, stderr } = await publish('a.yaml', '--to', 'pdf')
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('apt-get install chromium')])
    expect(await publish('a.yaml', '--to', 'pdf', '--chromium', 'nowhere/chrome')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('--chromium: there is no program "nowhere/chrome"'),
    })
    const named = await bitext(['publish', 'a.yaml', '--to', 'pdf'], { cwd, variables: { CHROME_PATH: '/nowhere' } })
    expect(named.stderr).toContain('CHROME_PATH: there is no program "/nowhere"')
    expect(existsSync(join(cwd, 'en-ru.pdf'))).toBe(false)
  })

  it('takes the browser that is named, one on the path by any of its names, and says where it prints nothing', async () => {
    const bin = folderWith({ 'google-chrome': '#!/bin/sh\necho "no display" >&2\nexit 7\n' })
    const chrome = join(bin, 'google-chrome')
    chmodSync(chrome, 0o755)
    const expected = { exitCode: 3, stderr: expect.stringContaining(`${chrome} gave no PDF (exit code 7): no display`) }
    expect(await publish('a.yaml', '--to', 'pdf', '--chromium', chrome)).toMatchObject(expected)
    expect(await bitext(['publish', 'a.yaml', '--to', 'pdf'], { cwd, variables: { PATH: bin } })).toMatchObject(expected)
    expect(existsSync(join(cwd, 'en-ru.pdf'))).toBe(false)
  })

  it('writes ё and says so', async () => {
    expect((await publish('a.yaml', '-o', '-', '--yo')).stdout).toContain('was to be restored in the Russian text')
  })

  it('takes the terms of the glossary from a file, or from the corpus, and says where there are none', async () => {
    const terms =
      'format: bitext-terms/1\nlanguages: [en, ru]\nconcepts:\n  - id: seat\n    terms: { en: [{ term: seat }], ru: [{ term: место }] }\n'
    writeFileSync(join(cwd, 'terms.yaml'), terms)
    expect((await publish('a.yaml', '-o', '-', '--termbase', 'terms.yaml')).stdout).toContain('<h2>Glossary</h2>')
    const briefing = await publish(join(process.cwd(), 'alignments/ushakov-2022-02-12.yaml'), '-o', '-', '--glossary')
    expect(briefing.stdout).toContain('<h2>Glossary</h2>')
    expect(briefing.stderr).toContain('notice: The Russian text is a working reconstruction')
    expect(await publish('a.yaml', '--glossary')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--termbase FILE'),
    })
  })

  it.each([
    [['nowhere.yaml'], 3, 'there is no such file'],
    [['en.txt'], 3, 'this is no parallel corpus'],
    [['a.yaml', '--versions', 'en,de'], 3, 'there is no version "de"'],
    [['a.yaml', '--versions', ','], 2, 'no version to show is named'],
    [['a.yaml', '-o', 'a.html.gz'], 2, 'call it a.html'],
    [['a.yaml', '--layout', 'sideways'], 2, 'sideways'],
    [['a.yaml', '--to', 'scroll'], 2, 'scroll'],
    [['a.yaml', '--to', 'epub', '--layout', 'columns'], 2, 'layouts for an EPUB: interleaved, reveal'],
    [['a.yaml', '--to', 'epub', '-o', '-'], 2, 'name a file with -o FILE'],
    [['a.yaml', '--to', 'pdf', '-o', '-'], 2, 'name a file with -o FILE'],
    [['a.yaml', '--to', 'print', '--layout', 'reveal'], 2, 'layouts for paper: facing, columns, interleaved'],
    [['a.yaml', '--paper', 'a4'], 2, 'publish with --to print or --to pdf, or leave --paper out'],
    [['a.yaml', '--to', 'print', '--chromium', 'chromium'], 2, 'publish with --to pdf'],
    [['a.yaml', '--to', 'epub', '--no-links'], 2, '--no-links is for HTML pages'],
    [['a.yaml', '--to', 'print', '--no-links'], 2, 'publish with --to html, or leave --no-links out'],
    [['a.yaml', '--to', 'pdf', '--no-links'], 2, '--no-links is for HTML pages'],
    [['a.yaml', '--to', 'print', '--paper', 'a6'], 2, 'a5, a4, letter'],
    [['a.yaml', '--layuot', 'columns'], 2, '--layout'],
    [['a.yaml', '-o', 'en.txt/x.html'], 3, 'a part of the path is a file'],
  ])('refuses %j in one line and writes nothing', async (argv, code, message) => {
    const { exitCode, stderr } = await publish(...argv)
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)])
    expect(stderr).not.toContain('    at ')
    expect(existsSync(join(cwd, 'en.txt/x.html'))).toBe(false)
  })
})
