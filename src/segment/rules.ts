import {
  abbreviationBeforeNumber,
  closingAbbreviation,
  languageBeforeForeignScript,
  leaningAbbreviation,
  openingTimePhrase,
  titleAfterHour,
  undecidedAbbreviation,
  yearOrTown,
} from './rules/abbreviations.ts'
import {
  closingPunctuationFollows,
  dashAndSmallLetterFollow,
  dialogueGoesOn,
  ellipsisBeforeConstantCapital,
  markFollows,
  smallLetterAfterFullWord,
  smallLetterFollows,
} from './rules/following.ts'
import { initial, ordinalNumber } from './rules/initials.ts'
import { inlineListMark, listMark } from './rules/lists.ts'
import { insideQuotation, reportingClause, sourceOfQuotation } from './rules/quotations.ts'
import type { Rule } from './rules/rule.ts'

/** The rules in order: the first that answers decides. */
export const RULES: readonly Rule[] = [
  inlineListMark,
  listMark,
  closingPunctuationFollows,
  markFollows,
  dashAndSmallLetterFollow,
  dialogueGoesOn,
  ellipsisBeforeConstantCapital,
  smallLetterAfterFullWord,
  smallLetterFollows,
  sourceOfQuotation,
  insideQuotation,
  reportingClause,
  openingTimePhrase,
  titleAfterHour,
  ordinalNumber,
  languageBeforeForeignScript,
  leaningAbbreviation,
  initial,
  yearOrTown,
  abbreviationBeforeNumber,
  closingAbbreviation,
  undecidedAbbreviation,
  finalMark,
]

/** Nothing speaks against it: final punctuation ends the sentence. */
function finalMark(): 'split' {
  return 'split'
}
