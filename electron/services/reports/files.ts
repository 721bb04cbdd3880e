/** Files that come into being beside their place and take it when they are whole; what dies in the midst of it is swept away by the next one. */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { ErrorCode } from '#shared/errors.ts'
import { AppError } from '#shared/rpc.ts'
import { hashOfBytes } from '../document-hash.ts'

export interface Target {
  /** Absolute. */
  readonly path: string
  /** It is a folder with files in it. */
  readonly isFolder: boolean
  readonly overwrite: boolean
}

export interface Draft extends Target {
  /** Where it is written: in the folder of its place. */
  readonly beside: string
}

/** Milliseconds after which a draft is nobody's, whoever bears the number of its process today. */
const forgotten = 86_400_000
const draftName = /^\.groundswell-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.new(?:\.new)?$/
/** What a SQLite file begins with. */
const databaseHead = 'SQLite format 3\0'

/** Refuses folder-missing, file-exists, export-read-only, export-locked: before any work is done for it. */
export function checkTarget({ path, isFolder, overwrite }: Target): void {
  const folder = dirname(path)
  const there = statSync(path, { throwIfNoEntry: false })
  if (!existsSync(folder)) throw new AppError('folder-missing', { path: folder })
  const isFree = there === undefined || (isFolder && there.isDirectory() && readdirSync(path).length === 0)
  if (!isFree && (!overwrite || !mayBeReplaced(path, isFolder))) throw new AppError('file-exists', { path })
  if (!mayWrite(folder)) throw new AppError('export-read-only', { path: folder })
  if (there !== undefined && !isFolder && (!mayWrite(path) || isOpenElsewhere(path))) throw new AppError('export-locked', { path })
}

/** A place for what will be put at `path`; the folder of a folder is there already. Refuses as the file system does. */
export function draftOf(target: Target): Draft {
  const { path, isFolder } = target
  const beside = join(dirname(path), `.groundswell-${thisComputer()}-${process.pid}-${randomBytes(4).toString('hex')}.new`)
  try {
    if (isFolder) mkdirSync(beside)
  } catch (error) {
    throw toExportError(error, path)
  }
  return { ...target, beside }
}

/** Puts it in its place at once. In a folder that is there already, whatever else lies in it stays. Refuses file-exists, export-locked. */
export function placeDraft(draft: Draft): void {
  const { path, isFolder, beside } = draft
  checkTarget(draft)
  try {
    if (isFolder && existsSync(path)) for (const name of readdirSync(beside)) renameSync(join(beside, name), join(path, name))
    else renameSync(beside, path)
  } catch (error) {
    throw toExportError(error, path, 'export-locked')
  }
}

export function discardDraft({ beside }: Draft): void {
  for (const left of [beside, `${beside}.new`]) rmSync(left, { recursive: true, force: true })
}

/** Removes from a folder what processes of this computer left there that died while they wrote. */
export function sweepDrafts(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const [, computer, pid] = draftName.exec(name) ?? []
    if (computer !== thisComputer()) continue
    const path = join(folder, name)
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (!isAlive(Number(pid)) || Date.now() - changed > forgotten) rmSync(path, { recursive: true, force: true })
  }
}

/** What a file system says while a file is made for somebody, as a refusal that says what to do. `denied`: what it means that it may not be touched. */
export function toExportError(error: unknown, path: string, denied: 'export-read-only' | 'export-locked' = 'export-read-only'): unknown {
  const refusal = toFileError(error, path)
  if (!(refusal instanceof AppError)) return refusal
  const folder = { path: dirname(path) }
  const refusals: Partial<Record<ErrorCode, AppError>> = {
    'disk-full': new AppError('export-full', { path }),
    'file-locked': new AppError('export-locked', { path }),
    'file-read-only': new AppError(denied, denied === 'export-locked' ? { path } : folder),
    'file-missing': new AppError('folder-missing', folder),
    'file-unwritable': new AppError('file-unwritable', { path }),
  }
  return refusals[refusal.code] ?? refusal
}

/** Office programs lay a file beside the one that they have open: on most systems nothing else tells of it. */
function isOpenElsewhere(path: string): boolean {
  const folder = dirname(path)
  const name = basename(path)
  // Word and its sisters write over the first letters of long names.
  const owners = [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(2)}`]
  return owners.some((owner) => existsSync(join(folder, owner)))
}

/** A workspace or a device is never what somebody means by writing a report over it. */
function mayBeReplaced(path: string, isFolder: boolean): boolean {
  const there = statSync(path)
  return isFolder ? there.isDirectory() : there.isFile() && !isDatabase(path)
}

function isDatabase(path: string): boolean {
  if (!mayRead(path)) return false
  const head = Buffer.alloc(databaseHead.length)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  return head.toString('latin1') === databaseHead
}

function mayWrite(path: string): boolean {
  return mayAccess(path, constants.W_OK)
}

function mayRead(path: string): boolean {
  return mayAccess(path, constants.R_OK)
}

function mayAccess(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

/** Others may write into the same folder of a network: their processes are not ours to ask for. */
function thisComputer(): string {
  return hashOfBytes(hostname()).slice(0, 8)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
