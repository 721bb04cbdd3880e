/** What the headers of an answer say, however they are written. */
import type { IncomingHttpHeaders } from 'node:http'

/** No site may silence a feed for longer than this. */
const longestWait = 7 * 24 * 3600

/** `Retry-After` in seconds from `now` (epoch ms): seconds or any HTTP date (RFC 9110, 10.2.3). 0 when there is none, or it is past. */
export function retryAfterSeconds(value: string | undefined, now: number): number {
  const text = value?.trim() ?? ''
  const at = httpDate(text)
  const seconds = /^\d+$/.test(text) ? Number(text) : at === null ? 0 : Math.ceil((at - now) / 1000)
  return Math.min(Math.max(seconds, 0), longestWait)
}

/** For how many seconds the answer stays fresh (RFC 9111, 4.2.1); null when it does not say. */
export function freshForSeconds(headers: IncomingHttpHeaders): number | null {
  const control = headers['cache-control'] ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1]
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - (Number(headers.age) || 0))
  if (headers.expires === undefined) return null
  const expires = httpDate(headers.expires)
  const date = httpDate(headers.date ?? '')
  return expires === null || date === null ? 0 : Math.max(0, Math.round((expires - date) / 1000))
}

/** Epoch ms of a date in one of HTTP's three forms; the oldest, asctime, names no zone and means GMT. */
function httpDate(text: string): number | null {
  if (!/[a-z]/i.test(text)) return null
  const ms = Date.parse(/(?:gmt|utc|z|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`)
  return Number.isNaN(ms) ? null : ms
}

/** An address in a header, absolute; null when there is none. Headers come as Latin-1, but many sites write UTF-8. */
export function headerAddress(value: string | undefined, base: URL): URL | null {
  if (value === undefined) return null
  const utf8 = Buffer.from(value, 'latin1').toString('utf8')
  const text = utf8.includes('\uFFFD') ? value : utf8
  return URL.canParse(text, base.href) ? new URL(text, base) : null
}
