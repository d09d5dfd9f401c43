import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import { guessLanguage } from '../../ingest/guess-language.ts'
import { resegment as cutByReference } from '../../mteval/resegment/resegment.ts'
import { resegmentBySource } from '../../mteval/resegment/resegment-by-source.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { readLineFile } from '../line-file.ts'
import { plural } from '../plural.ts'
import { readHypothesis, refuseEmptyLines } from '../resegment-inputs.ts'
import { languageName } from '../summary.ts'

/** What `bitext resegment` was told. */
export interface ResegmentFlags {
  readonly ref?: string
  readonly source?: string
  readonly hyp: string
  readonly output?: string
  readonly docs?: string
  readonly hypDocs?: string
  readonly exact?: boolean
  readonly sourceLanguage?: string
  readonly language?: string
  readonly force?: boolean
}

/** `bitext resegment`: a translation in lines of its own becomes line-parallel. */
export async function resegment(context: Context, flags: ResegmentFlags): Promise<number> {
  const lines = flags.ref !== undefined ? await againstReference(context, flags, flags.ref) : await againstSource(context, flags)
  const text = lines.map((line) => `${line}\n`).join('')
  if (flags.output === undefined || flags.output === '-') {
    context.print(text)
    return 0
  }
  const { cwd } = context.environment
  const path = resolve(cwd, flags.output)
  saveAtomically(path, text, { force: flags.force, isOurs: (existing) => existing === text })
  context.say(`wrote ${relative(cwd, path)}: ${plural(lines.length, 'line')}`)
  if (flags.ref !== undefined) context.suggest(`score --ref ${flags.ref} --hyp ${flags.output}`)
  return 0
}

/** Above, most words are wrong: the two texts are hardly the same. */
const SUSPICIOUS = 0.9

async function againstReference(context: Context, flags: ResegmentFlags, path: string): Promise<readonly string[]> {
  if (flags.source !== undefined) throw twoWays()
  const reference = await readLineFile(context, path)
  refuseEmptyLines(reference)
  const { hypothesis, documents } = await readHypothesis(context, flags, reference)
  const { lines, errors, words } = cutByReference(reference.lines, hypothesis, { exact: flags.exact, documents })
  const rate = words === 0 ? 0 : errors / words
  context.say(`${plural(errors, 'word error')} over ${plural(words, 'word')} (${(rate * 100).toFixed(1)} %)`)
  if (rate > SUSPICIOUS)
    context.notice(`hardly a word is right: are ${path} and ${flags.hyp} the same text in the same language?`)
  noticeEmpty(context, lines)
  return lines
}

async function againstSource(context: Context, flags: ResegmentFlags): Promise<readonly string[]> {
  if (flags.source === undefined) {
    throw new BitextError('USAGE', 'there is nothing to cut the translation by', {
      hint: 'give the reference with --ref FILE, or the source with --source FILE',
    })
  }
  const source = await readLineFile(context, flags.source)
  refuseEmptyLines(source)
  const { hypothesis, documents } = await readHypothesis(context, flags, source)
  const languages = {
    source: languageFor(source.lines, { said: flags.sourceLanguage, file: source.file, option: '--source-language' }),
    hypothesis: languageFor(hypothesis, { said: flags.language, file: flags.hyp, option: '--language' }),
  }
  context.tell(`aligned as ${languageName(languages.source)} and ${languageName(languages.hypothesis)}`)
  const { lines, probabilities, cutByLength } = resegmentBySource(source.lines, hypothesis, { ...languages, documents })
  const doubtful = probabilities.filter((probability) => probability < 0.5).length
  if (doubtful > 0)
    context.notice(`${plural(doubtful, 'line')} of ${lines.length} may be wrong: the alignment is less than 50 % sure of them`)
  if (cutByLength.length > 0)
    context.notice(`${plural(cutByLength.length, 'line')} share a sentence, which was cut by length: ${shownLines(cutByLength)}`)
  noticeEmpty(context, lines)
  return lines
}

const twoWays = (): BitextError =>
  new BitextError('USAGE', '--ref and --source are two ways to cut', {
    hint: 'leave --source out: the reference is the surer way',
  })

interface LanguageSource {
  readonly said?: string
  readonly file: string
  readonly option: string
}

function languageFor(lines: readonly string[], { said, file, option }: LanguageSource): string {
  const language = said ?? guessLanguage(lines.join('\n'))?.language
  if (language !== undefined) return language
  throw new BitextError('UNKNOWN_LANGUAGE', `the language of ${file} cannot be guessed`, { hint: `say it: ${option} en` })
}

function noticeEmpty(context: Context, lines: readonly string[]): void {
  const empty = lines.flatMap((line, index) => (line === '' ? [index] : []))
  if (empty.length > 0) context.notice(`nothing of the translation fell to ${plural(empty.length, 'line')}: ${shownLines(empty)}`)
}

/** How many lines are named. */
const SHOWN_LINES = 10

const shownLines = (lines: readonly number[]): string =>
  `${lines
    .slice(0, SHOWN_LINES)
    .map((line) => line + 1)
    .join(', ')}${lines.length > SHOWN_LINES ? ', …' : ''}`
