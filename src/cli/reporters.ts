import type { Place } from '../errors.ts'
import { type BitextError, formatPlace } from '../errors.ts'
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

/** Faults and notices are collected, so that all of a file can be seen. */
export function collectingReporter(findings: Finding[]): Reporter {
  return {
    problem: (fault) => findings.push({ fault, message: fault.message, place: fault.place, hint: fault.hint }),
    notice: (message, place) => findings.push({ message, place }),
  }
}
