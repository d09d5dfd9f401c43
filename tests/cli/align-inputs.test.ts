import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import { docx, paragraph } from '../ingest/archives.ts'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const paragraphsOf = (text: string): string[] => text.split('\n\n')
const inUtf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]))

const HALL = {
  'hall.en.docx': docx(paragraphsOf(ENGLISH).map((text) => paragraph(text))),
  'hall.ru.html': `<!doctype html><html><body>${paragraphsOf(RUSSIAN)
    .map((text) => `<p>${text}</p>`)
    .join('')}</body></html>`,
  'utf16.ru.txt': inUtf16(RUSSIAN),
}

const alignmentIn = (cwd: string, name: string) => readAlignment(readFileSync(join(cwd, `alignments/${name}.yaml`), 'utf8'))

describe('bitext align', () => {
  it('takes a Word document and a web page, and notices when one of them changes', async () => {
    const cwd = folderWith(HALL)
    expect(await bitext(['align', 'hall.en.docx', 'hall.ru.html'], { cwd })).toMatchObject({ exitCode: 0 })
    expect(alignmentIn(cwd, 'hall').beads.map(shapeOf)).toEqual(['1-1', '1-1', '1-1', '1-2', '1-1', '1-1'])
    expect((await bitext(['divergences', 'alignments/hall.yaml'], { cwd })).exitCode).toBe(0)
  })

  it('says which encoding it took a text for, or is told', async () => {
    const cwd = folderWith(HALL)
    const guessed = await bitext(['align', 'hall.en.docx', 'utf16.ru.txt', '-o', '-'], { cwd })
    expect(guessed.stderr).toMatch(/^notice: utf16\.ru\.txt: not UTF-8; read as UTF-16LE \(\d+ % sure\)/)
    const told = await bitext(['align', 'hall.en.docx', 'utf16.ru.txt', '--target-encoding', 'utf-16le', '-o', '-'], { cwd })
    expect(told).toEqual({ ...guessed, stderr: '' })
  })

  it('keeps the sentences of texts that are cut already', async () => {
    const cwd = folderWith({
      'en.txt': 'The library opened a new reading room. It has forty seats.\nWho may use it?\n',
      'ru.txt': 'Библиотека открыла новый читальный зал. В нём сорок мест.\nКто может им пользоваться?\n',
    })
    await bitext(['align', 'en.txt', 'ru.txt', '--presegmented'], { cwd })
    const { source, target, signature } = alignmentIn(cwd, 'en-ru')
    expect(source.sentences.map(({ id }) => id)).toEqual(['p1.s1', 'p1.s2'])
    expect(target.sentences[0].text).toBe('Библиотека открыла новый читальный зал. В нём сорок мест.')
    expect(signature).toContain('|segmenter:lines|')
  })
})
