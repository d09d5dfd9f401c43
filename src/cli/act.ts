import type { Context } from './context.ts'

/** Runs what a command does, and keeps its exit code. Commands are loaded when they run: dictionaries are large, and `--help` needs none. */
export type Act = (command: (context: Context) => Promise<number>) => Promise<void>
