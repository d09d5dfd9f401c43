import type { Detector } from './detector.ts'
import { specificityShifts } from './specificity.ts'

/** The original says a concept, the version a broader one: демарши, "actions". Concepts are tied by `broader` in the termbase. */
export const generalisation: Detector = (comparison) => specificityShifts(comparison, 'generalisation')
