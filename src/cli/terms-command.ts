import type { Act } from './act.ts'
import { type Command, Option } from './commander.ts'
import type { TermsCheckOptions, TermsConvertOptions } from './commands/terms.ts'
import { TERM_FORMAT_NAMES } from './term-format-names.ts'

/** The options of whatever reads a termbase in any format. */
const withLanguages = (command: Command): Command =>
  command
    .option('--source <language>', 'language of the first column of a glossary, such as en')
    .option('--target <language>', 'language of its second column, such as ru')

/** `bitext terms` */
export function addTerms(program: Command, act: Act): void {
  const terms = program.command('terms').summary('termbases: check them, convert them').helpCommand(false)
  const check = terms
    .command('check')
    .summary('check a termbase, say what is in it')
    .description('Checks a termbase in YAML, TBX or as a glossary: refuses what is wrong, with its place, and lists what is odd.')
    .argument('<file>', 'termbase in YAML or TBX, or a glossary: source, target, comment, with tabs; - for stdin')
    .option('--json', 'print JSON')
  withLanguages(check).action((file: string, options: TermsCheckOptions) =>
    act(async (context) => (await import('./commands/terms.ts')).checkTerms(context, file, options)),
  )
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
