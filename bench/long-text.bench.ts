/**
 * Sets of gold documents joined into one long text, with holes: how good, how long, how much memory, in the corridor or (--exact)
 * over the whole plane.
 *
 *   npx tsx bench/long-text.bench.ts FOLDER [--exact] [--no-lexicon] SET…
 */
import { parseArgs } from 'node:util'
import { alignSentences } from '../src/align/align.ts'
import { evaluate } from '../src/evaluate/evaluate.ts'
import { goldBeads, joined, readDocuments, without } from './gold-documents.ts'

/** A hole for every so many sentences, in turns in the source and in the target. */
const EVERY = 1000
const HOLE = 200

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { exact: { type: 'boolean', default: false }, 'no-lexicon': { type: 'boolean', default: false } },
})
const [folder, ...sets] = positionals
const whole = joined(sets.flatMap((set) => readDocuments(folder, set)))
const dropped = { src: new Set<number>(), tgt: new Set<number>() }
for (let start = EVERY / 2; start < Math.min(whole.src.length, whole.tgt.length) - HOLE; start += EVERY) {
  const side = (start - EVERY / 2) % (2 * EVERY) === 0 ? dropped.src : dropped.tgt
  for (let index = start; index < start + HOLE; index++) side.add(index)
}
const text = without(whole, dropped)
const start = performance.now()
const ladder = alignSentences(text.src, text.tgt, {
  source: text.srcLang,
  target: text.tgtLang,
  exact: values.exact,
  lexicon: values['no-lexicon'] ? false : undefined,
})
const seconds = ((performance.now() - start) / 1000).toFixed(1)
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const { strict } = evaluate(ladder, goldBeads(text))
console.log(
  `${text.src.length} × ${text.tgt.length} sentences${values.exact ? ', exact' : ''}: strict F1 ${strict.f1.toFixed(4)}, ${seconds} s, ${megabytes} MB`,
)
