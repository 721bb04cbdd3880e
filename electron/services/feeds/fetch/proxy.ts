/** Through which proxy an address is reached, and the tunnel through it. */
import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { AppError } from '#shared/rpc.ts'
import { userAgent } from './user-agent.ts'
import type { Watch } from './watch.ts'

export interface ProxyAddress {
  readonly host: string
  readonly port: number
  /** The way to the proxy itself is encrypted. */
  readonly secure: boolean
}

/** The first way of a PAC answer that we can go; null: directly. Refuses `feed-proxy` when there are only others (SOCKS). */
export function proxyOf(pac: string): ProxyAddress | null {
  const ways = pac.split(';').map((way) => way.trim())
  for (const way of ways) {
    if (way === '' || /^direct$/i.test(way)) return null
    const [, kind = '', host = '', port] = /^(proxy|https?)\s+(\S+?)(?::(\d+))?$/i.exec(way) ?? []
    const secure = /^https$/i.test(kind)
    if (host !== '') return { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? (secure ? 443 : 80)), secure }
  }
  throw new AppError('feed-proxy', { proxy: ways[0] ?? '', problem: 'kind' })
}

/** Why the proxy did not help: it wants a login, cannot be reached, or refuses. */
export function proxyRefusal(proxy: ProxyAddress, problem: 'login' | 'unreachable' | 'refused'): AppError {
  return new AppError('feed-proxy', { proxy: `${proxy.host}:${proxy.port}`, problem })
}

/** A connection to `url` through the proxy, not yet encrypted. */
export function openTunnel(url: URL, proxy: ProxyAddress, watch: Watch): Promise<Socket> {
  const target = `${url.hostname}:${url.port || 443}`
  return new Promise((resolve, reject) => {
    const request = (proxy.secure ? https : http).request({
      ...{ host: proxy.host, port: proxy.port, method: 'CONNECT', path: target },
      ...{ agent: false, signal: watch.signal, headers: { host: target, 'user-agent': userAgent } },
    })
    request.once('connect', ({ statusCode }, socket: Socket) => {
      // When the fetch ends at this very moment, nobody else closes it.
      watch.signal.addEventListener('abort', () => socket.destroy(), { once: true })
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      reject(proxyRefusal(proxy, statusCode === 407 ? 'login' : 'refused'))
    })
    request.on('error', reject)
    request.once('close', () => reject(proxyRefusal(proxy, 'unreachable')))
    request.end()
  })
}
