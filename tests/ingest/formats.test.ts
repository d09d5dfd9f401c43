import { describe, expect, it } from 'vitest'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import type { Document } from '../../src/model/document.ts'
import { docx, epub, paragraph } from './archives.ts'
import { bytesOf } from './bytes.ts'

const read = (content: string | Uint8Array, file: string): Promise<Document> =>
  ingestFile(typeof content === 'string' ? bytesOf(content) : content, { language: 'en', file })

/** Each block as `kind|speaker|text`. */
const rowsOf = ({ text, blocks }: Document): string[] =>
  blocks.map(({ kind = '', speaker = '', span }) => [kind, speaker, text.slice(span.start, span.end)].join('|'))

const droppedFrom = ({ dropped }: Document): string[] => dropped.map(({ text, reason }) => `${text}: ${reason}`)

const SENTENCE = 'The harbour was closed for a week, and no one in the town knew what to do with the fish.'

describe('Markdown', () => {
  it('keeps headings, lists, labels and footnotes, and loses settings and code', async () => {
    const document = await read(
      [
        '---\nlang: en\n---',
        '# The harbour',
        `${SENTENCE}[^1]`,
        '## A talk',
        '**Question** Why?',
        '**Anna Orlova:** Because.',
        '- rye\n- oats and *barley*',
        '> “It is closed.”',
        '```\nlet x = 1\n```',
        '---',
        'It is\nopen.',
        '[^1]: See the log.',
      ].join('\n\n'),
      'talk.md',
    )
    expect(rowsOf(document)).toEqual([
      'title||The harbour',
      `||${SENTENCE}`,
      'heading||A talk',
      '|question|Why?',
      '|orlova|Because.',
      'list-item|orlova|rye',
      'list-item|orlova|oats and barley',
      '|orlova|“It is closed.”',
      'separator||* * *',
      '|orlova|It is open.',
      'footnote||See the log.',
    ])
    expect(droppedFrom(document)).toEqual([
      '---\nlang: en\n---: front matter',
      '1: mark of a footnote',
      'let x = 1: program code',
    ])
  })
})

