/** The zip of a backup: the workspace and a manifest that says what it must be. Nothing in a zip is believed before it is checked. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile } from 'yazl'
import { z } from 'zod'

const workspaceName = 'workspace.groundswell'
const manifestName = 'manifest.json'
/** Bytes; no workspace is larger, and no manifest. */
const limits = { workspace: 4 * 1024 ** 3, manifest: 64 * 1024 }

const Manifest = z.strictObject({
  format: z.literal(1),
  /** Of the workspace file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1).max(limits.workspace),
  createdAt: z.iso.datetime(),
  /** Number of migrations the file has had. */
  version: z.int().min(0),
  /** What the file was called. */
  name: z.string().min(1),
})
export type Manifest = z.infer<typeof Manifest>

/** SHA-256 of a whole file, in hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** Writes the new zip at `zip`, down to the disk itself. Throws what the file system says. */
export async function writeZip(zip: string, workspace: string, manifest: Manifest): Promise<void> {
  const archive = new ZipFile()
  const failed = new Promise<never>((_resolve, reject) => archive.on('error', reject))
  const mtime = new Date(manifest.createdAt)
  archive.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, { mtime })
  archive.addFile(workspace, workspaceName, { mtime })
  archive.end()
  await Promise.race([pipeline(archive.outputStream, createWriteStream(zip, { flags: 'wx', flush: true })), failed])
}

/** Writes the workspace in `zip` to what `open` gives and answers its manifest, which then is true of every byte. Throws an error of any kind when it is not. */
export async function readZip(zip: string, open: () => Writable): Promise<Manifest> {
  const archive = await openPromise(zip, { autoClose: false, lazyEntries: true })
  try {
    const entries = await entriesOf(archive)
    const manifest = await readManifest(archive, entryOf(entries, manifestName))
    const workspace = entryOf(entries, workspaceName)
    // The reader stops a stream that is longer than its entry says.
    if (workspace.uncompressedSize !== manifest.bytes) throw new Error('the workspace has another size')
    const hash = createHash('sha256')
    const hashing = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await pipeline(await archive.openReadStreamPromise(workspace), hashing, open())
    if (hash.digest('hex') !== manifest.sha256) throw new Error('the workspace has other bytes')
    return manifest
  } finally {
    archive.close()
  }
}

/** What a zip says of itself; null when it is no backup. Its workspace is not looked at. */
export async function manifestOf(zip: string): Promise<Manifest | null> {
  try {
    const archive = await openPromise(zip, { autoClose: false, lazyEntries: true })
    try {
      return await readManifest(archive, entryOf(await entriesOf(archive), manifestName))
    } finally {
      archive.close()
    }
  } catch {
    return null
  }
}

async function entriesOf(archive: ZipReader): Promise<readonly Entry[]> {
  if (archive.entryCount !== 2) throw new Error('a backup has two entries')
  const entries: Entry[] = []
  for await (const entry of archive.eachEntry()) entries.push(entry)
  return entries
}

function entryOf(entries: readonly Entry[], name: string): Entry {
  const entry = entries.find(({ fileName }) => fileName === name)
  if (entry === undefined) throw new Error(`no ${name}`)
  return entry
}

async function readManifest(archive: ZipReader, entry: Entry): Promise<Manifest> {
  if (entry.uncompressedSize > limits.manifest) throw new Error('the manifest is too long')
  const bytes = await buffer(await archive.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) throw new Error('the manifest has other bytes')
  return Manifest.parse(JSON.parse(bytes.toString('utf8')))
}
