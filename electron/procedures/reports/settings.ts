/** How the company's reports look. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { toFileError } from '#db/errors.ts'
import { assetByHash, insertAsset, picture } from '#db/queries/documents/assets.ts'
import { keepMasterBytes, reportSettingsOf, writeReportSettings } from '#db/queries/reports/settings.ts'
import { pictureTypes } from '#shared/contracts/document-shapes.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfBytes } from '../../services/document-hash.ts'
import { toDataUrl } from '../../services/document-paper.ts'
import { readPicture } from '../../services/picture-file.ts'
import { type RouterCtx, requireDb } from '../context.ts'
import type { Handlers } from '../handlers.ts'

type SettingsHandlers = Pick<Handlers['reports'], 'settings' | 'chooseMaster' | 'chooseLogo' | 'updateSettings'>

/** Bytes of a picture that stands in every file, and of a PowerPoint file that is taken in. */
const largestLogo = 5_000_000
const largestMaster = 60_000_000

export function reportSettingsProcedures(ctx: RouterCtx): SettingsHandlers {
  return {
    settings: () => {
      const { read } = requireDb(ctx)
      const { logoId, masterName, foot } = reportSettingsOf(read)
      const row = logoId === null ? null : picture(read, logoId)
      const type = pictureTypes.find((each) => each === row?.type)
      const logo = row === null || type === undefined ? null : { id: row.id, name: row.name, url: toDataUrl({ ...row, type }) }
      return { logo, masterName, foot }
    },
    chooseMaster: async ({ path: asked }) => {
      const path = asked ?? (await ctx.desktop.chooseFileToOpen('master'))
      return path === null ? null : takeMaster(ctx, path)
    },
    chooseLogo: async ({ path: asked }) => {
      const path = asked ?? (await ctx.desktop.chooseFileToOpen('logo'))
      if (path === null) return null
      takeLogo(ctx, path)
      return {}
    },
    updateSettings: ({ fields: { foot, noLogo, noMaster } }) => {
      const db = requireDb(ctx)
      const fields = { ...(noLogo ? { logoId: null } : {}), ...(noMaster ? { masterName: '', masterHash: '' } : {}) }
      db.write({ code: 'report-settings-updated' }, (tx) =>
        writeReportSettings(tx, db.newId, { ...fields, ...(foot === undefined ? {} : { foot }) }),
      )
      return {}
    },
  }
}

/** Refuses what `readMaster` refuses, and before that what is larger than any master. */
async function takeMaster(ctx: RouterCtx, path: string): Promise<{ masterName: string }> {
  const bytes = bytesOf(path, largestMaster, () => new AppError('master-too-large', { name: basename(path) }))
  // Its library is read when it is first needed.
  const { readMaster } = await import('../../services/reports/deck/master.ts')
  readMaster(bytes)
  const db = requireDb(ctx)
  const fields = { masterName: basename(path), masterHash: hashOfBytes(bytes) }
  db.write({ code: 'report-master-chosen', data: { name: fields.masterName } }, (tx) => {
    keepMasterBytes(tx, fields.masterHash, bytes)
    writeReportSettings(tx, db.newId, fields)
  })
  return { masterName: fields.masterName }
}

/** Office programs draw no other kinds everywhere. Refuses logo-unfit. */
function takeLogo(ctx: RouterCtx, path: string): void {
  const name = basename(path)
  const unfit = () => new AppError('logo-unfit', { name })
  const bytes = bytesOf(path, largestLogo, unfit)
  const read = readPicture(bytes)
  if (read === null || read.type === 'image/webp') throw unfit()
  const db = requireDb(ctx)
  const hash = hashOfBytes(bytes)
  const known = assetByHash(db.read, hash)
  db.write({ code: 'report-logo-chosen', data: { name } }, (tx) => {
    const id = known?.id ?? db.newId()
    if (known === null) insertAsset(tx, { ...read, id, name, hash }, bytes)
    writeReportSettings(tx, db.newId, { logoId: id })
  })
}

/** Refuses what the file refuses. */
function bytesOf(path: string, largest: number, tooLarge: () => AppError): Uint8Array {
  try {
    if (statSync(path).size > largest) throw tooLarge()
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw toFileError(error, path)
  }
}
