/** Pictures of the web that are kept: their kind is read from the bytes, for what a site says of them is no proof. */
import { readPicture } from './picture-file.ts'

export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

const longestSide = 20_000

/** Null when the bytes are no whole JPEG, PNG, GIF or WebP of a plausible size. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  return readPicture(bytes)?.type ?? (isGif(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ? 'image/gif' : null)
}

/** The header says how large it is; the last byte that it is whole. */
function isGif(file: Buffer): boolean {
  if (file.length < 14 || !/^GIF8[79]a$/.test(file.toString('latin1', 0, 6)) || file.at(-1) !== 0x3b) return false
  return [file.readUInt16LE(6), file.readUInt16LE(8)].every((side) => side >= 1 && side <= longestSide)
}
