import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { readCorpus, readVersion } from '../../src/workspace/corpora.ts'
import { fetchCorpus } from '../../src/workspace/fetch-corpus.ts'
import { nodeNetwork } from '../../src/workspace/network.ts'
import { inCodePage } from '../ingest/bytes.ts'
import { folderWith } from './folder.ts'
import { accessiblePage, bothPages, EVENT, feed, normalPage } from './kremlin-pages.ts'
import { inTurn, page, type Site, site, status } from './site.ts'

const EN = 'en.kremlin.ru/events/president/news/42'
const RU = 'kremlin.ru/events/president/news/42'

/** Fetches event 42 and tells what was said. */
async function fetched({ network }: Pick<Site, 'network'>, cwd: string, options: { timeout?: number; most?: number } = {}) {
  const said: string[] = []
  const note = (message: string) => {
    said.push(message)
  }
  const id = await fetchCorpus('kremlin:42', { network, cwd, say: note, notice: note, ...options })
  return { id, said }
}

const faultOf = async (run: Promise<unknown>): Promise<BitextError> => {
  try {
    await run
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error('no error was thrown')
}

const textsIn = (cwd: string) => {
  const corpus = readCorpus('kremlin-42', cwd)
  return corpus.versions.map((version) => new TextDecoder().decode(readVersion(corpus, version)))
}

describe('fetching an event', () => {
  it('brings both versions, and says where they come from', async () => {
    const cwd = folderWith({})
    const { id } = await fetched(await site(bothPages()), cwd)
    expect(readCorpus(id, cwd)).toMatchObject({
      id: 'kremlin-42',
      title: EVENT.en.title,
      date: '2021-05-05',
      original: 'ru',
      versions: [
        {
          ...{ id: 'en', language: 'en', file: 'en.txt', uri: `http://${EN}`, title: EVENT.en.title },
          ...{ publisher: 'Presidential Executive Office (Russia)', licence: 'CC-BY-4.0', provenance: 'original' },
          retrieved: '2026-01-31T12:00:00Z',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        { id: 'ru', language: 'ru', file: 'ru.txt', uri: `http://${RU}`, title: EVENT.ru.title, provenance: 'original' },
      ],
    })
    const { title, words, paragraphs } = EVENT.ru
    expect(textsIn(cwd)[1]).toBe(`${[title, words, ...paragraphs].join('\n\n')}\n`)
  })

  it.each([
    [
      'the accessible layout',
      { [`en.special.${RU}`]: page(accessiblePage('en')), [`special.${RU}`]: page(accessiblePage('ru')) },
    ],
    [
      'the feed',
      {
        'en.kremlin.ru/events/president/news/feed': page(feed('en')),
        'kremlin.ru/events/president/news/feed': page(feed('ru')),
      },
    ],
  ])('takes the text from %s where the page is missing, and it is the same text', async (_, answers) => {
    const cwd = folderWith({})
    await fetched(await site(answers), cwd)
    const documents = textsIn(cwd).map((text) => ingest(new TextEncoder().encode(text)))
    expect(documents.map(({ title, date }) => ({ title, date }))).toEqual([
      { title: EVENT.en.title, date: '2021-05-05' },
      { title: EVENT.ru.title, date: '2021-05-05' },
    ])
    for (const [index, language] of (['en', 'ru'] as const).entries()) {
      const said = EVENT[language].paragraphs.map((text) => text.replace(/^(?:[^:]{0,40}: )?/, ''))
      const { text, blocks } = documents[index]
      expect(blocks.slice(-5).map(({ span }) => text.slice(span.start, span.end))).toEqual(said)
    }
  })

  it('saves from the accessible layout the same text as from the normal one', async () => {
    const fromNormal = folderWith({})
    await fetched(await site(bothPages()), fromNormal)
    const fromAccessible = folderWith({})
    await fetched(
      await site({ [`en.special.${RU}`]: page(accessiblePage('en')), [`special.${RU}`]: page(accessiblePage('ru')) }),
      fromAccessible,
    )
    expect(textsIn(fromAccessible)).toEqual(textsIn(fromNormal))
  })

  it('refuses what is no event', async () => {
    const { network } = await site({})
    expect(await faultOf(fetchCorpus('kremlin:', { network, cwd: folderWith({}) }))).toMatchObject({ code: 'USAGE' })
    expect((await faultOf(fetchCorpus('http://example.org/42', { network, cwd: folderWith({}) }))).hint).toBe(
      'such as kremlin:67761',
    )
  })
})

describe('fetching again', () => {
  it('asks whether a page has changed, and leaves the text where it has not', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    await fetched(web, cwd)
    const before = textsIn(cwd)
    web.answers[EN] = (request, response) => status(request.headers['if-none-match'] === '"e1"' ? 304 : 500)(request, response)
    web.answers[RU] = (request, response) => status(request.headers['if-modified-since'] ? 304 : 500)(request, response)
    expect((await fetched(web, cwd)).said).toEqual([
      'en.txt: not changed since 2026-01-31T12:00:00Z',
      'ru.txt: not changed since 2026-01-31T12:00:00Z',
    ])
    expect(textsIn(cwd)).toEqual(before)
  })

  it('takes a changed page', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    await fetched(web, cwd)
    web.answers[RU] = page(normalPage('ru').replace('В понедельник', 'Во вторник'))
    await fetched(web, cwd)
    expect(textsIn(cwd)[1]).toContain('Во вторник')
  })

  it('never overwrites a text that was edited', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    await fetched(web, cwd)
    const file = join(cwd, 'corpora/kremlin-42/en.txt')
    writeFileSync(file, 'My own work.')
    expect(await faultOf(fetched(web, cwd))).toMatchObject({ code: 'WOULD_OVERWRITE' })
    expect(readFileSync(file, 'utf8')).toBe('My own work.')
  })

  it('goes on where it was interrupted', async () => {
    const cwd = folderWith({})
    const web = await site({ ...bothPages(), [RU]: status(403) })
    expect(await faultOf(fetched(web, cwd))).toMatchObject({ code: 'NOT_FETCHED' })
    expect(readCorpus('kremlin-42', cwd).versions.map(({ id }) => id)).toEqual(['en'])
    web.answers[RU] = page(normalPage('ru'))
    await fetched(web, cwd)
    expect(readCorpus('kremlin-42', cwd)).toMatchObject({ original: 'ru', versions: [{ id: 'en' }, { id: 'ru' }] })
  })

  it('goes on where it was interrupted after it had written a text, before it had described it', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    await fetched(web, cwd)
    const files = ['corpus.yaml', 'fetched.yaml'].map((name) => join(cwd, 'corpora/kremlin-42', name))
    const before = files.map((file) => readFileSync(file))
    web.answers[RU] = page(normalPage('ru').replace('В понедельник', 'Во вторник'), { etag: '"r2"' })
    await fetched(web, cwd)
    files.map((file, index) => writeFileSync(file, before[index]))
    await fetched(web, cwd)
    expect(textsIn(cwd)[1]).toContain('Во вторник')
  })

  it('replaces a reconstruction, keeps what is an original, and says what is stale', async () => {
    const yaml = `# Mine.
format: bitext-corpus/1
title: The harbour
original: ru
versions:
  en: { language: en, file: en.page.txt, uri: "http://${EN}", provenance: translation, sha256: da7973d455ab42b3ee13523ccd6781854f559351846aaabcafc60473c9b67279 } # kept
  ru: { language: ru, file: ru.txt, provenance: reconstruction, notice: Not the original., sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad }
`
    const cwd = folderWith({
      'corpora/harbour/corpus.yaml': yaml,
      'corpora/harbour/en.page.txt': 'It is open.',
      'corpora/harbour/ru.txt': 'abc',
      'alignments/harbour.gold.yaml': 'format: bitext/1\n',
    })
    const web = await site(bothPages())
    const { id, said } = await fetched(web, cwd)
    expect(id).toBe('harbour')
    const [en, ru] = readCorpus('harbour', cwd).versions
    expect(en).toMatchObject({ file: 'en.page.txt', provenance: 'translation' })
    expect(ru).toMatchObject({ file: 'ru.txt', provenance: 'original', uri: `http://${RU}` })
    expect(ru.notice).toBeUndefined()
    expect(web.requests.map(({ line }) => line)).toEqual(['GET kremlin.ru/robots.txt', `GET ${RU}`])
    expect(said.join('\n')).toContain('alignments/harbour.gold.yaml was made from the old ru.txt and is stale')
    expect(readFileSync(join(cwd, 'corpora/harbour/corpus.yaml'), 'utf8')).toMatch(/^# Mine\./)
  })

  it('copies a corpus that comes with the package before it changes it', async () => {
    const cwd = folderWith({})
    const path = 'kremlin.ru/events/president/news/67761'
    const { network } = await site({ [path]: page(normalPage('ru')) })
    await fetchCorpus('kremlin:67761', { network, cwd })
    const { folder, termbase, versions } = readCorpus('ushakov-2022-02-12', cwd)
    expect(folder).toBe(join(cwd, 'corpora/ushakov-2022-02-12'))
    expect(existsSync(termbase ?? '')).toBe(true)
    expect(versions.map(({ file, provenance }) => [file, provenance])).toEqual([
      ['en.page.txt', 'translation'],
      ['ru.txt', 'original'],
    ])
  })
})

