import { READABLE_NAMES, WRITABLE_NAMES } from '../formats/names.ts'
import type { Act } from './act.ts'
import type { Command } from './commander.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ImportOptions } from './commands/import.ts'
import type { InspectOptions } from './commands/inspect.ts'
import type { ValidateOptions } from './commands/validate.ts'

/** The options of whatever reads a corpus in any format. */
export const withInput = (command: Command): Command =>
  command
    .option('--from <format>', 'format of the file (default: told from its content and its name)')
    .option('--source <version>', 'the version to take as source; for files of indices or ids, the source text')
    .option('--target <version>', 'the version to take as target; for files of indices or ids, the target text')
    .option('--languages <list>', 'languages of two texts that do not say theirs, such as en,ru (default: guessed)')

/** `bitext export` */
export function addExport(program: Command, act: Act): void {
  const command = program
    .command('export')
    .summary('write a corpus in another format')
    .description('Writes a parallel corpus, or a file in any other format that bitext reads, in the format you name.')
    .argument('<file>', 'a parallel corpus in YAML, or any file that bitext import reads; - for stdin')
    .option('--to <format>', 'format to write (default: told from the name of the output)')
    .option('-o, --output <file>', 'where it goes; .gz is packed (default: stdout)')
    .option('--dialect <name>', 'the way of writing it, where a format has several: opus or intertext for xces')
    .option('--date <date>', 'the date written into formats that have one, such as 2022-02-12T10:00:00Z (default: none)')
    .option('--force', 'overwrite a file that bitext did not write')
  withInput(command)
    .addHelpText(
      'after',
      `\nFormats: ${WRITABLE_NAMES.join(', ')}\n\nExample:\n  bitext export alignments/talk.yaml --to tmx -o talk.tmx`,
    )
    .action((file: string, options: ExportOptions) =>
      act(async (context) => (await import('./commands/export.ts')).exportCorpus(context, file, options)),
    )
}

/** `bitext import` */
export function addImport(program: Command, act: Act): void {
  const command = program
    .command('import')
    .summary('read a corpus from another format')
    .description('Reads a corpus in any format that bitext knows, and writes it as a parallel corpus in YAML.')
    .argument('<file>', 'the file, also .gz; - for stdin')
    .option('-o, --output <file>', 'where the YAML goes (default: stdout)')
    .option('--dialect <name>', 'the way it was written, where the file does not show it: opus or intertext for xces')
    .option('--force', 'overwrite a file that bitext did not write')
  withInput(command)
    .addHelpText(
      'after',
      `\nFormats: ${READABLE_NAMES.join(', ')}\n\nExamples:\n  bitext import talk.tmx -o talk.yaml\n  bitext import links.xml --source en.txt --target ru.txt -o talk.yaml`,
    )
    .action((file: string, options: ImportOptions) =>
      act(async (context) => (await import('./commands/import.ts')).importCorpus(context, file, options)),
    )
}

/** `bitext validate` */
export function addValidate(program: Command, act: Act): void {
  const command = program
    .command('validate')
    .summary('check a file in any format')
    .description('Reads a file to its end and lists every problem with its line and column; exit code 3 when there is one.')
    .argument('<file>', 'a file in any format that bitext import reads, also .gz; - for stdin')
    .option('--json', 'print JSON')
  withInput(command).action((file: string, options: ValidateOptions) =>
    act(async (context) => (await import('./commands/validate.ts')).validate(context, file, options)),
  )
}

/** `bitext inspect` */
export function addInspect(program: Command, act: Act): void {
  const command = program
    .command('inspect')
    .summary('say what is in a file')
    .description('Names the format and dialect of a file, what its figures are, its languages and counts, and its problems.')
    .argument('<file>', 'a file in any format that bitext import reads, also .gz; - for stdin')
    .option('--json', 'print JSON')
  withInput(command).action((file: string, options: InspectOptions) =>
    act(async (context) => (await import('./commands/inspect.ts')).inspect(context, file, options)),
  )
}
