/** Files of older versions: each migration upgrades a frozen file of the version before it. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { findMigrations, newestVersion } from '#db/format.ts'
import { openDb } from '#db/open.ts'
import { verifyFile } from '#db/verify.ts'
import { createWorld, hashOf, noon, planOf, taskOf, type World } from './world.ts'

const fixtures = join(import.meta.dirname, '../fixtures')

/** Opens the file to write, as somebody of today does, and looks at it from inside. */
function expectToday(path: string): void {
  const before = hashOf(path)
  const options = { clock: () => noon, actor: () => 'me' }
  openDb(path, { ...options, mode: 'read' }).close()
  expect(hashOf(path)).toBe(before)
  const db = openDb(path, { ...options, mode: 'write' })
  const raw: Database.Database = Reflect.get(db.read, '$client')
  expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion(findMigrations()))
  expect(raw.pragma('foreign_key_check')).toEqual([])
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
}

async function inWorld(visit: (world: World) => Promise<void>): Promise<void> {
  const world = createWorld()
  try {
    await visit(world)
  } finally {
    world.end()
  }
}

test('version 0, an empty file, becomes a workspace of today', () =>
  inWorld(async (world) => {
    const path = world.at('old.groundswell')
    copyFileSync(join(fixtures, 'version-0.groundswell'), path)
    expectToday(path)
  }))

test('version 1, a launch plan without documents, keeps its plan and history, and takes documents', () =>
  inWorld(async (world) => {
    const path = world.at('old.groundswell')
    writeFileSync(path, gunzipSync(readFileSync(join(fixtures, 'version-1.groundswell.gz'))))
    expectToday(path)
    world.session.open(path)
    const { documents, history, launchPlan } = world.caller
    const before = await planOf(world)
    expect(before).toMatchObject({ start: '2027-02-15' })
    expect(taskOf(before, 'policy-published')).toMatchObject({ ready: false })
    expect(await documents.list({})).toEqual([])
    const { documentId } = await documents.create({ template: 'friendly-policy', locale: 'en' })
    await documents.keepVersion({ documentId, label: 'First' })
    const { memberId } = await launchPlan.addMember({ name: 'Paolo', role: 'legal', email: '', senior: false })
    await documents.requestReview({ documentId, reviewers: [memberId], dueOn: null })
    await documents.addReaders({ documentId, readers: [{ name: 'Anna', email: '', group: 'Pilot' }] })
    const { length } = (await documents.view({ documentId })).blocks
    for (const _ of [1, 2, 3, 4, 5]) await history.undo({})
    expect([await documents.list({}), await planOf(world)]).toEqual([[], before])
    for (const _ of [1, 2, 3, 4, 5]) await history.redo({})
    expect((await documents.view({ documentId })).blocks).toHaveLength(length)
    world.session.close()
    const verdict = await verifyFile(path, { onProgress: () => undefined, signal: new AbortController().signal })
    expect(verdict).toEqual({ ok: true, problems: [] })
  }))
