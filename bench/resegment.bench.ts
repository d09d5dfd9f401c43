/**
 * How long it takes to cut a hypothesis of a whole document into the lines of its reference, at several word error rates, and how
 * much the bit-parallel table gains over one that is filled cell by cell.
 *
 *   npx tsx bench/resegment.bench.ts [LINES]
 */
import { columnAt, distancesIn, type Words } from '../src/mteval/resegment/bit-parallel.ts'
import { resegment } from '../src/mteval/resegment/resegment.ts'

const LINES = Number(process.argv[2] ?? 2000)
const WORDS_IN_LINE = { least: 10, most: 40 }
const VOCABULARY = 9000
const WORDS_IN_HYPOTHESIS_LINE = 300

/** The same numbers in every run: Park & Miller (1988). */
let state = 20220212
const chance = (): number => {
  state = (state * 48271) % 2147483647
  return state / 2147483647
}

/** Few words are frequent, most are rare. */
const word = (): string => `w${Math.floor(chance() ** 3 * VOCABULARY)}`
const line = (): string =>
  Array.from({ length: WORDS_IN_LINE.least + Math.floor(chance() * (WORDS_IN_LINE.most - WORDS_IN_LINE.least + 1)) }, word).join(
    ' ',
  )

/** Words exchanged, taken out and put in. */
function withNoise(words: readonly string[], share: number): string[] {
  return words.flatMap((original) => {
    const lot = chance() / share
    if (lot < 0.6) return [word()]
    if (lot < 0.8) return []
    return lot < 1 ? [original, word()] : [original]
  })
}

const reference = Array.from({ length: LINES }, line)
const words = reference.join(' ').split(' ')
for (const share of [0.1, 0.5, 0.9]) {
  const noisy = withNoise(words, share)
  const hypothesis = Array.from({ length: Math.ceil(noisy.length / WORDS_IN_HYPOTHESIS_LINE) }, (_, index) =>
    noisy.slice(index * WORDS_IN_HYPOTHESIS_LINE, (index + 1) * WORDS_IN_HYPOTHESIS_LINE).join(' '),
  )
  const start = performance.now()
  const { errors, lines } = resegment(reference, hypothesis)
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  console.log(
    `${lines.length} lines, ${words.length} × ${noisy.length} words, word error rate ${(errors / words.length).toFixed(2)}: ${seconds} s`,
  )
}

/** The same table, cell by cell. */
function cellByCell(rows: Words, columns: Words): Int32Array {
  const column = Int32Array.from({ length: rows.length + 1 }, (_, row) => row)
  columns.forEach((wanted, index) => {
    let diagonal = column[0]
    column[0] = index + 1
    for (let row = 1; row <= rows.length; row++) {
      const cell = Math.min(column[row] + 1, column[row - 1] + 1, diagonal + (rows[row - 1] === wanted ? 0 : 1))
      diagonal = column[row]
      column[row] = cell
    }
  })
  return column
}

const SIZE = 10_000
const [rows, columns] = [0, 1].map(() => Int32Array.from({ length: SIZE }, () => Math.floor(chance() ** 3 * VOCABULARY)))
const timed = (work: () => Int32Array): { readonly seconds: number; readonly last: number } => {
  const start = performance.now()
  const last = work()[SIZE]
  return { seconds: (performance.now() - start) / 1000, last }
}
const parallel = timed(() => distancesIn(columnAt(rows, columns)))
const plain = timed(() => cellByCell(rows, columns))
if (parallel.last !== plain.last) throw new Error('the two tables differ')
console.log(`a table of ${SIZE} × ${SIZE} words: ${(plain.seconds / parallel.seconds).toFixed(0)} times as fast as cell by cell`)
