import type { Sentence } from '../model/sentence.ts'
import { fold } from '../text/normalise.ts'
import { onceEach } from './comparison.ts'

/**
 * A sentence folded and in lower case, worked out once. Its offsets are not those of the raw text: it serves to see whether a pattern
 * occurs at all, before the offsets are asked for (they took a third of a run: bench/divergences.bench.ts --speed).
 */
export const lowerText: (sentence: Sentence) => string = onceEach(({ text }) => fold(text).toLowerCase())

/** Whether a pattern occurs in a sentence. */
export const occursIn = (pattern: RegExp, sentence: Sentence): boolean => lowerText(sentence).search(pattern) >= 0
