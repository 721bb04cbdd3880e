/** What a file is, as its own bytes have it: a name can say anything. */
import { readPicture } from './picture-file.ts'

/** First bytes, in Latin-1, of what people attach. */
const beginnings: readonly (readonly [beginning: RegExp, type: string])[] = [
  [/^GIF8[79]a/, 'image/gif'],
  [/^%PDF-/, 'application/pdf'],
  [/^....ftyp(?:qt)/s, 'video/quicktime'],
  [/^....ftyp(?:M4A)/s, 'audio/mp4'],
  [/^....ftyp(?:avif|avis)/s, 'image/avif'],
  [/^....ftyp/s, 'video/mp4'],
  [/^.E\xdf\xa3/s, 'video/webm'],
  [/^(?:ID3|\xff[\xe2-\xff])/, 'audio/mpeg'],
  [/^RIFF....WAVE/s, 'audio/wav'],
  [/^OggS/, 'audio/ogg'],
]

/** Office files are zips, so that only the name tells them apart. */
const zips: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A media type. A picture that is not whole, and whatever else is not known, is `application/octet-stream`. */
export function typeOfFile(name: string, bytes: Uint8Array): string {
  const picture = readPicture(bytes)
  if (picture !== null) return picture.type
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32)).toString('latin1')
  const known = beginnings.find(([beginning]) => beginning.test(start))
  if (known !== undefined) return known[1]
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (start.startsWith('PK\x03\x04')) return zips[extension] ?? 'application/zip'
  return 'application/octet-stream'
}
