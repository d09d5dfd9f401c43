/**
 * How fast large files are converted, and in how much memory: `npm run bench:formats -- 1000` for 1000 MB (default: 50).
 * The files are made in a temporary folder, converted by the built command in a process of its own, and removed.
 */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MB = 1e6
const size = Number(process.argv[2] ?? 50) * MB
const folder = mkdtempSync(join(tmpdir(), 'bitext-formats-'))

/** Sentences of different lengths, in two scripts, with what needs escaping now and then. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['The harbour was closed at noon.', 'Гавань закрыли в полдень.'],
  [
    'No one in the town knew why, and the newspapers of the capital wrote nothing about it for eleven days.',
    'Никто в городе не знал почему, и столичные газеты одиннадцать дней ничего об этом не писали.',
  ],
  ['“Bread & salt,” she said.', '«Хлеб-соль», — сказала она.'],
  [
    'The price had risen from 1,200 to 1,450 roubles since the spring, which the council called a temporary difficulty.',
    'С весны цена поднялась с 1200 до 1450 рублей, что совет назвал временной трудностью.',
  ],
]

/** A TSV of the wanted size, written a megabyte at a time. */
function makeTsv(path: string): void {
  const file = openSync(path, 'w')
  writeSync(file, 'id\ten\tru\tprobability\tstatus\n')
  let row = 0
  for (let bytes = 0; bytes < size; ) {
    let text = ''
    for (let count = 0; count < 4000; count++, row++) {
      const [english, russian] = SENTENCES[row % SENTENCES.length]
      text += `b${row + 1}\t${english} ${row}\t${russian} ${row}\t0.98${row % 100}\tauto\n`
    }
    bytes += writeSync(file, text)
  }
  closeSync(file)
}

/** The largest resident set so far, in kilobytes, as the kernel counts it. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

async function convert(from: string, to: string): Promise<void> {
  const [input, output] = [join(folder, from), join(folder, to)]
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, ['dist/cli/main.js', 'export', input, '-o', output, '--force', '-q'], {
    stdio: 'inherit',
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid ?? 0))
  }, 100)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(watch)
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const read = statSync(input).size / MB
  const written = code === 0 ? statSync(output).size / MB : 0
  const figures = `${(read / seconds).toFixed(1)} MB/s read, ${seconds.toFixed(1)} s, peak ${(peak / 1024).toFixed(0)} MB`
  console.log(`${from} → ${to}: ${read.toFixed(0)} MB → ${written.toFixed(0)} MB, ${code === 0 ? figures : `failed (${code})`}`)
}

try {
  makeTsv(join(folder, 'talk.tsv'))
  await convert('talk.tsv', 'talk.tmx')
  await convert('talk.tmx', 'again.tsv')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
