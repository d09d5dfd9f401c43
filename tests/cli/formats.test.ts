import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { READABLE_NAMES, WRITABLE_NAMES } from '../../src/formats/names.ts'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { READABLE, WRITABLE } from '../../src/formats/registry.ts'
import { SAMPLE_YAML } from '../formats/sample.ts'
import { bitext, temporaryFolder } from './screen.ts'

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const SAMPLE_FILES = { 'talk.yaml': SAMPLE_YAML }

const TSV = 'en\tru\tprobability\nTea.\tЧай.\t0.9\nCake.\t\t0.5\n'

describe('bitext export', () => {
  it('prints, and says what the format cannot hold, and that a text is a reconstruction', async () => {
    const { stdout, stderr, exitCode } = await bitext(['export', 'talk.yaml', '--to', 'tsv'], { cwd: folderOf(SAMPLE_FILES) })
    expect(exitCode).toBe(0)
    expect(stdout.split('\n')[1]).toBe('b1\tThe “harbour”\tГавань\t0.9987\tauto\t\t')
    expect(stderr).toContain('TSV cannot hold: 1 divergence, 2 statements on provenance')
    expect(stderr).toContain('ru: A reconstruction: the original is in the town archive.')
  })

  it('tells the format from the name of the output, and packs .gz', async () => {
    const cwd = folderOf(SAMPLE_FILES)
    const { stderr } = await bitext(['export', 'talk.yaml', '-o', 'out/talk.jsonl.gz'], { cwd })
    expect(stderr).toContain('wrote out/talk.jsonl.gz')
    expect(
      gunzipSync(readFileSync(join(cwd, 'out/talk.jsonl.gz')))
        .toString()
        .split('\n'),
    ).toHaveLength(4)
  })

  it('knows what it packed itself, and writes over it', async () => {
    const cwd = folderOf({ 'talk.tsv': TSV, 'other.yaml.gz': gzipSync('mine: true\n') })
    for (let run = 0; run < 2; run++)
      expect((await bitext(['import', 'talk.tsv', '-o', 'talk.yaml.gz'], { cwd })).exitCode).toBe(0)
    expect((await bitext(['import', 'talk.tsv', '-o', 'other.yaml.gz'], { cwd })).exitCode).toBe(2)
  })

  it('writes several files under one name', async () => {
    const cwd = folderOf(SAMPLE_FILES)
    await bitext(['export', 'talk.yaml', '--to', 'moses', '-o', 'talk'], { cwd })
    expect(readdirSync(cwd).sort()).toEqual(['talk.en-ru.en', 'talk.en-ru.ids', 'talk.en-ru.ru', 'talk.yaml'])
  })

  it('reads any format, not only YAML', async () => {
    const cwd = folderOf({ 'talk.tsv.gz': gzipSync(TSV) })
    const { stdout, stderr } = await bitext(['export', 'talk.tsv.gz', '--to', 'tmx'], { cwd })
    expect(stdout).toContain('<seg>Чай.</seg>')
    expect(stderr).toContain('TMX 1.4b cannot hold: 1 gap')
  })

  it('turns a corpus round, and refuses versions that it has not', async () => {
    const cwd = folderOf(SAMPLE_FILES)
    const { stdout } = await bitext(['export', 'talk.yaml', '--to', 'tsv', '--source', 'ru', '--target', 'en'], { cwd })
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'id\tru\ten\tprobability\tstatus\tnote\tbookmark',
      'b1\tГавань\tThe “harbour”\t0.9987\tauto\t\t',
    ])
    const unknown = await bitext(['export', 'talk.yaml', '--to', 'tsv', '--target', 'fr'], { cwd })
    expect([unknown.exitCode, unknown.stderr]).toEqual([
      3,
      expect.stringContaining('there is no version "fr"\nhint: versions here: en, ru'),
    ])
  })

  it('takes languages that the file does not say', async () => {
    const { stdout } = await bitext(['export', '-', '--from', 'tsv', '--to', 'tmx', '--languages', 'de,uk'], {
      stdin: 'src\ttgt\nTee\tЧай\n',
    })
    expect(stdout).toContain('<tuv xml:lang="de">')
    expect(stdout).toContain('<tuv xml:lang="uk">')
  })

  it.each<[string, string[], string]>([
    ['a format that there is not', ['--to', 'tsw'], 'there is no format "tsw"\nhint: did you mean `tsv`?'],
    ['no format', [], 'the format to write is not said'],
    ['a format that is only read', ['--to', 'sentalign'], 'sentalign can only be read'],
    ['several files on the screen', ['--to', 'moses'], 'Moses plain text is several files and cannot be printed'],
    ['a document on the screen', ['--to', 'docx'], 'Word document is no text and cannot be printed'],
    ['a date that is none', ['--to', 'tmx', '--date', '2022-02-31'], '"2022-02-31" is no date and time'],
    ['a dialect that there is not', ['--to', 'tsv', '--dialect', 'opus'], 'tsv has no dialect "opus"'],
  ])('refuses %s', async (_, options, message) => {
    const { exitCode, stderr } = await bitext(['export', 'talk.yaml', ...options], { cwd: folderOf(SAMPLE_FILES) })
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('does not write over a file of someone else’s without --force', async () => {
    const cwd = folderOf({ ...SAMPLE_FILES, 'mine.tsv': 'my own work\n' })
    const { exitCode, stderr } = await bitext(['export', 'talk.yaml', '-o', 'mine.tsv'], { cwd })
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('was not written by bitext and stays as it is')])
    expect(readFileSync(join(cwd, 'mine.tsv'), 'utf8')).toBe('my own work\n')
    expect((await bitext(['export', 'talk.yaml', '-o', 'mine.tsv', '--force'], { cwd })).exitCode).toBe(0)
    expect(readFileSync(join(cwd, 'mine.tsv'), 'utf8')).toContain('Гавань')
  })

  it('leaves the old file when the input breaks in the middle', async () => {
    const rows = 'Tea.\tЧай.\t0.9\n'.repeat(50_000)
    const packed = gzipSync(`en\tru\tprobability\n${rows}`)
    const cwd = folderOf({ 'talk.tsv.gz': packed.subarray(0, packed.length - 20), 'out.jsonl': 'old\n' })
    const { exitCode, stderr } = await bitext(['export', 'talk.tsv.gz', '-o', 'out.jsonl', '--force'], { cwd })
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/talk\.tsv\.gz:\d+: the gzip file ends in the middle/)])
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe('old\n')
    expect(readdirSync(cwd).sort()).toEqual(['out.jsonl', 'talk.tsv.gz'])
  })
})

