import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { bitext, type Screen } from './screen.ts'
import { folderWith } from './texts.ts'

const ENGLISH =
  'The council met on 3 May. The weather in the town was fine that day. It spoke of a “siege” of the town hall. No one was hurt.'
const RUSSIAN = 'Совет собрался 4 мая. Погода в городе в тот день была хорошая. Он говорил об осаде ратуши. Никто не пострадал.'

const TERMBASE = `
format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: siege
    watch: [quotation-shift]
    terms:
      en: [{ term: siege, status: preferred }]
      ru: [{ term: осада, status: preferred }]
`

let cwd: string

/** The alignment, made once; every test has a folder of its own. */
let made: string

beforeAll(async () => {
  cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN, 'terms.yaml': TERMBASE })
  await align()
  made = readFileSync(join(cwd, 'a.yaml'), 'utf8')
})

beforeEach(() => {
  cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN, 'terms.yaml': TERMBASE, 'a.yaml': made })
})

const run = (...argv: readonly string[]): Promise<Screen> => bitext(argv, { cwd })
const align = (): Promise<Screen> => run('align', 'en.txt', 'ru.txt', '--termbase', 'terms.yaml', '-o', 'a.yaml')
const saved = () => readAlignment(readFileSync(join(cwd, 'a.yaml'), 'utf8'))
const idOf = (kind: string): string => saved().divergences.find((divergence) => divergence.kind === kind)?.id ?? ''
const reviews = (): string[] =>
  saved().divergences.map(({ kind, review }) =>
    [kind, review.state, ...(review.note === undefined ? [] : [review.note])].join(' '),
  )
const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(cwd, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(cwd, file), text.replace(from, to))
}

describe('bitext review', () => {
  it('lists what is open, and how to go on', async () => {
    const { stdout, stderr } = await run('review', 'a.yaml')
    const end = idOf('number-mismatch').split('.').at(-1)
    expect(stdout).toContain(`${end}  critical  number-mismatch  b1\n`)
    expect(stdout).toMatch(/\n2 divergences listed: 2 open\n$/)
    expect(stderr).toBe(`next: bitext review a.yaml ${end} --accept\n`)
  })

  it('writes a decision into the file, by id or by the end of it, and changes nothing else', async () => {
    const before = saved()
    expect(await run('review', 'a.yaml', idOf('number-mismatch'), '--reject', '--note', 'a “misprint”: mended')).toEqual({
      ...{ exitCode: 0, stdout: '', stderr: 'wrote a.yaml (1 open, 1 rejected)\n' },
    })
    await run('review', 'a.yaml', idOf('quotation-shift').split('.').at(-1) ?? '', '--accept')
    expect(reviews()).toEqual(['number-mismatch rejected a “misprint”: mended', 'quotation-shift accepted'])
    expect((await run('review', 'a.yaml', '--show', 'rejected')).stdout).toContain('[rejected: a “misprint”: mended]')
    expect(JSON.parse((await run('review', 'a.yaml', '--show', 'accepted', '--json')).stdout).divergences).toHaveLength(1)
    await run('review', 'a.yaml', idOf('number-mismatch'), idOf('quotation-shift'), '--reopen')
    expect(saved()).toEqual(before)
  })

  it('keeps the note where only the state changes, and the state where only a note is given', async () => {
    const id = idOf('number-mismatch')
    await run('review', 'a.yaml', id, '--note', 'which day?')
    expect(reviews()[0]).toBe('number-mismatch open which day?')
    await run('review', 'a.yaml', id, '--accept')
    expect(reviews()[0]).toBe('number-mismatch accepted which day?')
  })

  it('lets --fail-on pass over what is rejected', async () => {
    expect((await run('divergences', 'a.yaml', '--fail-on', 'critical')).exitCode).toBe(1)
    await run('review', 'a.yaml', idOf('number-mismatch'), idOf('quotation-shift'), '--reject')
    for (const format of ['text', 'junit', 'html', 'sarif'])
      expect((await run('divergences', 'a.yaml', '--fail-on', 'minor', '--format', format)).exitCode, format).toBe(0)
  })

  it.each([
    [['review', 'a.yaml', 'nothing', '--accept'], 'there is no divergence "nothing"'],
    [['review', 'a.yaml', '--accept'], 'no divergence is named'],
    [['review', 'a.yaml', 'x'], 'nothing is said of them'],
    [['review', 'a.yaml', 'x', '--accept', '--reject'], "option '--accept' cannot be used with option '--reject'"],
    [['review', '-', 'x', '--accept'], 'what comes from stdin has no file to write to'],
    [['review', 'a.yaml.gz', 'x', '--accept'], 'a.yaml.gz is packed, and reviews are for people to read'],
  ])('says what is wrong with %j', async (argv, message) => {
    const before = readFileSync(join(cwd, 'a.yaml'), 'utf8')
    const { exitCode, stderr } = await run(...argv)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(before)
  })
})

