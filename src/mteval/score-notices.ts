import { guessLanguage, scriptOf } from '../ingest/guess-language.ts'
import { languageOf } from '../language/language.ts'
import { firstMisfit } from './line-fit.ts'

/** What a reader should know of hypotheses before believing their score, a line each. */
export const hypothesisNotices = (hypotheses: readonly string[], references: readonly string[]): string[] =>
  [
    emptyNotice(hypotheses),
    sameNotice(hypotheses, references),
    languageNotice(hypotheses, references),
    tokenisedNotice(hypotheses, references),
    misfitNotice(hypotheses, references),
  ].filter((notice) => notice !== undefined)

function emptyNotice(hypotheses: readonly string[]): string | undefined {
  const empty = hypotheses.flatMap((line, index) => (line.trim() === '' ? [index + 1] : []))
  if (empty.length === 0) return undefined
  return empty.length === 1
    ? `line ${empty[0]} is empty and counts as translated by nothing`
    : `${empty.length} lines are empty, the first is line ${empty[0]}; they count as translated by nothing`
}

const sameNotice = (hypotheses: readonly string[], references: readonly string[]): string | undefined =>
  hypotheses.every((line, index) => line === references[index]) ? 'every line is the reference, unchanged' : undefined

/** As sure as guessing must be before it contradicts. */
const CERTAIN = 0.6

/** By script, and within one by frequent words. */
function languageNotice(hypotheses: readonly string[], references: readonly string[]): string | undefined {
  const [hypothesis, reference] = [hypotheses, references].map((lines) => lines.join('\n'))
  const scripts = [scriptOf(hypothesis), scriptOf(reference)]
  if (scripts[0] !== undefined && scripts[1] !== undefined && scripts[0] !== scripts[1])
    return `most of it is in ${scripts[0]} script, the reference in ${scripts[1]}: is it the right language?`
  const [seen, expected] = [guessLanguage(hypothesis), guessLanguage(reference)]
  if (seen === undefined || expected === undefined || seen.language === expected.language) return undefined
  if (seen.certainty < CERTAIN || expected.certainty < CERTAIN) return undefined
  return `it looks like ${languageOf(seen.language).name}, the reference like ${languageOf(expected.language).name}`
}

/** Traces of a tokeniser: Moses's escapes and joiners, subword marks, a space before the last full stop. */
const TOKENISER_MARKS = /&apos;|&#9[13];|@-@|@@(?= |$)|\u2581/
const SPACED_END = /\s[.!?…]["»”]?\s*$/
const ANY_END = /[.!?…]["»”]?\s*$/

/** Half of the sentences are no accident. */
const MANY = 0.5
const MARKED = 0.05

function tokenisedNotice(hypotheses: readonly string[], references: readonly string[]): string | undefined {
  if (shareOf(hypotheses, TOKENISER_MARKS) > shareOf(references, TOKENISER_MARKS) + MARKED)
    return 'it has the marks of a tokeniser (such as @@, @-@ or &apos;): undo tokenisation before scoring'
  const spaced = shareOf(
    hypotheses.filter((line) => ANY_END.test(line)),
    SPACED_END,
  )
  const inReference = shareOf(
    references.filter((line) => ANY_END.test(line)),
    SPACED_END,
  )
  if (spaced < MANY || inReference >= MANY) return undefined
  return 'it looks tokenised (a space before the last full stop): scores are meant for text as people read it'
}

const shareOf = (lines: readonly string[], pattern: RegExp): number =>
  lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length

function misfitNotice(hypotheses: readonly string[], references: readonly string[]): string | undefined {
  const misfit = firstMisfit(hypotheses, references)
  if (misfit === undefined) return undefined
  const { line, offset } = misfit
  return `from line ${line + 1} on it fits the reference ${Math.abs(offset)} ${Math.abs(offset) === 1 ? 'line' : 'lines'} ${offset > 0 ? 'further down' : 'further up'} better: bitext resegment brings it in line`
}
