import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatError } from '../../src/errors.ts'
import { z } from '../../src/text/schema.ts'
import { oneLine, quoted, readYaml, writeYaml } from '../../src/text/yaml.ts'
import { faultOf } from '../faults.ts'

const SCHEMA = z.strictObject({
  title: z.string(),
  rows: z.array(z.strictObject({ id: z.string(), status: z.enum(['auto', 'confirmed']).optional() })),
})

const reasonOf = (text: string) => faultOf(() => readYaml(text, SCHEMA, 'corpus.yaml'))

describe('reading YAML', () => {
  it('returns the value, and the place of each part', () => {
    const { value, placeOf } = readYaml(
      'title: Briefing\nrows:\n  - { id: b1 }\n  - { id: b2, status: auto }\n',
      SCHEMA,
      'f.yaml',
    )
    expect(value.rows[1]).toEqual({ id: 'b2', status: 'auto' })
    expect(placeOf(['rows', 1, 'status'])).toMatchObject({ file: 'f.yaml', line: 4, column: 23 })
  })

  it('names line, column and the nearest valid key for an unknown key', () => {
    expect(formatError(reasonOf('title: Briefing\nrows:\n  - id: b1\n    statsu: auto\n')).split('\n')).toEqual([
      'corpus.yaml:4:5: unknown key `statsu`',
      '  |     statsu: auto',
      '  |     ^',
      'hint: did you mean `status`?',
    ])
  })

  it.each([
    ['rows: []\n', 'MALFORMED', '`title` is missing'],
    ['title: 1984\nrows: []\n', 'MALFORMED', '`title` must be text, not a number'],
    ['title: t\nrows: {}\n', 'MALFORMED', '`rows` must be a list, not a map of keys and values'],
    ['title: t\nrows:\n  - { id: b1, status: atuo }\n', 'MALFORMED', '`status` must be one of auto, confirmed, not "atuo"'],
    ['title: t\ntitle: u\nrows: []\n', 'MALFORMED', 'not valid YAML: Map keys must be unique'],
    ['title: *nobody\nrows: []\n', 'MALFORMED', 'not valid YAML: Unresolved alias'],
    ['title: "open\n', 'MALFORMED', 'not valid YAML: Missing closing "quote'],
    ['', 'MALFORMED', '`the file` must be a map of keys and values, not empty'],
  ])('refuses %j', (text, code, message) => {
    const error = reasonOf(text)
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
    expect(error.place?.line).toBeGreaterThan(0)
  })

  it('reports the first of several faults in file order', () => {
    expect(reasonOf('rows:\n  - { id: 7 }\n  - { di: b2 }\ntitle: t\n').message).toBe(
      '`id` must be text, not a number (and 2 more)',
    )
  })

  it('does not expand a bomb of aliases', () => {
    const level = (n: number) =>
      `a${n}: &a${n} [${Array(10)
        .fill(n === 0 ? '"lol"' : `*a${n - 1}`)
        .join(', ')}]`
    const bomb = Array.from({ length: 9 }, (_, n) => level(n)).join('\n')
    expect(reasonOf(bomb).message).toContain('Excessive alias count')
  })
})

describe('YAML that is nested deeper than any file needs', () => {
  it.each([
    ['title: t\nrows: ', '[', 2],
    ['title: t\nrows: ', '{ a: ', 2],
    ['title: t\nrows: ', '- ', 2],
    ['title: t\nrows:\n  ', '? ', 3],
    ['title: t\nrows: ', '!a ', 2],
    ['title: t\nrows: ', '&a ', 2],
  ])('is refused at the first hundreds: %j, and %j a million times', (before, mark, line) => {
    const { code, message, place } = reasonOf(before + mark.repeat(1e6))
    expect([code, message, place?.line]).toEqual(['MALFORMED', 'lists and maps are nested too deep', line])
    expect(place?.column).toBeLessThan(1000)
  })

  it('is refused by indentation, too', () => {
    const steps = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(reasonOf(steps).message).toBe('lists and maps are nested too deep')
  })

  it('is not what looks like it within a text', () => {
    const text = '[{- ? : !a &b'.repeat(500)
    expect(readYaml(`title: ${JSON.stringify(text)}\nrows: []\n`, SCHEMA, 'f.yaml').value.title).toBe(text)
  })
})

describe('writing YAML', () => {
  it('keeps a row on one line, its text in double quotes', () => {
    const text = `${'long '.repeat(40)}end`
    expect(writeYaml({ en: [oneLine({ id: 'p1.s1', text: quoted(text) })] })).toBe(`en:\n  - { id: p1.s1, text: "${text}" }\n`)
  })

  it('quotes what a YAML 1.1 reader would take for a date, a time or a boolean', () => {
    expect(writeYaml({ date: '2022-02-12', at: '12:30', norwegian: 'no' })).toBe(
      'date: "2022-02-12"\nat: "12:30"\nnorwegian: "no"\n',
    )
  })

  it('escapes what no one can see', () => {
    expect(writeYaml({ text: 'a\u202eb\u0085c' })).toBe('text: "a\\u202eb\\u0085c"\n')
  })

  it('puts the comment on top', () => {
    expect(writeYaml({ a: 1 }, { comment: 'one\ntwo' })).toBe('# one\n# two\n\na: 1\n')
  })

  it('reads back every text that it writes', () => {
    const schema = z.record(z.string(), z.string())
    fc.assert(
      fc.property(
        // zod leaves `__proto__` out of every record, and no id of ours may be it.
        fc.dictionary(
          fc.string({ unit: 'binary' }).filter((key) => key !== '__proto__'),
          fc.string({ unit: 'binary' }),
          { noNullPrototype: true },
        ),
        (texts) => {
          expect(readYaml(writeYaml(texts), schema, 'f.yaml').value).toEqual(texts)
        },
      ),
    )
  })
})
