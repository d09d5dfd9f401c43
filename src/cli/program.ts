import { BitextError } from '../errors.ts'
import { SEVERITIES } from '../model/divergence.ts'
import { PROGRAM } from '../model/program.ts'
import { PROVENANCES } from '../model/version.ts'
import { DIALOGUE_DASHES, INSIDE_QUOTES, SEGMENTER_NAMES } from '../segment/options.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Act } from './act.ts'
import { addBundle, addResegment, addVerify } from './bundle-commands.ts'
import { Command, CommanderError, Option } from './commander.ts'
import type { AlignOptions } from './commands/align.ts'
import type { AddOptions } from './commands/corpus.ts'
import type { DivergencesOptions } from './commands/divergences.ts'
import type { EvaluateOptions } from './commands/evaluate.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { SegmentFlags } from './commands/segment.ts'
import { contextOf, type GlobalOptions } from './context.ts'
import type { Environment } from './environment.ts'
import { addExport, addImport, addInspect, addValidate } from './format-commands.ts'
import { addLexicon } from './lexicon-commands.ts'
import { addPublish } from './publish-command.ts'
import { REPORT_FORMATS } from './report-formats.ts'
import { addReview } from './review-command.ts'
import { type Flag, SCORE_FLAGS, type ScoreFlags } from './score-flags.ts'
import { addTerms } from './terms-command.ts'

/**
 * Parses the command line and runs the command it names.
 * @returns the exit code, 0 or 1.
 * @throws BitextError `USAGE` for what the command line does not know, and whatever the command throws.
 */
export async function execute(argv: readonly string[], environment: Environment): Promise<number> {
  let exitCode = 0
  const program = programFor(environment, argv)
  const act: Act = async (command) => {
    exitCode = await command(contextOf(environment, program.opts<GlobalOptions>()))
  }
  for (const add of [
    addAlign,
    addSegment,
    addDivergences,
    addReview,
    addExplain,
    addEvaluate,
    addPublish,
    addExport,
    addImport,
    addValidate,
    addInspect,
    addBundle,
    addVerify,
    addResegment,
    addLexicon,
    addCorpus,
    addTerms,
    addScore,
  ])
    add(program, act)
  try {
    await program.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw wrongUse(error)
  }
  return exitCode
}

function programFor({ stdout }: Environment, argv: readonly string[]): Command {
  return (
    new Command(PROGRAM.name)
      .description(
        'Align two language versions of a text sentence by sentence, keep the parallel corpus in YAML, and see where key terms diverge.',
      )
      .version(PROGRAM.version, versionFlags(argv), 'print the version')
      .option('-q, --quiet', 'print results and errors only')
      .option('-v, --verbose', 'say what is done on the way')
      .option('--no-color', 'no colours, as with NO_COLOR in the environment')
      .helpCommand('help [command]', 'explain a command')
      .configureHelp({ showGlobalOptions: true })
      // Errors of usage are printed like all others, by `run`.
      .configureOutput({
        writeOut: (text) => stdout.write(text),
        writeErr: () => {},
        getOutHelpWidth: () => stdout.columns ?? 80,
      })
      .exitOverride()
      .addHelpText(
        'after',
        '\nExamples:\n  bitext align ushakov-2022-02-12\n  bitext align report.en.txt report.ru.txt -o report.yaml\n  bitext divergences report.yaml --fail-on major',
      )
  )
}

/** `bitext score` has a `--version` of its own, the version of a corpus; the program's is looked for behind a command too. */
const versionFlags = (argv: readonly string[]): string =>
  argv.find((argument) => !argument.startsWith('-')) === 'score' ? '-V' : '-V, --version'

/** Options of whatever cuts sentences; what they leave open, bitext.config.yaml may say. */
const withSegmentation = (command: Command): Command =>
  command
    .option('--presegmented', 'the text is cut already: a sentence a line')
    .addOption(new Option('--segmenter <name>', 'what cuts sentences (default: rules)').choices(SEGMENTER_NAMES))
    .option('--abbreviations <list>', 'more abbreviations that end no sentence, with commas between them', listOf)
    .addOption(new Option('--dialogue-dash <how>', 'speech that goes on after “– said X. –”').choices(DIALOGUE_DASHES))
    .addOption(new Option('--inside-quotes <how>', 'quotations of several sentences').choices(INSIDE_QUOTES))

const listOf = (typed: string): string[] => typed.split(',').filter((item) => item.trim() !== '')

