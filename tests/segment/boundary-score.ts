/** A text and its sentences as a person cut them. */
export interface GoldText {
  readonly text: string
  readonly sentences: readonly string[]
}

const lengthWithoutSpace = (text: string): number => text.replace(/\s+/g, '').length

/** Boundaries inside a text, never its end, counted on the stream of characters that are not white space. */
function boundariesOf(sentences: readonly string[]): Set<number> {
  let length = 0
  return new Set(sentences.slice(0, -1).map((sentence) => (length += lengthWithoutSpace(sentence))))
}

/** Cuts a text into sentences. */
export type Cut = (text: string) => readonly string[]

/** Boundary F1 in percent, over the sum of all texts. */
export function boundaryF1(texts: readonly GoldText[], cut: Cut): number {
  let right = 0
  let counted = 0
  for (const { text, sentences } of texts) {
    const gold = boundariesOf(sentences)
    const found = boundariesOf(cut(text))
    right += [...found].filter((boundary) => gold.has(boundary)).length
    counted += gold.size + found.size
  }
  return (200 * right) / counted
}

/** Lines of running text as texts of ten sentences. */
export const inTens = (sentences: readonly string[]): GoldText[] =>
  Array.from({ length: Math.ceil(sentences.length / 10) }, (_, ten) => {
    const ofTen = sentences.slice(ten * 10, ten * 10 + 10)
    return { text: ofTen.join(' '), sentences: ofTen }
  })

/** Even rows were looked at while the rules were written; odd rows were only measured. */
export const halves = (texts: readonly GoldText[]): { readonly tuned: GoldText[]; readonly unseen: GoldText[] } => ({
  tuned: texts.filter((_, row) => row % 2 === 0),
  unseen: texts.filter((_, row) => row % 2 === 1),
})
