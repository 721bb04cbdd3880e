/** Answers for the feed server: plain ones, clumsy ones and hostile ones. */
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Respond } from './feed-server.ts'

export const feedXml = '<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title></channel></rss>'

/** A status with headers, and the feed for a body unless another is given. */
export function plain(status: number, headers: Readonly<Record<string, string>> = {}, body: string | Buffer = feedXml): Respond {
  return (_, response) => void response.writeHead(status, headers).end(body)
}

export function redirect(status: number, location: string): Respond {
  return plain(status, { location }, '')
}

/** The feed, with a tag and a date; 304 to those who have it. */
export const tagged: Respond = (request, response) => {
  if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304, { 'cache-control': 'max-age=600' }).end()
  const date = 'Mon, 11 Jan 2027 08:00:00 GMT'
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"', 'last-modified': date }).end(feedXml)
}

/** These bytes and no others, status line included; then the end, unless `open`. */
export function raw(bytes: string, then: 'end' | 'open' | 'reset' = 'end'): Respond {
  return (_request, _response, socket) => {
    socket.write(bytes, () => {
      if (then === 'end') socket.end()
      if (then === 'reset') socket.resetAndDestroy()
    })
  }
}

/** `head`, then `piece` again and again, as fast as it is taken, `times` times at most. */
export function again(head: string, piece: Buffer, times = Number.POSITIVE_INFINITY): Respond {
  return (_request, _response, socket) => {
    let left = times
    const more = () => {
      while (!socket.destroyed && left > 0) {
        left -= 1
        if (!socket.write(piece)) return
      }
      if (left <= 0) socket.end()
    }
    socket.on('drain', more)
    socket.write(head)
    more()
  }
}

/** `head`, then one byte at a time, for ever. */
export function drip(head: string, everyMs: number): Respond {
  return (_request, _response, socket) => {
    socket.setNoDelay(true)
    socket.write(head)
    const next = () => void socket.write('x')
    const timer = setInterval(next, everyMs)
    socket.once('close', () => clearInterval(timer))
  }
}

/** Never an answer. */
export const silent: Respond = () => {}

const megabytes = (count: number) => Buffer.alloc(count * 1_000_000)
const ok = (headers: string) => `HTTP/1.1 200 OK\r\n${headers}\r\n`

/** What is sent takes a thousandth of what it becomes. */
export function bombs(): Readonly<Record<string, Respond>> {
  const member = gzipSync(megabytes(50))
  const brotli = brotliCompressSync(megabytes(100), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  return {
    '/gzip': again(ok('Content-Encoding: gzip\r\n'), member, 20),
    '/brotli': plain(200, { 'content-encoding': 'br' }, brotli),
    '/deflate': plain(200, { 'content-encoding': 'deflate' }, deflateSync(megabytes(50))),
    '/layers': plain(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(member)),
    '/nothing': again(ok('Content-Encoding: gzip\r\n'), Buffer.concat(Array(3_000).fill(gzipSync(''))), 10_000),
  }
}

export const floods: Readonly<Record<string, Respond>> = {
  '/endless': again('HTTP/1.0 200 OK\r\n\r\n', Buffer.alloc(64 * 1024, 'x'), 8_000),
  '/chunks': again(ok('Transfer-Encoding: chunked\r\n'), Buffer.from('8000\r\n'.concat('x'.repeat(0x8000), '\r\n'))),
  '/tiny-chunks': again(ok('Transfer-Encoding: chunked\r\n'), Buffer.from('1\r\nx\r\n'.repeat(10_000))),
  '/tiny-gzip-chunks': again(ok('Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n'), chunkBytes(gzipSync(''))),
  '/hints': again('', Buffer.from('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000))),
  '/headers': again('HTTP/1.1 200 OK\r\n', Buffer.from('X-More: and more\r\n'.repeat(1_000))),
  '/trailers': again(ok('Transfer-Encoding: chunked\r\n').concat('0\r\n'), Buffer.from('X-More: and more\r\n'.repeat(1_000))),
  '/extension': again(ok('Transfer-Encoding: chunked\r\n').concat('1;'), Buffer.alloc(64 * 1024, 'x')),
  '/pieces': pieces(''),
  '/gzip-pieces': pieces('Content-Encoding: gzip\r\n', gzipSync(Buffer.alloc(100_000, 'x'), { level: 0 })),
}

function chunkBytes(bytes: Buffer): Buffer {
  const parts = [...bytes].map((byte) => Buffer.concat([Buffer.from('1\r\n'), Buffer.from([byte]), Buffer.from('\r\n')]))
  return Buffer.concat(Array(500).fill(Buffer.concat(parts)))
}

/** A packet a byte, without a pause; `x` after the end of the bytes. */
function pieces(headers: string, bytes: Buffer = Buffer.alloc(0)): Respond {
  return (_request, _response, socket) => {
    let at = 0
    const next = () => {
      if (socket.destroyed) return
      socket.write(at < bytes.length ? bytes.subarray(at, at + 1) : 'x')
      at += 1
      setImmediate(next)
    }
    socket.setNoDelay(true)
    socket.write(ok(headers))
    next()
  }
}

/** Ways of sending the feed that are wrong or odd, but leave no doubt what is meant. */
export const clumsy: Readonly<Record<string, Respond>> = {
  '/http-1.0': raw(`HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n${feedXml}`),
  '/gzip': plain(200, { 'content-encoding': 'x-gzip' }, gzipSync(feedXml)),
  '/gzip-for-plain': plain(200, { 'content-encoding': 'gzip' }),
  '/gzip-unnamed': plain(200, { 'content-type': 'application/gzip' }, gzipSync(feedXml)),
  '/gzip-padded': plain(200, { 'content-encoding': 'gzip' }, Buffer.concat([gzipSync(feedXml), Buffer.alloc(512)])),
  '/brotli': plain(200, { 'content-encoding': 'br' }, brotliCompressSync(feedXml)),
  '/deflate': plain(200, { 'content-encoding': 'deflate' }, deflateSync(feedXml)),
  '/deflate-raw': plain(200, { 'content-encoding': 'deflate' }, deflateRawSync(feedXml)),
  '/identity': plain(200, { 'content-encoding': 'identity' }),
  '/by-byte': (_request, response) => {
    for (const byte of gzipSync(feedXml)) response.write(Buffer.from([byte]))
    response.end()
  },
}

const packed = gzipSync(feedXml)

/** Compressed, so they say. */
export const junk: Readonly<Record<string, Respond>> = {
  '/gzip': plain(200, { 'content-encoding': 'gzip' }, Buffer.concat([packed.subarray(0, 10), Buffer.from('rubbish '.repeat(1_000))])),
  '/cut': plain(200, { 'content-encoding': 'gzip' }, packed.subarray(0, packed.length / 2)),
  '/brotli': plain(200, { 'content-encoding': 'br' }, 'rubbish '.repeat(1_000)),
  '/brotli-cut': plain(200, { 'content-encoding': 'br' }, brotliCompressSync(feedXml).subarray(0, 20)),
  '/deflate': plain(200, { 'content-encoding': 'deflate' }, Buffer.alloc(1_000, 0xff)),
  '/unknown': plain(200, { 'content-encoding': 'zstd' }),
  '/checksum': plain(200, { 'content-encoding': 'gzip' }, Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 1)])),
}
