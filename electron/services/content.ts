/** What the page may load: the built files and nothing else, under a policy that forbids everything not named here. */
import { extname, join, sep } from 'node:path'

export const pageScheme = 'app'
export const pageOrigin = 'app://bundle'
export const pageUrl = `${pageOrigin}/index.html`

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type Asset = { readonly path: string; readonly type: string } | { readonly status: 400 | 404 | 405 }

/** The file of `folder` (absolute) behind an address, or the status that refuses it: another host, a way out of the folder, an unknown type. */
export function assetOf(folder: string, method: string, address: string): Asset {
  if (!isOwnPage(address, null)) return { status: 400 }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 }
  const name = decoded(new URL(address).pathname)
  const type = types[extname(name ?? '')]
  if (name === null || type === undefined || name.includes('\0')) return { status: 404 }
  const path = join(folder, name)
  return path.startsWith(folder + sep) ? { path, type } : { status: 404 }
}

/** The policy of one page load. Styles need its nonce; scripts come from files only. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** True for an address of our own page; `development` is the address of the development server, when there is one. */
export function isOwnPage(address: string, development: string | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol === `${pageScheme}:`) return url.host === 'bundle'
  return development !== null && url.origin === new URL(development).origin
}

/** The route to open at next time (`/plan/week?task=…`), from the address of the page; null for a passing visit: the guide, a print, the first run. */
export function placeOfWork(address: string): string | null {
  const route = address.split('#').slice(1).join('#')
  return /^\/?$|^\/(new|help|print)([/?]|$)/.test(route) ? null : route
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
