/** Addresses of feeds as people type them, and which of them lie on this very computer. */
import { isInside, readAddress } from '../fetch/addresses.ts'
import type { Reach } from './types.ts'

/** The addresses that may be meant, the likeliest first: "blog.example.com", "feed://…", a whole one. Refuses `feed-address`. */
export function typedAddresses(text: string): readonly [URL, ...URL[]] {
  const trimmed = text.trim().replace(/^feed:(?:\/\/)?(?=https?:\/\/)/i, '')
  const bare = trimmed.replace(/^feed:\/\//i, '')
  if (bare === trimmed && /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed)) return [readAddress(trimmed)]
  const secure = readAddress(`https://${bare}`)
  const plain = readAddress(`http://${bare}`)
  return isInside(secure.hostname) ? [plain, secure] : [secure, plain]
}

/** Of this very computer: there without any network. */
export function isThisComputer(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\./.test(host)
}

export function isReachable(reach: Reach, isHere: boolean): boolean {
  return reach === 'everywhere' || (reach === 'this-computer' && isHere)
}
