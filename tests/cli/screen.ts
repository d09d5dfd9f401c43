import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/cli/run.ts'
import type { Network } from '../../src/workspace/network.ts'

/** What a command printed, and how it ended. */
export interface Screen {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface ScreenOptions {
  readonly cwd?: string
  readonly stdin?: string
  readonly columns?: number
  readonly isTerminal?: boolean
  readonly variables?: Readonly<Record<string, string>>
  readonly network?: Network
}

/** Runs `bitext …` inside this process: `bitext(['align', 'a.txt', 'b.txt'], { cwd })`. */
export async function bitext(argv: readonly string[], options: ScreenOptions = {}): Promise<Screen> {
  const { cwd = temporaryFolder(), stdin = '', columns, isTerminal = false, variables = {}, network } = options
  const printed = { stdout: '', stderr: '' }
  const output = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text
    },
    isTerminal,
    columns,
  })
  const exitCode = await run(argv, {
    cwd,
    command: 'bitext',
    variables,
    network,
    stdin: chunksOf(stdin),
    stdout: output('stdout'),
    stderr: output('stderr'),
  })
  return { exitCode, ...printed }
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** An empty folder of its own for a test. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'bitext-'))
