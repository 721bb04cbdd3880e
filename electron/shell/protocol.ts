/** Serves the built page under app://bundle, so that it has an origin of its own and never needs file:// or a network. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { assetOf, contentPolicy, pageScheme } from '../services/content.ts'

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers app:// from `folder` (absolute). Every load of the page gets a new nonce. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(pageScheme, async (request) => {
    const asset = assetOf(folder, request.method, request.url)
    if ('status' in asset) return new Response(null, { status: asset.status })
    const body = await readFile(asset.path).catch(() => null)
    if (body === null) return new Response(null, { status: 404 })
    const headers = { 'content-type': asset.type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
    if (!asset.path.endsWith('.html')) return new Response(body, { headers })
    const nonce = randomBytes(16).toString('base64')
    const page = body.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
    return new Response(page, { headers: { ...headers, 'content-security-policy': contentPolicy(nonce) } })
  })
}
