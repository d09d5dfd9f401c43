import { BitextError } from '../errors.ts'
import type { Documents } from '../mteval/resegment/by-document.ts'
import type { Context } from './context.ts'
import { type LineFile, placeOfLine, readLineFile, refuseOtherCount } from './line-file.ts'
import { plural } from './plural.ts'

/** What the command line says of a translation to cut. */
interface HypothesisFlags {
  readonly hyp: string
  readonly docs?: string
  readonly hypDocs?: string
}

/** A translation in lines of its own. */
interface Hypothesis {
  readonly hypothesis: readonly string[]
  readonly documents?: Documents
}

/** The translation's lines, and the documents that both sides are in. */
export async function readHypothesis(context: Context, flags: HypothesisFlags, opposite: LineFile): Promise<Hypothesis> {
  const { docs, hypDocs, hyp } = flags
  const file = await readLineFile(context, hyp)
  if (docs === undefined) {
    if (hypDocs !== undefined)
      throw new BitextError('USAGE', '--hyp-docs needs --docs', { hint: 'name the documents of both sides' })
    return { hypothesis: file.lines }
  }
  const named = await readLineFile(context, docs)
  refuseOtherCount(named, opposite)
  if (hypDocs === undefined) return documentsBetweenEmptyLines(file, named)
  const ofHypothesis = await readLineFile(context, hypDocs)
  refuseOtherCount(ofHypothesis, file)
  return { hypothesis: file.lines, documents: { fixed: named.lines, hypothesis: ofHypothesis.lines } }
}

/** The documents of a translation in their order, parted by empty lines. */
function documentsBetweenEmptyLines({ file, lines }: LineFile, named: LineFile): Hypothesis {
  const names = named.lines.filter((name, index) => name !== named.lines[index - 1])
  const filled = lines
    .map((line, index) => ({ line, isFirst: index === 0 || lines[index - 1].trim() === '' }))
    .filter(({ line }) => line.trim() !== '')
  let document = -1
  const numbers = filled.map(({ isFirst }) => {
    if (isFirst) document += 1
    return document
  })
  if (document + 1 !== names.length) {
    throw new BitextError(
      'MALFORMED',
      `empty lines part it into ${plural(document + 1, 'document')}, and ${named.file} names ${names.length}`,
      {
        place: { file },
        hint: 'part the documents by one empty line each, or name them line by line with --hyp-docs FILE',
      },
    )
  }
  return {
    hypothesis: filled.map(({ line }) => line),
    documents: { fixed: named.lines, hypothesis: numbers.map((number) => names[number]) },
  }
}

/**
 * Refuses lines that no word can be cut by.
 * @throws BitextError `MALFORMED`
 */
export function refuseEmptyLines(file: LineFile): void {
  const empty = file.lines.findIndex((line) => line.trim() === '')
  if (empty < 0) return
  throw new BitextError('MALFORMED', 'this line is empty: there is nothing to cut a segment by', {
    place: placeOfLine(file, empty),
    hint: 'every line needs its segment; part documents with --docs FILE instead of empty lines',
  })
}
