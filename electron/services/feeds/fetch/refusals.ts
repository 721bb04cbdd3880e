/** Why nothing came of a fetch, as refusals: what the network, the certificate or the site said, in the words of errors.ts. */
import { networkInterfaces } from 'node:os'
import { AppError } from '#shared/rpc.ts'
import { retryAfterSeconds } from './headers.ts'

/** By code of Node's network and certificate errors. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EACCES: 'blocked',
  EPERM: 'blocked',
}
const certificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'early',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown',
  CERT_UNTRUSTED: 'unknown',
  CERT_REVOKED: 'revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'foreign',
  HOSTNAME_MISMATCH: 'foreign',
}
const offline = /^(?:ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EAI_AGAIN)$/
const decoding = /^(?:Z_|ERR__ERROR_|ERR_BROTLI|BROTLI_)/

/** The answer cannot be used: broken off, wrongly compressed, against the rules of HTTP, or made to cost us time. */
export function brokenAnswer(host: string, problem: 'cut' | 'compression' | 'protocol' | 'framing'): AppError {
  return new AppError('feed-broken-answer', { host, problem })
}

/** The refusal for an error on the way to `host` or of its answer. Throws on what is no such error. */
export function toFetchRefusal(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOTFOUND' && hasNetwork()) return new AppError('feed-host-unknown', { host })
  if (code === 'ENOTFOUND' || offline.test(code)) return new AppError('feed-offline', { host })
  const reason = unreachable[code]
  if (reason !== undefined) return new AppError('feed-unreachable', { host, problem: reason })
  if (code === 'ETIMEDOUT') return new AppError('feed-timeout', { host, phase: 'connect' })
  const flaw = certificates[code] ?? (/CERT|CRL|^(?:INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/.test(code) ? 'other' : undefined)
  if (flaw !== undefined) return new AppError('feed-certificate', { host, problem: flaw })
  if (decoding.test(code)) return brokenAnswer(host, 'compression')
  if (/^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/.test(code)) return brokenAnswer(host, 'cut')
  if (/^(?:HPE_|EPROTO|ERR_SSL|ERR_TLS)/.test(code)) return brokenAnswer(host, 'protocol')
  if (/^ERR_(?:INVALID_CHAR|INVALID_HTTP_TOKEN|HTTP_INVALID_HEADER_VALUE)$/.test(code)) return new AppError('bad-input')
  throw error
}

/** The host of a proxy could not be reached at all. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOTFOUND' || offline.test(code) || code in unreachable
}

/** The refusal for a status that brings no feed. `retryAfter`: the header; the wait goes into the data, in seconds and in words' units. */
export function statusRefusal(status: number, host: string, retryAfter: string | undefined, now: number): AppError {
  const seconds = retryAfterSeconds(retryAfter, now)
  const inHours = seconds > 2 * 3600
  const wait = { unit: seconds === 0 ? 'none' : inHours ? 'hours' : 'minutes', count: Math.ceil(seconds / (inHours ? 3600 : 60)) }
  const facts = { host, status, retryAfterSeconds: seconds, ...wait }
  if (status === 401) return new AppError('feed-login', facts)
  if (status === 403) return new AppError('feed-forbidden', facts)
  if (status === 404 || status === 410) return new AppError('feed-missing', facts)
  if (status === 407) return new AppError('feed-proxy', { proxy: host, problem: 'login' })
  if (status === 429 || status === 503) return new AppError('feed-busy', facts)
  return new AppError(status >= 500 ? 'feed-site-failed' : 'feed-status', facts)
}

/** For those who have nothing of a feed yet, one that is gone for good is simply not there. */
export function goneRefusal({ host }: URL): AppError {
  return statusRefusal(410, host, undefined, 0)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Without one, a name that is not found says nothing about the name. */
function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
}
