import { relative, resolve } from 'node:path'
import { suggestedTermbase, suggestTerms } from '../../divergence/suggest-terms.ts'
import { BitextError } from '../../errors.ts'
import { alignmentOf } from '../../formats/bead-stream.ts'
import { Losses } from '../../formats/losses.ts'
import { decodeLexicon } from '../../lexicon/codec.ts'
import type { Alignment } from '../../model/alignment.ts'
import { type NewSuggestions, suggestionsBeside } from '../../termbase/suggest/start-termbase.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { exists } from '../../workspace/files.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { type InputFlags, openCorpus } from '../corpus-input.ts'
import { nameOf, readLexiconFile, readTermbaseFile } from '../input.ts'
import { numberOption } from '../number-option.ts'
import { plural } from '../plural.ts'
import { strictReporter } from '../reporters.ts'
import { sayUnpaired, suggestionTable } from '../suggestion-screen.ts'
import { noticesOfOrigin } from '../summary.ts'
import type { TermFormatName } from '../term-format-names.ts'
import { TERM_FORMATS, termFormatByEnding } from '../term-formats.ts'

/** What `bitext terms suggest` was told. */
export interface TermsSuggestOptions extends InputFlags {
  readonly minCount?: string
  readonly minKeyness?: string
  readonly limit: string
  readonly beside?: string
  /** A file; `false` after `--no-lexicon`. */
  readonly lexicon?: string | false
  readonly json?: boolean
  readonly to?: TermFormatName
  readonly output?: string
}

/** `bitext terms suggest`: the key terms of a corpus, to start a termbase from. */
export async function suggest(context: Context, path: string, options: TermsSuggestOptions): Promise<number> {
  const format = formatFor(context, options)
  const limit = numberOption(options.limit, { option: '--limit', least: 1, isWhole: true }) ?? 0
  const beside = options.beside === undefined ? undefined : await readTermbaseFile(context, options.beside)
  const alignment = await readCorpus(context, path, options)
  const all = suggestionsFor(context, alignment, { ...options, known: beside })
  const shown = { ...all, suggestions: all.suggestions.slice(0, limit) }
  for (const notice of noticesOfOrigin(alignment)) context.notice(notice)
  if (format !== undefined) write(context, suggestedTermbase(alignment, shown.suggestions, { beside }), { ...options, format })
  else if (options.json) context.print(`${JSON.stringify(asJson(path, alignment, shown), undefined, 2)}\n`)
  else print(context, path, { alignment, shown })
  sayRest(context, all, shown)
  return 0
}

/** @throws BitextError `WOULD_OVERWRITE` for any file that is there: a termbase is edited by hand; `USAGE` where options disagree */
function formatFor({ environment }: Context, { to, output, json }: TermsSuggestOptions): TermFormatName | undefined {
  const isFile = output !== undefined && output !== '-'
  const format = to ?? (isFile ? (termFormatByEnding(output) ?? 'yaml') : undefined)
  if (json && (isFile || format !== undefined))
    throw new BitextError('USAGE', '--json prints what was found, --to and -o write a termbase', {
      hint: 'leave one of them out',
    })
  if (isFile && exists(resolve(environment.cwd, output)))
    throw new BitextError('WOULD_OVERWRITE', 'there is a file of this name, and it stays as it is', {
      place: { file: output },
      hint: `choose another name with -o; --beside ${output} suggests only what that termbase does not have`,
    })
  return format
}

async function readCorpus(context: Context, path: string, flags: InputFlags): Promise<Alignment> {
  const { from, source, target, dialect, languages } = flags
  const { corpus } = await openCorpus(context, path, {
    from,
    source,
    target,
    dialect,
    languages,
    report: strictReporter(context),
  })
  try {
    return await alignmentOf(corpus)
  } catch (error) {
    throw error instanceof BitextError ? error.at({ file: nameOf(path) }) : error
  }
}

interface Suggesting extends Pick<TermsSuggestOptions, 'minCount' | 'minKeyness' | 'lexicon'> {
  readonly known?: Termbase
}

function suggestionsFor(context: Context, alignment: Alignment, { known, ...options }: Suggesting): NewSuggestions {
  const { lexicon } = options
  const found = suggestTerms(alignment, {
    minCount: numberOption(options.minCount, { option: '--min-count', least: 1, isWhole: true }),
    minKeyness: numberOption(options.minKeyness, { option: '--min-keyness', least: 0 }),
    lexicon:
      typeof lexicon === 'string'
        ? decodeLexicon(readLexiconFile(context, lexicon), { file: lexicon })
        : lexicon === false
          ? false
          : undefined,
  })
  return known === undefined ? { ...found, leftOut: 0 } : suggestionsBeside(found, known, alignment)
}

interface Writing extends Pick<TermsSuggestOptions, 'output'> {
  readonly format: TermFormatName
}

function write(context: Context, termbase: Termbase, { output, format }: Writing): void {
  const losses = new Losses()
  const text = TERM_FORMATS[format].write(termbase, { losses })
  if (output === undefined || output === '-') context.print(text)
  else {
    const file = resolve(context.environment.cwd, output)
    saveAtomically(file, text, { isOurs: () => false })
    context.say(`wrote ${relative(context.environment.cwd, file)} (${plural(termbase.concepts.length, 'concept')})`)
    context.suggest(`terms check ${output}`)
  }
  const lost = losses.list()
  if (lost.length > 0) context.notice(`${TERM_FORMATS[format].title} cannot hold: ${lost.join(', ')}`)
}

const asJson = (path: string, { source, target }: Alignment, { suggestions, unpaired, leftOut }: NewSuggestions) => ({
  file: nameOf(path),
  languages: { source: source.language, target: target.language },
  suggestions,
  unpaired,
  leftOut,
})

interface Shown {
  readonly alignment: Alignment
  readonly shown: NewSuggestions
}

function print(context: Context, path: string, { alignment, shown }: Shown): void {
  for (const line of suggestionTable(shown.suggestions, alignment, context)) context.print(`${line}\n`)
  for (const line of sayUnpaired(shown.unpaired, alignment, context)) context.print(`${line}\n`)
  if (shown.suggestions.length > 0) context.suggest(`terms suggest ${path} -o terms.yaml`)
}

/** What is not shown, and why. */
function sayRest(context: Context, all: NewSuggestions, shown: NewSuggestions): void {
  const more = all.suggestions.length - shown.suggestions.length
  if (all.leftOut > 0) context.say(`${plural(all.leftOut, 'suggestion')} left out: the termbase has them`)
  if (more > 0) context.say(`${plural(more, 'more suggestion')} (--limit shows more)`)
  if (all.suggestions.length === 0) context.notice('no key terms were found (--min-count 1 and --min-keyness 0 show more)')
  else if (all.suggestions.every(({ keyness }) => keyness === undefined))
    context.notice('nothing is known of other texts in these languages: the most frequent terms come first (--lexicon FILE)')
}