describe('bitext import', () => {
  it('makes a parallel corpus, and says what to do next', async () => {
    const cwd = folderOf({ 'talk.tsv': TSV })
    const { stderr } = await bitext(['import', 'talk.tsv', '-o', 'talk.yaml'], { cwd })
    const corpus = readAlignment(readFileSync(join(cwd, 'talk.yaml'), 'utf8'))
    expect(corpus).toMatchObject({ id: 'talk', signature: 'bitext:0.1.0|imported:tsv' })
    expect(corpus.beads.map(({ id, probability }) => [id, probability])).toEqual([
      ['b1', 0.9],
      ['b2', 0.5],
    ])
    expect(stderr).toContain('2 beads from TSV')
    expect(stderr).toContain('next: bitext validate talk.yaml')
  })

  it('takes the texts beside a file of indices', async () => {
    const cwd = folderOf({
      'links.txt': '[0]:[0]:0.100000\n[1, 2]:[1]:0.200000\n',
      'en.txt': 'One.\nTwo.\nThree.\n',
      'ru.txt': 'Один.\nДва, три.\n',
    })
    const { stdout } = await bitext(['import', 'links.txt', '--source', 'en.txt', '--target', 'ru.txt'], { cwd })
    const { source, target, beads } = readAlignment(stdout)
    expect([source.language, target.language, beads.map(({ probability }) => probability)]).toEqual(['en', 'ru', [0.9, 0.8]])
    const without = await bitext(['import', 'links.txt'], { cwd })
    expect([without.exitCode, without.stderr]).toEqual([2, expect.stringContaining('--source FILE --target FILE')])
  })

  it('stops at the first fault, and writes nothing', async () => {
    const cwd = folderOf({ 'talk.tsv': `${TSV}alone\n` })
    const { exitCode, stderr } = await bitext(['import', 'talk.tsv', '-o', 'talk.yaml'], { cwd })
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('talk.tsv:4:1: this row has 1 cells, and 3 are needed')])
    expect(existsSync(join(cwd, 'talk.yaml'))).toBe(false)
  })

  it('guesses languages that the file does not say', async () => {
    const { stdout } = await bitext(['import', '-', '--from', 'tsv'], {
      stdin: 'It was the time of the sea.\tЭто было время моря, и он знал.\n',
    })
    const { source, target } = readAlignment(stdout)
    expect([source.version.id, target.version.id]).toEqual(['en', 'ru'])
  })

  it('comes back from every format that holds texts', async () => {
    const cwd = folderOf(SAMPLE_FILES)
    for (const name of ['tmx', 'xliff', 'tsv', 'csv', 'jsonl', 'hunalign']) {
      await bitext(['export', 'talk.yaml', '--to', name, '-o', `talk.${name}`], { cwd })
      const { stdout, stderr } = await bitext(['import', `talk.${name}`], { cwd })
      expect(stderr).not.toContain('error')
      const { beads, target } = readAlignment(stdout)
      expect(beads.length).toBeGreaterThanOrEqual(2)
      expect(target.sentences.map(({ text }) => text).join(' ')).toBe('Гавань Гавань закрыли в 12:30. Никто не знал почему.')
    }
  })

  it('cannot tell what is no corpus', async () => {
    const { exitCode, stderr } = await bitext(['import', 'talk.txt'], { cwd: folderOf({ 'talk.txt': 'Just a text.\n' }) })
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining('the format of this file cannot be told from its name or its content'),
    ])
  })
})

