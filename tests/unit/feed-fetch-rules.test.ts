/** What headers say, which addresses lie inside, which proxy is meant and why the network failed: in every form they come in. */
import { expect, test } from 'vitest'
import { isInside, outsideLookup } from '#electron/services/feeds/fetch/addresses.ts'
import { freshForSeconds, headerAddress, retryAfterSeconds } from '#electron/services/feeds/fetch/headers.ts'
import { proxyOf } from '#electron/services/feeds/fetch/proxy.ts'
import { toFetchRefusal } from '#electron/services/feeds/fetch/refusals.ts'

const now = Date.UTC(2027, 0, 11, 9)

test.for([
  ['120', 120],
  [' 0 ', 0],
  ['Mon, 11 Jan 2027 09:02:00 GMT', 120],
  ['Monday, 11-Jan-27 09:02:00 GMT', 120],
  ['Mon Jan 11 09:02:00 2027', 120],
  ['Mon, 11 Jan 2027 08:00:00 GMT', 0],
  ['99999999999999999999', 7 * 24 * 3600],
  ['-5', 0],
  ['soon', 0],
  ['', 0],
] as const)('Retry-After “%s” asks for %d seconds', ([value, seconds]) => {
  expect(retryAfterSeconds(value, now)).toBe(seconds)
})

test.for([
  [{ 'cache-control': 'max-age=600' }, 600],
  [{ 'cache-control': 'public, Max-Age = "600"', age: '700' }, 0],
  [{ 'cache-control': 'no-cache, max-age=600' }, 0],
  [{ date: 'Mon, 11 Jan 2027 09:00:00 GMT', expires: 'Mon, 11 Jan 2027 10:00:00 GMT' }, 3600],
  [{ date: 'Mon, 11 Jan 2027 09:00:00 GMT', expires: '0' }, 0],
  [{ expires: 'Mon, 11 Jan 2027 10:00:00 GMT' }, 0],
  [{}, null],
] as const)('%o stays fresh for %s seconds', ([headers, seconds]) => {
  expect(freshForSeconds(headers)).toBe(seconds)
})

test('an address in a header is absolute, whether written in UTF-8 or Latin-1', () => {
  const base = new URL('https://blog.example/feeds/all')
  const utf8 = Buffer.from('città').toString('latin1')
  const address = (value: string | undefined) => headerAddress(value, base)?.href ?? null
  expect([undefined, 'new', utf8, 'città', 'http://['].map(address)).toEqual([
    ...[null, 'https://blog.example/feeds/new', 'https://blog.example/feeds/citt%C3%A0', 'https://blog.example/feeds/citt%C3%A0', null],
  ])
})

test('addresses of this computer and its network are told from those of the internet, however they are written', () => {
  const inside =
    '127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 [::1] [::] [fe80::1] [fd00::1] [::ffff:10.0.0.1] [::ffff:7f00:1]'
  const names = 'localhost intranet wiki.corp printer.local a.localhost localhost. nas.home.arpa'
  const outside = '8.8.8.8 172.32.0.1 192.169.1.1 [2001:4860:4860::8888] [::ffff:8.8.8.8] blog.example corp.example localhost.example'
  for (const host of `${inside} ${names}`.split(' ')) expect([host, isInside(host)]).toEqual([host, true])
  for (const host of outside.split(' ')) expect([host, isInside(host)]).toEqual([host, false])
})

test.for([true, false])('a name that leads to this computer is no way out of the internet', async (all) => {
  const found = new Promise((resolve) => outsideLookup('localhost', { all }, resolve))
  expect(await found).toMatchObject({ code: 'feed-redirect', data: { host: 'localhost', problem: 'inside' } })
})

test('the first way that can be gone is gone', () => {
  const proxy = (host: string, port: number, secure = false) => ({ host, port, secure })
  expect(proxyOf('DIRECT')).toBeNull()
  expect(proxyOf('')).toBeNull()
  expect(proxyOf('PROXY proxy.corp:8080; DIRECT')).toEqual(proxy('proxy.corp', 8080))
  expect(proxyOf('SOCKS5 old:1080; HTTPS proxy.corp')).toEqual(proxy('proxy.corp', 443, true))
  expect(proxyOf('PROXY [::1]:3128')).toEqual(proxy('::1', 3128))
  expect(proxyOf('SOCKS old:1080; DIRECT')).toBeNull()
  expect(() => proxyOf('SOCKS old:1080')).toThrow('feed-proxy')
})

test.for([
  ['EAI_AGAIN', 'feed-offline', undefined],
  ['ENETUNREACH', 'feed-offline', undefined],
  ['EHOSTUNREACH', 'feed-unreachable', 'unreachable'],
  ['EPERM', 'feed-unreachable', 'blocked'],
  ['ETIMEDOUT', 'feed-timeout', undefined],
  ['CERT_REVOKED', 'feed-certificate', 'revoked'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'feed-certificate', 'unknown'],
  ['CERT_SIGNATURE_FAILURE', 'feed-certificate', 'other'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'feed-broken-answer', 'protocol'],
] as const)('%s is told as %s', ([code, refusal, problem]) => {
  const { code: told, data } = toFetchRefusal(Object.assign(new Error(code), { code }), 'blog.example')
  expect([told, data['host'], data['problem']]).toEqual([refusal, 'blog.example', problem])
})

test('a fault of our own is no refusal', () => {
  const fault = new TypeError('not a function')
  expect(() => toFetchRefusal(fault, 'blog.example')).toThrow(fault)
})
