/** Files that must not be opened: each is refused in its own words and keeps every byte. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDb } from '#db/open.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import { createWorld, hashOf, noon, refusalOf, type World, withPlan } from './world.ts'

describe('a file is refused and left untouched', () => {
  let world: World
  let path: string
  beforeEach(async () => {
    world = createWorld()
    await withPlan(world)
    await world.caller.workspace.close({})
    path = world.at('company.groundswell')
  })
  afterEach(() => world.end())

  async function expectRefused(code: string, file: string = path): Promise<void> {
    const before = { hash: hashOf(file), modified: statSync(file).mtimeMs }
    expect(await refusalOf(world.caller.workspace.open({ path: file }))).toMatchObject({ code, data: { path: file } })
    expect({ hash: hashOf(file), modified: statSync(file).mtimeMs }).toEqual(before)
    expect(existsSync(`${file}.lock`)).toBe(false)
  }

  test('when it is a text', async () => {
    writeFileSync(path, 'Dear diary')
    await expectRefused('file-not-workspace')
  })

  test('when it is random bytes, or nothing at all', async () => {
    writeFileSync(path, crypto.getRandomValues(new Uint8Array(20_000)))
    await expectRefused('file-not-workspace')
    writeFileSync(path, '')
    await expectRefused('file-not-workspace')
  })

  test('when it is a database of another program', async () => {
    poke(path, 68, Buffer.from('NOPE'))
    await expectRefused('file-not-workspace')
  })

  test('when a newer version of the app made it', async () => {
    poke(path, 60, Buffer.from([0, 0, 3, 231]))
    await expectRefused('file-newer')
  })

  test('when it was cut short', async () => {
    truncateSync(path, statSync(path).size - 4096 * 3)
    await expectRefused('file-damaged')
  })

  test('when bytes in its middle were flipped', async () => {
    const middle = Math.floor(statSync(path).size / 8192) * 4096
    poke(path, middle, Buffer.alloc(512, 0xa5))
    await expectRefused('file-damaged')
  })

  test('when its first page was overwritten', async () => {
    poke(path, 100, Buffer.alloc(100, 0x5a))
    await expectRefused('file-damaged')
  })

  test('when it may only be read, or its folder may', async () => {
    chmodSync(path, 0o444)
    await expectRefused('file-read-only')
    const folder = world.at('locked')
    mkdirSync(folder)
    const inside = join(folder, 'company.groundswell')
    copyFileSync(path, inside)
    chmodSync(inside, 0o644)
    chmodSync(folder, 0o555)
    await expectRefused('file-read-only', inside)
    chmodSync(folder, 0o755)
  })

  test('when it is a folder', async () => {
    mkdirSync(world.at('folder.groundswell'))
    expect(await refusalOf(world.caller.workspace.open({ path: world.at('folder.groundswell') }))).toMatchObject({
      code: 'file-not-workspace',
    })
  })

  test('when somebody else has it open, until they are gone, even by force', async () => {
    const other = await openElsewhere(path)
    const before = hashOf(path)
    expect(await refusalOf(world.caller.workspace.open({ path }))).toMatchObject({ code: 'file-locked' })
    expect(hashOf(path)).toBe(before)
    other.kill('SIGKILL')
    await once(other, 'exit')
    await world.caller.workspace.open({ path })
    expect(await world.caller.workspace.info({})).toMatchObject({ companyName: 'Written by the other' })
  })
})

describe('reading without opening', () => {
  test('works in a folder that cannot be written, and beside somebody who writes', async () => {
    const world = createWorld()
    await withPlan(world)
    await world.caller.workspace.close({})
    const path = world.at('company.groundswell')
    const before = hashOf(path)
    chmodSync(path, 0o444)
    const options = { mode: 'read', clock: () => noon, actor: () => 'reader' } as const
    const reader = openDb(path, options)
    expect(workspaceRow(reader.read)?.programName).toBe('Aurelia Voices')
    expect(() => reader.write({ code: 'nothing' }, () => undefined)).toThrow('file-read-only')
    reader.close()
    expect(hashOf(path)).toBe(before)
    chmodSync(path, 0o644)
    const other = await openElsewhere(path)
    const beside = openDb(path, options)
    expect(workspaceRow(beside.read)?.companyName).toBe('Written by the other')
    beside.close()
    other.kill('SIGKILL')
    await once(other, 'exit')
    world.end()
  })
})

async function openElsewhere(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./hold-file.ts', import.meta.url)), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

function poke(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}