const SIMILARITIES = Array.from({ length: 12 }, (_, index) => `[${index}]:[${index}]:0.8${index}0000\n`).join('')
const LINES = Array.from({ length: 12 }, (_, index) => `Line ${index}.\n`).join('')

describe('bitext validate', () => {
  it('lists every problem with its place, and exits with 3', async () => {
    const cwd = folderOf({ 'talk.tsv': 'en\tru\tprobability\nalone\nTea.\tЧай.\t9\nCake.\tТорт.\t1\n' })
    const { exitCode, stdout } = await bitext(['validate', 'talk.tsv'], { cwd })
    expect(exitCode).toBe(3)
    expect(stdout).toContain('talk.tsv:2:1: this row has 1 cells, and 3 are needed')
    expect(stdout).toContain('talk.tsv:3:1: 9 is not a probability, which is from 0 to 1')
    expect(stdout).toContain('talk.tsv: TSV, 1 bead, 2 problems')
  })

  it('says that all is well, for people and for programs', async () => {
    const cwd = folderOf(SAMPLE_FILES)
    expect((await bitext(['validate', 'talk.yaml'], { cwd })).stdout).toBe(
      'talk.yaml: parallel corpus in YAML (bitext/1), 3 beads, no problems\n',
    )
    const { stdout, exitCode } = await bitext(['validate', 'talk.yaml', '--json'], { cwd })
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      0,
      { file: 'talk.yaml', format: 'yaml', valid: true, beads: 3, findings: [] },
    ])
  })

  it('reports figures that go the wrong way', async () => {
    const cwd = folderOf({ 'links.vecalign': SIMILARITIES, 'en.txt': LINES, 'ru.txt': LINES })
    const { exitCode, stdout } = await bitext(['validate', 'links.vecalign', '--source', 'en.txt', '--target', 'ru.txt'], { cwd })
    expect(exitCode).toBe(3)
    expect(stdout).toContain(
      'the figures should be costs (lower is better), but look like similarities: half of the 1-1 beads have 0.84 or more',
    )
  })

  it('reports a broken YAML with its line', async () => {
    const cwd = folderOf({ 'talk.yaml': SAMPLE_YAML.replace('shape: 1-2', 'shape: 2-2') })
    const { exitCode, stdout } = await bitext(['validate', 'talk.yaml'], { cwd })
    expect([exitCode, stdout]).toEqual([
      3,
      expect.stringMatching(/talk\.yaml:\d+:\d+: bead b2 has the shape 2-2, but holds 1-2 sentences/),
    ])
  })

  it('has nothing to say of a file that is not there', async () => {
    const { exitCode, stderr } = await bitext(['validate', 'tlak.yaml'], { cwd: folderOf(SAMPLE_FILES) })
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('did you mean `talk.yaml`?')])
  })
})

