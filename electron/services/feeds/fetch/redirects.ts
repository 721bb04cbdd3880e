/** Where a redirect may lead, and what goes along. */
import { AppError } from '#shared/rpc.ts'
import { isInside, isWeb } from './addresses.ts'
import type { Answer } from './ask.ts'
import { headerAddress } from './headers.ts'

/** One address on the way to the feed. */
export interface Hop {
  readonly url: URL
  /** The login, as long as no other origin was passed. */
  readonly secrets: Readonly<Record<string, string>>
  /** Every redirect so far was permanent. */
  readonly permanent: boolean
  /** The internet was passed: nothing inside may follow. */
  readonly outsideOnly: boolean
  /** Addresses passed. */
  readonly seen: readonly string[]
}

/**
 * The next hop; null when the answer is no redirect. Refuses `feed-redirect`: to nowhere, in a circle, to what is not the web, from https
 * to http, from the internet inside. A login is never carried to another origin, nor back, and one in the new address is dropped.
 */
export function nextHop(hop: Hop, { status, response, outside }: Answer): Hop | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const url = headerAddress(response.headers.location, hop.url)
  const refusal = (problem: string) => new AppError('feed-redirect', { host: hop.url.host, problem })
  if (url === null) throw refusal('nowhere')
  if (!isWeb(url)) throw refusal('scheme')
  if (hop.url.protocol === 'https:' && url.protocol === 'http:') throw refusal('unencrypted')
  const outsideOnly = hop.outsideOnly || outside
  if (outsideOnly && isInside(url.hostname)) throw refusal('inside')
  url.username = ''
  url.password = ''
  url.hash = ''
  const seen = [...hop.seen, hop.url.href]
  if (seen.includes(url.href)) throw refusal('circle')
  const permanent = hop.permanent && (status === 301 || status === 308)
  return { url, secrets: url.origin === hop.url.origin ? hop.secrets : {}, permanent, outsideOnly, seen }
}
