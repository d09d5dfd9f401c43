import { BitextError } from '../src/errors.ts'

/** The error that a call ends in. */
export function faultOf(run: () => unknown): BitextError {
  try {
    run()
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error('no error was thrown')
}
