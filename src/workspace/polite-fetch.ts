import { BitextError } from '../errors.ts'
import { PROGRAM } from '../model/program.ts'
import { codeOf } from './files.ts'
import type { Network, RequestLimits, Response } from './network.ts'
import { type Robots, readRobots } from './robots.ts'

/** Names the program to those who run the site. */
const USER_AGENT = `${PROGRAM.name}/${PROGRAM.version} (aligns translations, for linguists; one request at a time)`

/** A page, or that it has not changed. */
export interface Page {
  readonly status: number
  readonly body: Uint8Array
  /** From the header; undefined where it says none. */
  readonly charset?: string
  readonly etag?: string
  readonly lastModified?: string
}

/** What an earlier answer said of itself, to ask whether it still holds. */
export interface Known {
  readonly etag?: string
  readonly lastModified?: string
}

export interface PoliteOptions extends Partial<RequestLimits> {
  readonly network: Network
  /** A detail for people who want to follow. */
  readonly tell?: (message: string) => void
}

/** Seconds between two requests, unless the site asks for more. */
const PAUSE = 1
/** A site that asks for more than this is read another time. */
const LONGEST_WAIT = 120
const MOST_REDIRECTS = 5
const TRIES = 4
const LIMITS: RequestLimits = { timeout: 30_000, most: 8 * 1024 * 1024 }

/** Statuses that may pass. */
const mayPass = (status: number): boolean => status === 429 || status >= 500

/**
 * A reader of web pages that is no burden: it names itself, asks for robots.txt, makes one request at a time with a pause, and
 * waits as long as it is told to. It stays on the host that it is sent to.
 */
export function politeReader({ network, tell = () => {}, timeout = LIMITS.timeout, most = LIMITS.most }: PoliteOptions) {
  const robots = new Map<string, Robots>()
  let isFirst = true

  /** One request, after a pause unless it is the first. */
  const ask = async (url: URL, headers: Readonly<Record<string, string>>): Promise<Response> => {
    if (!isFirst) await network.sleep(Math.max(PAUSE, robots.get(url.origin)?.delay ?? 0) * 1000)
    isFirst = false
    tell(`GET ${url.href}`)
    return network.request(url, { 'user-agent': USER_AGENT, 'accept-encoding': 'identity', ...headers }, { timeout, most })
  }

  /** The same again while the fault may pass; each wait is twice the last one, or what the site says. */
  const insist = async (url: URL, headers: Readonly<Record<string, string>>): Promise<Response> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await attemptOf(url, () => ask(url, headers))
      const fault = passingFault(answer, network.now())
      if (fault === undefined && 'status' in answer) return answer
      const { reason = '', wait = 2 ** attempt } = fault ?? {}
      if (attempt === TRIES || wait > LONGEST_WAIT) throw notFetched(url, `${reason}, after ${attempt} tries`, wait)
      tell(`${reason}; waiting ${wait} s`)
      await network.sleep(wait * 1000)
    }
  }

  const follow = async (start: URL, headers: Readonly<Record<string, string>>): Promise<Response> => {
    let url = start
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const answer = await insist(url, headers)
      const { location } = answer.headers
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer
      url = sameHost(new URL(location, url), url)
    }
    throw notFetched(start, `more than ${MOST_REDIRECTS} redirects`)
  }

  const robotsOf = async (url: URL): Promise<Robots> => {
    const known = robots.get(url.origin)
    if (known !== undefined) return known
    const { status, body } = await follow(new URL('/robots.txt', url), {})
    // Without a robots.txt everything may be read (RFC 9309, 2.3.1.3).
    const read = readRobots(status === 200 ? new TextDecoder().decode(body) : '', PROGRAM.name)
    if ((read.delay ?? 0) > LONGEST_WAIT) throw notFetched(url, `its robots.txt asks for ${read.delay} s between two requests`)
    robots.set(url.origin, read)
    return read
  }

  /**
   * A page of the named host; `undefined` where the site has none (404, 410).
   * @throws BitextError `NOT_FETCHED` with the reason, `TOO_LARGE`
   */
  return async (address: string, known: Known = {}): Promise<Page | undefined> => {
    const url = webAddress(address)
    const rules = await robotsOf(url)
    if (!rules.mayRead(url.pathname + url.search)) throw notFetched(url, 'its robots.txt asks programs not to read it')
    const answer = await follow(url, conditions(known))
    if (answer.status === 404 || answer.status === 410) return undefined
    if (answer.status !== 200 && answer.status !== 304) throw notFetched(url, `status ${answer.status}`)
    return pageOf(answer)
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
  return mayPass(answer.status) ? { reason: `status ${answer.status}`, wait: retryAfter(answer, now) } : undefined
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
}

const pageOf = ({ status, body, headers }: Response): Page => ({
  status,
  body,
  charset: /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1],
  etag: headers.etag,
  lastModified: headers['last-modified'],
})

/** Seconds, from a number or a date. */
function retryAfter({ headers }: Response, now: Date): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  const seconds = Math.ceil((new Date(value).getTime() - now.getTime()) / 1000)
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

function webAddress(address: string): URL {
  const url = new URL(address)
  if (url.protocol === 'http:' || url.protocol === 'https:') return url
  throw notFetched(url, 'only http and https addresses are fetched')
}

/** A redirect may change the path and go to https; another host is another site. */
function sameHost(to: URL, from: URL): URL {
  if (webAddress(to.href).hostname === from.hostname) return to
  throw notFetched(from, `it redirects to another host, ${to.hostname}`)
}

const notFetched = (url: URL, reason: string, wait?: number): BitextError =>
  new BitextError('NOT_FETCHED', `it could not be fetched: ${reason}`, {
    place: { file: url.href },
    hint:
      wait === undefined
        ? 'see the page in a browser; its text can also be saved by hand: docs/corpora.md'
        : 'run the same command again later; what has been fetched is kept',
  })
