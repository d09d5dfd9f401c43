import { UNKNOWN_LANGUAGE } from '../../ingest/check-languages.ts'
import { guessLanguage } from '../../ingest/guess-language.ts'
import { scoreSystems } from '../../mteval/score.ts'
import { formatScoresJson } from '../../mteval/score-json.ts'
import { formatScoresLatex } from '../../mteval/score-latex.ts'
import { hypothesisNotices } from '../../mteval/score-notices.ts'
import type { ScoreOptions, ScoreReport } from '../../mteval/score-report.ts'
import { type TermAccuracy, termAccuracy } from '../../mteval/term-accuracy.ts'
import type { Context } from '../context.ts'
import { readTermbaseFile } from '../input.ts'
import { numberOption } from '../number-option.ts'
import { groupKindsFrom, scoreOptionsFrom } from '../score-choices.ts'
import { readCorpusTexts } from '../score-corpus-texts.ts'
import type { ScoreFlags } from '../score-flags.ts'
import { scoreScreen } from '../score-screen.ts'
import { readParallelTexts, type ScoreTexts } from '../score-texts.ts'
import { termScreen } from '../term-screen.ts'

/** Segments shown after `--sentences` alone. */
const SHOWN_SENTENCES = 10

/** `bitext score`: BLEU, chrF and TER of systems, against references or against a version of a corpus. */
export async function score(context: Context, corpus: string | undefined, flags: ScoreFlags): Promise<number> {
  const options = scoreOptionsFrom(flags)
  const screen = { groups: groupKindsFrom(flags), sentences: sentencesFrom(flags) }
  const texts = corpus === undefined ? await readParallelTexts(context, flags) : await readCorpusTexts(context, corpus, flags)
  sayOddities(context, texts)
  const report = scoreSystems(texts, options)
  const terms = flags.termbase === undefined ? undefined : await termsOf(context, texts, flags.termbase)
  context.print(`${formatted(context, { report, terms, texts }, { ...screen, flags, options })}\n`)
  return 0
}

function sentencesFrom({ sentences }: ScoreFlags): number | undefined {
  if (typeof sentences === 'string') return numberOption(sentences, { option: '--sentences', least: 1, isWhole: true })
  return sentences ? SHOWN_SENTENCES : undefined
}

function sayOddities(context: Context, { systems, references, notices = [] }: ScoreTexts): void {
  for (const notice of notices) context.notice(notice)
  const first = references.map(([reference]) => reference)
  for (const { name, hypotheses } of systems)
    for (const notice of hypothesisNotices(hypotheses, first)) context.notice(`${name}: ${notice}`)
}

/** Terms of the systems, and of the first reference as a yardstick where the sources say what is expected. */
async function termsOf(context: Context, texts: ScoreTexts, path: string): Promise<TermAccuracy[]> {
  const termbase = await readTermbaseFile(context, path)
  const { sources, systems, languages } = texts
  const references = texts.references.map(([reference]) => reference)
  const language = languages.target ?? guessed(references)
  const yardstick = sources === undefined ? [] : [{ name: 'reference', hypotheses: references }]
  return termAccuracy({
    termbase,
    given:
      sources === undefined
        ? { language, segments: references }
        : { language: languages.source ?? guessed(sources), segments: sources },
    language,
    systems: [...systems, ...yardstick],
  })
}

const guessed = (lines: readonly string[]): string => guessLanguage(lines.join('\n'))?.language ?? UNKNOWN_LANGUAGE

interface Results {
  readonly report: ScoreReport
  readonly terms?: readonly TermAccuracy[]
  readonly texts: ScoreTexts
}

interface Layout {
  readonly flags: ScoreFlags
  readonly options: ScoreOptions
  readonly groups: ReturnType<typeof groupKindsFrom>
  readonly sentences?: number
}

function formatted(context: Context, { report, terms, texts }: Results, { flags, options, groups, sentences }: Layout): string {
  const { style, width } = context
  const format = flags.json ? 'json' : (flags.format ?? 'text')
  if (format === 'latex') return formatScoresLatex(report).trimEnd()
  if (format === 'json') {
    const all = flags.sentences === true ? Number.POSITIVE_INFINITY : (sentences ?? 0)
    const systems = report.systems.map(({ segments, ...system }) => ({
      ...system,
      ...(segments && { segments: segments.slice(0, all) }),
    }))
    return formatScoresJson({ ...report, systems, certainty: texts.certainty, terms }).trimEnd()
  }
  const { paired, confidence } = options
  const scores = scoreScreen(report, {
    ...{ style, width, paired, confidence, groups, sentences: sentences ?? 0 },
    certainty: texts.certainty,
  })
  return terms === undefined ? scores : `${scores}\n\n${termScreen(terms, { style })}`
}
