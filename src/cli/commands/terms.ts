import { relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import { Losses } from '../../formats/losses.ts'
import type { GlossaryLanguages } from '../../termbase/glossary-read.ts'
import { lintTermbase, type TermbaseNotice } from '../../termbase/lint-termbase.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { nameOf, readInput } from '../input.ts'
import { plural } from '../plural.ts'
import { TERM_FORMAT_NAMES, type TermFormatName } from '../term-format-names.ts'
import { TERM_FORMATS, termFormatByEnding, termFormatOf } from '../term-formats.ts'

interface LanguageFlags {
  readonly source?: string
  readonly target?: string
}

/** What `bitext terms check` was told. */
export interface TermsCheckOptions extends LanguageFlags {
  readonly json?: boolean
}

/** What `bitext terms convert` was told. */
export interface TermsConvertOptions extends LanguageFlags {
  readonly to?: TermFormatName
  readonly output?: string
  readonly force?: boolean
}

/** `bitext terms check`: what is in a termbase, and what is odd about it. */
export async function checkTerms(context: Context, path: string, { json, ...flags }: TermsCheckOptions): Promise<number> {
  const { format, termbase, losses } = await readTerms(context, path, languagesFrom(flags))
  const notices = lintTermbase(termbase)
  const counts = { concepts: termbase.concepts.length, terms: termCounts(termbase) }
  if (json) {
    const result = { file: nameOf(path), format, ...counts, notices, passedOver: losses.list() }
    context.print(`${JSON.stringify(result)}\n`)
    return 0
  }
  for (const notice of notices) context.print(`${sayNotice(notice)}\n`)
  const terms = Object.entries(counts.terms).map(([language, count]) => `${count} ${language}`)
  const what = [plural(counts.concepts, 'concept'), `terms: ${terms.join(', ')}`, plural(notices.length, 'notice')]
  context.print(`${nameOf(path)}: ${TERM_FORMATS[format].title}, ${what.join(', ')}\n`)
  return 0
}

const termCounts = ({ languages, concepts }: Termbase): Readonly<Record<string, number>> =>
  Object.fromEntries(
    languages.map((language) => [language, concepts.reduce((sum, { terms }) => sum + (terms[language] ?? []).length, 0)]),
  )

const sayNotice = ({ concept, message }: TermbaseNotice): string => `${concept}: ${message}`

/** `bitext terms convert`: a termbase in another format, with a report of what that cannot hold. */
export async function convertTerms(context: Context, path: string, options: TermsConvertOptions): Promise<number> {
  const { output, force } = options
  const to = formatTo(options)
  const languages = languagesFrom(options)
  const { format: from, termbase } = await readTerms(context, path, languages)
  if (languages !== undefined && from !== 'tsv' && to !== 'tsv')
    throw new BitextError('USAGE', '--source and --target are for glossaries', { hint: 'leave them out' })
  const losses = new Losses()
  const { title, write, isOurs } = TERM_FORMATS[to]
  const text = write(termbase, { losses, languages })
  if (output === undefined || output === '-') context.print(text)
  else {
    const file = resolve(context.environment.cwd, output)
    saveAtomically(file, text, { force, isOurs })
    context.say(`wrote ${relative(context.environment.cwd, file)} (${plural(termbase.concepts.length, 'concept')})`)
  }
  const lost = losses.list()
  if (lost.length > 0) context.notice(`${title} cannot hold: ${lost.join(', ')}`)
  return 0
}

/** @throws BitextError `USAGE` where neither `--to` nor the name of the output says it */
function formatTo({ to, output = '-' }: TermsConvertOptions): TermFormatName {
  const format = to ?? termFormatByEnding(output)
  if (format !== undefined) return format
  throw new BitextError('USAGE', 'the format to write is not said', { hint: `say it with --to: ${TERM_FORMAT_NAMES.join(', ')}` })
}

/** @throws BitextError `USAGE` for one without the other, or the same twice */
function languagesFrom({ source, target }: LanguageFlags): GlossaryLanguages | undefined {
  if (source === undefined && target === undefined) return undefined
  if (source !== undefined && target !== undefined && source !== target) return { source, target }
  throw new BitextError('USAGE', 'a glossary has two languages', { hint: 'say both: --source en --target ru' })
}

/** A termbase in any format, and what of its file was passed over. */
interface ReadTerms {
  readonly format: TermFormatName
  readonly termbase: Termbase
  readonly losses: Losses
}

async function readTerms(context: Context, path: string, languages: GlossaryLanguages | undefined): Promise<ReadTerms> {
  const bytes = await readInput(context, path)
  const file = nameOf(path)
  const format = termFormatOf(bytes, file)
  const losses = new Losses()
  const termbase = TERM_FORMATS[format].read(bytes, { file, losses, languages })
  const passedOver = losses.list()
  if (passedOver.length > 0) context.notice(`${file}: passed over ${passedOver.join(', ')}`)
  return { format, termbase, losses }
}
