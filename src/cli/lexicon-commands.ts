import type { Act } from './act.ts'
import type { Command } from './commander.ts'
import type { LexiconOptions } from './commands/lexicon.ts'
import type { LearnOptions } from './commands/lexicon-learn.ts'

/** `bitext lexicon` with its commands. */
export function addLexicon(program: Command, act: Act): void {
  const lexicon = program.command('lexicon').summary('word translations: learn them, look them up').helpCommand(false)
  for (const add of [addLearn, addLookup, addInfo]) add(lexicon, act)
}

function addLearn(lexicon: Command, act: Act): void {
  lexicon
    .command('learn')
    .summary('learn them from aligned texts')
    .description(
      'Learns word translations from aligned texts in any format that bitext import reads, and from dictionaries: TSV, hunalign, or dictd as FreeDict makes it.',
    )
    .argument('[files...]', 'aligned texts, also .gz; - for stdin')
    .requiredOption('-o, --output <file>', 'where the lexicon goes')
    .requiredOption('--source <language>', 'language of the source, such as en')
    .requiredOption('--target <language>', 'language of the target, such as ru')
    .option('--from <format>', 'format of the files (default: told from their content and their names)')
    .option(
      '--dictionary <file[:weight]>',
      'mix a dictionary in, each entry as so many pairs of the texts (default: 1); may be given again',
      (typed: string, before: readonly string[]) => [...before, typed],
      [],
    )
    .option('--entries <count>', 'how many translations to keep', '60000')
    .option('--force', 'overwrite a file that bitext did not write')
    .addHelpText(
      'after',
      '\nExamples:\n  bitext lexicon learn talks.tmx news.tsv.gz --source en --target ru -o en-ru.lexicon.gz\n  bitext lexicon learn talks.tmx --dictionary terms.tsv:5 --dictionary freedict-eng-rus.index --source en --target ru -o en-ru.lexicon.gz',
    )
    .action((files: string[], options: LearnOptions) =>
      act(async (context) => (await import('./commands/lexicon-learn.ts')).learn(context, files, options)),
    )
}

function addLookup(lexicon: Command, act: Act): void {
  lexicon
    .command('lookup')
    .summary('look a word up')
    .description('Prints how a word of either language is translated, with probabilities in both directions.')
    .argument('<word>', 'in any form: words are compared by their stems')
    .option('--lexicon <file>', 'a lexicon that bitext learned (default: the bundled English–Russian one)')
    .option('--json', 'print JSON')
    .action((word: string, options: LexiconOptions) =>
      act(async (context) => (await import('./commands/lexicon.ts')).lookup(context, word, options)),
    )
}

function addInfo(lexicon: Command, act: Act): void {
  lexicon
    .command('info')
    .summary('say what is in a lexicon')
    .description('Prints what is in a lexicon.')
    .option('--lexicon <file>', 'a lexicon that bitext learned (default: the bundled English–Russian one)')
    .option('--json', 'print JSON')
    .action((options: LexiconOptions) => act(async (context) => (await import('./commands/lexicon.ts')).info(context, options)))
}
