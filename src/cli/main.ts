#!/usr/bin/env node
import { basename, relative } from 'node:path'
import type { Environment, Output } from './environment.ts'
import { run } from './run.ts'

const EXIT_INTERRUPTED = 130

/** A reader that has seen enough (`| head`) is no reason to complain. */
function leaveQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const outputTo = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => stream.write(text),
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

leaveQuietlyOnClosedPipe(process.stdout)
leaveQuietlyOnClosedPipe(process.stderr)
process.once('SIGINT', () => process.exit(EXIT_INTERRUPTED))

process.exitCode = await run(process.argv.slice(2), environment)
