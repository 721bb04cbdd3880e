/** Where updates come from, if anywhere: without an address that somebody configured, the app asks nobody. */

const loopback = ['127.0.0.1', '[::1]', 'localhost']

/**
 * Address of the update feed; null when none is configured. `named` (an environment variable) wins over `shipped` (the text of the
 * package's app-update.yml). Addresses under `.example` are placeholders; only https is trusted, except on this computer.
 */
export function updateFeedOf(named: string | undefined, shipped: string | null): string | null {
  const address = named || /^url:\s*['"]?([^'"\s]+)/m.exec(shipped ?? '')?.[1]
  if (!address || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  if (hostname.endsWith('.example')) return null
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname)) ? address : null
}