/** Options of whatever scores beads. */
const withEmbeddings = (command: Command): Command =>
  command
    .option('--source-embeddings <file>', 'vectors of the source sentences: .npy, or raw float32 with --source-overlaps')
    .option('--target-embeddings <file>', 'vectors of the target sentences, by the same encoder')
    .option('--source-overlaps <file>', 'the text of each source vector, a line each, as vecalign lists them')
    .option('--target-overlaps <file>', 'the text of each target vector')

function addAlign(program: Command, act: Act): void {
  const align = program
    .command('align')
    .summary('align two texts, find divergences, write the parallel corpus')
    .description('Aligns the two versions of a corpus, or two text files, and writes the parallel corpus as YAML.')
    .argument('<texts...>', 'the name of a corpus, or a source and a target file')
    .option('-o, --output <file>', 'where the YAML goes; - for stdout (default: alignments/<name>.yaml)')
    .option('--source <language>', 'language of the source, such as en (default: guessed)')
    .option('--target <language>', 'language of the target, such as ru (default: guessed)')
    .option('--source-encoding <name>', 'encoding of the source, such as koi8-r (default: UTF-8, or detected)')
    .option('--target-encoding <name>', 'encoding of the target')
    .option('--termbase <file>', 'termbase in YAML with the terms to watch')
    .option('--lexicon <file>', 'word translations that bitext learned (default: the bundled ones)')
    .option('--no-lexicon', 'use no word translations but those the texts themselves teach')
    .option('--links', 'also write which words translate each other')
    .option('--max-bead <count>', 'most sentences a bead may have on a side, 1 to 4; 1 merges none (default: 4)')
    .option('--hard-anchors <what>', 'where both texts must meet: headings, speakers, or ids=FILE')
    .option('--force', 'overwrite a file that bitext did not write')
    .option('--json', 'print the alignment as JSON instead of the summary')
  withSegmentation(withEmbeddings(align)).action((texts: string[], options: AlignOptions) =>
    act(async (context) => (await import('./commands/align.ts')).align(context, texts, options)),
  )
}

function addSegment(program: Command, act: Act): void {
  const segment = program
    .command('segment')
    .summary('cut a text into sentences')
    .description('Prints one sentence a line.')
    .argument('<file>', 'a text file, or - for stdin')
    .option('--language <language>', 'language of the text, such as en (default: guessed)')
    .option('--encoding <name>', 'encoding of the text, such as koi8-r (default: UTF-8, or detected)')
    .option('--json', 'one JSON object a line: id, text, span, speaker')
    .option('--explain', 'which rule decided each possible boundary')
  withSegmentation(segment).action((file: string, options: SegmentFlags) =>
    act(async (context) => (await import('./commands/segment.ts')).segment(context, file, options)),
  )
}

function addDivergences(program: Command, act: Act): void {
  program
    .command('divergences')
    .summary('report where the versions differ')
    .description('Reports the divergences of an alignment.')
    .argument('<alignment>', 'a parallel corpus in YAML')
    .addOption(
      new Option('--format <format>', 'how the report is written; default: as the name of the output says, or text').choices(
        REPORT_FORMATS,
      ),
    )
    .addOption(new Option('--fail-on <severity>', 'exit with 1 when something is at least this severe').choices(SEVERITIES))
    .option('--termbase <file>', 'find the divergences anew with this termbase')
    .option('--transpositions', 'list words that answer each other as other parts of speech, too; they are not counted')
    .option('-o, --output <file>', 'where the report goes (default: stdout)')
    .option('--force', 'overwrite a file that bitext did not write')
    .action((file: string, options: DivergencesOptions) =>
      act(async (context) => (await import('./commands/divergences.ts')).divergences(context, file, options)),
    )
}

function addExplain(program: Command, act: Act): void {
  const explain = program
    .command('explain')
    .summary('say why a bead is as it is')
    .description('Says which words of a bead translate each other, what each scorer contributed, and what the runner-up was.')
    .argument('<alignment>', 'a parallel corpus in YAML')
    .argument('<bead>', 'its id, such as b12')
    .option('--lexicon <file>', 'word translations that bitext learned (default: the bundled ones)')
    .option('--no-lexicon', 'use no word translations but those the texts themselves teach')
    .option('--json', 'print JSON')
  withEmbeddings(explain).action((file: string, bead: string, options: ExplainOptions) =>
    act(async (context) => (await import('./commands/explain.ts')).explain(context, file, bead, options)),
  )
}

