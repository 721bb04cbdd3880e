// Packs the PNGs of resources/icons into icon.ico and icon.icns: `node scripts/icons.mjs`, after the PNGs were drawn anew from the two SVGs
// (`rsvg-convert -w N -h N icon.svg -o NxN.png`; icon-small.svg up to 32).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../resources/icons', import.meta.url))
const png = (size) => readFileSync(join(folder, `${size}x${size}.png`))

writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(
  join(folder, 'icon.icns'),
  icns({ icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }),
)

/** Windows: a directory of 16-byte entries, then the PNGs; a size of 256 is written as 0. */
function ico(sizes) {
  const images = sizes.map(png)
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  for (const [index, image] of images.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(sizes[index] % 256, entry)
    head.writeUInt8(sizes[index] % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(image.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += image.length
  }
  return Buffer.concat([head, ...images])
}

/** macOS: chunks of a four-letter type, a length that counts its own 8 bytes, and a PNG. */
function icns(types) {
  const chunks = Object.entries(types).map(([type, size]) => chunk(type, png(size)))
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
