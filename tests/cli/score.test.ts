import { beforeAll, describe, expect, it } from 'vitest'
import { bitext, type ScreenOptions } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const REFERENCE = [
  'The ferry leaves at nine.',
  'Tickets are sold on board.',
  'Nobody knows the lighthouse.',
  'The sea is calm today.',
]
const OTHER_REFERENCE = ['The ferry departs at nine.', 'You can buy tickets on board.', '', 'The sea is quiet today.']
const GOOD = ['The ferry leaves at nine.', 'Tickets are sold on ship.', 'Nobody knows the lighthouse.', 'The sea is calm today.']
const BAD = ['Ferry nine leave at.', 'Tickets board.', 'Nobody knows a tower.', 'Sea today calm.']
const SOURCE = ['Паром уходит в девять.', 'Билеты продают на борту.', 'Никто не знает маяка.', 'Море сегодня спокойно.']

const TERMBASE = `
format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: lighthouse
    terms:
      ru: [{ term: маяк, status: preferred }]
      en: [{ term: lighthouse, status: preferred }, { term: tower, status: deprecated }]
`

const lines = (...texts: string[]): string => `${texts.join('\n')}\n`
const labels = lines(
  '{"id":"b1","document":"ferry","speaker":"captain","shape":"1-1"}',
  '{"id":"b2","document":"ferry","speaker":"guide","shape":"1-2"}',
  '{"id":"b3","document":"island","shape":"1-1"}',
  '{"id":"b4","document":"island","shape":"1-1"}',
)

let cwd: string

beforeAll(async () => {
  cwd = folderWith({
    'ref.txt': lines(...REFERENCE),
    'ref2.txt': lines(...OTHER_REFERENCE),
    'good.txt': lines(...GOOD),
    'bad.txt': lines(...BAD),
    'short.txt': lines(...GOOD.slice(0, 3)),
    'windows.txt': `\ufeff${GOOD.join('\r\n')}\r\n`,
    'source.txt': lines(...SOURCE),
    'terms.yaml': TERMBASE,
    'labels.jsonl': labels,
    'broken.jsonl': labels.replace('{"id":"b3"', '{"id":3'),
    'set/reference.en.txt': lines(...REFERENCE),
    'set/source.ru.txt': lines(...SOURCE),
    'set/segments.jsonl': labels,
    'split/dev/segments.jsonl': labels,
    'en.txt': ENGLISH,
    'ru.txt': RUSSIAN,
    'document.txt': ENGLISH.replace('forty seats', '40 seats').replace('thanked the builders', 'has thanked builders'),
  })
  await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
})

const score = (options: readonly string[], screen: ScreenOptions = {}) => bitext(['score', ...options], { cwd, ...screen })

