import { BitextError } from '../errors.ts'

/** Two tools write the same kind of lines: vecalign costs (lower is better), SentAlign similarities (higher is better). */
export type PathStyle = 'vecalign' | 'sentalign'

/**
 * Which tool wrote the lines, by two habits: vecalign puts a space after the comma in a list and gives six decimals;
 * SentAlign puts no space and prints the figure as it comes. `undefined` where the lines do not show it.
 */
export function pathStyle(lines: readonly string[]): PathStyle | undefined {
  const all = lines.join('\n')
  const spaced = /\d, \d/.test(all)
  const tight = /\d,\d/.test(all)
  const figures = lines.flatMap((line) => /:\s*(-?[\d.e+-]+)\s*$/i.exec(line)?.[1] ?? []).filter((figure) => Number(figure) !== 0)
  const sixDecimals = figures.filter((figure) => /\.\d{6}$/.test(figure)).length
  const votes =
    (spaced ? 1 : 0) -
    (tight ? 1 : 0) +
    (figures.length > 0 && sixDecimals === figures.length ? 1 : 0) -
    (figures.length > 0 && sixDecimals < figures.length / 2 ? 1 : 0)
  if (votes === 0 || figures.length === 0) return undefined
  return votes > 0 ? 'vecalign' : 'sentalign'
}

/** What is wrong with lines that are in the other tool's style: a cost would be taken for a similarity. */
export function styleFault(lines: readonly string[], style: PathStyle, file: string): BitextError | undefined {
  const found = pathStyle(lines)
  if (found === undefined || found === style) return undefined
  const message =
    found === 'sentalign'
      ? 'these lines are as SentAlign writes them: similarities (higher is better), not vecalign’s costs (lower is better)'
      : 'these lines are as vecalign writes them: costs (lower is better), not SentAlign’s similarities (higher is better)'
  return new BitextError('MALFORMED', message, {
    place: { file, line: 1, column: 1, excerpt: lines[0] },
    hint: `read it with --from ${found}`,
  })
}
