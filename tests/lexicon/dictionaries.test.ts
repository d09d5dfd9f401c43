import { describe, expect, it } from 'vitest'
import { readDictd } from '../../src/lexicon/dictd.ts'
import { readWordList } from '../../src/lexicon/word-list.ts'
import { faultOf } from '../faults.ts'

const OPTIONS = { source: 'en', target: 'ru', file: 'words' }
const wordsIn = (text: string) => readWordList(text, OPTIONS)

describe('a hunalign dictionary', () => {
  it('has the target first', () => {
    expect(wordsIn('маяк @ lighthouse\n\nтихий час @ quiet hour\n')).toEqual([
      { source: 'lighthouse', target: 'маяк' },
      { source: 'quiet hour', target: 'тихий час' },
    ])
  })

  it.each(['маяк lighthouse', 'маяк @ ', 'маяк @ lighthouse @ beacon', ' @ lighthouse'])('does not have the line %j', (line) => {
    expect(faultOf(() => wordsIn(`дом @ house\n${line}\n`))).toMatchObject({
      code: 'MALFORMED',
      place: { file: 'words', line: 2, excerpt: line },
    })
  })
})

describe('a dictionary in TSV', () => {
  it('has the source first, and perhaps a probability', () => {
    expect(wordsIn('lighthouse\tмаяк\t0.9\r\nhouse\tдом\r\nhouse\tдомик\t\n')).toEqual([
      { source: 'lighthouse', target: 'маяк', probability: 0.9 },
      { source: 'house', target: 'дом' },
      { source: 'house', target: 'домик' },
    ])
  })

  it('has its columns in any order where the first line names them', () => {
    expect(wordsIn('note\tru\tprobability\ten\nbuilding\tмаяк\t0.5\tlighthouse\n')).toEqual([
      { source: 'lighthouse', target: 'маяк', probability: 0.5 },
    ])
  })

  it.each([
    ['house', 'this line has no target'],
    ['\tдом', 'this line has no source'],
    ['house\tдом\tnoun', '"noun" is not a probability'],
    ['house\tдом\t1.5', '"1.5" is not a probability'],
    ['house\tдом\t0', '"0" is not a probability'],
  ])('does not have the line %j', (line, message) => {
    expect(faultOf(() => wordsIn(`sea\tморе\n${line}\n`))).toMatchObject({ code: 'MALFORMED', message, place: { line: 2 } })
  })
})

it('a list of words is not a dictionary', () => {
  expect(faultOf(() => wordsIn('\nlighthouse\nhouse\n'))).toMatchObject({ code: 'MALFORMED', place: { line: 2 } })
  expect(wordsIn('\n \n')).toEqual([])
})

/** Lays articles out as `dictfmt` does; offsets and lengths below 64 × 64 have two digits. */
function dictd(articles: readonly (readonly [headwords: readonly string[], text: string])[]) {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const base64 = (number: number): string => digits[Math.floor(number / 64)] + digits[number % 64]
  let at = 0
  const lines = articles.flatMap(([headwords, text]) => {
    const [start, length] = [at, new TextEncoder().encode(text).length]
    at += length
    return headwords.map((headword) => `${headword}\t${base64(start)}\t${base64(length)}\n`)
  })
  return {
    index: lines.sort().join(''),
    articles: new TextEncoder().encode(articles.map(([, text]) => text).join('')),
    file: 'eng-rus.index',
  }
}

describe('a dictd dictionary', () => {
  it('has a translation a sense, several between commas', () => {
    const files = dictd([
      [['00databaseinfo'], 'Our dictionary\nof the sea\n'],
      [['lighthouse'], 'lighthouse /lˈaɪthaʊs/\nмаяк\n'],
      [['shore'], 'shore /ʃɔː/ <n>\n1. берег, побережье\n2. подпорка <fem>; опора\n'],
    ])
    expect(readDictd(files)).toEqual([
      { source: 'lighthouse', target: 'маяк' },
      { source: 'shore', target: 'берег' },
      { source: 'shore', target: 'побережье' },
      { source: 'shore', target: 'подпорка' },
      { source: 'shore', target: 'опора' },
    ])
  })

  it('leaves out labels, notes, examples and references', () => {
    const article = [
      'tide /taɪd/ (sea) <n, sg>',
      ' [naut.] прилив <masc>,  /prʲɪˈlʲif/',
      '      "the tide is out"  - сейчас отлив',
      '   Synonyms: {flood}, {flow}',
      '',
      ' see: {ebb}',
      '         Note: of the sea',
      '',
    ].join('\n')
    expect(readDictd(dictd([[['tide'], article]]))).toEqual([{ source: 'tide', target: 'прилив' }])
  })

  it('reads an article once that has two headwords', () => {
    expect(readDictd(dictd([[['grey', 'gray'], 'grey\nсерый\n']]))).toEqual([{ source: 'grey', target: 'серый' }])
  })

  it.each([
    ['sea\tmore', 'this is not a line of an index: headword, offset and length'],
    ['sea\tA\tBA', 'the article lies beyond the end of the dictionary'],
  ])('does not have the line %j', (line, message) => {
    const index = `00databaseutf8\tA\tB\n${line}\n`
    const articles = new TextEncoder().encode('sea\nморе\n')
    expect(faultOf(() => readDictd({ index, articles, file: 'eng-rus.index' }))).toMatchObject({
      code: 'MALFORMED',
      message,
      place: { file: 'eng-rus.index', line: 2 },
    })
  })
})
