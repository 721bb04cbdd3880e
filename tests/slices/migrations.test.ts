/** Files of older versions: each migration upgrades a frozen file of the version before it. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { findMigrations, newestVersion } from '#db/format.ts'
import { openDb } from '#db/open.ts'
import { createWorld, hashOf, noon } from './world.ts'

const fixtures = join(import.meta.dirname, '../fixtures')

test('version 0, an empty file, becomes a workspace of today', () => {
  const world = createWorld()
  const path = world.at('old.groundswell')
  copyFileSync(join(fixtures, 'version-0.groundswell'), path)
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
  world.end()
})
