#!/usr/bin/env node
import { once } from 'node:events'
import { basename, relative } from 'node:path'
import type { Environment, Output } from './environment.ts'
import { run } from './run.ts'

/** Signals that end the program in order, so that it can take away what it has half written; 128 and the signal’s number. */
const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143 } as const

/** As for any file that cannot be written. */
const EXIT_BAD_OUTPUT = 3

/** A reader that has seen enough (`| head`) is no reason to complain; a full disk is, in one line. */
function endOnBrokenOutput(stream: NodeJS.WriteStream): void {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit()
    process.stderr.write(`error: the output cannot be written: ${message}\n`)
    process.exit(EXIT_BAD_OUTPUT)
  })
}

const outputTo = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => stream.write(text),
  flush: async () => {
    if (stream.writableNeedDrain) await once(stream, 'drain')
  },
  isTerminal: stream.isTTY === true,
  columns: stream.columns,
})

/** The installed command is a link or shim called `bitext`; a clone has only the file. */
function commandName(script: string): string {
  const isInstalled = basename(script) === 'bitext' || script.includes('node_modules')
  return isInstalled ? 'bitext' : `node ${relative(process.cwd(), script)}`
}

const environment: Environment = {
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  stdin: process.stdin,
  cwd: process.cwd(),
  command: commandName(process.argv[1]),
  variables: process.env,
}

endOnBrokenOutput(process.stdout)
endOnBrokenOutput(process.stderr)
process.once('SIGINT', () => process.exit(EXIT_BY_SIGNAL.SIGINT))
process.once('SIGTERM', () => process.exit(EXIT_BY_SIGNAL.SIGTERM))

process.exitCode = await run(process.argv.slice(2), environment)
