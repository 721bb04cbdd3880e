/** Reads what a picture says of itself: kind and size, and whether it is whole. Nothing is decoded here; that is the page's safe business. */
import { crc32 } from 'node:zlib'
import type { pictureTypes } from '#shared/contracts/document-shapes.ts'

export interface PictureFile {
  readonly type: (typeof pictureTypes)[number]
  /** Pixels, 1 to 20,000. */
  readonly width: number
  readonly height: number
}

type Size = Pick<PictureFile, 'width' | 'height'>

const longestSide = 20_000
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Null when the bytes are no whole PNG, JPEG or WebP of a plausible size. */
export function readPicture(bytes: Uint8Array): PictureFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kinds = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/webp': webpSize } as const
  for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const) {
    const size = sizeOrNull(() => kinds[type](file))
    if (size !== null) return isPlausible(size) ? { type, ...size } : null
  }
  return null
}

/** A header that points outside of the file is as bad as none. */
function sizeOrNull(read: () => Size | null): Size | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isPlausible({ width, height }: Size): boolean {
  return [width, height].every((side) => side >= 1 && side <= longestSide)
}

/** Walks the chunks and their checksums up to the end mark. */
function pngSize(file: Buffer): Size | null {
  if (!file.subarray(0, 8).equals(pngSignature) || file.toString('latin1', 12, 16) !== 'IHDR') return null
  let at = 8
  while (at < file.length) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length)) return null
    if (name === 'IEND') return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
    at += length + 12
  }
  return null
}

/** Walks the segments up to the frame's header; the last bytes must be the end mark. */
function jpegSize(file: Buffer): Size | null {
  if (file.readUInt16BE(0) !== 0xff_d8 || file.readUInt16BE(file.length - 2) !== 0xff_d9) return null
  let at = 2
  while (at < file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    // Image data before any frame.
    if (marker === 0xda) return null
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return null
}

/** The container says how long it is; its first chunk how large the picture is. */
function webpSize(file: Buffer): Size | null {
  const tag = (at: number) => file.toString('latin1', at, at + 4)
  if (tag(0) !== 'RIFF' || tag(8) !== 'WEBP' || file.readUInt32LE(4) + 8 > file.length) return null
  switch (tag(12)) {
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3f_ff, height: file.readUInt16LE(28) & 0x3f_ff }
    case 'VP8L': {
      const bits = file.readUInt32LE(21)
      return { width: (bits & 0x3f_ff) + 1, height: ((bits >>> 14) & 0x3f_ff) + 1 }
    }
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
