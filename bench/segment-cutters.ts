import sbd from 'sbd'
import { segmentText } from '../src/segment/segment-text.ts'

/** Cuts a text into sentences. */
export type Cutter = (text: string, language: string) => string[]

/** Our rules and those that they are measured beside. */
export const CUTTERS: Readonly<Record<string, Cutter>> = {
  'bitext rules': (text, language) => segmentText(text, { language }).map((sentence) => sentence.text),
  'sentence-splitter': (text, language) =>
    segmentText(text, { language, segmenter: 'sentence-splitter' }).map((sentence) => sentence.text),
  sbd: (text) => sbd.sentences(text),
  'Intl.Segmenter': (text, language) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()),
}