describe('a web page', () => {
  const PAGE = `<!doctype html><html><head><title>Harbour – The Daily</title><style>p { color: red }</style></head><body>
    <header><a href="/">The Daily</a></header><nav><ul><li>News</li><li>Sport</li></ul></nav>
    <h1>The&nbsp;harbour</h1><time datetime="2021-05-05T10:00">Today</time>
    <article><p>${SENTENCE}<sup><a href="#fn1">1</a></sup></p><p><b>Question:</b> Why?<br>Anna&nbsp;Orlova: Because.</p>
    <img src="x.png" alt="The empty quay"><ol><li>Rye</li></ol>
    <div class="poem"><p>Roses are red,<br/>violets are blue.</p></div>
    <p hidden>Secret</p><script>var x = "<p>no</p>"</script>
    <p>${SENTENCE} It is said.</p><aside class="footnote" id="fn1">A note. <a href="#back">↩</a></aside></article>
    <footer>Imprint</footer></body></html>`

  it('loses what belongs to the site, with a record, and keeps the structure', async () => {
    const document = await read(PAGE, 'page.html')
    expect(rowsOf(document)).toEqual([
      'title||The\u00a0harbour',
      'dateline||2021-05-05',
      `||${SENTENCE}`,
      '|question|Why?',
      '|orlova|Because.',
      'list-item|orlova|Rye',
      'verse|orlova|Roses are red,',
      'verse|orlova|violets are blue.',
      `|orlova|${SENTENCE} It is said.`,
      'footnote||A note.',
    ])
    expect(droppedFrom(document)).toEqual(
      expect.arrayContaining([
        '1: mark of a footnote',
        'The empty quay: image',
        'The Daily: outside the article',
        'News: outside the article',
        'Imprint: outside the article',
      ]),
    )
    expect(droppedFrom(document).join()).not.toContain('Secret')
  })

  it('without marks of an article is read as the reader view reads it', async () => {
    const paragraphs = Array.from({ length: 6 }, (_, index) => `<p>${SENTENCE} This is paragraph ${index}, and it goes on.</p>`)
    const page = `<html><body><nav><a href="/a">Home</a> <a href="/b">Sport</a></nav><div id="x"><h1>The harbour</h1>${paragraphs.join('')}</div><aside><a href="/c">Most read</a></aside></body></html>`
    const document = await read(page, 'page.html')
    expect(rowsOf(document)[0]).toBe('title||The harbour')
    expect(document.blocks).toHaveLength(7)
    expect(droppedFrom(document).join()).toContain('Most read')
  })

  it('keeps verse, and footnotes that stand outside the article, also where only the reader view finds it', async () => {
    const body = `<h1>The harbour</h1><p>${SENTENCE} ${SENTENCE}<sup><a href="#fn1">1</a></sup></p><div class="poem"><p>Rain falls<br>on fish</p></div><p>${SENTENCE}</p>`
    const note = '<aside id="fn1" role="doc-footnote">See the log.</aside>'
    const rows = ['title||The harbour', `||${SENTENCE} ${SENTENCE}`, 'verse||Rain falls', 'verse||on fish', `||${SENTENCE}`]
    for (const page of [
      `<html><body>${body}${note}</body></html>`,
      `<html><body><nav><a href="/">Home</a></nav><article>${body}</article>${note}</body></html>`,
      `<html><body><nav><a href="/">Home</a></nav><div><div>${body}${note}</div></div><footer>©</footer></body></html>`,
    ])
      expect(rowsOf(await read(page, 'x.html'))).toEqual([...rows, 'footnote||See the log.'])
  })

  describe('without marks of an article', () => {
    const text = `<div>${`<p>${SENTENCE} ${SENTENCE}</p>`.repeat(4)}</div>`

    it('keeps a title and a date that stand in parts of the site', async () => {
      const footer = '<footer>The Daily <time datetime="2021-05-05T10:00">Wed</time></footer>'
      const aside = '<aside><h2>Most read</h2><time datetime="2020-01-01">Old</time></aside>'
      const page = `<html><body><nav><a href="/">Home</a><h1>The harbour</h1></nav>${aside}${text}${footer}</body></html>`
      expect(rowsOf(await read(page, 'x.html')).slice(0, 2)).toEqual(['title||The harbour', 'dateline||2021-05-05'])
    })

    it('prefers a title and a date outside them, also in the head of the page', async () => {
      const meta = '<meta property="og:title" content="The harbour"><meta property="article:published_time" content="2021-05-05">'
      const footer = '<footer><time datetime="2024-01-01">2024</time></footer>'
      const page = `<html><head>${meta}</head><body><nav><h1>The Daily</h1></nav>${text}${footer}</body></html>`
      expect(rowsOf(await read(page, 'x.html')).slice(0, 2)).toEqual(['title||The harbour', 'dateline||2021-05-05'])
    })

    it('is the text of an aside where nothing else is there', async () => {
      const most = '<aside><a href="/c">Most read</a></aside>'
      const page = `<html><body><nav><a href="/">Home</a></nav>${most}<aside><h1>The harbour</h1><p>${SENTENCE}</p></aside><footer>Imprint</footer></body></html>`
      const document = await read(page, 'x.html')
      expect(rowsOf(document)).toEqual(['title||The harbour', `||${SENTENCE}`])
      expect(droppedFrom(document)).toEqual(['Home', 'Most read', 'Imprint'].map((part) => `${part}: outside the article`))
    })

    it('is no text where only the parts of the site are there', async () => {
      const footer = '<footer><time datetime="2024-01-01">1 January 2024</time></footer>'
      const page = `<html><body><nav><h1>The Daily</h1><a href="/">Home</a></nav>${footer}</body></html>`
      await expect(read(page, 'x.html')).rejects.toMatchObject({ code: 'EMPTY_FILE' })
    })
  })

  it('is read in the encoding that it names, unless it is UTF-8', async () => {
    const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>Да. Нет.</p></body></html>`
    const latin1 = Uint8Array.from(
      [...page('windows-1251')].map((letter) => {
        const code = letter.charCodeAt(0)
        return code < 0x80 ? code : code - 0x410 + 0xc0
      }),
    )
    expect((await read(latin1, 'ru.html')).text).toBe('Да. Нет.')
    expect((await read(page('koi8-r'), 'ru.html')).text).toBe('Да. Нет.')
  })

  it('may be XHTML, where elements end in themselves', async () => {
    const page =
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p><a id="x"/>It rained.</p></body></html>'
    expect((await read(page, 'page.xhtml')).text).toBe('It rained.')
  })

  it('is known by its content, whatever its name', async () => {
    expect((await read('<!DOCTYPE html><p>It rained.', 'page.txt')).text).toBe('It rained.')
    expect((await read('It rained <often>.', 'page.txt')).text).toBe('It rained <often>.')
  })
})

describe('a Word document', () => {
  it('keeps headings, bold labels and footnotes', async () => {
    const document = await read(
      docx(
        [
          paragraph('The harbour', 'T'),
          paragraph('Part one', 'H'),
          paragraph(`${SENTENCE}[^1]`),
          paragraph('**Question.** Why?'),
          paragraph('**Anna Orlova** Because & so.'),
        ],
        ['See the log.'],
      ),
      'talk.docx',
    )
    expect(rowsOf(document)).toEqual([
      'title||The harbour',
      'heading||Part one',
      `||${SENTENCE}`,
      '|question|Why?',
      '|orlova|Because & so.',
      'footnote||See the log.',
    ])
    expect(document.dropped.map(({ reason }) => reason)).toContain('mark of a footnote')
  })
})

describe('an e-book', () => {
  it('is read chapter by chapter, with verse and notes, without its contents', async () => {
    const book = epub([
      `<h1>One</h1><p>${SENTENCE}<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n"><p>A note.</p></aside>`,
      '<h2>Two</h2><div class="stanza"><p>Roses are red,<br/>violets are blue.</p></div>',
    ])
    expect(rowsOf(await read(book, 'book.epub'))).toEqual([
      'title||One',
      `||${SENTENCE}`,
      'heading||Two',
      'verse||Roses are red,',
      'verse||violets are blue.',
      'footnote||A note.',
    ])
  })
})

