import picocolors from 'picocolors'
import type { Environment, Output } from './environment.ts'

type Paint = (text: string) => string

/** The few colours there are: what they mean, not what they look like. */
export interface Style {
  /** Whether anything is coloured at all. */
  readonly isColoured: boolean
  readonly heading: Paint
  /** Said in passing: ids, counts, paths. */
  readonly quiet: Paint
  /** The characters that a divergence points at. */
  readonly mark: Paint
  readonly critical: Paint
  readonly major: Paint
  readonly minor: Paint
  readonly command: Paint
  readonly error: Paint
  readonly notice: Paint
}

/**
 * The style for one output: coloured on a terminal, unless `NO_COLOR` is set (https://no-color.org), the terminal is dumb or
 * the user said `--no-color`; `FORCE_COLOR` colours pipes too.
 */
export function styleFor(output: Output, { variables }: Pick<Environment, 'variables'>, wanted = true): Style {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = variables
  const forced = FORCE_COLOR !== '' && FORCE_COLOR !== '0'
  const isColoured = wanted && NO_COLOR === '' && (forced || (output.isTerminal && TERM !== 'dumb'))
  const colours = picocolors.createColors(isColoured)
  return {
    isColoured,
    heading: colours.bold,
    quiet: colours.dim,
    // Without colour a mark still has to be seen.
    mark: isColoured ? (text) => colours.bold(colours.yellow(text)) : (text) => `[${text}]`,
    critical: colours.red,
    major: colours.yellow,
    minor: colours.dim,
    command: colours.cyan,
    error: colours.red,
    notice: colours.magenta,
  }
}
