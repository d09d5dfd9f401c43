import { sep } from 'node:path'
import { BitextError, formatError } from '../errors.ts'
import { PROGRAM } from '../model/program.ts'
import type { Environment } from './environment.ts'
import { execute } from './program.ts'
import { styleFor } from './style.ts'

/** Our bug, as sysexits.h numbers it. */
const EXIT_INTERNAL = 70

/** Runs the command that `argv` names (without `node` and the script) and returns its exit code; throws nothing. */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  try {
    return await execute(argv, environment)
  } catch (error) {
    const label = styleFor(environment.stderr, environment, !argv.includes('--no-color')).error('error:')
    if (error instanceof BitextError) {
      // Paths as the user typed them: messages of the workspace have them whole.
      environment.stderr.write(`${label} ${formatError(error)}\n`.replaceAll(environment.cwd + sep, ''))
      return error.exitCode
    }
    environment.stderr.write(`${label} ${bugReport(error, argv)}\n`)
    return EXIT_INTERNAL
  }
}

function bugReport(error: unknown, argv: readonly string[]): string {
  const stack = error instanceof Error ? error.stack : String(error)
  return [
    'this is a bug in bitext, not in your input',
    stack,
    `please report it with this text: ${PROGRAM.name} ${PROGRAM.version}, command: bitext ${argv.join(' ')}`,
  ].join('\n')
}
