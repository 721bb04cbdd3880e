/** The bytes of a table as UTF-8, piece by piece, whatever it is written in. */
import { type FileHandle, open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { AppError } from '#shared/rpc.ts'
import { markLength } from './encoding.ts'

/** Where bytes come from: a file, or the rows of a worksheet. */
export interface ByteSource {
  /** Writes into `space` and answers how many; 0: nothing is left. */
  read(space: Uint8Array): Promise<number>
  /** How far it is, from 0 to 1. */
  progress(): number
  close(): Promise<void>
}

const pieceSize = 65_536
const headSize = 262_144

/** Opens a text file. Refuses `roster-mapping` for an encoding that nobody knows. */
export async function openText(path: string, encoding: string): Promise<ByteSource> {
  const decoder = encoding === 'utf-8' ? null : decoderOf(encoding)
  const file = await open(path)
  const { size } = await file.stat()
  const head = new Uint8Array(4)
  await file.read(head, 0, 4, 0)
  const from = markLength(head, encoding)
  return decoder === null ? plain(file, size, from) : decoded(file, size, from, decoder)
}

/** A text as bytes. */
export function textSource(pieces: Iterator<string>): ByteSource {
  let left = ''
  const encoder = new TextEncoder()
  return {
    async read(space) {
      while (left === '') {
        const next = pieces.next()
        if (next.done === true) return 0
        left = next.value
      }
      const { read, written } = encoder.encodeInto(left, space)
      left = left.slice(read)
      return written
    },
    progress: () => 0,
    close: async () => undefined,
  }
}

function plain(file: FileHandle, size: number, from: number): ByteSource {
  let at = from
  return {
    async read(space) {
      const { bytesRead } = await file.read(space, 0, space.length, at)
      at += bytesRead
      return bytesRead
    },
    progress: () => (size === 0 ? 1 : at / size),
    close: () => file.close(),
  }
}

interface Decoder {
  write(bytes: Uint8Array): string
  end(): string
}

function decoded(file: FileHandle, size: number, from: number, decoder: Decoder): ByteSource {
  const piece = Buffer.alloc(pieceSize)
  const encoder = new TextEncoder()
  let at = from
  let left = ''
  let isOver = false
  return {
    async read(space) {
      while (left === '' && !isOver) {
        const { bytesRead } = await file.read(piece, 0, piece.length, at)
        at += bytesRead
        isOver = bytesRead === 0
        left = isOver ? decoder.end() : decoder.write(piece.subarray(0, bytesRead))
      }
      const { read, written } = encoder.encodeInto(left, space)
      left = left.slice(read)
      return written
    },
    progress: () => (size === 0 ? 1 : at / size),
    close: () => file.close(),
  }
}

function decoderOf(encoding: string): Decoder {
  try {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true })
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
  } catch {
    // Not one of the encodings of the web: the library has the older ones.
  }
  if (!iconv.encodingExists(encoding)) throw new AppError('roster-mapping', { problem: 'encoding', value: encoding })
  const decoder = iconv.getDecoder(encoding)
  return { write: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
}

/** The first bytes of it, at most a quarter of a megabyte; it is closed then. */
export async function headOf(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(headSize)
  let filled = 0
  try {
    for (;;) {
      const count = filled < headSize - 8 ? await source.read(head.subarray(filled)) : 0
      if (count === 0) return head.subarray(0, filled)
      filled += count
    }
  } finally {
    await source.close()
  }
}

/** Texts hold no zeros, once they are decoded. */
export function isBinary(head: Uint8Array): boolean {
  return head.filter((byte) => byte === 0).length > head.length / 50
}