function addEvaluate(program: Command, act: Act): void {
  program
    .command('evaluate')
    .summary('score an alignment against gold, or estimate how good it is')
    .description(
      'With gold, prints strict and lax precision, recall and F1, counted as vecalign counts. Without, estimates the precision from the probabilities of the beads, and says where to look first.',
    )
    .argument('<alignment>', 'a parallel corpus in YAML')
    .option('--gold <file>', 'the reviewed alignment: YAML, or a vecalign file')
    .option('--json', 'print the scores, or the estimate, as JSON')
    .action((file: string, options: EvaluateOptions) =>
      act(async (context) => (await import('./commands/evaluate.ts')).evaluate(context, file, options)),
    )
}

function addCorpus(program: Command, act: Act): void {
  const corpus = program.command('corpus').summary('the texts: fetch, add, list, check them').helpCommand(false)
  corpus
    .command('fetch')
    .summary('bring both versions of an event from kremlin.ru')
    .description('Brings both language versions of an event on kremlin.ru into corpora/, and says where they come from.')
    .argument('<event>', 'kremlin:67761, or the address of the page')
    .option('--id <name>', 'name of the corpus (default: the one that has the event, or kremlin-<number>)')
    .action((event: string, options: { id?: string }) =>
      act(async (context) => (await import('./commands/corpus.ts')).fetch(context, event, options)),
    )
  corpus
    .command('add')
    .summary('add a text to a corpus')
    .description('Copies texts into corpora/<corpus> and describes them in its corpus.yaml.')
    .argument('<corpus>', 'name of the corpus; it is made where there is none')
    .argument('<files...>', 'a text of each language version')
    .option('--language <language>', 'language of the text, such as en (default: guessed)')
    .option('--as <version>', 'name of the version (default: its language)')
    .option('--title <title>', 'title of the text (default: what it begins with)')
    .option('--uri <address>', 'where it was published')
    .option('--publisher <name>', 'who published it')
    .option('--licence <name>', 'licence, such as CC-BY-4.0')
    .addOption(new Option('--provenance <what>', 'where its wording comes from').choices(PROVENANCES))
    .action((name: string, files: string[], options: AddOptions) =>
      act(async (context) => (await import('./commands/corpus.ts')).add(context, name, files, options)),
    )
  corpus
    .command('list')
    .summary('list the corpora')
    .description('Lists the corpora in ./corpora and those that come with bitext.')
    .option('--json', 'one JSON object a line')
    .action((options: { json?: boolean }) =>
      act(async (context) => (await import('./commands/corpus.ts')).list(context, options)),
    )
  corpus
    .command('check')
    .summary('verify digests, licences and languages')
    .description('Verifies that every text is what corpus.yaml says; exit code 1 when something is found.')
    .argument('[corpora...]', 'names of corpora (default: all)')
    .action((ids: string[]) => act(async (context) => (await import('./commands/corpus.ts')).check(context, ids)))
}

function addScore(program: Command, act: Act): void {
  const score = program
    .command('score')
    .summary('BLEU, chrF and TER of translations, as sacreBLEU computes them')
    .description(
      'Scores translations against references that are parallel line by line, or whole documents against a version of an aligned corpus. The numbers are those of sacreBLEU 2.6.0.',
    )
    .argument('[corpus]', 'a parallel corpus in YAML, with --version')
  withFlags(score, SCORE_FLAGS).action((corpus: string | undefined, flags: ScoreFlags) =>
    act(async (context) => (await import('./commands/score.ts')).score(context, corpus, flags)),
  )
}

const withFlags = (command: Command, flags: readonly Flag[]): Command => {
  for (const { flags: names, says, choices } of flags) {
    const option = new Option(names, says)
    command.addOption(choices === undefined ? option : option.choices(choices))
  }
  return command
}

/** Commander's message as ours: `error: unknown option '--frce'\n(Did you mean --force?)`. */
function wrongUse({ message, code }: CommanderError): BitextError {
  // A group of commands, such as `bitext lexicon`, without one of them.
  if (code === 'commander.help')
    return new BitextError('USAGE', 'the command is not complete', { hint: 'add --help to see what can follow' })
  const [line, ...more] = message.replace(/^error: /, '').split('\n')
  const suggestion = more.join(' ').replace(/^\(D(.*)\)$/, 'd$1') || nearestChoice(line)
  return new BitextError('USAGE', line, { hint: suggestion || 'bitext --help lists the commands and options' })
}

/** For "argument 'colums' is invalid. Allowed choices are columns, reveal.", which Commander leaves without a suggestion. */
function nearestChoice(message: string): string | undefined {
  const [, typed, choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(message) ?? []
  return typed === undefined ? undefined : didYouMean(typed, choices.split(', '))
}
