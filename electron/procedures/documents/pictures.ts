/** Pictures in documents: looked at before they are kept, kept once. */
import { assetByHash, insertAsset, picture } from '#db/queries/documents/assets.ts'
import { largestPicture, pictureTypes } from '#shared/contracts/document-shapes.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfBytes } from '../../services/document-hash.ts'
import { readPicture } from '../../services/picture-file.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'

type PictureHandlers = Pick<Handlers['documents'], 'addPicture' | 'picture'>

export function pictureProcedures(ctx: RouterCtx): PictureHandlers {
  return {
    addPicture: (input) => addPicture(ctx, input),
    picture: ({ assetId }) => {
      const row = picture(requireDb(ctx).read, assetId)
      const type = pictureTypes.find((each) => each === row?.type)
      return row === null || type === undefined ? null : { type, bytes: row.bytes, width: row.width, height: row.height }
    },
  }
}

/** Size and kind are read from the bytes: what a page says about a picture is no reason to keep it. Refuses picture-too-large, picture-unreadable. */
function addPicture(ctx: RouterCtx, { name, type, bytes }: Parameters<PictureHandlers['addPicture']>[0]) {
  if (bytes.length > largestPicture) throw new AppError('picture-too-large', { name, size: bytes.length, largest: largestPicture })
  const read = readPicture(bytes)
  if (read === null || read.type !== type) throw new AppError('picture-unreadable', { name })
  const db = requireDb(ctx)
  const hash = hashOfBytes(bytes)
  const known = assetByHash(db.read, hash)
  if (known !== null) return { assetId: known.id }
  const assetId = db.newId()
  // Not undoable: alone it is nothing to see, and taking the block back takes it off the page.
  db.write({ code: 'picture-added', data: { name }, undoable: false }, (tx) => insertAsset(tx, { ...read, id: assetId, name, hash }, bytes))
  return { assetId }
}
