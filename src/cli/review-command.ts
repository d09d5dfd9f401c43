import type { Act } from './act.ts'
import { type Command, Option } from './commander.ts'
import type { ReviewOptions } from './commands/review.ts'

/** What `bitext review` can list. */
export const LISTINGS = ['open', 'accepted', 'rejected', 'lapsed', 'all'] as const
export type Listing = (typeof LISTINGS)[number]

/** `bitext review` */
export function addReview(program: Command, act: Act): void {
  program
    .command('review')
    .summary('accept or reject divergences')
    .description(
      'Lists the divergences that are to be reviewed, or writes your decision on some of them into the parallel corpus. A review survives when the text is aligned anew.',
    )
    .argument('<alignment>', 'a parallel corpus in YAML')
    .argument('[divergences...]', 'their ids, or the ends of them, as the list has them')
    .addOption(new Option('--accept', 'the versions do differ here').conflicts(['reject', 'reopen']))
    .addOption(new Option('--reject', 'this is no divergence; --fail-on does not count it').conflicts(['accept', 'reopen']))
    .addOption(new Option('--reopen', 'take back what was said').conflicts(['accept', 'reject']))
    .option('--note <text>', 'why, in your words')
    .addOption(
      new Option('--show <which>', 'what is listed')
        .choices(LISTINGS)
        .default('open')
        .conflicts(['accept', 'reject', 'reopen', 'note']),
    )
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  bitext review alignments/talk.yaml\n  bitext review alignments/talk.yaml 156bf1e0 --accept\n  bitext review alignments/talk.yaml 0a2c7f31 eff10ef6 --reject --note "a misprint in the source"\n  bitext review alignments/talk.yaml --show lapsed',
    )
    .action((file: string, ids: string[], options: ReviewOptions) =>
      act(async (context) => (await import('./commands/review.ts')).review(context, file, ids, options)),
    )
}