describe('subtitles', () => {
  it('of SubRip are joined to sentences, and parted at pauses, dashes and labels', async () => {
    const srt = [
      '1\n00:00:01,000 --> 00:00:03,000\nThe harbour was <i>closed</i>',
      '2\n00:00:03,100 --> 00:00:05,000\nfor a week. No one\nknew why.',
      '3\n00:00:05,100 --> 00:00:06,000\n- Why?\n- Because.',
      '4\n00:00:30,000 --> 00:00:31,000\n{\\an8}It is late.',
    ].join('\r\n\r\n')
    expect(rowsOf(await read(srt, 'film.srt'))).toEqual([
      '||The harbour was closed\nfor a week. No one\nknew why.',
      '||- Why?',
      '||- Because.',
      '||It is late.',
    ])
  })

  it('of WebVTT name their speakers', async () => {
    const vtt =
      'WEBVTT\n\nNOTE nothing\n\n00:01.000 --> 00:02.000 align:start\n<v Question>Why &amp; how?\n\n00:02.000 --> 00:03.000\n<v Anna Orlova>Because.\n'
    expect(rowsOf(await read(vtt, 'film.txt'))).toEqual(['|question|Why & how?', '|orlova|Because.'])
  })
  it('of WebVTT name a voice in every cue, and go on while it is the same', async () => {
    const cue = (second: number, text: string) => `00:0${second}.000 --> 00:0${second + 1}.000\n${text}`
    const vtt = ['WEBVTT', cue(1, '<v Anna>The harbour'), cue(2, '<v Anna>is open.'), cue(3, '<v SPEAKER 2>Why?')].join('\n\n')
    const document = await read(vtt, 'film.vtt')
    expect(rowsOf(document)).toEqual(['|anna|The harbour\nis open.', '|speaker-2|Why?'])
    expect(document.speakers.map(({ names }) => names)).toEqual([['Anna'], ['SPEAKER 2']])
  })

  it('have no title', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\n- Where are\n\n2\n00:00:02,100 --> 00:00:03,000\nyou going?\n- Home.'
    expect(rowsOf(await read(srt, 'film.srt'))).toEqual(['||- Where are\nyou going?', '||- Home.'])
  })
})
