import { BUNDLE_DEFAULTS, SPLIT_UNITS } from '../mteval/bundle/options.ts'
import type { Act } from './act.ts'
import { type Command, Option } from './commander.ts'
import type { BundleFlags } from './commands/bundle.ts'
import type { ResegmentFlags } from './commands/resegment.ts'
import type { VerifyFlags } from './commands/verify.ts'

/** `bitext bundle` */
export function addBundle(program: Command, act: Act): void {
  const { minProbability, maxLength, seed, domain, splitBy } = BUNDLE_DEFAULTS
  program
    .command('bundle')
    .summary('freeze alignments into an evaluation set')
    .description(
      'Freezes parallel corpora into an evaluation set for machine translation: line files, ids, WMT XML, COMET JSON Lines, a manifest with digests, and a ledger of every bead left out.',
    )
    .argument('<files...>', 'parallel corpora in YAML; each is a document')
    .requiredOption('-o, --output <folder>', 'the folder to write')
    .option('--source <version>', 'the version or language to translate from (default: the source of the corpora)')
    .option('--min-probability <p>', `leave out beads below, unless a person confirmed them (default: ${minProbability})`)
    .option('--only-confirmed', 'leave out beads that no person confirmed')
    .option('--dedupe', 'leave out pairs that occurred before, case aside')
    .option('--max-length <characters>', `leave out longer segments, of either side (default: ${maxLength})`)
    .option('--keep-equal', 'keep segments whose reference is the source unchanged')
    .option('--split <sizes>', 'parts and how many segments each gets, such as dev=500,test=1000 (default: one set)')
    .addOption(new Option('--split-by <unit>', `what is dealt out to the parts (default: ${splitBy})`).choices(SPLIT_UNITS))
    .option('--seed <number>', `draws other documents or beads (default: ${seed})`)
    .option('--domain <name>', `the domain that WMT XML names (default: ${domain})`)
    .option('--force', 'put it in the place of another folder, which is kept beside it')
    .addHelpText('after', '\nExample:\n  bitext bundle alignments/*.yaml -o sets/talks --split dev=500,test=1000 --dedupe')
    .action((files: string[], options: BundleFlags) =>
      act(async (context) => (await import('./commands/bundle.ts')).bundle(context, files, options)),
    )
}

/** `bitext verify` */
export function addVerify(program: Command, act: Act): void {
  program
    .command('verify')
    .summary('check that an evaluation set is what it was')
    .description(
      'Recomputes every digest and everything that follows from the texts of an evaluation set; exit code 1 when something is found, with its place.',
    )
    .argument('<folder>', 'a folder that bitext bundle wrote')
    .option('--against <folder>', 'an earlier version of the set: report how it drifted, pair by pair')
    .option('--from <files...>', 'the parallel corpora it was made from: make it anew and compare')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample:\n  bitext verify sets/talks --against sets/talks-2023')
    .action((folder: string, options: VerifyFlags) =>
      act(async (context) => (await import('./commands/verify.ts')).verify(context, folder, options)),
    )
}

/** `bitext resegment` */
export function addResegment(program: Command, act: Act): void {
  program
    .command('resegment')
    .summary('cut a translation into the lines of its reference')
    .description(
      'Cuts a translation whose lines do not match, such as that of a whole document or of speech, into the lines of its reference where that makes the fewest word errors; or, without a reference, into the lines of its source by aligning the two.',
    )
    .option('--ref <file>', 'the reference, a segment a line')
    .option('--source <file>', 'the source, a segment a line, where there is no reference')
    .requiredOption('--hyp <file>', 'the translation, in lines of any length; - for stdin')
    .option('-o, --output <file>', 'where the lines go (default: stdout)')
    .option('--docs <file>', 'the document of each line of the reference or source: no word goes from one document to another')
    .option(
      '--hyp-docs <file>',
      'the document of each line of the translation (default: its documents stand between empty lines)',
    )
    .option('--exact', 'compare words as they are written, with case and punctuation')
    .option('--source-language <language>', 'language of the source, such as en (default: guessed)')
    .option('--language <language>', 'language of the translation, such as ru (default: guessed)')
    .option('--force', 'overwrite another file')
    .addHelpText('after', '\nExample:\n  bitext resegment --ref sets/talks/reference.ru.txt --hyp system.txt -o system.lines.txt')
    .action((options: ResegmentFlags) =>
      act(async (context) => (await import('./commands/resegment.ts')).resegment(context, options)),
    )
}
