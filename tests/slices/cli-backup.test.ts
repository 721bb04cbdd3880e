/** Backups from the command line: a restored file is row for row the same, and nothing doubtful is ever restored. */
import { spawnSync } from 'node:child_process'
import { chmodSync, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { createTerminal, newPlan, type Terminal } from './gsw.ts'
import { createWorld, hashOf } from './world.ts'

let terminal: Terminal
beforeEach(async () => {
  terminal = createTerminal()
  await newPlan(terminal, 'f')
})
afterEach(() => terminal.end())

const backup = (file: string, zip: string, ...more: readonly string[]) =>
  terminal.gsw('workspace', 'backup', terminal.at(file), '--out', terminal.at(zip), ...more)
const restore = (zip: string, file: string, ...more: readonly string[]) =>
  terminal.gsw('workspace', 'restore', terminal.at(zip), '--out', terminal.at(file), ...more)
const filesHere = () => readdirSync(dirname(terminal.at('f'))).sort()

/** Every row of every table, and what makes the file ours. */
function contentsOf(file: string): unknown {
  const db = new Database(terminal.at(file), { readonly: true })
  const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
  const rows = tables.map((table) => {
    const lines = db.prepare(`SELECT * FROM "${table}"`).raw().all()
    return [table, lines.map((line) => JSON.stringify(line)).sort()]
  })
  const marks = [db.pragma('application_id'), db.pragma('user_version')]
  db.close()
  return { schema, rows, marks }
}

/** The two entries of a zip. */
async function entriesOf(zip: string): Promise<Record<string, Buffer>> {
  const archive = await openPromise(terminal.at(zip), { lazyEntries: true, autoClose: false })
  const entries: Record<string, Buffer> = {}
  for await (const entry of archive.eachEntry()) entries[entry.fileName] = await buffer(await archive.openReadStreamPromise(entry))
  archive.close()
  return entries
}

async function zipOf(zip: string, entries: Readonly<Record<string, Buffer>>): Promise<void> {
  const archive = new ZipFile()
  for (const [name, bytes] of Object.entries(entries)) archive.addBuffer(bytes, name)
  archive.end()
  await pipeline(archive.outputStream, createWriteStream(terminal.at(zip)))
}

test('a restored backup is row for row the same, and nothing but the two files is made', async () => {
  const before = hashOf(terminal.at('f'))
  const made = await backup('f', 'b.zip', '--json')
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' })
  expect(hashOf(terminal.at('f'))).toBe(before)
  const restored = await restore('b.zip', 'again', '--json')
  expect({ code: restored.code, err: restored.err }).toEqual({ code: 0, err: '' })
  expect(filesHere()).toEqual(['again', 'b.zip', 'f'])
  const { sha256, bytes } = JSON.parse(made.out)
  expect(JSON.parse(made.out).path).toBe(terminal.at('b.zip'))
  expect(JSON.parse(restored.out)).toEqual({ path: terminal.at('again'), sha256, bytes })
  expect(hashOf(terminal.at('again'))).toBe(sha256)
  expect(contentsOf('again')).toEqual(contentsOf('f'))
  const manifest = JSON.parse(String((await entriesOf('b.zip'))['manifest.json']))
  expect(manifest).toMatchObject({ format: 1, sha256, bytes, name: 'f' })
})

test('a file is backed up as it is now while the app works in it, and the restored one opens in the app', async () => {
  const desktop = createWorld()
  desktop.session.open(terminal.at('f'))
  await desktop.caller.workspace.update({ fields: { companyName: 'Written just now' } })
  const writer = new Database(terminal.at('f'))
  writer.exec(`BEGIN IMMEDIATE; UPDATE workspace SET company_name = 'Not yet kept'`)
  expect((await backup('f', 'b.zip')).code).toBe(0)
  writer.exec('ROLLBACK')
  writer.close()
  expect((await restore('b.zip', 'again')).code).toBe(0)
  expect(contentsOf('again')).toEqual(contentsOf('f'))
  desktop.session.open(terminal.at('again'))
  expect(await desktop.caller.workspace.info({})).toMatchObject({ companyName: 'Written just now' })
  desktop.end()
})

test('neither command writes over a file, nor beside what an older file left behind', async () => {
  await backup('f', 'b.zip')
  writeFileSync(terminal.at('taken'), 'mine')
  for (const { code, err } of [await backup('f', 'taken'), await restore('b.zip', 'taken')]) {
    expect(code).toBe(1)
    expect(err).toContain('already exists')
  }
  expect(readFileSync(terminal.at('taken'), 'utf8')).toBe('mine')
  writeFileSync(terminal.at('left-wal'), 'old')
  expect((await restore('b.zip', 'left')).err).toContain('left-wal')
  expect(filesHere()).toEqual(['b.zip', 'f', 'left-wal', 'taken'])
})

test('what is no workspace is not backed up, and what is not there is neither backed up nor restored', async () => {
  writeFileSync(terminal.at('letter'), 'Dear all, this is no workspace.')
  expect((await backup('letter', 'b.zip')).err).toContain('not a Groundswell workspace')
  expect((await backup('nothing', 'b.zip')).err).toContain('is not there')
  expect((await restore('nothing', 'again')).err).toContain('is not there')
  expect((await backup('f', 'nowhere/b.zip')).err).toContain('is not there')
  expect(filesHere()).toEqual(['f', 'letter'])
})

test('what is no backup is refused in every language', async () => {
  writeFileSync(terminal.at('letter'), 'Dear all, this is no backup.')
  mkdirSync(terminal.at('folder'))
  await zipOf('other.zip', { 'manifest.json': Buffer.from('{}'), 'photo.png': Buffer.from('x') })
  for (const zip of ['letter', 'folder', 'other.zip', 'f']) {
    const said = [await restore(zip, 'again'), await restore(zip, 'again', '--locale', 'it'), await restore(zip, 'again', '--locale', 'ms')]
    expect(said.map(({ code, out }) => ({ code, out }))).toEqual(said.map(() => ({ code: 1, out: '' })))
    const path = terminal.at(zip)
    expect(said.map(({ err }) => err)).toEqual([
      `“${path}” is not a Groundswell backup, or it is damaged. Nothing was restored. Choose another backup.\n`,
      `“${path}” non è un backup di Groundswell oppure è danneggiato. Non è stato ripristinato nulla. Scegli un altro backup.\n`,
      `“${path}” bukan sandaran Groundswell, atau telah rosak. Tiada apa-apa yang dipulihkan. Pilih sandaran lain.\n`,
    ])
  }
  expect(filesHere()).toEqual(['f', 'folder', 'letter', 'other.zip'])
})

test('a backup with one byte changed, or cut short, is never restored', async () => {
  await backup('f', 'b.zip')
  const whole = readFileSync(terminal.at('b.zip'))
  // The manifest's content begins after its header of 30 bytes and name of 13; then a few places all over the workspace.
  const places = [60, 150, ...[0.2, 0.4, 0.6, 0.8].map((share) => Math.floor(whole.length * share))]
  for (const place of places) {
    const spoilt = Buffer.from(whole)
    spoilt.writeUInt8(spoilt.readUInt8(place) ^ 0x10, place)
    writeFileSync(terminal.at('spoilt.zip'), spoilt)
    expect(await restore('spoilt.zip', 'again')).toMatchObject({ code: 1, err: expect.stringContaining('it is damaged') })
  }
  writeFileSync(terminal.at('spoilt.zip'), whole.subarray(0, whole.length / 2))
  expect(await restore('spoilt.zip', 'again')).toMatchObject({ code: 1, err: expect.stringContaining('it is damaged') })
  expect(filesHere()).toEqual(['b.zip', 'f', 'spoilt.zip'])
})

test('a manifest that lies is not believed', async () => {
  await backup('f', 'b.zip')
  const { 'manifest.json': text, 'workspace.groundswell': workspace = Buffer.of() } = await entriesOf('b.zip')
  const manifest = JSON.parse(String(text))
  const lies = [
    { sha256: '0'.repeat(64) },
    { bytes: 1 },
    { bytes: 5 * 1024 ** 3 },
    { version: 0 },
    { format: 2 },
    { more: 1 },
    { name: '' },
  ]
  for (const lie of lies) {
    await zipOf('lie.zip', { 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, ...lie })), 'workspace.groundswell': workspace })
    expect(await restore('lie.zip', 'again')).toMatchObject({ code: 1, err: expect.stringContaining('it is damaged') })
  }
  await zipOf('lie.zip', { 'manifest.json': Buffer.from(JSON.stringify(manifest)), 'workspace.groundswell': workspace })
  expect((await restore('lie.zip', 'again')).code).toBe(0)
  expect(filesHere()).toEqual(['again', 'b.zip', 'f', 'lie.zip'])
})

