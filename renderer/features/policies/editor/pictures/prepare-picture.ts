/** Makes a picture fit to be kept: at most 1,600 px, under the contract's size, without what a camera writes about place and time. */
import { largestPicture } from '#shared/contracts/document-shapes.ts'
import { AppError } from '#shared/rpc.ts'
import { readPictureSize } from './picture-size.ts'

/** Bytes of a file and picture elements above which a picture is not even opened. */
const largest = { bytes: 25_000_000, pixels: 100_000_000 } as const
/** Where a picture's size stands at the latest, behind colour profile and camera's notes. */
const bytesToSize = 1_000_000
/** Pixels of the longer side. */
const longestSide = 1600
const qualities = [0.9, 0.8, 0.65, 0.5] as const

export interface PreparedPicture {
  readonly name: string
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Refuses picture-too-large and picture-unreadable, with the file's name. */
export async function preparePicture(file: File): Promise<PreparedPicture> {
  const name = shortName(file.name)
  const megabytes = Math.round(largest.bytes / 1_000_000)
  if (file.size > largest.bytes) throw new AppError('picture-too-large', { name, megabytes })
  const told = readPictureSize(new Uint8Array(await file.slice(0, bytesToSize).arrayBuffer()))
  if (told !== null && told.width * told.height > largest.pixels) throw new AppError('picture-too-large', { name, megabytes })
  const canvas = await draw(file)
  const blob = await encode(canvas, file.type)
  if (blob === null) throw new AppError('picture-too-large', { name, megabytes })
  const type = blob.type === 'image/png' ? 'image/png' : blob.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
  return {
    name: file.name.slice(0, 300),
    type,
    bytes: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width,
    height: canvas.height,
  }
}

/** A name that a message can hold. */
function shortName(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name
}

async function draw(file: File): Promise<OffscreenCanvas> {
  const bitmap = await open(file)
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  const context = canvas.getContext('2d')
  if (context === null) throw new AppError('picture-unreadable', { name: shortName(file.name) })
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas
}

async function open(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file)
  } catch {
    throw new AppError('picture-unreadable', { name: shortName(file.name) })
  }
}

/** A photo stays a JPEG, a drawing stays without loss as long as it is small enough; all else, and what is too large, becomes WebP. */
async function encode(canvas: OffscreenCanvas, type: string): Promise<Blob | null> {
  if (type === 'image/png') {
    const png = await canvas.convertToBlob({ type })
    if (png.size <= largestPicture) return png
  }
  const to = type === 'image/jpeg' ? type : 'image/webp'
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: to, quality })
    if (blob.size <= largestPicture) return blob
  }
  return null
}
