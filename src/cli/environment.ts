import type { Network } from '../workspace/network.ts'

/** Where text goes. */
export interface Output {
  write(text: string): void
  /** Waits until a slow reader has taken what was written, for those who write more than fits into memory. */
  flush?(): Promise<void>
  readonly isTerminal: boolean
  /** Width in characters, where it is known. */
  readonly columns?: number
}

/** All that a command sees of the world: handed in, so that a test can run commands inside its own process. */
export interface Environment {
  /** Results: what a pipe wants. */
  readonly stdout: Output
  /** Messages to the person in front of the screen. */
  readonly stderr: Output
  readonly stdin: AsyncIterable<Uint8Array>
  /** Relative paths count from here. */
  readonly cwd: string
  /** How the user calls this command, for suggestions: `bitext`, or `node dist/cli/main.js` in a clone. */
  readonly command: string
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The web, for the command that fetches; default: the real one. */
  readonly network?: Network
}

/** How much a command says on stderr: only errors, the usual, or also what it did on the way. */
export type Verbosity = 'quiet' | 'normal' | 'verbose'
