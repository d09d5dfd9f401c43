import type { Boundary } from '../boundary.ts'
import type { Conventions } from '../options.ts'

/** `split`: the sentence ends here; `join`: it goes on; `undefined`: ask the next rule. */
export type Verdict = 'split' | 'join' | undefined

/** One small question about a boundary. Its function name appears in `bitext segment --explain`. */
export type Rule = (boundary: Boundary, conventions: Conventions) => Verdict
