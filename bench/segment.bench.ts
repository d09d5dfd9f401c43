/**
 * How fast our rules cut, beside sentence-splitter, sbd and Intl.Segmenter, all in one run: npx tsx bench/segment.bench.ts [FOLDER]
 * Milliseconds of the processor differ between machines; the ratios in one table are what counts. With a FOLDER that holds `segment/*.jsonl`,
 * also on web pages and social media, which have more sentences to the kilobyte than the briefing.
 */
import { readFileSync } from 'node:fs'
import sbd from 'sbd'
import { segmentText } from '../src/segment/segment-text.ts'

/** Cuts one paragraph and says into how many sentences. */
type Cutter = (paragraph: string, language: string) => number

const CUTTERS: Readonly<Record<string, Cutter>> = {
  'bitext rules': (paragraph, language) => segmentText(paragraph, { language }).length,
  'sentence-splitter': (paragraph, language) => segmentText(paragraph, { language, segmenter: 'sentence-splitter' }).length,
  sbd: (paragraph) => sbd.sentences(paragraph).length,
  'Intl.Segmenter': cutWithIntl,
}

/** Node copies the whole text into every segment, so segments are counted and not kept. */
function cutWithIntl(paragraph: string, language: string): number {
  let count = 0
  for (const _ of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) count++
  return count
}

/** The best of at least this many runs counts, and of as many as fit in a second: the first ones warm the machine up. */
const RUNS = 5
const LONG_ENOUGH_MS = 1_000
const SAMPLE_BYTES = 500_000
const HOSTILE_BYTES = 200_000

/** After this, no more runs; and a text of which a tenth takes a tenth of this is not tried at full length. */
const PATIENCE_MS = 5_000

const bundled = (file: string): string => readFileSync(new URL(`../corpora/ushakov-2022-02-12/${file}`, import.meta.url), 'utf8')

/** Texts of a development set, one a line. */
const informal = (folder: string, set: string): string =>
  readFileSync(`${folder}/segment/${set}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => `${(JSON.parse(line) as { text: string }).text}\n`)
    .join('')

const repeated = (text: string, bytes: number): string => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)))

/** Best time in milliseconds of the processor, so that other programs on the machine count for little. */
function timeOf(cut: () => number): number {
  let best = Number.POSITIVE_INFINITY
  let total = 0
  for (let run = 0; (run < RUNS || total < LONG_ENOUGH_MS) && total < PATIENCE_MS; run++) {
    const start = process.cpuUsage()
    cut()
    const { user, system } = process.cpuUsage(start)
    const elapsed = (user + system) / 1000
    best = Math.min(best, elapsed)
    total += elapsed
  }
  return best
}

/** Every cutter's throughput in MB/s over the paragraphs of a text. */
function throughput(text: string, language: string): Record<string, string> {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  const megabytes = Buffer.byteLength(text) / 1e6
  return perCutter((cut) => {
    const time = timeOf(() => paragraphs.reduce((count, paragraph) => count + cut(paragraph, language), 0))
    return `${((megabytes / time) * 1000).toFixed(1)} MB/s`
  })
}

/** Every cutter's time for 200 kB, or, where a tenth of it already takes a tenth of our patience, for that tenth. */
const endurance = (unit: string): Record<string, string> =>
  perCutter((cut) => {
    const tenth = timeOf(() => cut(repeated(unit, HOSTILE_BYTES / 10), 'en'))
    if (tenth > PATIENCE_MS / 10) return `${Math.round(tenth)} ms for 20 kB`
    return `${timeOf(() => cut(repeated(unit, HOSTILE_BYTES), 'en')).toFixed(1)} ms`
  })

const perCutter = (measure: (cut: Cutter) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(CUTTERS).map(([name, cut]) => [name, measure(cut)]))

console.log(`Node ${process.version}; running text: the bundled briefing, repeated to ${SAMPLE_BYTES / 1000} kB`)
const [folder] = process.argv.slice(2)
console.table({
  'English, paragraphs': throughput(repeated(`${bundled('en.page.txt')}\n\n`, SAMPLE_BYTES), 'en'),
  'Russian, paragraphs': throughput(repeated(`${bundled('ru.txt')}\n\n`, SAMPLE_BYTES), 'ru'),
  ...(folder !== undefined && {
    'English, web': throughput(repeated(informal(folder, 'en.ewt-dev'), SAMPLE_BYTES), 'en'),
    'Russian, social media': throughput(repeated(informal(folder, 'ru.taiga-dev'), SAMPLE_BYTES), 'ru'),
  }),
})
console.log('Hostile texts, 200 kB on one line')
console.table({
  '"a. " repeated': endurance('a. '),
  'open brackets': endurance('('),
  'open quotes': endurance('«'),
  'single letters': endurance('a '),
  'full stops': endurance('.'),
})
