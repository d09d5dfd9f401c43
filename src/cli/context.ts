import type { Environment, Verbosity } from './environment.ts'
import { screenWidth } from './layout.ts'
import { type Style, styleFor } from './style.ts'

/** What every command accepts. */
export interface GlobalOptions {
  readonly quiet?: boolean
  readonly verbose?: boolean
  /** False after `--no-color`. */
  readonly color?: boolean
}

/** The world as one command sees it: where it prints, in which colours, how much. */
export interface Context {
  readonly environment: Environment
  readonly style: Style
  /** Of stdout, in characters. */
  readonly width: number
  readonly isQuiet: boolean
  /** A result, on stdout. */
  print(text: string): void
  /** A message, on stderr; silent with `-q`. */
  say(text: string): void
  /** A detail, on stderr, only with `-v`. */
  tell(text: string): void
  /** Something the reader should know, on stderr; silent with `-q`. */
  notice(text: string): void
  /** The next command to try, without `bitext`; silent with `-q`. */
  suggest(command: string): void
}

/** Sets the scene for one command. */
export function contextOf(environment: Environment, options: GlobalOptions): Context {
  const { stdout, stderr } = environment
  const verbosity = verbosityOf(options)
  const onStderr = styleFor(stderr, environment, options.color)
  const say = (text: string): void => {
    if (verbosity !== 'quiet') stderr.write(`${text}\n`)
  }
  return {
    environment,
    style: styleFor(stdout, environment, options.color),
    width: screenWidth(stdout),
    isQuiet: verbosity === 'quiet',
    print: (text) => stdout.write(text),
    say,
    tell: (text) => {
      if (verbosity === 'verbose') stderr.write(`${text}\n`)
    },
    notice: (text) => say(`${onStderr.notice('notice:')} ${text}`),
    suggest: (command) => say(`next: ${onStderr.command(`${environment.command} ${command}`)}`),
  }
}

function verbosityOf({ quiet, verbose }: GlobalOptions): Verbosity {
  if (quiet) return 'quiet'
  return verbose ? 'verbose' : 'normal'
}
