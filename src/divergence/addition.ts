import type { Detector } from './detector.ts'
import { missingWords } from './missing-words.ts'

/** What the version says and the original does not. */
export const addition: Detector = (comparison) => missingWords(comparison, 'addition')