describe('bitext inspect', () => {
  it('names format, dialect, figures, languages and counts', async () => {
    const cwd = folderOf({ 'talk.tsv': TSV })
    const { exitCode, stdout } = await bitext(['inspect', 'talk.tsv'], { cwd })
    expect(exitCode).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'file      talk.tsv',
      'format    TSV',
      'dialect   with a header: en, ru, probability',
      'figures   probabilities, higher is better; 2 of them, from 0.5 to 0.9',
      'source    en (English), 2 sentences',
      'target    ru (Russian), 1 sentence',
      'beads     2 (1 gap): 1-1 × 1, 1-0 × 1',
      'problems  no problems',
      '',
    ])
  })

  it('names the format of a file that breaks off before its first bead, and ends with 3', async () => {
    const { exitCode, stdout } = await bitext(['inspect', 'a.tmx'], {
      cwd: folderOf({ 'a.tmx': '<tmx version="1.4"><body><tu>' }),
    })
    expect([exitCode, stdout.split('\n').slice(0, 2)]).toEqual([3, ['file      a.tmx', 'format    TMX 1.4b']])
  })

  it('stops after ten thousand problems, and lists them in the order of the file', async () => {
    const rows = `{"en": 1}\n{\n${'{"en": 1}\n'.repeat(20_000)}`
    const cwd = folderOf({ 'a.jsonl': `{"en": "Tea.", "ru": "Чай."}\n${rows}` })
    const { stdout } = await bitext(['validate', 'a.jsonl'], { cwd })
    expect(
      stdout
        .split('\n')
        .filter((line) => line.startsWith('a.jsonl:'))
        .slice(0, 2),
    ).toEqual(['a.jsonl:2:1: `en` is missing, or is no text', expect.stringMatching(/^a\.jsonl:3:2: this line is not JSON/)])
    expect(stdout).toContain('10001 problems')
  })

  it('counts the lines of texts that have very many', async () => {
    const cwd = folderOf({ 'a.vecalign': '[0]:[0]:0.1\n', 'en.txt': '\n'.repeat(200_000), 'ru.txt': 'а\n' })
    const { stdout } = await bitext(['inspect', 'a.vecalign', '--source', 'en.txt', '--target', 'ru.txt'], { cwd })
    expect(stdout).toContain('200000 sentences')
  })

  it('ends with 3 when the format is not known', async () => {
    const { exitCode, stdout } = await bitext(['inspect', 'talk.txt'], { cwd: folderOf({ 'talk.txt': 'Good evening.\n' }) })
    expect(exitCode).toBe(3)
    expect(stdout).toContain('format    unknown')
  })

  it('says which way figures go, and doubts it where they look the other way', async () => {
    const cwd = folderOf({ 'links.vecalign': SIMILARITIES, 'en.txt': LINES, 'ru.txt': LINES })
    const { stdout } = await bitext(['inspect', 'links.vecalign', '--source', 'en.txt', '--target', 'ru.txt'], { cwd })
    expect(stdout).toContain('figures   costs, lower is better; 12 of them')
    expect(stdout).toContain('but look like similarities')
  })

  it('shows what is in a file of indices without its texts', async () => {
    const cwd = folderOf({ 'links.path': '[0]:[0]:0.8831524\n[1]:[1,2]:0.7565563\n[2]:[]:0\n' })
    const { stdout } = await bitext(['inspect', 'links.path'], { cwd })
    expect(stdout).toContain('format    SentAlign path')
    expect(stdout).toContain('figures   similarities, higher is better; 2 of them, from 0.7565563 to 0.8831524')
    expect(stdout).toContain('beads     3 (1 gap): 1-1 × 1, 1-2 × 1, 1-0 × 1')
  })

  it('shows what is in an XCES file without its texts, and says that the dialect is a guess', async () => {
    const link = '<link id="SL1" xtargets="s1 s2;s1" certainty="0.88"/><link id="SL2" xtargets=";s2"/>'
    const xml = `<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en.xml" toDoc="ru.xml">${link}</linkGrp></cesAlign>`
    const { stdout } = await bitext(['inspect', 'links.xml'], { cwd: folderOf({ 'links.xml': xml }) })
    expect(stdout).toContain('opus: fromDoc ids first (a guess from its attributes: no texts are given)')
    expect(stdout).toContain('similarities, higher is better; 1 of them, from 0.88 to 0.88')
    expect(stdout).toContain('2 (1 gap): 2-1 × 1, 0-1 × 1')
  })

  it('says of a file that is empty, or binary, that it is', async () => {
    const cwd = folderOf({ 'a.tsv': '', 'b.tsv': 'PK\u0003\u0004xx' })
    expect((await bitext(['validate', 'a.tsv'], { cwd })).stdout).toContain('a.tsv: the file is empty')
    expect((await bitext(['export', 'b.tsv', '--to', 'tmx'], { cwd })).stderr).toContain(
      'b.tsv: the file is not a plain text but a ZIP archive',
    )
  })

  it('shows what it can of a file that breaks', async () => {
    const { exitCode, stdout } = await bitext(['inspect', 'x.jsonl', '--json'], {
      cwd: folderOf({ 'x.jsonl': '{"en": "Tea.", "ru": "Чай."}\n{\n' }),
    })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'jsonl',
      dialect: 'of another tool: en ru',
      counts: { beads: 1 },
      findings: [{ severity: 'problem', code: 'MALFORMED', line: 2 }],
    })
  })
})

