import { PROGRAM } from '../model/program.ts'
import type { Network, RequestLimits, Response } from './network.ts'
import { LONGEST_WAIT, notFetched, patientRequest, type Request } from './patient-request.ts'
import { type Robots, readRobots } from './robots.ts'

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

/**
 * A page of the named host; `undefined` where the site has none (404, 410).
 * @throws BitextError `NOT_FETCHED` with the reason, `TOO_LARGE`
 */
export type ReadPage = (address: string, known?: Known) => Promise<Page | undefined>

const MOST_REDIRECTS = 5
const LIMITS: RequestLimits = { timeout: 30_000, most: 8 * 1024 * 1024 }

/**
 * A reader of web pages that is no burden: it names itself, asks for robots.txt, makes one request at a time with a pause, and
 * waits as long as it is told to. It stays on the host that it is sent to.
 */
export function politeReader({
  network,
  tell = () => {},
  timeout = LIMITS.timeout,
  most = LIMITS.most,
}: PoliteOptions): ReadPage {
  const robots = new Map<string, Robots>()
  const delayOf = ({ origin }: URL) => robots.get(origin)?.delay
  const request = patientRequest({ network, tell, limits: { timeout, most }, delayOf })

  const robotsOf = async (url: URL): Promise<Robots> => {
    const read = robots.get(url.origin) ?? (await readRobotsOf(url, request))
    robots.set(url.origin, read)
    return read
  }

  const refuseForbidden = async (url: URL): Promise<void> => {
    const { mayRead } = await robotsOf(url)
    if (!mayRead(url.pathname + url.search)) throw notFetched(url, 'its robots.txt asks programs not to read it')
  }

  return async (address, known = {}) => {
    const url = webAddress(new URL(address))
    const answer = await follow(url, { headers: conditions(known), request, before: refuseForbidden })
    if (answer.status === 404 || answer.status === 410) return undefined
    if (answer.status !== 200 && answer.status !== 304) throw notFetched(url, `status ${answer.status}`)
    return pageOf(answer)
  }
}

/** Without a robots.txt everything may be read (RFC 9309, 2.3.1.3). */
async function readRobotsOf(url: URL, request: Request): Promise<Robots> {
  const { status, body } = await follow(new URL('/robots.txt', url), { headers: {}, request, before: async () => {} })
  const read = readRobots(status === 200 ? new TextDecoder().decode(body) : '', PROGRAM.name)
  if ((read.delay ?? 0) <= LONGEST_WAIT) return read
  throw notFetched(url, `its robots.txt asks for ${read.delay} s between two requests`)
}

const REDIRECTS = [301, 302, 303, 307, 308]

interface Following {
  readonly headers: Readonly<Record<string, string>>
  readonly request: Request
  /** Looks at each address before it is asked; throws where it must not be. */
  readonly before: (url: URL) => Promise<void>
}

/** A redirect may change the path and go to https; another host is another site. */
async function follow(start: URL, { headers, request, before }: Following): Promise<Response> {
  let url = start
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    await before(url)
    const answer = await request(url, headers)
    const { location } = answer.headers
    if (!REDIRECTS.includes(answer.status) || location === undefined) return answer
    const next = webAddress(new URL(location, url))
    if (next.hostname !== url.hostname) throw notFetched(url, `it redirects to another host, ${next.hostname}`)
    url = next
  }
  throw notFetched(start, `more than ${MOST_REDIRECTS} redirects`)
}

function webAddress(url: URL): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw notFetched(url, 'only http and https addresses are fetched')
  // A URL names its port only where it is not that of its protocol.
  if (url.port !== '') throw notFetched(url, `port ${url.port} is not that of a web site`)
  return url
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
