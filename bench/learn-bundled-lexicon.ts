/**
 * Makes the bundled English–Russian lexicon anew and says whether the bytes are those in the package.
 *
 *   npx tsx bench/learn-bundled-lexicon.ts PAIRS.tsv.gz [--write]
 *
 * The pairs: tab-separated, header `set  en  ru`. Their sources stand in `src/lexicon/data/en-ru.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { encodeLexicon } from '../src/lexicon/codec.ts'
import { learnLexicon } from '../src/lexicon/learn.ts'

const BUNDLED = new URL('../src/lexicon/data/en-ru.lexicon.gz', import.meta.url)

const [file, flag] = process.argv.slice(2)
const rows = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1)
const pairs = rows.map((row) => row.split('\t'))
const start = performance.now()
const lexicon = learnLexicon(
  pairs.map(([, english]) => english),
  pairs.map(([, , russian]) => russian),
  { source: 'en', target: 'ru' },
)
const bytes = Buffer.from(encodeLexicon(lexicon))
const seconds = ((performance.now() - start) / 1000).toFixed(1)
if (flag === '--write') writeFileSync(BUNDLED, bytes)
const same = bytes.equals(readFileSync(BUNDLED))
console.log(
  `${pairs.length} pairs, ${lexicon.targets.length} entries, ${bytes.length} bytes, ${seconds} s: ${same ? 'as bundled' : 'DIFFERS'}`,
)