it('A corpus that comes with the package is not copied where nothing could be brought', async () => {
  const cwd = folderWith({})
  const { network } = await site({})
  expect(await faultOf(fetchCorpus('kremlin:67761', { network, cwd }))).toMatchObject({ code: 'NOT_FETCHED' })
  expect(existsSync(join(cwd, 'corpora'))).toBe(false)
})

describe('politeness', () => {
  it('names the program, asks for robots.txt once a host, and pauses between requests', async () => {
    const web = await site(bothPages())
    await fetched(web, folderWith({}))
    expect(web.requests.map(({ line }) => line)).toEqual([
      'GET en.kremlin.ru/robots.txt',
      `GET ${EN}`,
      'GET kremlin.ru/robots.txt',
      `GET ${RU}`,
    ])
    for (const { headers } of web.requests) expect(headers['user-agent']).toMatch(/^bitext\/\d/)
    expect(web.slept).toEqual([1000, 1000, 1000])
  })

  it('honours robots.txt, and its delay', async () => {
    const robots = (text: string) => page(text, { 'content-type': 'text/plain' })
    const web = await site({
      ...bothPages(),
      'en.kremlin.ru/robots.txt': robots('User-agent: *\nCrawl-delay: 7\nDisallow: /admin'),
    })
    web.answers['kremlin.ru/robots.txt'] = robots('User-agent: bitext\nDisallow: /events/')
    const fault = await faultOf(fetched(web, folderWith({})))
    expect(fault).toMatchObject({ code: 'NOT_FETCHED' })
    expect(fault.message).toContain('its robots.txt asks programs not to read it')
    expect(web.slept.slice(0, 2)).toEqual([7000, 1000])
    expect(web.requests.map(({ line }) => line)).not.toContain(`GET ${RU}`)
  })

  it('waits as long as it is told to, and twice as long each time where it is not told', async () => {
    const web = await site(bothPages())
    web.answers[EN] = inTurn(status(429, { 'retry-after': '9' }), status(503), page(normalPage('en')))
    await fetched(web, folderWith({}))
    expect(web.slept.slice(0, 5)).toEqual([1000, 9000, 1000, 4000, 1000])
  })

  it('takes a date for how long to wait, and gives up where that is too long', async () => {
    const web = await site(bothPages())
    web.answers[EN] = inTurn(status(429, { 'retry-after': 'Sat, 31 Jan 2026 12:00:30 GMT' }), page(normalPage('en')))
    await fetched(web, folderWith({}))
    expect(web.slept).toContain(30_000)
    web.answers[EN] = status(429, { 'retry-after': '86400' })
    expect(await faultOf(fetched(web, folderWith({})))).toMatchObject({
      code: 'NOT_FETCHED',
      message: 'it could not be fetched: status 429, after 1 tries',
      hint: 'run the same command again later; what has been fetched is kept',
    })
  })
})

