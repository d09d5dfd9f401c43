import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Network, nodeNetwork } from '../../src/workspace/network.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** What was asked of the site, as `GET host/path`. */
export interface Site {
  readonly network: Network
  readonly requests: { readonly line: string; readonly headers: IncomingMessage['headers'] }[]
  /** Milliseconds that were slept, in order; no test waits for them. */
  readonly slept: number[]
  readonly answers: Record<string, Answer>
}

/** A page as an answer. */
export const page =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(code, headers)
    response.end()
  }

/** One answer after the other; the last one stays. */
export const inTurn = (...answers: Answer[]): Answer => {
  let next = 0
  return (request, response) => answers[Math.min(next++, answers.length - 1)](request, response)
}

/** A real HTTP server on this machine that stands for every host; answers are looked up as `host/path`, then 404. */
export async function site(answers: Record<string, Answer>): Promise<Site> {
  const requests: Site['requests'] = []
  const server: Server = createServer((request, response) => {
    const key = `${request.headers.host}${request.url}`
    requests.push({ line: `${request.method} ${key}`, headers: request.headers })
    const answer = answers[key] ?? status(404)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const slept: number[] = []
  const network: Network = {
    ...nodeNetwork({ resolve: async () => ({ address: '127.0.0.1', port }), allowPrivate: true }),
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
    },
    now: () => new Date('2026-01-31T12:00:00Z'),
  }
  return { network, requests, slept, answers }
}
