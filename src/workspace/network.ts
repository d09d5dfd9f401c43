import { lookup } from 'node:dns/promises'
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { BitextError } from '../errors.ts'
import { codeOf } from './files.ts'
import { isPrivateAddress } from './private-address.ts'

/** What came back for one request; redirects are not followed here. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

export interface RequestLimits {
  /** Milliseconds for the whole answer. */
  readonly timeout: number
  /** Bytes of the body. */
  readonly most: number
}

/** The network and the clock, handed in so that tests can stand in for both. */
export interface Network {
  /** @throws BitextError `TOO_LARGE`, `NOT_FETCHED` for a private address; any other error may pass when tried again. */
  request(url: URL, headers: Readonly<Record<string, string>>, limits: RequestLimits): Promise<Response>
  sleep(milliseconds: number): Promise<void>
  now(): Date
}

/** Where a host name leads. */
export interface Destination {
  readonly address: string
  readonly port?: number
}

export interface NetworkOptions {
  /** Default: DNS. */
  readonly resolve?: (hostname: string) => Promise<Destination>
  /** For tests, whose server is on this machine. */
  readonly allowPrivate?: boolean
}

/** The real network. The address that was checked is the one that is connected to, so a name cannot change under way. */
export function nodeNetwork({ resolve = lookup, allowPrivate = false }: NetworkOptions = {}): Network {
  return {
    request: async (url, headers, limits) => {
      const { address, port } = await resolve(url.hostname.replace(/^\[|\]$/g, ''))
      if (!allowPrivate && isPrivateAddress(address)) throw privateAddress(url, address)
      const { protocol, hostname, pathname, search } = url
      const options: RequestOptions = {
        ...{ protocol, host: address, port: port ?? (url.port || undefined), path: pathname + search },
        headers: { ...headers, host: url.host },
        signal: AbortSignal.timeout(limits.timeout),
        agent: false,
      }
      const open = protocol === 'https:' ? requestHttps : requestHttp
      return new Promise((done, fail) => {
        const call = open(protocol === 'https:' ? { ...options, servername: hostname } : options, (message) => {
          receive(message, limits.most, url).then(done, fail)
        })
        call.on('error', fail)
        call.end()
      })
    },
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: () => new Date(),
  }
}

const privateAddress = (url: URL, address: string): BitextError =>
  new BitextError('NOT_FETCHED', `${url.hostname} leads to ${address}, an address inside a private network`, {
    place: { file: url.href },
    hint: 'texts are fetched from public sites only',
  })

/** Reads the body, never more than allowed; a body shorter than announced is an error. */
async function receive(message: IncomingMessage, most: number, url: URL): Promise<Response> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > most) {
      message.destroy()
      throw tooLarge(url, most)
    }
    chunks.push(chunk)
  }
  if (!message.complete) throw new Error('the answer ended too early')
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]))
  try {
    const body = unpacked(Buffer.concat(chunks), headers['content-encoding'], most)
    return { status: message.statusCode ?? 0, headers, body }
  } catch (error) {
    throw codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(url, most) : error
  }
}

const tooLarge = (url: URL, most: number): BitextError =>
  new BitextError('TOO_LARGE', `the answer has more than ${most / (1024 * 1024)} MB`, { place: { file: url.href } })

/** Some servers compress whatever one asks for. */
function unpacked(body: Uint8Array, encoding: string | undefined, most: number): Uint8Array {
  const limit = { maxOutputLength: most }
  if (encoding === 'gzip') return gunzipSync(body, limit)
  if (encoding === 'br') return brotliDecompressSync(body, limit)
  return encoding === 'deflate' ? inflateSync(body, limit) : body
}
