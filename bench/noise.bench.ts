/**
 * What noise costs: every document is aligned as it is, and again with 5 % of the sentences dropped on each side, a hole of 20 sentences
 * on one side, and 30 foreign sentences at the start of the other.
 *
 *   npx tsx bench/noise.bench.ts FOLDER [SET] [--seed N] [--weights NAME=NUMBER,…]
 */
import { parseArgs } from 'node:util'
import { readDocuments, scoreOf, weightsFrom } from './gold-documents.ts'
import { noisyDocuments } from './noisy-documents.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, weights: { type: 'string' } },
})
const [folder, set = 'newstest-easy'] = positionals
const weights = weightsFrom(values.weights)
const documents = readDocuments(folder, set)
const clean = scoreOf(documents, weights).strict.f1
const noisy = scoreOf(noisyDocuments(documents, Number(values.seed)), weights).strict.f1
console.log(
  `${set}, seed ${values.seed}: strict F1 ${clean.toFixed(4)} clean, ${noisy.toFixed(4)} with noise: ${(noisy - clean).toFixed(4)}`,
)