describe('bitext score', () => {
  it('puts systems side by side, with the signature of each metric', async () => {
    const { exitCode, stdout, stderr } = await score(['--ref', 'ref.txt', '--hyp', 'good.txt', 'bad.txt'])
    expect(exitCode).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^4 segments, 1 reference each\n\nsystem +BLEU ↑ +chrF2 ↑ +TER ↓\ngood +\d/)
    // One word of 19 is wrong.
    expect(stdout).toMatch(/\ngood .* 5\.26\n/)
    expect(stdout).toMatch(/BLEU +nrefs:1\|case:mixed\|eff:no\|tok:13a\|smooth:exp\|version:bitext-/)
  })

  it('takes several references, and fewer where one is empty', async () => {
    const { stdout, stderr } = await score(['--ref', 'ref.txt', 'ref2.txt', '--hyp', 'good.txt'])
    expect(stderr).toContain('1 of 4 segments have an empty reference')
    expect(stdout).toContain('nrefs:var|')
  })

  it('obeys the options of the metrics', async () => {
    const { stdout } = await score([
      ...['--ref', 'ref.txt', '--hyp', 'bad.txt', '--metrics', 'bleu,chrf++,chrf,ter', '--tokenize', 'intl', '--lowercase'],
      ...[
        '--smooth-method',
        'add-k',
        '--smooth-value',
        '2',
        '--chrf-beta',
        '3',
        '--chrf-char-order',
        '4',
        '--chrf-eps-smoothing',
      ],
      ...['--ter-normalized', '--ter-no-punct', '--ter-case-sensitive', '--ter-asian-support', '--effective-order'],
    ])
    expect(stdout).toContain('case:lc|eff:yes|tok:intl|smooth:add-k[2.00]')
    expect(stdout).toMatch(/chrF3\+\+ +nrefs:1\|case:mixed\|eff:no\|nc:4\|nw:2\|space:no/)
    expect(stdout).toMatch(/chrF3 +nrefs:1\|case:mixed\|eff:no\|nc:4\|nw:0\|space:no/)
    expect(stdout).toContain('case:mixed|tok:tercom|norm:yes|punct:no|asian:yes')
  })

  it('tests the second system against the first', async () => {
    const { stdout } = await score([
      '--ref',
      'ref.txt',
      '--hyp',
      'good.txt',
      'bad.txt',
      '--paired',
      'bs',
      '--samples',
      '100',
      '--seed',
      '7',
    ])
    expect(stdout).toMatch(/bad .*± .*\(p = 0\.\d{3}( \*)?\)/)
    expect(stdout).toContain('(paired bootstrap, 100 samples, seed 7)')
    expect(stdout).toContain('nrefs:1|bs:100|seed:7|')
  })

  it('shows what hurt most, and what is known of the segments', async () => {
    const { stdout } = await score(['--ref', 'ref.txt', '--hyp', 'good.txt', '--segments', 'labels.jsonl', '--sentences', '1'])
    expect(stdout).toMatch(/line 2 · b2 .*\n {2}ref {2}Tickets are sold on board\.\n {2}hyp {2}Tickets are sold on ship\./)
    expect(stdout).not.toContain('line 1 ')
    expect(stdout).toMatch(/document +segments +system/)
    expect(stdout).toMatch(/1-2 +1 +good/)
  })

  it('groups only by what is asked for', async () => {
    const groups = async (by: string) =>
      (await score(['--ref', 'ref.txt', '--hyp', 'good.txt', '--segments', 'labels.jsonl', '--by', by])).stdout
    expect(await groups('none')).not.toMatch(/segments +system/)
    expect(await groups('shape')).toMatch(/^shape +segments/m)
    expect(await groups('shape')).not.toMatch(/^document +segments/m)
  })

  it('prints JSON with every segment, and LaTeX', async () => {
    const json = JSON.parse((await score(['--ref', 'ref.txt', '--hyp', 'good.txt', '--json', '--sentences'])).stdout)
    expect(json.format).toBe('bitext-scores/1')
    expect(json.systems[0].segments).toHaveLength(4)
    const latex = await score(['--ref', 'ref.txt', '--hyp', 'good.txt', '--format', 'latex'])
    expect(latex.stdout).toContain('\\begin{tabular}{lrrr}')
  })

  it('counts terms, expected by the sources', async () => {
    const { stdout } = await score([
      '--ref',
      'ref.txt',
      '--hyp',
      'good.txt',
      'bad.txt',
      '--source',
      'source.txt',
      '--termbase',
      'terms.yaml',
    ])
    expect(stdout).toMatch(/good +1 +1 +0 +0 +0 +100\.0 %/)
    expect(stdout).toMatch(/bad +1 +0 +0 +1 +0 +0\.0 %/)
    expect(stdout).toMatch(/reference +1 +1 +0 +0 +0 +100\.0 %/)
    expect(stdout).toContain('tower 1× (deprecated)')
  })

  it('takes the folder of a bundle as reference, with its sources and segments', async () => {
    const { exitCode, stdout } = await score(['--ref', 'set', '--hyp', 'good.txt', '--termbase', 'terms.yaml'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/document +segments/)
    expect(stdout).toMatch(/reference +1 +1/)
  })

  it('reads a translation from stdin', async () => {
    const { stdout } = await score(['--ref', 'ref.txt', '--hyp', '-'], { stdin: lines(...GOOD) })
    expect(stdout).toMatch(/\nstdin +\d/)
  })

  it('passes over a byte-order mark and Windows line ends, and says so', async () => {
    const { stdout, stderr } = await score(['--ref', 'ref.txt', '--hyp', 'windows.txt', '--metrics', 'ter'])
    expect(stdout).toMatch(/windows +5\.26/)
    expect(stderr).toContain('byte-order mark')
    expect(stderr).toContain('CRLF')
  })
})

