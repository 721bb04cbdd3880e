/** What the check of a workspace file finds, and that it can be stopped. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFile } from '#db/verify.ts'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundswell-verify-'))
  path = join(folder, 'Aurelia.groundswell')
  const db = new Database(path)
  db.exec(
    'CREATE TABLE plan (id INTEGER PRIMARY KEY); CREATE TABLE task (id INTEGER PRIMARY KEY, plan INTEGER REFERENCES plan, title TEXT)',
  )
  db.exec('CREATE INDEX task_title ON task (title); INSERT INTO plan VALUES (1)')
  db.exec(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO task SELECT i, 1, 'Task ' || i FROM n`,
  )
  db.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const calm = { onProgress: () => undefined, signal: new AbortController().signal }

describe('Checking a workspace file', () => {
  it('finds nothing in a sound one, and says how far it is', async () => {
    const steps: number[] = []
    const verdict = await verifyFile(path, { ...calm, onProgress: ({ done, all }) => steps.push(done / all) })
    expect(verdict).toEqual({ ok: true, problems: [] })
    expect(steps).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  it('names damage in the middle of the file', async () => {
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 3 * 4096, 5 * 4096)
    writeFileSync(path, bytes)
    const { ok, problems } = await verifyFile(path, calm)
    expect(ok).toBe(false)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(100)
  })

  it('names an index that no longer fits its table', async () => {
    const db = new Database(path)
    db.unsafeMode()
    db.pragma('writable_schema = ON')
    db.exec(`UPDATE sqlite_schema SET sql = 'CREATE INDEX task_title ON task (plan)' WHERE name = 'task_title'`)
    db.close()
    expect((await verifyFile(path, calm)).ok).toBe(false)
  })

  it('names a record that points to nothing', async () => {
    const db = new Database(path)
    db.pragma('foreign_keys = OFF')
    db.exec('UPDATE task SET plan = 7 WHERE id = 12')
    db.close()
    expect(await verifyFile(path, calm)).toEqual({ ok: false, problems: ['task 12: no such plan'] })
  })

  it('says of a file that is no database that it is damaged', async () => {
    writeFileSync(path, 'Dear diary'.repeat(1000))
    expect((await verifyFile(path, calm)).ok).toBe(false)
  })

  it('stops when asked to', async () => {
    const stop = new AbortController()
    const check = verifyFile(path, { onProgress: () => stop.abort(), signal: stop.signal })
    await expect(check).rejects.toThrow('aborted')
  })

  it('refuses a file that is not there', async () => {
    await expect(verifyFile(join(folder, 'missing.groundswell'), calm)).rejects.toMatchObject({ name: 'AppError' })
  })
})
