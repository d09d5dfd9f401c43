import type { Detector } from './detector.ts'
import { specificityShifts } from './specificity.ts'

/** The original says a concept, the version a narrower one: соображения, "proposals". Concepts are tied by `broader` in the termbase. */
export const particularisation: Detector = (comparison) => specificityShifts(comparison, 'particularisation')
