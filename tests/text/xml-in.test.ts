import { describe, expect, it } from 'vitest'
import { type BitextError, formatError } from '../../src/errors.ts'
import { readXml, type XmlChunks, type XmlHarvest, xmlReader } from '../../src/text/xml-in.ts'
import { faultOf } from '../faults.ts'

/** What a document is made of, in one line: `<a x="1">`, text, `</a>`. */
function eventsOf(chunks: readonly (string | Uint8Array)[], namespaces?: readonly string[]): string {
  const { xml, take } = recorder(namespaces)
  for (const chunk of chunks) xml.write(chunk)
  xml.end()
  return take()
}

function recorder(namespaces?: readonly string[]): XmlHarvest<string> {
  let seen = ''
  const xml = xmlReader(
    {
      open: (name, attributes) => {
        seen += `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')}>`
      },
      close: (name) => {
        seen += `</${name}>`
      },
      text: (text) => {
        seen += text
      },
    },
    { file: 'a.xml', namespaces },
  )
  return { xml, take: () => seen }
}

const faultIn = (...chunks: (string | Uint8Array)[]): BitextError => faultOf(() => eventsOf(chunks))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** UTF-16 with or without a byte-order mark. */
function utf16(text: string, { isBig = false, hasMark = true } = {}): Uint8Array {
  const units = [...(hasMark ? ['\ufeff'] : []), ...text.split('')].map((unit) => unit.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('XML', () => {
  it('is read with its attributes, entities, CDATA and empty elements', () => {
    expect(eventsOf(['<a x="1 &lt; 2"><b/>Tea &amp; &#x43b;ёд<![CDATA[<&]]>]]&gt;</a>'])).toBe(
      '<a x="1 < 2"><b></b>Tea & лёд<&]]></a>',
    )
  })

  it('gives the same wherever its pieces end, also inside a letter', () => {
    const document = bytes('<?xml version="1.0"?><a x="ж">чай &amp; 👩‍👧</a>')
    for (let size = 1; size < 9; size++) {
      const pieces = Array.from({ length: Math.ceil(document.length / size) }, (_, at) =>
        document.slice(at * size, (at + 1) * size),
      )
      expect(eventsOf(pieces)).toBe('<a x="ж">чай & 👩‍👧</a>')
    }
  })

  it('has elements of its namespace by their local name, others with theirs', () => {
    const document = '<p:a xmlns:p="urn:ours" xmlns="urn:other"><b p:y="1"/></p:a>'
    expect(eventsOf([document], ['urn:ours'])).toMatch(/^<a .*><\{urn:other\}b p:y="1"><\/\{urn:other\}b><\/a>$/)
  })

  it('may name a document type, which is not loaded', () => {
    expect(eventsOf(['<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd"><tmx/>'])).toBe('<tmx></tmx>')
    expect(eventsOf(['<!DOCTYPE a [<!ELEMENT a (#PCDATA)>]><a/>'])).toBe('<a></a>')
  })
})

describe('an XML fault', () => {
  it.each([
    ['<a>\n  <b>\n</a>', 'unexpected close tag', 3],
    ['<a>\n</a', 'unclosed tag: a', 2],
    ['<a x=1/>', 'unquoted attribute value', 1],
    ['<a>\n&nbsp;</a>', 'undefined entity', 2],
    ['<a/>\n<b/>', 'documents may contain only one root', 2],
    ['<a>\u0001</a>', 'disallowed character', 1],
    ['plain text', 'text data outside of root node', 1],
    ['', 'document must contain a root element', 1],
  ])('in %j has its line', (document, message, line) => {
    const fault = faultIn(document)
    expect(fault).toMatchObject({ code: 'MALFORMED', place: { file: 'a.xml', line } })
    expect(fault.message).toContain(message)
    expect(formatError(fault)).toMatch(/^a\.xml:\d+:\d+: not well-formed XML: [^\n]+\nhint: [^\n]+$/)
  })

  it('that a format throws gets the place of the element', () => {
    expect(faultIn('<a>\n<b></a>').place).toMatchObject({ line: 2 })
  })
})

describe('entities', () => {
  it('that a document declares are refused, whatever they are', () => {
    const laughs = `<?xml version="1.0"?>
<!DOCTYPE lolz [
  <!ENTITY lol "lol">
  <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
]>
<lolz>&lol2;</lolz>`
    expect(faultIn(laughs)).toMatchObject({ code: 'MALFORMED', place: { file: 'a.xml', line: 3 } })
    expect(faultIn('<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a/>').message).toContain('declares entities')
  })
})

describe('bounds', () => {
  it('stop at 256 nested elements', () => {
    expect(eventsOf(['<a>'.repeat(256), '</a>'.repeat(256)])).toHaveLength(256 * 7)
    expect(faultIn('<a>'.repeat(257))).toMatchObject({ code: 'MALFORMED', place: { line: 1 } })
  })

  /** Reads an endless document; how many pieces it took to give up. */
  async function piecesUntilRefused(start: string, more: string): Promise<{ pieces: number; fault: unknown }> {
    let pieces = 0
    async function* endless(): AsyncGenerator<string> {
      yield start
      for (;;) {
        pieces++
        yield more
      }
    }
    try {
      for await (const _ of readXml(endless(), recorder()));
    } catch (fault) {
      return { pieces, fault }
    }
    throw new Error('an endless document came to an end')
  }

  it.each([
    ['text', '<a>'],
    ['an attribute', '<a x="'],
    ['a comment', '<a><!--'],
    ['a name', '<a'],
    ['a document type', '<!DOCTYPE a ['],
    ['a processing instruction', '<a><?'],
  ])('end %s without an end', async (_, start) => {
    const { pieces, fault } = await piecesUntilRefused(start, 'x'.repeat(64 * 1024))
    expect(fault).toMatchObject({ code: 'TOO_LARGE', place: { file: 'a.xml' } })
    expect(pieces).toBeLessThan(200)
  })

  it('end ten million nested elements after the first thousand', async () => {
    const { pieces, fault } = await piecesUntilRefused('<a>', '<b>'.repeat(1000))
    expect(fault).toMatchObject({ code: 'MALFORMED' })
    expect(pieces).toBe(1)
  })

  it('leave alone a long document with tags', async () => {
    async function* long(): AsyncGenerator<string> {
      yield '<a>'
      for (let count = 0; count < 300; count++) yield `<b>${'x'.repeat(64 * 1024)}</b>`
      yield '</a>'
    }
    const counter = { xml: xmlReader({ open() {}, close() {}, text() {} }, { file: 'a.xml' }), take: () => 0 }
    for await (const _ of readXml(long(), counter));
  })
})

describe('a file that breaks off', () => {
  it('has the place up to which it was read', async () => {
    async function* broken(): XmlChunks {
      yield '<a>\n<b/>'
      throw new (await import('../../src/errors.ts')).BitextError('MALFORMED', 'the archive ends too early')
    }
    const reading = async (): Promise<void> => {
      for await (const _ of readXml(broken(), recorder()));
    }
    await expect(reading()).rejects.toMatchObject({ message: 'the archive ends too early', place: { file: 'a.xml', line: 2 } })
  })
})

describe('the encoding of XML', () => {
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>чай</a>`

  it.each([
    ['UTF-8', bytes(declared('UTF-8'))],
    ['UTF-8 with a mark', bytes(`\ufeff${declared('utf-8')}`)],
    ['UTF-8 that says nothing', bytes('<a>чай</a>')],
    ['UTF-16, little end first', utf16(declared('UTF-16'))],
    ['UTF-16, big end first', utf16(declared('UTF-16'), { isBig: true })],
    ['UTF-16 without a mark', utf16(declared('UTF-16BE'), { isBig: true, hasMark: false })],
    [
      'windows-1251',
      Uint8Array.from([...bytes('<?xml version="1.0" encoding="windows-1251"?><a>'), 0xf7, 0xe0, 0xe9, ...bytes('</a>')]),
    ],
  ])('may be %s', (_, document) => {
    expect(eventsOf([document])).toBe('<a>чай</a>')
  })

  it.each([
    ['says UTF-16 and is UTF-8', bytes(declared('UTF-16')), 'the XML declaration says UTF-16, but the bytes are not'],
    ['says UTF-8 and is UTF-16', utf16(declared('UTF-8')), 'the XML declaration says UTF-8, but the bytes are UTF-16LE'],
    ['says windows-1251 and has the mark of UTF-8', bytes(`\ufeff${declared('windows-1251')}`), 'the bytes are UTF-8'],
    ['says what nobody knows', bytes(declared('klingon')), 'which is not known'],
  ])('is refused where it %s', (_, document, message) => {
    const fault = faultIn(document)
    expect(fault).toMatchObject({ code: 'MALFORMED', place: { file: 'a.xml', line: 1, column: 1 } })
    expect(fault.message).toContain(message)
  })

  it('has the place of a byte that is not UTF-8', () => {
    const document = Uint8Array.from([...bytes('<a>\nчай '), 0xf7, 0xe0, ...bytes('</a>')])
    expect(faultIn(document)).toMatchObject({
      code: 'INVALID_UTF8',
      message: 'byte F7 is not valid UTF-8',
      place: { file: 'a.xml', line: 2, column: 5 },
    })
    expect(faultIn(bytes('<a>ч').slice(0, 4))).toMatchObject({ code: 'INVALID_UTF8' })
  })
})