describe('the names in --help', () => {
  it('are those of the registry', () => {
    expect(READABLE_NAMES).toEqual(READABLE.map(({ name }) => name))
    expect(WRITABLE_NAMES).toEqual(WRITABLE.map(({ name }) => name))
  })
})

describe('a conversion that is stopped', () => {
  it.each([
    ['SIGKILL', 'SIGKILL', 1],
    ['SIGINT', '130', 0],
    ['SIGTERM', '143', 0],
  ] as const)('by %s leaves the file that was there', { timeout: 60_000 }, async (signal, ending, leftovers) => {
    const rows = 'Tea with lemon and a piece of cake.\tЧай с лимоном и куском торта.\n'.repeat(400_000)
    const cwd = folderOf({ 'big.tsv': `en\tru\n${rows}`, 'out.jsonl': 'old\n' })
    const main = join(import.meta.dirname, '../../src/cli/main.ts')
    const command = ['export', join(cwd, 'big.tsv'), '-o', join(cwd, 'out.jsonl'), '--force']
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...command], { stdio: 'ignore' })
    const ended = new Promise<string>((resolve) => child.once('exit', (code, by) => resolve(by ?? String(code))))
    await untilWriting(cwd)
    child.kill(signal)
    expect(await ended).toBe(ending)
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe('old\n')
    expect(readdirSync(cwd).filter(isTemporary)).toHaveLength(leftovers)
  })
})

const isTemporary = (name: string): boolean => name.endsWith('.tmp')

/** Until the temporary file is there: the conversion is in the middle. */
async function untilWriting(folder: string): Promise<void> {
  while (!readdirSync(folder).some(isTemporary)) await new Promise((resolve) => setTimeout(resolve, 20))
}