describe('bitext score with a corpus', () => {
  it('cuts a document into sentences, aligns them with a version, and says how certain that is', async () => {
    const { exitCode, stdout } = await score(['a.yaml', '--hyp', 'document.txt', '--version', 'en'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^6 segments, 1 reference each/)
    expect(stdout).toMatch(/document: aligned with a mean probability of 0\.9\d\d; 0 segments below 0\.5/)
    expect(stdout).toMatch(/\n1-2 +1 +document/)
  })

  it('has the certainty in JSON too', async () => {
    const { stdout } = await score(['a.yaml', '--hyp', 'document.txt', '--version', 'en', '--json'])
    expect(JSON.parse(stdout).certainty[0].mean).toBeGreaterThan(0.9)
  })

  it.each([
    [['a.yaml', '--hyp', 'document.txt'], 'which version of a.yaml', 2],
    [['a.yaml', '--hyp', 'document.txt', '--version', 'de'], 'has no version "de"', 3],
    [['a.yaml', '--version', 'en'], '--hyp is missing', 2],
    [['a.yaml', '--hyp', 'document.txt', '--version', 'en', '--ref', 'ref.txt'], '--ref is not for a corpus', 2],
  ])('%j is refused', async (options, message, exit) => {
    const { exitCode, stderr } = await score(options)
    expect(exitCode).toBe(exit)
    expect(stderr).toContain(message)
  })
})

describe('what cannot be scored', () => {
  const hypotheses = ['--ref', 'ref.txt', '--hyp']
  it.each([
    [['--hyp', 'good.txt'], '--ref is missing', 2],
    [['--ref', 'ref.txt'], '--hyp is missing', 2],
    [[...hypotheses, 'short.txt'], 'it has 3 lines, and ref.txt has 4; the lines fit as far as both go', 3],
    [[...hypotheses, 'short.txt'], 'bitext resegment --ref ref.txt --hyp short.txt', 3],
    [['--ref', 'ref2.txt', '--hyp', 'good.txt'], 'ref2.txt:3: line 3 has no reference', 3],
    [[...hypotheses, 'nothing.txt'], 'there is no such file', 3],
    [[...hypotheses, 'good.txt', '--metrics', 'blue'], 'did you mean `bleu`?', 2],
    [[...hypotheses, 'good.txt', '--metrics', ','], '--metrics names no metric', 2],
    [[...hypotheses, 'good.txt', '--by', 'page'], '--by does not know "page"', 2],
    [[...hypotheses, 'good.txt', '--confidence', '--seed', '-1'], '--seed must be a whole number, 0 or more, not “-1”', 2],
    [
      [...hypotheses, 'good.txt', '--confidence', '--samples', '1.5'],
      '--samples must be a whole number from 1 to 1000000, not “1.5”',
      2,
    ],
    [[...hypotheses, 'good.txt', '--seed', '7'], '--seed is for --confidence and --paired', 2],
    [[...hypotheses, 'good.txt', '--paired', 'bs'], '--paired compares systems', 2],
    [[...hypotheses, 'good.txt', '--tokenize', 'zh'], 'zh', 2],
    [[...hypotheses, 'good.txt', '--segments', 'ref2.txt'], 'this is not a JSON object', 3],
    [[...hypotheses, 'good.txt', '--segments', 'broken.jsonl'], 'broken.jsonl:3:', 3],
    [[...hypotheses, 'good.txt', '--source', 'short.txt'], 'it has 3 lines, and ref.txt has 4', 3],
    [['--ref', 'set', 'ref.txt', '--hyp', 'good.txt'], 'a bundle has its own reference', 2],
    [['--ref', 'split', '--hyp', 'good.txt'], 'name one part: --ref split/dev', 3],
  ])('%j is refused', async (options, message, exit) => {
    const { exitCode, stdout, stderr } = await score(options)
    expect(stderr).toContain(message)
    expect(exitCode).toBe(exit)
    expect(stdout).toBe('')
  })

  it('the program still says its version', async () => {
    expect((await bitext(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await score(['-V'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
