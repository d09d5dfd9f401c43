/**
 * BLEU, chrF and TER of 10,000 segments in one run, beside sacreBLEU where Python has it: npx tsx bench/mteval.bench.ts
 * Milliseconds differ between machines; the ratios of one run are what counts; they are of processor time.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bleu } from '../src/mteval/bleu.ts'
import { chrf } from '../src/mteval/chrf.ts'
import { type Metric, scoreCorpus } from '../src/mteval/metric.ts'
import { numpyRandom } from '../src/mteval/numpy-random.ts'
import { resamples } from '../src/mteval/resampling.ts'
import { ter } from '../src/mteval/ter.ts'
import { segmentText } from '../src/segment/segment-text.ts'

const SEGMENTS = 10_000
const SEED = 2022
const METRICS: readonly (() => Metric)[] = [() => bleu(), () => chrf(), () => chrf({ wordOrder: 2 }), () => ter()]

/** sacreBLEU's names of the same, in the same order. */
const SACREBLEU = `
import json, sys, time
from sacrebleu.metrics import BLEU, CHRF, TER
hypotheses, references = [open(path, encoding='utf-8').read().split('\\n')[:-1] for path in sys.argv[1:3]]
results = []
for metric in (BLEU(), CHRF(), CHRF(word_order=2), TER()):
    start = time.process_time()
    score = metric.corpus_score(hypotheses, [references]).score
    results.append({'score': score, 'ms': 1000 * (time.process_time() - start)})
print(json.dumps(results))
`

interface Timed {
  readonly score: number
  readonly ms: number
}

/** Sentences of the bundled briefing in turn, and a "system" that drops, moves and replaces words. */
function testSet(): { readonly hypotheses: string[]; readonly references: string[] } {
  const text = readFileSync(new URL('../corpora/ushakov-2022-02-12/ru.txt', import.meta.url), 'utf8')
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '')
  const sentences = paragraphs.flatMap((paragraph) => segmentText(paragraph, { language: 'ru' }).map((sentence) => sentence.text))
  const random = numpyRandom(SEED)
  const references = Array.from({ length: SEGMENTS }, (_, index) => sentences[index % sentences.length])
  const garbled = (sentence: string): string => {
    const words = sentence.split(' ').filter(() => random.below(10) > 0)
    const moved = words.splice(random.below(words.length + 1), 1 + random.below(3))
    words.splice(random.below(words.length + 1), 0, ...moved)
    return words.map((word) => (random.below(10) === 0 ? words[random.below(words.length)] : word)).join(' ')
  }
  return { references, hypotheses: references.map(garbled) }
}

/** Time of the processor, which others on the machine do not lengthen much. */
function timeOf<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const start = process.cpuUsage()
  const result = work()
  return { ms: process.cpuUsage(start).user / 1000, result }
}

function bySacrebleu(hypotheses: readonly string[], references: readonly string[]): readonly Timed[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-bench-'))
  try {
    const files = [hypotheses, references].map((lines, index) => {
      const path = join(folder, `${index}.txt`)
      writeFileSync(path, `${lines.join('\n')}\n`)
      return path
    })
    const { status, stdout } = spawnSync('python3', ['-c', SACREBLEU, ...files], { encoding: 'utf8' })
    return status === 0 ? (JSON.parse(stdout) as readonly Timed[]) : undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const { hypotheses, references } = testSet()
const inSegments = references.map((reference) => [reference])
const ours = METRICS.map((metric) => {
  const { ms, result } = timeOf(() => scoreCorpus(metric(), hypotheses, inSegments))
  return { name: metric().name, score: result.score, ms }
})
const theirs = bySacrebleu(hypotheses, references)
const words = references.reduce((sum, reference) => sum + reference.split(' ').length, 0)

console.log(`Node ${process.version}; ${SEGMENTS} segments, ${words} words of reference`)
console.table(
  Object.fromEntries(
    ours.map(({ name, score, ms }, index) => {
      const row = { score: score.toFixed(6), 'bitext, ms': Math.round(ms) }
      const other = theirs?.[index]
      if (other === undefined) return [name, row]
      const same = Math.abs(other.score - score) < 1e-9 ? 'yes' : other.score
      return [name, { ...row, 'sacreBLEU, ms': Math.round(other.ms), ratio: (other.ms / ms).toFixed(1), same }]
    }),
  ),
)

/** The usual three in one run: BLEU, chrF2, TER. */
const total = (timed: readonly { readonly ms: number }[]): number => timed[0].ms + timed[1].ms + timed[3].ms
if (theirs !== undefined)
  console.log(`BLEU + chrF2 + TER: ${(total(theirs) / total(ours)).toFixed(1)} times as fast as sacreBLEU`)
else console.log('sacreBLEU is not here (python3 -m pip install sacrebleu): no ratios.')
const draws = timeOf(() => resamples(SEGMENTS, { samples: 1000, seed: 12345 }))
console.log(`1,000 resamples of ${SEGMENTS} segments: ${Math.round(draws.ms)} ms`)
