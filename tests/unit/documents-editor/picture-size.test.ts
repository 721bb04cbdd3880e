/** What a picture file says of its own size, read from its first bytes. */
import { expect, test } from 'vitest'
import { readPictureSize } from '#renderer/features/policies/editor/pictures/picture-size.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))

test('the size that a picture claims is known before it is opened', () => {
  const png = bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 0xea, 0x60, 0, 0, 0x01, 0x00])
  expect(readPictureSize(png)).toEqual({ width: 60_000, height: 256 })
  expect(readPictureSize(bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]))).toEqual({ width: 320, height: 240 })
  const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0x02, 0x00, 0x03, 0x00, 3])
  expect(readPictureSize(jpeg)).toEqual({ width: 768, height: 512 })
  const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBP', 'VP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0x3f, 0x06, 0], [0x83, 0x03, 0])
  expect(readPictureSize(webp)).toEqual({ width: 1600, height: 900 })
})

test('what is cut off or no picture claims nothing', () => {
  expect(readPictureSize(bytes([0x89], 'PNG'))).toBeNull()
  expect(readPictureSize(bytes([0xff, 0xd8, 0x00, 0x00, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull()
  expect(readPictureSize(bytes('hello, this is text'))).toBeNull()
  expect(readPictureSize(new Uint8Array())).toBeNull()
})
