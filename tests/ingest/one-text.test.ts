import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { alignDocuments } from '../../src/pipeline.ts'
import { segment } from '../../src/segment/segment.ts'
import { docx, epub, paragraph } from './archives.ts'
import { bytesOf } from './bytes.ts'

const CORPUS = join(import.meta.dirname, '../../corpora/ushakov-2022-02-12')
const russian = readFileSync(join(CORPUS, 'ru.txt'), 'utf8')
const lines = russian.split('\n').filter((line) => line.trim() !== '')
const [title, ...rest] = lines

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const body = `<h1>${html(title)}</h1>\n${rest.map((line) => (line === '* * *' ? '<hr/>' : `<p>${html(line)}</p>`)).join('\n')}`

const VERSIONS = {
  'ru.html': bytesOf(
    `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`,
  ),
  'page.html': bytesOf(
    `<!DOCTYPE html><html><head><title>x</title></head><body><nav><ul><li><a href="/">Главная</a></li></ul></nav><article>${body}</article><footer>Подвал</footer></body></html>`,
  ),
  'ru.docx': docx([paragraph(title, 'T'), ...rest.map((line) => paragraph(line))]),
  'ru.epub': epub([body]),
  'ru.md': bytesOf(`# ${title}\n\n${rest.join('\n\n')}\n`),
}

describe('the Russian briefing', async () => {
  const english = await ingestFile(readFileSync(join(CORPUS, 'en.page.txt')), { language: 'en', file: 'en.txt' })
  const plain = await ingestFile(bytesOf(russian), { language: 'ru', file: 'ru.txt' })
  const bare = ({ id, text, speaker, kind }: ReturnType<typeof segment>[number]) => ({ id, text, speaker, kind })
  const ladder = (target: typeof plain) => alignDocuments(english, target).beads

  it.each(Object.entries(VERSIONS))('is cut alike from %s as from plain text', async (file, bytes) => {
    const document = await ingestFile(bytes, { language: 'ru', file })
    expect(segment(document).map(bare)).toEqual(segment(plain).map(bare))
    expect(document).toMatchObject({ title: plain.title, date: '2022-02-12', speakers: plain.speakers })
  })

  it.each(['page.html', 'ru.docx', 'ru.epub'] as const)('is aligned alike from %s', async (file) => {
    expect(ladder(await ingestFile(VERSIONS[file], { language: 'ru', file }))).toEqual(ladder(plain))
  })
})
