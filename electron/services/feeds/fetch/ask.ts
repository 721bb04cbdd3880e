/** One request, up to the last header of its answer, over a connection that serves nothing else. */
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import tls from 'node:tls'
import { isInside, outsideLookup } from './addresses.ts'
import { createMeter, type Meter } from './meter.ts'
import { openTunnel, type ProxyAddress, proxyOf, proxyRefusal } from './proxy.ts'
import { brokenAnswer, isUnreachable, toFetchRefusal } from './refusals.ts'
import type { FetchOptions } from './types.ts'
import type { Watch } from './watch.ts'

export interface Answer {
  readonly status: number
  readonly response: IncomingMessage
  readonly meter: Meter
  /** What went wrong with the connection since the headers came; null for nothing. */
  readonly failure: () => unknown
  /** It came from the internet: what it redirects to may not lie inside. */
  readonly outside: boolean
}

/** `outsideOnly`: an address of this computer or its network is refused. Refuses whatever keeps the headers from arriving. */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  outsideOnly: boolean,
  options: FetchOptions,
  watch: Watch,
): Promise<Answer> {
  watch.phase('connect', url.host)
  const proxy = options.resolveProxy === undefined ? null : proxyOf(await watch.orStopped(options.resolveProxy(url.href)))
  try {
    const request = await openRequest(url, { headers, signal: watch.signal, ...trusted(options) }, { proxy, outsideOnly, watch })
    const meter = createMeter(options.limits, () => watch.stop(brokenAnswer(url.host, 'framing')))
    let failure: unknown = null
    request.on('error', (error) => {
      failure ??= error
    })
    const response = await headOf(request, url, meter, watch)
    const outside = !isInside(proxy === null ? (response.socket.remoteAddress ?? url.hostname) : url.hostname)
    return { status: response.statusCode ?? 0, response, meter, outside, failure: () => failure }
  } catch (error) {
    if (watch.signal.aborted) throw watch.signal.reason
    if (proxy !== null && isUnreachable(error)) throw proxyRefusal(proxy, 'unreachable')
    throw toFetchRefusal(error, url.host)
  }
}

function trusted({ authorities }: FetchOptions): Pick<https.RequestOptions, 'ca'> {
  return authorities === undefined ? {} : { ca: [...tls.rootCertificates, ...authorities] }
}

interface Way {
  readonly proxy: ProxyAddress | null
  readonly outsideOnly: boolean
  readonly watch: Watch
}

async function openRequest(url: URL, options: https.RequestOptions, { proxy, outsideOnly, watch }: Way): Promise<ClientRequest> {
  const secure = url.protocol === 'https:'
  if (proxy === null) {
    const direct = { ...options, agent: false, ...(outsideOnly ? { lookup: outsideLookup } : {}) } satisfies RequestOptions
    return (secure ? https : http).request(url, direct)
  }
  if (!secure) {
    const headers = { ...options.headers, host: url.host }
    const through = { ...options, headers, host: proxy.host, port: proxy.port, path: url.href, agent: false }
    return (proxy.secure ? https : http).request(through)
  }
  const socket = await openTunnel(url, proxy, watch)
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const encrypt = () => tls.connect({ socket, ca: options.ca, host: name, ...(isIP(name) === 0 ? { servername: name } : {}) })
  return https.request(url, { ...options, createConnection: encrypt })
}

function headOf(request: ClientRequest, url: URL, meter: Meter, watch: Watch): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('socket', (socket) => {
      const ready = socket instanceof tls.TLSSocket ? 'secureConnect' : 'connect'
      socket.once(ready, () => watch.phase('headers', url.host))
      meter.listen(socket)
    })
    request.once('response', (response) => {
      meter.answered(response)
      resolve(response)
    })
    request.on('error', reject)
    request.once('close', () => reject(brokenAnswer(url.host, 'protocol')))
    request.end()
  })
}
