/** Which addresses may be reached: a company's own network by its user, never by a site on the internet that redirects there. */
import dns from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'
import { AppError } from '#shared/rpc.ts'

/** Of this computer, its network, and what is reserved: RFC 6890 and RFC 8190. */
const inside = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4', '::/127', '64:ff9b:1::/48', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]
const insideList = blockList(inside)

/** The address of a web feed. Refuses `feed-address`: unreadable, another scheme, a login inside the address. */
export function readAddress(text: string): URL {
  if (!URL.canParse(text)) throw new AppError('feed-address', { problem: 'unreadable', scheme: '' })
  const url = new URL(text)
  if (!isWeb(url)) throw new AppError('feed-address', { problem: 'scheme', scheme: url.protocol })
  if (url.username !== '' || url.password !== '') throw new AppError('feed-address', { problem: 'login', scheme: url.protocol })
  url.hash = ''
  return url
}

export function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

/** Whether it lies on this computer or its network. `host`: an IP address, brackets allowed, or a name that only such a network has. */
export function isInside(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (isIP(bare) === 0) return !bare.includes('.') || /\.(?:localhost|local|internal|intranet|corp|lan|home|home\.arpa)$/i.test(bare)
  return insideList.check(bare.replace(/%.*$/, ''), isIPv6(bare) ? 'ipv6' : 'ipv4')
}

/** Looks names up, and refuses those that lead inside: what was checked is what is connected to, so a name cannot change its mind. */
export const outsideLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '')
    const outside = found.filter(({ address }) => !isInside(address))
    const [first] = outside
    if (first === undefined) return callback(new AppError('feed-redirect', { host: hostname, problem: 'inside' }), '')
    if (options.all) return callback(null, outside)
    callback(null, first.address, first.family)
  })
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4')
  }
  return list
}
