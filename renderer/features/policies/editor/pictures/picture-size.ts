/** Width and height as a picture's first bytes tell them: a small file can claim a picture that would fill the memory. */

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Of a PNG, GIF, WebP or JPEG in pixels; null for anything else, and when the bytes given do not reach that far. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (startsWith(bytes, [0x47, 0x49, 0x46]) && bytes.length >= 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && bytes.length >= 30) return webpSize(view)
  return startsWith(bytes, [0xff, 0xd8]) ? jpegSize(view) : null
}

function webpSize(view: DataView): PictureSize | null {
  const kind = view.getUint32(12)
  const extended = 0x56503858
  const lossy = 0x56503820
  if (kind === extended) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  if (kind === lossy) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  const bits = view.getUint32(21, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
}

/** Walks from segment to segment up to the one that begins a frame. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker < 0xff00) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
