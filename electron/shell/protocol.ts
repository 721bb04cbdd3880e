/** Serves the built page under app://bundle, so that it has an origin of its own and never needs file:// or a network. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ProtocolResponse, protocol, type Session } from 'electron'
import type { Locale } from '#shared/ids.ts'
import { assetOf, contentPolicy, pageScheme } from '../services/content.ts'

/** A refusal needs a body, too, or it would count as a failed connection. */
const nothing = Buffer.alloc(0)

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Answers app:// from `folder` (absolute). Every load of the page gets a new nonce, and asks at once for the sentences of `language`.
 * Not by `protocol.handle`: it answers with a web Response, and loading Node's machinery for these costs a tenth of the start.
 */
export function servePage(session: Session, folder: string, language: () => Locale): void {
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    const asset = assetOf(folder, request.method, request.url)
    if ('status' in asset) return answer({ statusCode: asset.status, data: nothing })
    readFile(asset.path).then(
      (body) => answer(toResponse(asset.path, asset.type, body, language)),
      () => answer({ statusCode: 404, data: nothing }),
    )
  })
}

function toResponse(path: string, type: string, body: Buffer, language: () => Locale): ProtocolResponse {
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
  if (!path.endsWith('.html')) return { data: body, headers }
  const nonce = randomBytes(16).toString('base64')
  const locale = language()
  const page = body
    .toString('utf8')
    .replaceAll('__CSP_NONCE__', nonce)
    .replace('lang="en"', `lang="${locale}"`)
    .replace('messages-en.js', `messages-${locale}.js`)
  return { data: Buffer.from(page), headers: { ...headers, 'content-security-policy': contentPolicy(nonce) } }
}
