/** Links that readers should not be sent to, or not without knowing where they lead. */
import { builtIn, type Context } from './context.ts'
import type { Span } from './reading.ts'
import { skeletonOf } from './skeleton.ts'
import type { Finding } from './types.ts'

const shorteners: ReadonlySet<string> = new Set([
  ...[
    'bit.ly',
    'tinyurl.com',
    't.co',
    'goo.gl',
    'ow.ly',
    'is.gd',
    'buff.ly',
    'rebrand.ly',
    'cutt.ly',
    'lnkd.in',
    'shorturl.at',
    't.ly',
    'rb.gy',
  ],
  ...[
    'tiny.cc',
    'bl.ink',
    'tr.im',
    'shorte.st',
    'qr.ae',
    'clck.ru',
    'x.gd',
    'trib.al',
    'urlz.fr',
    'bre.is',
    'po.st',
    'spoti.fi',
    'u.to',
    'short.io',
    'soo.gd',
    'adf.ly',
    's.id',
    'shorturl.com',
    'dub.sh',
    'v.gd',
  ],
])

export function checkLinks({ reading, compiled }: Context): readonly Finding[] {
  return reading.links.flatMap((span) => linkFindings(span, reading.text.slice(span.start, span.end), compiled.companySkeletons))
}

function linkFindings(span: Span, link: string, companies: Context['compiled']['companySkeletons']): readonly Finding[] {
  const say = (code: string, severity: 'should' | 'hint' = 'should') => builtIn('link', code, span, { found: link.slice(0, 100) }, severity)
  if (/^(?:javascript|data|vbscript|file):/i.test(link)) return [say('check.link-script')]
  const { scheme, user, host } = partsOf(link)
  const findings: Finding[] = []
  if (scheme === 'http') findings.push({ ...say('check.link-insecure'), fix: `https${link.slice('http'.length)}` })
  if (scheme === 'ftp') findings.push(say('check.link-ftp'))
  if (user) findings.push(say('check.link-user'))
  if (isNumeric(host)) findings.push(say('check.link-number'))
  if (isLookAlike(host) || isAlmost(host, companies)) findings.push(say('check.link-look-alike'))
  if (shorteners.has(host.replace(/^www\./, ''))) findings.push(say('check.link-short', 'hint'))
  return findings
}

function partsOf(link: string): { readonly scheme: string; readonly user: boolean; readonly host: string } {
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#\\]*)/iu.exec(link) ?? []
  const at = rest.lastIndexOf('@')
  const host = rest.slice(at + 1)
  return { scheme: scheme.toLowerCase(), user: at >= 0, host: (host.startsWith('[') ? host : host.replace(/:\d*$/, '')).toLowerCase() }
}

/** "192.168.0.1", "[::1]", "3232235521", "0x7f.1": an address that says nothing of its owner. */
function isNumeric(host: string): boolean {
  return host.startsWith('[') || /^(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+)){0,3}$/.test(host)
}

/** Letters of another script that look like Latin ones. */
function isLookAlike(host: string): boolean {
  return (
    /(?:^|\.)xn--/.test(host) ||
    host.split('.').some((label) => /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label)) ||
    /(?:^|\.)[асеорхуѕіјԁһԛԝ]{3,}\.[a-z]/u.test(host)
  )
}

/** A name that reads like the company's and is not: "aure1ia-pumps" for "aureliapumps". */
function isAlmost(host: string, companies: ReadonlyMap<string, string>): boolean {
  return host.split('.').some((label) => {
    const bare = label.replaceAll('-', '')
    const name = companies.get(skeletonOf(bare))
    return name !== undefined && name !== bare
  })
}
