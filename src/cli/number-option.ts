import { BitextError } from '../errors.ts'

/** What a number on the command line may be. */
export interface NumberRange {
  /** As the user types it: `--seed`. */
  readonly option: string
  readonly least: number
  readonly most?: number
  readonly isWhole?: boolean
}

/**
 * A number as it was typed, or `undefined` where it was not given.
 * @throws BitextError `USAGE`
 */
export function numberOption(
  typed: string | undefined,
  { option, least, most, isWhole = false }: NumberRange,
): number | undefined {
  if (typed === undefined) return undefined
  const number = typed.trim() === '' ? Number.NaN : Number(typed)
  if (
    Number.isFinite(number) &&
    number >= least &&
    (most === undefined || number <= most) &&
    (!isWhole || Number.isSafeInteger(number))
  )
    return number
  const kind = isWhole ? 'a whole number' : 'a number'
  const range = most === undefined ? `${kind}, ${least} or more` : `${kind} from ${least} to ${most}`
  throw new BitextError('USAGE', `${option} must be ${range}, not “${typed}”`, { hint: `such as ${option} ${least}` })
}
