import type { DivergenceKind } from '../model/divergence.ts'

/** What differs, for each kind, in a few neutral words; docs/divergences.md has a section on each. */
export const KIND_MEANINGS: Readonly<Record<DivergenceKind, string>> = {
  'quotation-shift': 'a term stands in quotation marks on one side only',
  'epistemic-shift': 'a marker of distance stands on one side only, or is of another class',
  'negation-shift': 'a predicate is denied on one side only',
  'number-mismatch': 'numbers, dates or times differ',
  'term-deviation': 'a concept is said with a deprecated term, or with none of its terms',
  generalisation: 'the version has a broader concept than the original',
  particularisation: 'the version has a narrower concept than the original',
  'term-inconsistency': 'one term has several renderings in the document',
  explicitation: 'a term is spelled out that the other side leaves to the context',
  'name-variation': 'a person or place is named in another manner',
  omission: 'the original says what the version does not',
  addition: 'the version says what the original does not',
  'agency-shift': 'who acts differs, or active and passive do',
  'modality-shift': 'what must be on one side may be on the other',
  'graduation-shift': 'intensity is higher on one side',
  'evaluative-shift': 'polarity or image of the wording differs',
}
