import { BitextError } from '../errors.ts'
import { PROGRAM } from '../model/program.ts'
import { codeOf } from './files.ts'
import type { Network, RequestLimits, Response } from './network.ts'

/** Names the program to those who run the site. */
const USER_AGENT = `${PROGRAM.name}/${PROGRAM.version} (aligns translations, for linguists; one request at a time)`

/** Seconds between two requests, unless the site asks for more. */
const PAUSE = 1
/** A site that asks for more than this is read another time. */
export const LONGEST_WAIT = 120
const TRIES = 4

export interface PatientOptions {
  readonly network: Network
  readonly limits: RequestLimits
  /** A detail for people who want to follow. */
  readonly tell: (message: string) => void
  /** Seconds that a site asks for between two requests. */
  readonly delayOf: (url: URL) => number | undefined
}

/** One request, again and again while its fault may pass. */
export type Request = (url: URL, headers: Readonly<Record<string, string>>) => Promise<Response>

/** Makes one request at a time, with a pause before each but the first; tries again after a fault that may pass. */
export function patientRequest({ network, limits, tell, delayOf }: PatientOptions): Request {
  let isFirst = true

  const ask: Request = async (url, headers) => {
    if (!isFirst) await network.sleep(Math.max(PAUSE, delayOf(url) ?? 0) * 1000)
    isFirst = false
    tell(`GET ${url.href}`)
    return network.request(url, { 'user-agent': USER_AGENT, 'accept-encoding': 'identity', ...headers }, limits)
  }

  return async (url, headers) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await attemptOf(url, () => ask(url, headers))
      const fault = passingFault(answer, network.now())
      if (fault === undefined && 'status' in answer) return answer
      // Each wait is twice the last one, unless the site names it.
      const { reason = '', wait = 2 ** attempt } = fault ?? {}
      if (attempt === TRIES || wait > LONGEST_WAIT) throw tryLater(url, `${reason}, after ${attempt} tries`)
      tell(`${reason}; waiting ${wait} s`)
      await network.sleep(wait * 1000)
    }
  }
}

/** An error of ours ends it, and so does a name that no one knows; one of the network may pass. */
async function attemptOf(url: URL, run: () => Promise<Response>): Promise<Response | { readonly fault: string }> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof BitextError || !(error instanceof Error)) throw error
    if (codeOf(error) === 'ENOTFOUND') throw notFetched(url, `the name ${url.hostname} is not known; is there a network?`)
    return { fault: error.name === 'TimeoutError' || error.name === 'AbortError' ? 'no answer in time' : error.message }
  }
}

/** Why an answer is asked for again, and in how many seconds, where the site says it; `undefined` for an answer to keep. */
function passingFault(
  answer: Response | { readonly fault: string },
  now: Date,
): { readonly reason: string; readonly wait?: number } | undefined {
  if ('fault' in answer) return { reason: answer.fault }
  const mayPass = answer.status === 429 || answer.status >= 500
  return mayPass ? { reason: `status ${answer.status}`, wait: retryAfter(answer, now) } : undefined
}

/** Seconds, from a number or a date. */
function retryAfter({ headers }: Response, now: Date): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  const seconds = Math.ceil((new Date(value).getTime() - now.getTime()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

const tryLater = (url: URL, reason: string): BitextError =>
  new BitextError('NOT_FETCHED', `it could not be fetched: ${reason}`, {
    place: { file: url.href },
    hint: 'run the same command again later; what has been fetched is kept',
  })

/** For what will not be otherwise later. */
export const notFetched = (url: URL, reason: string): BitextError =>
  new BitextError('NOT_FETCHED', `it could not be fetched: ${reason}`, {
    place: { file: url.href },
    hint: 'see the page in a browser; its text can also be saved by hand: docs/corpora.md',
  })
