import type { DivergenceKind } from '../model/divergence.ts'
import { addition } from './addition.ts'
import { agencyShift } from './agency-shift.ts'
import type { Detector } from './detector.ts'
import { epistemicShift } from './epistemic-shift.ts'
import { evaluativeShift } from './evaluative-shift.ts'
import { explicitation } from './explicitation.ts'
import { generalisation } from './generalisation.ts'
import { graduationShift } from './graduation-shift.ts'
import { modalityShift } from './modality-shift.ts'
import { nameVariation } from './name-variation.ts'
import { negationShift } from './negation-shift.ts'
import { numberMismatch } from './number-mismatch.ts'
import { omission } from './omission.ts'
import { particularisation } from './particularisation.ts'
import { quotationShift } from './quotation-shift.ts'
import { termDeviation } from './term-deviation.ts'
import { termInconsistency } from './term-inconsistency.ts'

/** Who finds what, in the order in which reports list the kinds. A new kind is one file and one line here. */
export const DETECTORS: Readonly<Record<DivergenceKind, Detector>> = {
  'quotation-shift': quotationShift,
  'epistemic-shift': epistemicShift,
  'negation-shift': negationShift,
  'number-mismatch': numberMismatch,
  'term-deviation': termDeviation,
  generalisation,
  particularisation,
  'term-inconsistency': termInconsistency,
  explicitation,
  'name-variation': nameVariation,
  omission,
  addition,
  'agency-shift': agencyShift,
  'modality-shift': modalityShift,
  'graduation-shift': graduationShift,
  'evaluative-shift': evaluativeShift,
}
