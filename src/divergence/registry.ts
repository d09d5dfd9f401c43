import type { DivergenceKind } from '../model/divergence.ts'
import type { Detector } from './detector.ts'
import { epistemicShift } from './epistemic-shift.ts'
import { numberMismatch } from './number-mismatch.ts'
import { quotationShift } from './quotation-shift.ts'
import { termDeviation } from './term-deviation.ts'
import { termInconsistency } from './term-inconsistency.ts'

/** Who finds what, in the order in which reports list the kinds. A new kind is one file and one line here. */
export const DETECTORS: Readonly<Record<DivergenceKind, Detector>> = {
  'quotation-shift': quotationShift,
  'epistemic-shift': epistemicShift,
  'number-mismatch': numberMismatch,
  'term-deviation': termDeviation,
  'term-inconsistency': termInconsistency,
}
