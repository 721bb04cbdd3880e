/** Numbers of a column as bytes: as narrow as they fit, little endian; a column of one and the same number is that number alone. */

const head = 8
const widths = { constant: 0, byte: 1, short: 2, word: 4, signed: 20, double: 24 } as const

/** The first byte says how wide they are; numbers begin after eight bytes. */
export function encode(values: ArrayLike<number>, count: number): Buffer {
  const width = widthOf(values, count)
  if (width === widths.constant) {
    const bytes = Buffer.alloc(head + 8)
    bytes.writeDoubleLE(values[0] ?? 0, head)
    return bytes
  }
  const bytes = Buffer.from(new ArrayBuffer(head + count * (width & 15)))
  bytes[0] = width
  const into = viewOf(bytes, width, count)
  for (let at = 0; at < count; at += 1) into[at] = values[at] ?? 0
  return bytes
}

/** Whole numbers that fit 32 bits. */
export function decodeInto<T extends Int32Array | Float64Array>(bytes: Buffer, into: T): T {
  const width = bytes[0] ?? 0
  if (width === widths.constant) into.fill(bytes.readDoubleLE(head))
  else into.set(viewOf(bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer), width, into.length))
  return into
}

function widthOf(values: ArrayLike<number>, count: number): number {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  if (least === most) return widths.constant
  if (least < 0) return least >= -2_147_483_648 && most <= 2_147_483_647 ? widths.signed : widths.double
  if (most <= 255) return widths.byte
  if (most <= 65_535) return widths.short
  return most <= 4_294_967_295 ? widths.word : widths.double
}

function viewOf({ buffer, byteOffset }: Buffer, width: number, count: number) {
  if (width === widths.byte) return new Uint8Array(buffer, byteOffset + head, count)
  if (width === widths.short) return new Uint16Array(buffer, byteOffset + head, count)
  if (width === widths.word) return new Uint32Array(buffer, byteOffset + head, count)
  if (width === widths.signed) return new Int32Array(buffer, byteOffset + head, count)
  return new Float64Array(buffer, byteOffset + head, count)
}