describe('aligning a reviewed text anew', () => {
  beforeEach(async () => {
    await run('review', 'a.yaml', idOf('number-mismatch'), '--reject', '--note', 'a misprint')
    await run('review', 'a.yaml', idOf('quotation-shift'), '--accept', '--note', 'seen')
  })

  it('finds reviews again, whatever the numbers of beads and sentences are', async () => {
    change('en.txt', 'The council', 'Someone sang in the street all night.\n\nThe council')
    change('ru.txt', 'Совет', 'Кто-то пел на улице всю ночь.\n\nСовет')
    const { stderr } = await align()
    expect(stderr).not.toContain('notice')
    expect(saved().divergences[0].bead).toBe('b2')
    expect(reviews()).toEqual(['number-mismatch rejected a misprint', 'quotation-shift accepted seen'])
  })

  it('lets a review go along with its sentence, and says so', async () => {
    change('ru.txt', 'говорил об осаде ратуши', 'ещё раз говорил об осаде ратуши')
    expect((await align()).stderr).toMatch(
      /notice: 1 review went along to a sentence whose wording has changed: quotation-shift\.siege\./,
    )
    expect(reviews()).toEqual(['number-mismatch rejected a misprint', 'quotation-shift accepted seen'])
  })

  it('keeps what no longer applies, lists it, and applies it again', async () => {
    change('ru.txt', '4 мая', '3 мая')
    expect((await align()).stderr).toMatch(
      /notice: 1 review of what is found no more, kept under `lapsed` in the file: number-mismatch\./,
    )
    expect(saved().lapsed?.map(({ review }) => review)).toEqual([{ state: 'rejected', note: 'a misprint' }])
    expect((await run('review', 'a.yaml', '--show', 'lapsed')).stdout).toContain('Совет собрался 4 мая.')
    expect((await run('divergences', 'a.yaml')).stdout).toContain('Reviews that no longer apply')
    expect((await run('validate', 'a.yaml')).exitCode).toBe(0)
    expect((await run('inspect', 'a.yaml')).stdout).toMatch(/lapsed +1 review\n/)
    change('ru.txt', '3 мая', '4 мая')
    expect((await align()).stderr).not.toContain('lapsed')
    expect(reviews()).toEqual(['number-mismatch rejected a misprint', 'quotation-shift accepted seen'])
    expect(saved()).not.toHaveProperty('lapsed')
  })

  it('forgets a lapsed review only when a person takes it back', async () => {
    change('ru.txt', '4 мая', '3 мая')
    await align()
    await align()
    const [{ id }] = saved().lapsed ?? []
    expect((await run('review', 'a.yaml', id, '--reopen')).stderr).toBe('wrote a.yaml (1 accepted)\n')
    expect(saved()).not.toHaveProperty('lapsed')
  })

  it('does not write another text over a reviewed one', async () => {
    writeFileSync(join(cwd, 'en.txt'), 'Quite another story. It is short.')
    writeFileSync(join(cwd, 'ru.txt'), 'Совсем другая история. Она короткая.')
    const before = readFileSync(join(cwd, 'a.yaml'), 'utf8')
    const { exitCode, stderr } = await align()
    expect(exitCode).toBe(2)
    expect(stderr).toContain('what was said of 2 divergences has no place in the new alignment')
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(before)
  })
})
