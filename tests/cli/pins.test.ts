import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const alignIn = (cwd: string, ...more: string[]) => bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml', ...more], { cwd })
const alignmentIn = (cwd: string): Alignment => readAlignment(readFileSync(join(cwd, 'a.yaml'), 'utf8'))
const shapesIn = (cwd: string): string => alignmentIn(cwd).beads.map(shapeOf).join(' ')

/** Aligns the two texts, and writes the file anew as a person left it. */
async function reviewed(files: Readonly<Record<string, string>>, review: (alignment: Alignment) => Alignment): Promise<string> {
  const cwd = folderWith(files)
  await alignIn(cwd)
  writeFileSync(join(cwd, 'a.yaml'), writeAlignment(review(alignmentIn(cwd))))
  return cwd
}

const FIVE = ['They came.', 'They saw.', 'They ate.', 'They slept.', 'They left.']
const PARTS = {
  'en.txt': `The guests.\n\n${FIVE.join(' ')}\n\nThank you.`,
  'ru.txt': 'Гости.\n\nОни пришли, поели и ушли.\n\nСпасибо.',
}

describe('what a person confirmed', () => {
  it('stands when the texts are aligned anew, though it has more sentences than the aligner would join', async () => {
    const cwd = await reviewed(PARTS, (alignment) => ({
      ...alignment,
      beads: [
        { ...alignment.beads[0], id: 'b1', source: { start: 0, end: 1 }, target: { start: 0, end: 1 } },
        {
          id: 'b2',
          source: { start: 1, end: 6 },
          target: { start: 1, end: 2 },
          probability: 0.4,
          status: 'confirmed',
          note: 'all five',
        },
        { id: 'b3', source: { start: 6, end: 7 }, target: { start: 2, end: 3 }, probability: 1, status: 'auto' },
      ],
      divergences: [],
    }))
    expect((await alignIn(cwd)).exitCode).toBe(0)
    expect(shapesIn(cwd)).toBe('1-1 5-1 1-1')
    expect(alignmentIn(cwd).beads[1]).toMatchObject({ probability: 1, status: 'confirmed', note: 'all five' })
  })

  it('moves its neighbours with it', async () => {
    const confirmedGap = (alignment: Alignment): Alignment => ({
      ...alignment,
      beads: alignment.beads
        .flatMap((bead) => {
          if (shapeOf(bead) !== '1-2') return [bead]
          const { start, end } = bead.target
          return [
            { ...bead, target: { start, end: end - 1 } },
            {
              ...bead,
              source: { start: bead.source.end, end: bead.source.end },
              target: { start: end - 1, end },
              status: 'confirmed' as const,
            },
          ]
        })
        .map((bead, index) => ({ ...bead, id: `b${index + 1}` })),
      divergences: [],
    })
    const cwd = await reviewed({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN }, confirmedGap)
    await alignIn(cwd)
    expect(shapesIn(cwd)).toBe('1-1 1-1 1-1 1-1 0-1 1-1 1-1')
  })

  it('stands where sentences were added before it', async () => {
    const cwd = await reviewed(PARTS, (alignment) => ({
      ...alignment,
      beads: alignment.beads.map((bead, index, all) => (index === all.length - 1 ? { ...bead, status: 'confirmed' } : bead)),
    }))
    writeFileSync(join(cwd, 'en.txt'), `A story.\n\n${PARTS['en.txt']}`)
    expect((await alignIn(cwd)).exitCode).toBe(0)
    expect(alignmentIn(cwd).beads.at(-1)).toMatchObject({ status: 'confirmed', source: { start: 7, end: 8 } })
  })
})

describe('a stated crossing', () => {
  it('is kept when the texts are aligned anew, by its sentences', async () => {
    const cwd = await reviewed(PARTS, (alignment) => ({
      ...alignment,
      crossings: [{ source: ['p3.s1'], target: ['p1.s1'], note: 'thanks come first' }],
    }))
    writeFileSync(join(cwd, 'en.txt'), `A story.\n\n${PARTS['en.txt']}`)
    expect((await alignIn(cwd)).exitCode).toBe(0)
    expect(alignmentIn(cwd).crossings).toEqual([{ source: ['p4.s1'], target: ['p1.s1'], note: 'thanks come first' }])
  })

  it('stops the work where its sentence is gone, and goes only with --force', async () => {
    const cwd = await reviewed(PARTS, (alignment) => ({ ...alignment, crossings: [{ source: ['p3.s1'], target: ['p1.s1'] }] }))
    writeFileSync(join(cwd, 'en.txt'), PARTS['en.txt'].replace('Thank you.', 'Many thanks.'))
    const { exitCode, stderr } = await alignIn(cwd)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('the crossing of p3.s1 with p1.s1 has no place in the new alignment')
    expect((await alignIn(cwd, '--force')).exitCode).toBe(0)
    expect(alignmentIn(cwd)).not.toHaveProperty('crossings')
  })
})

const CHAPTERS = {
  'en.md': '# Chapter 1\n\nThe boat left.\n\n# Chapter 2\n\nIt rained. It rained again.\n\n# Chapter 3\n\nThe boat came back.\n',
  'ru.md': '# Глава 1\n\nЛодка ушла. Шёл дождь. Снова шёл дождь.\n\n# Глава 2\n\nШёл дождь.\n\n# Глава 3\n\nЛодка вернулась.\n',
}
const alignChapters = (files: Readonly<Record<string, string>>, ...more: string[]) =>
  bitext(['align', 'en.md', 'ru.md', '--source', 'en', '--target', 'ru', '-o', '-', ...more], { cwd: folderWith(files) })

