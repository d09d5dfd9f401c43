import { BitextError } from '../../errors.ts'

/** For each line the document that it belongs to: no word goes from one document to another. */
export interface Documents {
  /** Of the lines that stay as they are: those of the reference, or of the source. */
  readonly fixed: readonly string[]
  readonly hypothesis: readonly string[]
}

/** Two texts, and where their documents begin and end. */
export interface TextsByDocument {
  readonly fixed: readonly string[]
  readonly hypothesis: readonly string[]
  readonly documents?: Documents
}

/**
 * Does a piece of work for each document, in the order of the lines that stay; without documents, once for the whole.
 * @throws BitextError `MALFORMED` when the documents of the two sides are not the same.
 */
export function byDocument<T>(
  { fixed, hypothesis, documents }: TextsByDocument,
  work: (fixed: readonly string[], hypothesis: readonly string[]) => T,
): T[] {
  if (documents === undefined) return [work(fixed, hypothesis)]
  const ofFixed = linesByDocument(fixed, documents.fixed, 'reference or source')
  const ofHypothesis = linesByDocument(hypothesis, documents.hypothesis, 'hypothesis')
  refuseOtherDocuments([...ofFixed.keys()], [...ofHypothesis.keys()])
  return [...ofFixed].map(([document, lines]) => work(lines, ofHypothesis.get(document) ?? []))
}

function linesByDocument(lines: readonly string[], documents: readonly string[], side: string): Map<string, string[]> {
  if (lines.length !== documents.length) {
    throw new BitextError(
      'MALFORMED',
      `the ${side} has ${lines.length} lines, but its documents are named for ${documents.length}`,
      {
        hint: 'the file of documents has one name a line, for every line',
      },
    )
  }
  const groups = new Map<string, string[]>()
  documents.forEach((document, index) => {
    const group = groups.get(document)
    if (group === undefined) groups.set(document, [lines[index]])
    else if (documents[index - 1] === document) group.push(lines[index])
    else {
      throw new BitextError('MALFORMED', `line ${index + 1} of the ${side} goes back to document “${document}”`, {
        hint: 'the lines of a document stand together',
      })
    }
  })
  return groups
}

function refuseOtherDocuments(reference: readonly string[], hypothesis: readonly string[]): void {
  const missing = reference.find((document) => !hypothesis.includes(document))
  const other = hypothesis.find((document) => !reference.includes(document))
  if (missing === undefined && other === undefined) return
  const message =
    missing === undefined
      ? `the hypothesis has a document “${other}”, which the reference or source has not`
      : `the hypothesis has no document “${missing}”`
  throw new BitextError('MALFORMED', message, { hint: 'both sides need the same documents under the same names' })
}
