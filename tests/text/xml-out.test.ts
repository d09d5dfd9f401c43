import { describe, expect, it } from 'vitest'
import { countUnwritable, element, renderXml, startTag, writable, writtenAround } from '../../src/text/xml-out.ts'

describe('an element', () => {
  it('escapes its text and attributes, ]]> and carriage returns among them', () => {
    expect(renderXml(element('a', { x: '"<&>\'\t\n\r' }, 'a < b & c ]]> "d"\r\n\t'))).toBe(
      '<a x="&quot;&lt;&amp;&gt;\'&#9;&#10;&#13;">a &lt; b &amp; c ]]&gt; "d"&#13;\n\t</a>\n',
    )
  })

  it('has elements on lines of their own, and text on one', () => {
    const list = element(
      'ul',
      {},
      element('li', {}, 'one ', element('b', {}, 'two')),
      undefined,
      element('li', { id: undefined, n: 2 }),
    )
    expect(renderXml(list)).toBe('<ul>\n  <li>one <b>two</b></li>\n  <li n="2"/>\n</ul>\n')
  })

  it('may begin now and end later', () => {
    expect(startTag(element('tmx', { version: '1.4' }))).toBe('<tmx version="1.4">')
  })
})

describe('what XML cannot hold', () => {
  const text = 'a\u0000b\u0008\u001bc\ud800d\udc00\uffff e\t\n\r🙂\u0085\u00a0\ufeff'

  it('is left out and counted, and nothing else', () => {
    expect(writable(text)).toBe('abcd e\t\n\r🙂\u0085\u00a0\ufeff')
    expect(countUnwritable(text)).toBe(6)
    expect(countUnwritable('чай 🙂')).toBe(0)
  })

  it('stands apart for formats that can write it in another way', () => {
    expect(writtenAround('a\u0001\u0002🙂').map(({ text: part }) => part)).toEqual(['a', '\u0001', '\u0002', '🙂'])
  })
})
