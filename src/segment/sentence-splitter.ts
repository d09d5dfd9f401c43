import { SentenceSplitterSyntax, split } from 'sentence-splitter'
import type { Segmenter } from './segmenter.ts'

/** The npm package `sentence-splitter`, for comparison and for those who are used to its cuts. It knows no conventions. */
export const sentenceSplitterSegmenter: Segmenter = {
  name: 'sentence-splitter',
  cuts: (line) =>
    split(line)
      .filter(({ type }) => type === SentenceSplitterSyntax.Sentence)
      .map(({ range }) => range[1]),
}
