import type { Act } from './act.ts'
import { type Command, Option } from './commander.ts'
import type { TermsCheckOptions, TermsConvertOptions } from './commands/terms.ts'
import type { TermsSuggestOptions } from './commands/terms-suggest.ts'
import { withInput } from './format-commands.ts'
import { TERM_FORMAT_NAMES } from './term-format-names.ts'

/** The options of whatever reads a termbase in any format. */
const withLanguages = (command: Command): Command =>
  command
    .option('--source <language>', 'language of the first column of a glossary, such as en')
    .option('--target <language>', 'language of its second column, such as ru')

/** `bitext terms` with its commands. */
export function addTerms(program: Command, act: Act): void {
  const terms = program.command('terms').summary('termbases: check them, convert them, suggest terms for them').helpCommand(false)
  for (const add of [addCheck, addConvert, addSuggest]) add(terms, act)
}

function addCheck(terms: Command, act: Act): void {
  const check = terms
    .command('check')
    .summary('check a termbase, say what is in it')
    .description('Checks a termbase in YAML, TBX or as a glossary: refuses what is wrong, with its place, and lists what is odd.')
    .argument('<file>', 'termbase in YAML or TBX, or a glossary: source, target, comment, with tabs; - for stdin')
    .option('--json', 'print JSON')
  withLanguages(check).action((file: string, options: TermsCheckOptions) =>
    act(async (context) => (await import('./commands/terms.ts')).checkTerms(context, file, options)),
  )
}

function addConvert(terms: Command, act: Act): void {
  const convert = terms
    .command('convert')
    .summary('write a termbase in another format')
    .description('Writes a termbase as YAML, as TBX-Basic (ISO 30042:2019) or as a glossary, and says what cannot be held.')
    .argument('<file>', 'termbase in YAML or TBX, or a glossary: source, target, comment, with tabs; - for stdin')
    .addOption(
      new Option('--to <format>', 'format to write (default: told from the name of the output)').choices(TERM_FORMAT_NAMES),
    )
    .option('-o, --output <file>', 'where it goes (default: stdout)')
    .option('--force', 'overwrite a file that bitext did not write')
  withLanguages(convert)
    .addHelpText(
      'after',
      '\nExamples:\n  bitext terms convert terms.yaml -o terms.tbx\n  bitext terms convert glossary.tsv --source en --target ru -o terms.yaml',
    )
    .action((file: string, options: TermsConvertOptions) =>
      act(async (context) => (await import('./commands/terms.ts')).convertTerms(context, file, options)),
    )
}

function addSuggest(terms: Command, act: Act): void {
  const suggest = terms
    .command('suggest')
    .summary('propose key terms of a corpus, with both sides’ renderings')
    .description(
      'Proposes the key terms of a parallel corpus: nouns and noun phrases that it has far more often than other texts, and how the other side renders them.',
    )
    .argument('<file>', 'a parallel corpus in YAML, or any file that bitext import reads; - for stdin')
    .option('--limit <count>', 'how many to propose', '50')
    .option('--min-count <count>', 'how often a term, and a pair of terms, must occur (default: 2)')
    .option('--min-keyness <figure>', 'least log-likelihood G² against other texts, on both sides (default: 3.84)')
    .option('--beside <termbase>', 'leave out what this termbase has, in whatever form')
    .option('--lexicon <file>', 'word translations and counts that bitext learned (default: the bundled ones)')
    .option('--no-lexicon', 'use none: terms are linked by what the corpus itself teaches, the most frequent first')
    .option('--json', 'print JSON')
    .addOption(
      new Option('--to <format>', 'write a termbase in this format (default: told from the name of the output)').choices(
        TERM_FORMAT_NAMES,
      ),
    )
    .option('-o, --output <file>', 'where the termbase goes; a file that is there is never overwritten')
  withInput(suggest)
    .addHelpText(
      'after',
      '\nExamples:\n  bitext terms suggest alignments/ushakov-2022-02-12.yaml\n  bitext terms suggest memory.tmx --min-count 5 -o terms.yaml\n  bitext terms suggest memory.tmx --beside terms.yaml -o more-terms.yaml',
    )
    .action((file: string, options: TermsSuggestOptions) =>
      act(async (context) => (await import('./commands/terms-suggest.ts')).suggest(context, file, options)),
    )
}
