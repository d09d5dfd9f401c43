import type { Detector } from './detector.ts'
import { missingWords } from './missing-words.ts'

/** What the original says and the version does not. */
export const omission: Detector = (comparison) => missingWords(comparison, 'omission')
