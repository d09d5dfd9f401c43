/**
 * Long texts: processor time, memory and accuracy side by side with hunalign (WebAssembly, without a dictionary, its fastest), each in a process of
 * its own; at last a briefing, in a fresh process, lexicon loading included.
 *
 *   npm run bench:peer -- FOLDER PAIRS.tsv.gz [--sizes 1000,5000,20000,100000] [--no-lexicon]
 *
 * FOLDER holds gold sets as for `align.bench.ts`; where they are used up, after 13,000 sentences, the text goes on with the pairs
 * (`set  en  ru`). The bundled lexicon was learned from those pairs, so of longer texts only `--no-lexicon` tells how good the ladder is.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluate } from '../src/evaluate/evaluate.ts'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { type GoldDocument, goldBeads } from './gold-documents.ts'
import { longDocument } from './long-documents.ts'
import type { PeerRun } from './peer-run.ts'

/** hunalign needs more memory than WebAssembly has beyond this. */
const MOST_FOR_HUNALIGN = 20_000
const RUN = fileURLToPath(new URL('peer-run.ts', import.meta.url))
const BRIEFING = new URL('../alignments/ushakov-2022-02-12.gold.yaml', import.meta.url)

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,5000,20000,100000' },
    'no-lexicon': { type: 'boolean', default: false },
  },
})
const [goldFolder, pairs] = positionals
const bitext = values['no-lexicon'] ? 'bitext-no-lexicon' : 'bitext'
const folder = mkdtempSync(join(tmpdir(), 'bitext-peer-'))
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const document = longDocument({ folder: goldFolder, pairs }, size)
    const ours = measured(bitext, document)
    if (size > MOST_FOR_HUNALIGN) continue
    const theirs = measured('hunalign', document)
    const ratios = (['seconds', 'cpuSeconds', 'megabytes', 'errors'] as const).map((key) => (theirs[key] / ours[key]).toFixed(1))
    const [time, cpuTime, memory, errors] = ratios
    console.log(
      `  hunalign takes ${time} times the time on the clock, ${cpuTime} times that of the processor, ${memory} times the memory, ` +
        `and makes ${errors} times the errors`,
    )
  }
  const { seconds, sentences } = measured(bitext, briefing())
  console.log(`the briefing of ${sentences} sentences, lexicon loading included: ${seconds.toFixed(2)} s on the clock`)
} finally {
  rmSync(folder, { recursive: true })
}

interface Measured {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly megabytes: number
  /** Beads that the gold has not, and beads of the gold that were not found. */
  readonly errors: number
  readonly sentences: number
}

function measured(aligner: string, document: GoldDocument): Measured {
  const file = join(folder, 'document.json')
  writeFileSync(file, JSON.stringify(document))
  const output = execFileSync(process.execPath, ['--import', 'tsx', RUN, aligner, file], { maxBuffer: 2 ** 28 })
  const { seconds, cpuSeconds, megabytes, beads } = JSON.parse(output.toString()) as PeerRun
  const { strict, counts } = evaluate(beads, goldBeads(document))
  const errors = [counts.precision, counts.recall].reduce((sum, { total, strict: found }) => sum + total - found, 0)
  const sentences = Math.max(document.src.length, document.tgt.length)
  console.log(
    `${aligner.padEnd(17)} ${document.src.length} × ${document.tgt.length}: ${cpuSeconds.toFixed(2)} s (${seconds.toFixed(2)} on the clock), ` +
      `${((1e6 * cpuSeconds) / sentences).toFixed(0)} µs a sentence, ${megabytes} MB, strict F1 ${strict.f1.toFixed(4)}, ${errors} errors`,
  )
  return { seconds, cpuSeconds, megabytes, errors, sentences }
}

function briefing(): GoldDocument {
  const { source, target, beads } = readAlignment(readFileSync(BRIEFING, 'utf8'))
  const indices = ({ start, end }: { start: number; end: number }): number[] =>
    Array.from({ length: end - start }, (_, offset) => start + offset)
  return {
    srcLang: source.language,
    tgtLang: target.language,
    src: source.sentences.map(({ text }) => text),
    tgt: target.sentences.map(({ text }) => text),
    gold: beads.map((bead) => [indices(bead.source), indices(bead.target)] as const),
  }
}
