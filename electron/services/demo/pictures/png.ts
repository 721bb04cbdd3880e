/** Writes pixels as a PNG, so that the demo's pictures need not be shipped. */
import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** `pixels`: red, green and blue of each, line by line from the top; as many as `width` and the length say. */
export function toPng(pixels: Uint8Array, width: number): Buffer {
  const stride = width * 3
  const height = pixels.length / stride
  const lines = Buffer.alloc((stride + 1) * height)
  // Each line begins with its filter: none, for plain areas shrink best as they are.
  for (let y = 0; y < height; y += 1) lines.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
