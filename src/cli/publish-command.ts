import { LAYOUTS, UNITS } from '../publish/html/options.ts'
import { PAPERS } from '../publish/print/options.ts'
import type { Act } from './act.ts'
import { type Command, Option } from './commander.ts'
import type { PublishOptions } from './commands/publish.ts'

/** What `bitext publish` can make. */
export const PUBLICATIONS = ['html', 'epub', 'print', 'pdf'] as const
export type Publication = (typeof PUBLICATIONS)[number]

/** `bitext publish` */
export function addPublish(program: Command, act: Act): void {
  program
    .command('publish')
    .summary('make a bilingual reader')
    .description(
      'Makes a book of an alignment, for people to read: one HTML file that opens anywhere and asks nothing of any network, an EPUB for e-readers, or pages that face each other, as HTML to print or as PDF.',
    )
    .argument('<alignments...>', 'a parallel corpus in YAML; several that share a version make one reader with all of them')
    .addOption(new Option('--to <what>', 'what to make').choices(PUBLICATIONS).default('html'))
    .option('-o, --output <file>', 'where it goes; - for stdout, HTML only (default: <name>.html, .epub, .print.html or .pdf)')
    .addOption(
      new Option(
        '--layout <layout>',
        'how the versions stand (default: columns; in EPUB interleaved, the other is reveal; printed facing, the others are columns and interleaved)',
      ).choices(LAYOUTS),
    )
    .addOption(new Option('--by <unit>', 'what stands in step').choices(UNITS).default('sentence'))
    .option('--versions <list>', 'versions to show, in order, with commas between them (default: all, the original first)')
    .option('--no-numbers', 'no bead numbers')
    .option('--no-links', 'no words that light up together in HTML; they are found where the alignment has none')
    .option('--yo', 'write ё in Russian where only ё can stand')
    .option('--glossary', 'the key terms at the end, from the termbase of the corpus')
    .option('--termbase <file>', 'the termbase for the glossary')
    .addOption(new Option('--paper <size>', 'the sheet, for print and pdf (default: a5; a4 for columns)').choices(PAPERS))
    .option('--chromium <path>', 'the Chromium or Chrome that prints the PDF (default: $CHROME_PATH, or an installed one)')
    .option('--force', 'overwrite a file that bitext did not write')
    .addHelpText(
      'after',
      '\nExamples:\n  bitext publish alignments/ushakov-2022-02-12.yaml --glossary\n  bitext publish talk.yaml --layout reveal --by paragraph -o talk.html\n  bitext publish talk.yaml --to epub --layout reveal --yo\n  bitext publish talk.yaml --to pdf --paper a4\n  bitext publish en-ru.yaml en-2-ru.yaml --versions ru,en,en-2',
    )
    .action((files: string[], options: PublishOptions) =>
      act(async (context) => (await import('./commands/publish.ts')).publish(context, files, options)),
    )
}
