import type { Context } from '../context.ts'
import type { InputFlags } from '../corpus-input.ts'
import { findingCounts, findingJson, findingLines } from '../findings.ts'
import { nameOf } from '../input.ts'
import { plural } from '../plural.ts'
import { survey } from '../survey.ts'

/** What `bitext validate` was told. */
export interface ValidateOptions extends InputFlags {
  readonly json?: boolean
}

/** As for any input that cannot be used. */
const EXIT_BAD_INPUT = 3

/** `bitext validate`: every problem of a file, with its place. */
export async function validate(context: Context, path: string, { json, ...flags }: ValidateOptions): Promise<number> {
  const { format, counts, findings } = await survey(context, path, flags)
  const isValid = findings.every(({ fault }) => fault === undefined)
  if (json) {
    const result = {
      file: nameOf(path),
      format: format?.name,
      valid: isValid,
      beads: counts.beads,
      findings: findings.map(findingJson),
    }
    context.print(`${JSON.stringify(result)}\n`)
  } else {
    for (const line of findingLines(findings, context)) context.print(`${line}\n`)
    const what = format === undefined ? '' : `${format.title}, ${plural(counts.beads, 'bead')}, `
    context.print(`${nameOf(path)}: ${what}${findingCounts(findings)}\n`)
  }
  return isValid ? 0 : EXIT_BAD_INPUT
}
