import { BitextError, formatPlace, type Place } from '../errors.ts'
import type { Reporter } from '../formats/format.ts'
import type { Context } from './context.ts'

/** As many notices of one file as a person reads. */
const SHOWN = 5

/** A fault ends the work; notices are printed, the first few. */
export function strictReporter(context: Context): Reporter {
  let count = 0
  const notice = (message: string, place?: Place): void => {
    count++
    if (count <= SHOWN) context.notice(place === undefined ? message : `${formatPlace(place)}: ${message}`)
    else context.tell(place === undefined ? message : `${formatPlace(place)}: ${message}`)
  }
  const said = new Set<string>()
  return {
    problem: (fault, weight) => {
      // A suspicion, not a fault: the figures may be what they are said to be. And by what is harmless nothing is lost.
      if (fault.code !== 'WRONG_POLARITY' && weight !== 'harmless') throw fault
      // A tool that breaks a rule breaks it in every unit.
      if (said.has(fault.message)) return
      said.add(fault.message)
      notice(fault.message, fault.place)
    },
    notice,
  }
}

/** A fault or a notice that was found in a file. */
export interface Finding {
  readonly fault?: BitextError
  readonly message: string
  readonly place?: Place
  readonly hint?: string
}

export const findingOf = (fault: BitextError): Finding => ({
  fault,
  message: fault.message,
  place: fault.place,
  hint: fault.hint,
})

/** A file with more faults than this is in another format, or broken from some place on. */
const MOST_FINDINGS = 10_000

/** Faults and notices are collected, so that all of a file can be seen; of too many, reading ends. */
export function collectingReporter(findings: Finding[]): Reporter {
  return {
    problem: (fault) => {
      if (findings.length >= MOST_FINDINGS) throw tooMany(fault.place)
      findings.push(findingOf(fault))
    },
    notice: (message, place) => findings.push({ message, place }),
  }
}

const tooMany = (place: Place | undefined): BitextError =>
  new BitextError(
    'MALFORMED',
    `there are more than ${MOST_FINDINGS.toLocaleString('en')} problems, so the rest of the file is not read`,
    {
      place,
      hint: 'see whether the file is in the format it was taken for, and name another with --from',
    },
  )
