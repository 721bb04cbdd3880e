/** Backs a workspace up into one zip and makes a workspace from it again: row for row the same, or refused. */
import { copyFileSync, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { AppError } from '#shared/rpc.ts'
import { hashOfFile, type Manifest, readZip, writeZip } from './backup-zip.ts'
import { connect } from './connect.ts'
import { toFileError } from './errors.ts'
import { findMigrations, newestVersion } from './format.ts'
import { inspectHeader, isMarkedReadOnly } from './inspect.ts'

/**
 * Writes the workspace at `path` into the new file `zip`, also while another connection writes to it, and reads it back.
 * `now` is epoch milliseconds. Refuses what `inspectHeader` refuses, file-exists, file-read-only, file-unwritable, disk-full, backup-damaged.
 */
export async function backupFile(path: string, zip: string, now: number): Promise<Manifest> {
  const { version } = inspectHeader(path, newestVersion(findMigrations()))
  return await makeBeside(zip, async (folder, made) => {
    const copy = join(folder, 'copy')
    copyConsistently(path, copy, folder)
    const { size: bytes } = statSync(copy)
    const sha256 = await hashOfFile(copy)
    await writeZip(made, copy, { format: 1, sha256, bytes, createdAt: new Date(now).toISOString(), version, name: basename(path) })
    return await readBackup(made, zip, () => new Writable({ write: (_chunk, _encoding, done) => done() }))
  })
}

/** Makes the new file `path` from a backup. Refuses file-missing, backup-damaged, file-newer, file-exists, file-read-only, file-unwritable, disk-full. */
export async function restoreFile(zip: string, path: string): Promise<Manifest> {
  if (statSync(zip, { throwIfNoEntry: false }) === undefined) throw new AppError('file-missing', { path: zip })
  // A companion that was left behind would be taken for a part of the restored file.
  for (const companion of [`${path}-wal`, `${path}-journal`]) refuseExisting(companion)
  return await makeBeside(path, async (_folder, made) => {
    const manifest = await readBackup(zip, zip, () => createWriteStream(made, { flags: 'wx', flush: true }))
    if (versionOf(made, zip) !== manifest.version) throw new AppError('backup-damaged', { path: zip })
    return manifest
  })
}

/** Has `body` make a file in a folder beside the target, which takes its place only when it is whole; the folder always goes. */
async function makeBeside<T>(target: string, body: (folder: string, made: string) => Promise<T>): Promise<T> {
  refuseExisting(target)
  if (!existsSync(dirname(target))) throw new AppError('file-missing', { path: dirname(target) })
  if (isMarkedReadOnly(dirname(target))) throw new AppError('file-read-only', { path: target })
  let folder: string | null = null
  try {
    folder = mkdtempSync(`${target}.new-`)
    const made = join(folder, 'made')
    const result = await body(folder, made)
    refuseExisting(target)
    renameSync(made, target)
    return result
  } catch (error) {
    throw toFileError(error, target)
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new AppError('file-exists', { path })
}

/** One moment of the file. SQLite makes companions even to read, so a file that nobody has open is read in a plain copy. */
function copyConsistently(path: string, copy: string, folder: string): void {
  const shared = existsSync(`${path}-shm`)
  const source = shared ? path : join(folder, 'source')
  if (!shared) {
    copyFileSync(path, source)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${source}-wal`)
  }
  const db = connect(source, { readonly: shared })
  try {
    db.prepare('VACUUM INTO ?').run(copy)
  } catch (error) {
    const refusal = toFileError(error, path)
    throw refusal instanceof AppError && ['file-damaged', 'file-locked'].includes(refusal.code) ? refusal : error
  } finally {
    db.close()
  }
}

/** What the zip itself is at fault for becomes backup-damaged; a full or forbidden disk stays what it is. */
async function readBackup(zip: string, named: string, open: () => Writable): Promise<Manifest> {
  try {
    return await readZip(zip, open)
  } catch (error) {
    const refusal = toFileError(error, named)
    const isDisk = refusal instanceof AppError && ['disk-full', 'file-read-only', 'file-unwritable'].includes(refusal.code)
    throw isDisk ? error : new AppError('backup-damaged', { path: named })
  }
}

function versionOf(made: string, zip: string): number {
  try {
    return inspectHeader(made, newestVersion(findMigrations())).version
  } catch (error) {
    throw new AppError(error instanceof AppError && error.code === 'file-newer' ? 'file-newer' : 'backup-damaged', { path: zip })
  }
}