describe('--hard-anchors', () => {
  it('headings: chapters begin together', async () => {
    const { stdout, exitCode } = await alignChapters(CHAPTERS, '--hard-anchors', 'headings')
    expect(exitCode).toBe(0)
    const { beads, source, target, signature } = readAlignment(stdout)
    const headingsAt = ({ sentences }: Alignment['source']) =>
      sentences.flatMap(({ kind }, at) => (kind === undefined ? [] : [at]))
    const starts = beads.map((bead) => `${bead.source.start}–${bead.target.start}`)
    const meetings = headingsAt(source).map((at, index) => `${at}–${headingsAt(target)[index]}`)
    expect(starts).toEqual(expect.arrayContaining(meetings))
    expect(signature).toMatch(/\|pins:[0-9a-f]{8}\|/)
  })

  it.each([
    [
      'one chapter is missing',
      CHAPTERS['ru.md'].replace('# Глава 2\n\n', ''),
      '“Chapter 2” (p3.s1) in the source, nothing in the target',
    ],
    [
      'the numbers differ',
      CHAPTERS['ru.md'].replace('Глава 2', 'Глава 4'),
      '“Chapter 2” (p3.s1) in the source, “Глава 4” (p3.s1) in the target',
    ],
    ['there are none', 'Лодка ушла.\n\nЛодка вернулась.\n', 'there are no headings in the target'],
  ])('headings: says where the texts part when %s', async (_, russian, message) => {
    const { stderr, exitCode } = await alignChapters({ ...CHAPTERS, 'ru.md': russian }, '--hard-anchors', 'headings')
    expect(exitCode).toBe(3)
    expect(stderr).toContain(message)
  })

  const TALK = {
    'en.txt': 'Question: Will it rain?\n\nAnna Orlova: No.\n\nQuestion: Thank you.\n',
    'ru.txt': 'Вопрос: Будет дождь?\n\nАнна Орлова: Нет. Спасибо.\n\nВопрос: Спасибо.\n',
  }

  it('speakers: turns begin together', async () => {
    const { stdout, exitCode } = await bitext(['align', 'en.txt', 'ru.txt', '-o', '-', '--hard-anchors', 'speakers'], {
      cwd: folderWith(TALK),
    })
    expect(exitCode).toBe(0)
    expect(readAlignment(stdout).beads.at(-1)).toMatchObject({ source: { start: 2, end: 3 }, target: { start: 3, end: 4 } })
  })

  it('speakers: says at which turn the texts part', async () => {
    const cwd = folderWith({ ...TALK, 'ru.txt': TALK['ru.txt'].replace('\n\nВопрос: Спасибо.', ' Спасибо.') })
    const { stderr, exitCode } = await bitext(['align', 'en.txt', 'ru.txt', '-o', '-', '--hard-anchors', 'speakers'], { cwd })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('at turn 3: “Thank you.” (p3.s1, question) in the source, nothing in the target')
  })

  it('ids: the sentences of a file begin together', async () => {
    const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN, 'ids.tsv': '# source\ttarget\np2.s2\tp2.s3\n' })
    expect((await alignIn(cwd, '--hard-anchors', 'ids=ids.tsv')).exitCode).toBe(0)
    const { source, target, beads } = alignmentIn(cwd)
    const idsAt = beads.map((bead) => [source.sentences[bead.source.start]?.id, target.sentences[bead.target.start]?.id])
    expect(idsAt).toContainEqual(['p2.s2', 'p2.s3'])
  })

  it.each([
    ['p2.s2\tp2.s9\n', 'ids.tsv:1:1: there is no target sentence "p2.s9"', 3],
    ['p2.s2 p2.s2\n', 'ids.tsv:1:1: this is no pair of sentence ids', 3],
    ['p3.s1\tp2.s1\np2.s1\tp3.s1\n', 'p2.s1 – p3.s1 and p3.s1 – p2.s1 cross', 3],
  ])('ids: a wrong file is refused with its line: %j', async (ids, message, code) => {
    const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN, 'ids.tsv': ids })
    const { stderr, exitCode } = await alignIn(cwd, '--hard-anchors', 'ids=ids.tsv')
    expect(exitCode).toBe(code)
    expect(stderr).toContain(message)
  })

  it('refuses what it does not know', async () => {
    const { stderr, exitCode } = await alignIn(folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN }), '--hard-anchors', 'heading')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('did you mean `headings`?')
  })
})

describe('--max-bead', () => {
  it('1 merges nothing', async () => {
    const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
    await alignIn(cwd, '--max-bead', '1')
    expect(shapesIn(cwd)).toMatch(/^((1-1|1-0|0-1) ?)+$/)
    expect(alignmentIn(cwd).signature).toContain('|max-bead:1|')
  })

  it.each(['0', '5', 'two', ''])('refuses %j', async (size) => {
    const { stderr, exitCode } = await alignIn(folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN }), '--max-bead', size)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/not 0|not 5|"two" is not|"" is not/)
  })
})