test.skipIf(process.platform === 'win32')('a folder that may not be changed is refused by its name', async () => {
  await backup('f', 'b.zip')
  mkdirSync(terminal.at('shut'))
  chmodSync(terminal.at('shut'), 0o555)
  for (const { code, err } of [await backup('f', 'shut/b.zip'), await restore('b.zip', 'shut/again')]) {
    expect(code).toBe(1)
    expect(err).toContain('can be read but not changed')
  }
  expect(existsSync(terminal.at('shut/again'))).toBe(false)
  chmodSync(terminal.at('shut'), 0o755)
  expect((await terminal.gsw('workspace', 'backup', terminal.at('f'))).code).toBe(2)
})

test.skipIf(process.platform === 'win32')('a disk that fills up refuses both with a sentence and keeps no half of a file', async () => {
  await backup('f', 'b.zip')
  const main = resolve(import.meta.dirname, '../../cli/main.ts')
  for (const words of [
    ['backup', 'f', '--out', 'c.zip'],
    ['restore', 'b.zip', '--out', 'again'],
  ]) {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 20; exec "$@"', 'sh', process.execPath, main, 'workspace', ...words],
      {
        cwd: dirname(terminal.at('f')),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      },
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('The disk is full.')
  }
  expect(filesHere()).toEqual(['b.zip', 'f'])
})
