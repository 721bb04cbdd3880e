/** The body of an answer, decompressed as it comes, and never more of it in memory than is allowed. */
import type { IncomingMessage } from 'node:http'
import { pipeline, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { AppError } from '#shared/rpc.ts'
import type { Answer } from './ask.ts'
import type { Meter } from './meter.ts'
import { brokenAnswer, toFetchRefusal } from './refusals.ts'
import type { Watch } from './watch.ts'

interface Bounds {
  readonly host: string
  /** Most bytes, before and after decompression. */
  readonly limit: number
}

const partBytes = 64 * 1024

/** Refuses `feed-too-large`, `feed-broken-answer`, and what the watch says. */
export async function readBody({ response, meter, failure }: Answer, watch: Watch, bounds: Bounds): Promise<Uint8Array> {
  watch.phase('body', bounds.host)
  if (Number(response.headers['content-length']) > bounds.limit) throw tooLarge(bounds)
  try {
    const parts = bounded(bodyOf(response, meter), bounds)
    const { value: start = Buffer.alloc(0) } = await parts.next()
    const decoder = decoderFor(response.headers['content-encoding'], start, bounds.host)
    const kept: Buffer[] = []
    for await (const part of decoder === null ? joined(start, parts) : through(joined(start, parts), decoder, bounds)) kept.push(part)
    if (watch.signal.aborted || (failure() !== null && endsWithConnection(response))) throw failure()
    return Buffer.concat(kept)
  } catch (error) {
    throw watch.signal.aborted ? watch.signal.reason : toFetchRefusal(error instanceof AppError ? error : (failure() ?? error), bounds.host)
  }
}

/** Then Node takes a broken connection for the end of the body. */
function endsWithConnection({ headers }: IncomingMessage): boolean {
  return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined
}

/** In parts of some size: a decoder that is handed a byte at a time costs a thousand times what it should. */
async function* bodyOf(response: IncomingMessage, meter: Meter): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    meter.taken(part.length)
    waiting.push(part)
    bytes += part.length
    if (bytes < partBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}

async function* bounded(parts: AsyncIterable<Buffer>, bounds: Bounds): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const part of parts) {
    bytes += part.length
    if (bytes > bounds.limit) throw tooLarge(bounds)
    yield part
  }
}

async function* joined(start: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  yield* rest
}

function through(parts: AsyncIterable<Buffer>, decoder: Transform, bounds: Bounds): AsyncIterable<Buffer> {
  // The reader of the decoder is told of every error; there is nobody else to tell.
  const decoded: AsyncIterable<Buffer> = pipeline(parts, decoder, () => {})
  return bounded(decoded, bounds)
}

/**
 * What undoes `encoding`; null for nothing. The first bytes win over the header: sites name gzip for what is plain, serve packed files
 * without naming it, and mean two things by deflate. One layer only: two are never needed, and multiply what a bomb can do.
 */
function decoderFor(encoding: string | undefined, start: Buffer, host: string): Transform | null {
  const names = (encoding ?? '').toLowerCase().split(',')
  const [name, second] = names.map((part) => part.trim()).filter((part) => part !== '' && part !== 'identity' && part !== 'none')
  if (second !== undefined) throw brokenAnswer(host, 'compression')
  if (start.length === 0) return null
  const chunkSize = 64 * 1024
  const [first = 0, next = 0] = start
  if (first === 0x1f && next === 0x8b && name !== 'br') return createGunzip({ chunkSize })
  if (name === undefined || /^(?:x-)?gzip$/.test(name)) return null
  if (name === 'br') return createBrotliDecompress({ chunkSize })
  if (name !== 'deflate') throw brokenAnswer(host, 'compression')
  const zlib = (first & 0x0f) === 8 && (first * 256 + next) % 31 === 0
  return zlib ? createInflate({ chunkSize }) : createInflateRaw({ chunkSize })
}

function tooLarge({ limit }: Bounds): AppError {
  return new AppError('feed-too-large', { megabytes: limit / 1_000_000 })
}
