/** Pictures and files that hang on items: looked at before they are kept, kept once. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { fileBytes, insertFileBytes, updateItems, webPictureBytes } from '#db/queries/library/items.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfBytes } from '../../services/document-hash.ts'
import { typeOfFile } from '../../services/file-type.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { findItem } from './act.ts'

type FileHandlers = Pick<Handlers['library'], 'picture' | 'attach' | 'detach' | 'saveFile'>

/** Bytes. */
const largestFile = 25 * 1024 * 1024

export function fileProcedures(ctx: RouterCtx): FileHandlers {
  return {
    picture: ({ itemId }) => {
      const { read } = requireDb(ctx)
      const { fileType, fileHash, imageUrl } = findItem(read, itemId)
      const bytes = fileType.startsWith('image/') ? fileBytes(read, fileHash) : null
      return bytes === null ? webPictureBytes(read, imageUrl) : { type: fileType, bytes }
    },
    attach: async ({ itemId, name, bytes }) => {
      findItem(requireDb(ctx).read, itemId)
      const file = bytes === undefined ? await chooseFile(ctx) : { name: basename(name ?? ''), bytes: Buffer.from(bytes, 'base64') }
      return file === null ? null : attach(ctx, itemId, file)
    },
    detach: ({ itemId }) => {
      const db = requireDb(ctx)
      const { title, fileName } = findItem(db.read, itemId)
      if (fileName !== '')
        db.write({ code: 'item-file-detached', data: { title, name: fileName } }, (tx) => updateItems(tx, [itemId], noFile))
      return {}
    },
    saveFile: async ({ itemId, path: asked }) => {
      const { read } = requireDb(ctx)
      const { fileHash, fileName } = findItem(read, itemId)
      const bytes = fileBytes(read, fileHash)
      if (bytes === null) throw new AppError('row-missing', { table: 'item' })
      const path = asked ?? (await ctx.desktop.chooseFileToSave(fileName, 'file'))
      if (path === null) return null
      writeBytes(path, bytes)
      return { path }
    },
  }
}

const noFile = { fileHash: '', fileName: '', fileType: '', fileSize: 0 } as const

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Null when cancelled. Refuses attachment-too-large before anything is read. */
async function chooseFile(ctx: RouterCtx): Promise<NamedBytes | null> {
  const path = await ctx.desktop.chooseFileToOpen('file')
  if (path === null) return null
  const name = basename(path)
  try {
    refuseSize(name, statSync(path).size)
    return { name, bytes: readFileSync(path) }
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** What a file is, its bytes say and not its name. */
function attach(ctx: RouterCtx, itemId: string, { name, bytes }: NamedBytes) {
  refuseSize(name, bytes.length)
  const db = requireDb(ctx)
  const { title } = findItem(db.read, itemId)
  const type = typeOfFile(name, bytes)
  const fileName = name === '' ? `file.${type.split('/')[1]?.replace(/[^a-z0-9].*$/, '') ?? 'bin'}` : name
  const fileHash = hashOfBytes(bytes)
  db.write({ code: 'item-file-attached', data: { title, name: fileName } }, (tx) => {
    insertFileBytes(tx, fileHash, bytes)
    updateItems(tx, [itemId], { fileHash, fileName, fileType: type, fileSize: bytes.length })
  })
  return { name: fileName }
}

function refuseSize(name: string, size: number): void {
  if (size === 0) throw new AppError('attachment-empty', { name })
  if (size > largestFile) throw new AppError('attachment-too-large', { name })
}

function writeBytes(path: string, bytes: Uint8Array): void {
  if (!existsSync(dirname(path))) throw new AppError('folder-missing', { path: dirname(path) })
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    throw toFileError(error, path)
  }
}
