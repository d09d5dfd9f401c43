import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { reconcileSpeakers } from '../../src/ingest/reconcile-speakers.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import { segment } from '../../src/segment/segment.ts'
import { readCorpus, readVersion } from '../../src/workspace/corpora.ts'
import { readText } from '../../src/workspace/files.ts'
import { refuseStale } from '../../src/workspace/freshness.ts'

const ROOT = join(import.meta.dirname, '../..')
const GOLD_FILE = join(ROOT, 'alignments/ushakov-2022-02-12.gold.yaml')
const SHARED = process.env.BITEXT_SHARED

const corpus = readCorpus('ushakov-2022-02-12', ROOT)
const [english, russian] = corpus.versions.map((version) => ingest(readVersion(corpus, version), { language: version.language }))
const { source, target } = reconcileSpeakers(english, russian)
const gold = readAlignment(readText(GOLD_FILE), { file: GOLD_FILE })

describe('the briefing', () => {
  it('loses the five lines of page furniture, and no others', () => {
    expect(source.dropped.map(({ text }) => text)).toEqual([
      'View settings',
      'Font size:',
      'Site colours:',
      'Official website of the President of Russia',
      'Документ \u00a0 /',
    ])
    expect(target.dropped).toEqual([])
  })

  it('has a title, a date at both ends and one separator in each language', () => {
    for (const document of [source, target]) {
      const kinds = document.blocks.map(({ kind }) => kind ?? 'text')
      expect(kinds.filter((kind) => kind !== 'text')).toEqual(['title', 'dateline', 'separator', 'dateline'])
      expect(kinds.at(-1)).toBe('dateline')
      expect(document.date).toBe('2022-02-12')
    }
  })

  it('has the same two speakers in both languages, turn by turn', () => {
    const turns = [source, target].map(({ blocks }) => blocks.filter(({ label }) => label).map(({ speaker }) => speaker))
    const answers = Array.from({ length: 6 }, () => ['question', 'ushakov']).flat()
    expect(turns).toEqual([
      ['ushakov', ...answers],
      ['ushakov', ...answers],
    ])
    expect(source.speakers[0].names).toEqual(['Aide to the President Yury Ushakov', 'Yury Ushakov'])
    expect(target.speakers[0].names).toEqual(['Ю.Ушаков'])
  })
})

describe('the reviewed gold ladder', () => {
  it('is about the sentences that bitext cuts', () => {
    expect(segment(source).map(({ span: _, ...sentence }) => sentence)).toEqual(gold.source.sentences)
    expect(segment(target).map(({ span: _, ...sentence }) => sentence)).toEqual(gold.target.sentences)
  })

  it('has 71 confirmed beads, six of them wider than 1-1', () => {
    const shapes = gold.beads.map(shapeOf)
    expect(gold.beads.every(({ status }) => status === 'confirmed')).toBe(true)
    expect(['1-1', '1-2', '1-3', '2-2'].map((shape) => shapes.filter((one) => one === shape).length)).toEqual([65, 3, 2, 1])
  })

  it('is fresh, in canonical form, and says that the Russian text is a reconstruction', () => {
    expect(() => refuseStale(gold, { file: GOLD_FILE, cwd: ROOT })).not.toThrow()
    expect(writeAlignment(gold)).toBe(readText(GOLD_FILE))
    expect(gold.target.version.provenance).toBe('reconstruction')
    expect(gold.target.version.notice).toContain('not the original')
  })
})

describe.skipIf(SHARED === undefined)('against the hand-made files', () => {
  const linesOf = (name: string) =>
    readFileSync(join(SHARED ?? '', 'corpora/ushakov-2022-02-12/gold', name), 'utf8')
      .trimEnd()
      .split('\n')
  const plain = (sentences: readonly { readonly text: string }[]) => sentences.map(({ text }) => text.replace(/\s+/g, ' '))

  it('has the same sentences', () => {
    expect(plain(gold.source.sentences)).toEqual(linesOf('en.sentences.txt'))
    expect(plain(gold.target.sentences)).toEqual(linesOf('ru.sentences.txt'))
  })

  it('has the same beads', () => {
    const list = ({ start, end }: { start: number; end: number }) =>
      `[${Array.from({ length: end - start }, (_, at) => start + at).join(', ')}]`
    expect(gold.beads.map((bead) => `${list(bead.source)}:${list(bead.target)}`)).toEqual(linesOf('en-ru.vecalign'))
  })
})
