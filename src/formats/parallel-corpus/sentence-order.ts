/** Our own sentence ids: `p6.s1`, or `s1` where there are no paragraphs. */
const SENTENCE_ID = /^(?:p(?<paragraph>\d+)\.)?s(?<sentence>\d+)$/

interface Position {
  readonly paragraph: number
  readonly sentence: number
}

const BEGINNING: Position = { paragraph: 0, sentence: 0 }

/**
 * The first sentence that stands where it should not, and why; `undefined` when all is well. Ids are unique in any case; ids of
 * our own form also count on without a gap: `p6.s2` follows `p6.s1`, and then comes `p6.s3` or `p7.s1`.
 */
export function orderFault(ids: readonly string[]): { readonly index: number; readonly message: string } | undefined {
  const seen = new Set<string>()
  const counted = ids.every((id) => SENTENCE_ID.test(id))
  for (const [index, id] of ids.entries()) {
    const message = seen.has(id) ? `sentence ${id} stands here a second time` : counted ? gapBefore(ids, index) : undefined
    if (message !== undefined) return { index, message }
    seen.add(id)
  }
  return undefined
}

function gapBefore(ids: readonly string[], index: number): string | undefined {
  const here = positionOf(ids[index])
  const before = index === 0 ? BEGINNING : positionOf(ids[index - 1])
  if (follows(before, here)) return undefined
  if (index === 0) return `the first sentence is ${ids[0]}`
  return isLater(before, here)
    ? `a sentence is missing between ${ids[index - 1]} and ${ids[index]}`
    : `sentence ${ids[index]} stands after ${ids[index - 1]}`
}

function follows(before: Position, here: Position): boolean {
  const sameParagraph = here.paragraph === before.paragraph && here.sentence === before.sentence + 1
  return sameParagraph || (here.paragraph === before.paragraph + 1 && here.sentence === 1)
}

const isLater = (before: Position, here: Position): boolean =>
  here.paragraph > before.paragraph || (here.paragraph === before.paragraph && here.sentence > before.sentence)

/** Text without paragraphs is one paragraph, number 0. */
function positionOf(id: string): Position {
  const { paragraph = '0', sentence = '0' } = SENTENCE_ID.exec(id)?.groups ?? {}
  return { paragraph: Number(paragraph), sentence: Number(sentence) }
}
