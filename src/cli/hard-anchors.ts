import type { AnchorPair, HardAnchors } from '../align/hard-anchors.ts'
import { BitextError } from '../errors.ts'
import { decodeText } from '../ingest/decode.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Context } from './context.ts'
import { nameOf, readInput } from './input.ts'

/** What `--hard-anchors` was told: `headings`, `speakers`, or `ids=FILE` with a pair of sentence ids a line. */
export async function anchorsFrom(context: Context, what: string | undefined): Promise<HardAnchors | undefined> {
  if (what === undefined || what === 'headings' || what === 'speakers') return what
  const file = /^ids=(.+)$/s.exec(what)?.[1]
  if (file === undefined) {
    const hint = didYouMean(what, ['headings', 'speakers']) ?? 'headings, speakers, or ids=FILE with two sentence ids a line'
    throw new BitextError('USAGE', `hard anchors cannot be ${JSON.stringify(what)}`, { hint })
  }
  return readAnchorPairs(decodeText(await readInput(context, file), { file: nameOf(file) }), nameOf(file))
}

/** A source sentence's id, a tab, a target sentence's id; blank lines and lines that begin with `#` are skipped. */
function readAnchorPairs(text: string, file: string): AnchorPair[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const place = { file, line: index + 1, column: 1, excerpt: line }
    const [source, target, ...more] = line.split('\t').map((cell) => cell.trim())
    if (target !== undefined && more.length === 0) return [{ source, target, place }]
    throw new BitextError('MALFORMED', 'this is no pair of sentence ids', {
      place,
      hint: 'a line is the id of a source sentence, a tab, and the id of a target sentence, such as p6.s1',
    })
  })
}
