/** Workspace files from the command line: made, verified, and not left half made. */
import { spawnSync } from 'node:child_process'
import { existsSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTerminal, newPlan, type Terminal } from './gsw.ts'
import { createWorld, hashOf } from './world.ts'

let terminal: Terminal
beforeEach(() => {
  terminal = createTerminal()
})
afterEach(() => terminal.end())

interface Verdict {
  readonly ok: boolean
  readonly problems: readonly string[]
}

async function verify(file: string): Promise<Verdict & { readonly code: number | null }> {
  const { code, out } = await terminal.gsw('workspace', 'verify', terminal.at(file), '--json')
  return { ...JSON.parse(out), code }
}

test('a new workspace is empty, speaks the language asked for, and opens in the app', async () => {
  const path = terminal.at('Società à la carte.groundswell')
  expect(await terminal.json('workspace', 'new', path, '--locale', 'it', '--name', 'Voci', '--people', '30', '--json')).toEqual({
    path,
    locale: 'it',
    demo: null,
  })
  const desktop = createWorld()
  desktop.session.open(path)
  expect(await desktop.caller.workspace.info({})).toMatchObject({ programName: 'Voci', companySize: 30, locale: 'it', demoDay: null })
  expect(await desktop.caller.launchPlan.view({})).toBeNull()
  expect(await desktop.caller.history.state({})).toEqual({ undo: null, redo: null })
  desktop.end()
  expect(readdirSync(dirname(path))).toEqual(['Società à la carte.groundswell'])
})

test('a sound file is said to be sound, also while somebody works in it, and no byte of it changes', async () => {
  await newPlan(terminal, 'f')
  const before = hashOf(terminal.at('f'))
  expect(await verify('f')).toEqual({ ok: true, problems: [], code: 0 })
  expect(hashOf(terminal.at('f'))).toBe(before)
  expect(readdirSync(dirname(terminal.at('f')))).toEqual(['f'])
  const desktop = createWorld()
  desktop.session.open(terminal.at('f'))
  expect(await verify('f')).toEqual({ ok: true, problems: [], code: 0 })
  desktop.end()
})

test('a file with a spoilt page is said to be damaged', async () => {
  await newPlan(terminal, 'f')
  const file = openSync(terminal.at('f'), 'r+')
  const { size } = statSync(terminal.at('f'))
  for (let position = 8192; position < size; position += 4096) writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, position)
  const { ok, problems, code } = await verify('f')
  expect({ ok, code }).toEqual({ ok: false, code: 1 })
  expect(problems.length).toBeGreaterThan(0)
  const { out } = await terminal.gsw('workspace', 'verify', terminal.at('f'), '--locale', 'it')
  expect(out).toContain('è danneggiato')
})

test('a reference to a record that is not there is found', async () => {
  await newPlan(terminal, 'f')
  const db = new Database(terminal.at('f'))
  db.pragma('foreign_keys = OFF')
  db.exec(`UPDATE checklist_item SET task_id = 'nobody' WHERE rowid = 1`)
  db.close()
  const { ok, problems } = await verify('f')
  expect(ok).toBe(false)
  expect(problems).toEqual([expect.stringContaining('checklist_item')])
})

test.skipIf(process.platform === 'win32')(
  'a disk that fills up refuses with a sentence and leaves no half-made file',
  { timeout: 60_000 },
  () => {
    const main = resolve(import.meta.dirname, '../../cli/main.ts')
    const words = ['plan', 'new', terminal.at('f'), '--template', 'first-60-days', '--start', '2027-02-15', '--country', 'IT']
    for (const blocks of [20, 300]) {
      const script = `ulimit -f ${blocks}; exec "$@"`
      const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, main, ...words], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toMatch(/disk/)
      expect(stderr).not.toContain('    at ')
      expect(existsSync(terminal.at('f'))).toBe(false)
    }
  },
)
