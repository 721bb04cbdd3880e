/** The proxies that a terminal is told of by its environment: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, as curl reads them. */
import { isThisComputer } from './sync/addresses.ts'

/** Answers as a PAC file does. Small letters come before capitals; what lies on this computer is asked directly. */
export function proxyOfEnvironment(env: Readonly<Record<string, string | undefined>>): (address: string) => Promise<string> {
  const said = (name: string) => env[name]?.trim() || env[name.toUpperCase()]?.trim() || ''
  return async (address) => {
    const url = new URL(address)
    const proxy = said(`${url.protocol.slice(0, -1)}_proxy`) || said('all_proxy')
    return proxy === '' || isThisComputer(url) || isExcepted(url, said('no_proxy')) ? 'DIRECT' : wayTo(proxy)
  }
}

/** Hosts with all below them, with or without a port; `*` for all. */
function isExcepted({ hostname, host, protocol, port }: URL, list: string): boolean {
  const whole = port === '' ? `${host}:${protocol === 'https:' ? 443 : 80}` : host
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const name = entry.replace(/^\*?\./, '')
      const asked = /:\d+$/.test(name) ? whole : hostname
      return entry === '*' || asked === name || asked.endsWith(`.${name}`)
    })
}

/** "http://proxy.corp:8080", "proxy.corp:8080". */
function wayTo(proxy: string): string {
  const text = proxy.includes('://') ? proxy : `http://${proxy}`
  if (!URL.canParse(text)) return `PROXY ${proxy}`
  const { protocol, hostname, port } = new URL(text)
  if (protocol === 'http:') return `PROXY ${hostname}:${port || 80}`
  return protocol === 'https:' ? `HTTPS ${hostname}:${port || 443}` : `SOCKS ${hostname}:${port}`
}
