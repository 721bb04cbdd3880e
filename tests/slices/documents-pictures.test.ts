/** Pictures in documents: good ones are kept once, all others are refused and leave nothing behind. */
import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { World } from './world.ts'
import { createWorld, refusalOf, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function png(width: number, height: number, noise = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 100)))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('tEXt', randomBytes(noise)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A frame of 3 by 2 pixels and no image data. */
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9', 'hex')
const webp = Buffer.concat([Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'), Buffer.from([0, 0, 0, 0, 4, 0, 0, 6, 0, 0])])

const add = (bytes: Uint8Array, type: 'image/png' | 'image/jpeg' | 'image/webp' = 'image/png') =>
  world.caller.documents.addPicture({ name: 'plant', type, bytes: new Uint8Array(bytes), width: 1, height: 1 })

test('a picture is kept once, with the size it really has, and is there after a restart', async () => {
  const bytes = png(30, 20)
  const { assetId } = await add(bytes)
  expect(await add(bytes)).toEqual({ assetId })
  world = world.restart()
  const kept = await world.caller.documents.picture({ assetId })
  expect(kept).toMatchObject({ type: 'image/png', width: 30, height: 20 })
  expect(Buffer.from(kept?.bytes ?? []).equals(bytes)).toBe(true)
  expect(await world.caller.history.state({})).toEqual({ undo: null, redo: null })
})

test.each([
  { type: 'image/jpeg' as const, bytes: jpeg, width: 3, height: 2 },
  { type: 'image/webp' as const, bytes: webp, width: 5, height: 7 },
])('$type is read as well', async ({ type, bytes, width, height }) => {
  const { assetId } = await add(bytes, type)
  expect(await world.caller.documents.picture({ assetId })).toMatchObject({ type, width, height })
})

test('a picture of 40 MB is refused', async () => {
  expect(await refusalOf(add(png(10, 10, 40_000_000)))).toMatchObject({ code: 'picture-too-large', data: { name: 'plant' } })
})

const whole = png(30, 20)
test.each([
  { what: 'half a picture', bytes: whole.subarray(0, whole.length - 10) },
  { what: 'a picture with a wrong byte', bytes: Buffer.from(whole).fill(7, 40, 44) },
  { what: 'a picture of no size', bytes: png(0, 20) },
  { what: 'a picture of absurd size', bytes: png(1, 90_000) },
  { what: 'a picture that is another kind of picture', bytes: jpeg },
  { what: 'a text', bytes: Buffer.from('<svg onload="alert(1)"/>') },
  { what: 'nothing', bytes: Buffer.alloc(0) },
  { what: 'noise', bytes: randomBytes(500) },
])('$what is refused', async ({ bytes }) => {
  expect(await refusalOf(add(bytes))).toMatchObject({ code: 'picture-unreadable' })
})

test.each([jpeg, webp])('a file that is cut short anywhere is refused (%#)', async (bytes) => {
  for (let length = 0; length < bytes.length; length += 1) {
    const type = bytes === jpeg ? 'image/jpeg' : 'image/webp'
    expect(await refusalOf(add(bytes.subarray(0, length), type))).toMatchObject({ code: 'picture-unreadable' })
  }
})

test('a picture that is not there is just not there', async () => {
  expect(await world.caller.documents.picture({ assetId: '0199a000-0000-7000-8000-000000000000' })).toBeNull()
})