describe('a site with faults', () => {
  it('that has no such event is told so', async () => {
    const fault = await faultOf(fetched(await site({}), folderWith({})))
    expect(fault).toMatchObject({ code: 'NOT_FETCHED', exitCode: 3, place: { file: `http://${EN}` } })
    expect(fault.message).toContain('there is no such page')
  })

  it('that breaks off is asked again', async () => {
    const web = await site(bothPages())
    web.answers[EN] = inTurn(
      (_, response) => {
        response.writeHead(200, { 'content-length': '5000' })
        response.write('<html>')
        setTimeout(() => response.destroy(), 20)
      },
      page(normalPage('en')),
    )
    expect((await fetched(web, folderWith({}))).id).toBe('kremlin-42')
  })

  it('that does not answer in time is given up after four tries', async () => {
    const web = await site(bothPages())
    web.answers[EN] = () => {}
    const fault = await faultOf(fetched(web, folderWith({}), { timeout: 60 }))
    expect(fault.message).toBe('it could not be fetched: no answer in time, after 4 tries')
    expect(web.requests.filter(({ line }) => line === `GET ${EN}`)).toHaveLength(4)
  })

  it('that names the wrong charset is read all the same', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    web.answers[RU] = page(normalPage('ru').replace('utf-8', 'koi8-r'), { 'content-type': 'text/html; charset=windows-1251' })
    await fetched(web, cwd)
    expect(textsIn(cwd)[1]).toContain('Гавань открыта.')
  })

  it('that names one old encoding and sends another is read all the same, with a notice', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    const russian = inCodePage(
      normalPage('ru')
        .replace('utf-8', 'koi8-r')
        .replaceAll(/[ёЁ–•©]/g, ' '),
      'windows-1251',
    )
    web.answers[RU] = page(russian, { 'content-type': 'text/html; charset=koi8-r' })
    const { said } = await fetched(web, cwd)
    expect(textsIn(cwd)[1]).toContain('Гавань открыта.')
    expect(said.join('\n')).toMatch(/kremlin\.ru\/events\/president\/news\/42: not UTF-8; read as windows-1251 \(\d+ % sure\)/)
  })

  it('that compresses its answers unasked is read all the same', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    web.answers[EN] = page(gzipSync(normalPage('en')), { 'content-encoding': 'gzip' })
    web.answers[RU] = page(brotliCompressSync(normalPage('ru')), { 'content-encoding': 'br' })
    await fetched(web, cwd)
    expect(textsIn(cwd)[0]).toContain('The harbour is open.')
  })

  it('that redirects in circles, to another host or to a private address is left', async () => {
    const web = await site(bothPages())
    web.answers[EN] = status(302, { location: '/events/president/news/42' })
    expect((await faultOf(fetched(web, folderWith({})))).message).toContain('more than 5 redirects')
    for (const location of ['http://example.org/42', 'http://127.0.0.1/42', 'http://kremlin.ru/42', 'file:///etc/passwd']) {
      web.answers[EN] = status(301, { location })
      expect((await faultOf(fetched(web, folderWith({})))).message).toMatch(/another host|only http/)
    }
    expect(web.requests.map(({ line }) => line).join()).not.toContain('example.org')
  })

  it('that leads to a private address, however it is written, or to another port is left', async () => {
    const web = await site(bothPages())
    for (const location of [
      ...['http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/'],
      ...[
        'http://localhost/',
        '//169.254.169.254/latest/',
        'http://en.kremlin.ru@127.0.0.1/',
        'http://en.kremlin.ru.example.org/',
      ],
    ]) {
      web.answers[EN] = status(302, { location })
      expect((await faultOf(fetched(web, folderWith({})))).message).toContain('it redirects to another host')
    }
    web.answers[EN] = status(302, { location: 'http://en.kremlin.ru:6379/' })
    expect((await faultOf(fetched(web, folderWith({})))).message).toContain('port 6379 is not that of a web site')
  })

  it('that redirects to what its robots.txt forbids is left', async () => {
    const web = await site(bothPages())
    web.answers['en.kremlin.ru/robots.txt'] = page('User-agent: *\nDisallow: /private')
    web.answers[EN] = status(302, { location: '/private/42' })
    const fault = await faultOf(fetched(web, folderWith({})))
    expect(fault.message).toContain('its robots.txt asks programs not to read it')
    expect(web.requests.map(({ line }) => line)).not.toContain('GET en.kremlin.ru/private/42')
  })

  it('that moves a page within itself is followed', async () => {
    const cwd = folderWith({})
    const web = await site(bothPages())
    web.answers['en.kremlin.ru/moved'] = web.answers[EN]
    web.answers[EN] = status(301, { location: '/moved' })
    await fetched(web, cwd)
    expect(textsIn(cwd)[0]).toContain('The harbour is open.')
  })

  it('that sends a byte now and then does not hold the program', async () => {
    const web = await site(bothPages())
    web.answers[EN] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write(' '), 10)
      response.on('close', () => clearInterval(drip))
    }
    const fault = await faultOf(fetched(web, folderWith({}), { timeout: 80 }))
    expect(fault.message).toBe('it could not be fetched: no answer in time, after 4 tries')
  })

  it('that sends too much is cut off', async () => {
    const web = await site(bothPages())
    web.answers[EN] = page('x'.repeat(300_000))
    expect(await faultOf(fetched(web, folderWith({}), { most: 100_000 }))).toMatchObject({ code: 'TOO_LARGE' })
    web.answers[EN] = page(gzipSync('x'.repeat(300_000)), { 'content-encoding': 'gzip' })
    expect(await faultOf(fetched(web, folderWith({}), { most: 100_000 }))).toMatchObject({ code: 'TOO_LARGE' })
    expect(web.requests.filter(({ line }) => line === `GET ${EN}`)).toHaveLength(2)
  })

  it('whose name is not known is not asked for again', async () => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    const fault = await faultOf(fetched({ network: nodeNetwork({ resolve }) }, folderWith({})))
    expect([asked, fault.message]).toEqual([
      1,
      'it could not be fetched: the name en.kremlin.ru is not known; is there a network?',
    ])
  })

  it('whose name leads to this machine is refused', async () => {
    for (const address of ['127.0.0.1', '10.0.0.8', '169.254.169.254', '192.168.1.1', '::1', 'fd00::1', '::ffff:127.0.0.1']) {
      const network = nodeNetwork({ resolve: async () => ({ address }) })
      const fault = await faultOf(fetched({ network }, folderWith({})))
      expect(fault.message).toBe(`en.kremlin.ru leads to ${address}, an address inside a private network`)
    }
  })
})
