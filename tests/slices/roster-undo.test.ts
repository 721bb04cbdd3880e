/** A roster comes in as one step, however many people it holds: all of it or nothing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.ts'
import { isLeftBehind } from '#db/left-behind.ts'
import { RosterProgress } from '#shared/contracts/roster.ts'
import { bringIn, guessOf, leftBehind, peopleIn, rawOf, rosterOf, writeRoster } from './rosters.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const state = () => leftBehind(rawOf(world))

describe('a roster that was brought in', () => {
  test('is one step of undo and of redo, small or large, and after a restart', async () => {
    for (const count of [30, 2500]) {
      const before = peopleIn(rawOf(world))
      const result = await bringIn(world, writeRoster(world, rosterOf(count, count * 10)))
      expect(result).toMatchObject({ rows: count, created: count, rejectedCount: 0 })
      const after = peopleIn(rawOf(world))
      expect(after).toHaveLength(before.length + count)
      world = world.restart()
      expect(await world.caller.history.undo({})).toMatchObject({ act: { code: 'roster-brought-in', data: { file: 'people.csv' } } })
      expect(peopleIn(rawOf(world))).toEqual(before)
      expect(rawOf(world).prepare('SELECT count(*) FROM directory').pluck().get()).toBe(before.length)
      world = world.restart()
      await world.caller.history.redo({})
      expect(peopleIn(rawOf(world))).toEqual(after)
      expect(rawOf(world).pragma('integrity_check', { simple: true })).toBe('ok')
    }
  }, 60_000)

  test('tells nobody before it is finished, and everybody then', async () => {
    const path = writeRoster(world, rosterOf(400))
    const mapping = await guessOf(world, path)
    world.heard()
    const states: unknown[] = []
    await world.caller.roster.bringIn(
      { path, mapping },
      { onProgress: () => states.push(rawOf(world).prepare("SELECT count(*) FROM act WHERE code = 'roster-brought-in'").pluck().get()) },
    )
    expect(new Set(states)).toEqual(new Set([0]))
    expect(world.heard()).toEqual(['person', 'history'])
    expect(await world.caller.history.state({})).toMatchObject({ undo: { code: 'roster-brought-in' } })
  })

  test('keeps who changed meanwhile from being overwritten by undo, and leaves everything as it was', async () => {
    await bringIn(world, writeRoster(world, rosterOf(2500)))
    const raw = rawOf(world)
    const id = String(raw.prepare("SELECT id FROM person WHERE employee_number = '2400'").pluck().get())
    const { updateKnownPerson } = await import('#db/queries/people/roster.ts')
    world.session.current()?.db.write({ code: 'person-updated', undoable: false }, (tx) => updateKnownPerson(tx, id, { name: 'Newer' }))
    const before = state()
    expect(await refusalOf(world.caller.history.undo({}))).toMatchObject({ code: 'undo-conflict' })
    expect(state()).toEqual(before)
  })
})

describe('a roster that is cancelled', () => {
  test('at any moment leaves nothing', async () => {
    await bringIn(world, writeRoster(world, rosterOf(60)))
    const path = writeRoster(world, rosterOf(600, 31), 'more.csv')
    const mapping = { ...(await guessOf(world, path)), complete: true }
    const before = state()
    // How much is written at a time depends on the machine: the moments are shares of what there is to write.
    const stoppedAt: number[] = []
    for (const moment of [0, 1 / 2, 1]) {
      const abort = new AbortController()
      const onProgress = (value: unknown) => {
        const { step, done, all } = RosterProgress.parse(value)
        if (step !== 'write' || done / all < moment) return
        if (!abort.signal.aborted) stoppedAt.push(done / all)
        abort.abort()
      }
      expect(await refusalOf(world.caller.roster.bringIn({ path, mapping }, { signal: abort.signal, onProgress }))).toMatchObject({
        code: 'cancelled',
      })
      expect(state()).toEqual(before)
    }
    expect(stoppedAt[0]).toBeLessThan(1 / 2)
    expect(stoppedAt[2]).toBe(1)
    expect(await bringIn(world, path, { complete: true })).toMatchObject({ created: 570, skipped: 30, left: 30 })
  })

  test('by a full disk leaves nothing either', async () => {
    const path = writeRoster(world, rosterOf(3000))
    const mapping = await guessOf(world, path)
    const raw = rawOf(world)
    const before = state()
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 200}`)
    expect(await refusalOf(world.caller.roster.bringIn({ path, mapping }))).toMatchObject({ code: 'disk-full' })
    raw.pragma('max_page_count = 1000000')
    expect(state()).toEqual(before)
  })
})

describe('while a roster comes in', () => {
  test('what it has written can be changed by nobody else, everything else can', async () => {
    const path = writeRoster(world, rosterOf(400))
    const mapping = await guessOf(world, path)
    const { updateKnownPerson } = await import('#db/queries/people/roster.ts')
    const db = world.session.current()?.db
    const refused: unknown[] = []
    const others: unknown[] = []
    await world.caller.roster.bringIn(
      { path, mapping },
      {
        onProgress: (value) => {
          if (!JSON.stringify(value).includes('"write"')) return
          const id = String(rawOf(world).prepare('SELECT id FROM person ORDER BY id LIMIT 1').pluck().get())
          try {
            db?.write({ code: 'person-updated' }, (tx) => updateKnownPerson(tx, id, { name: `Newer ${others.length}` }))
          } catch (error) {
            refused.push(error)
          }
          others.push(world.caller.settings.get({}))
        },
      },
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(refused).toEqual(refused.map(() => expect.objectContaining({ code: 'record-busy' })))
    await world.caller.history.undo({})
    expect(peopleIn(rawOf(world))).toEqual([])
  })
})

describe('a process that is killed in the midst of it', () => {
  test('leaves a file that holds nothing of it when it is opened again, to write or only to read', async () => {
    await bringIn(world, writeRoster(world, rosterOf(40)))
    const before = state()
    const file = world.at('company.groundswell')
    world.session.close()
    await killMidway(file, writeRoster(world, rosterOf(60_000, 21), 'large.csv'))
    const reader = createWorld()
    reader.session.open(file, 'read')
    expect(leftBehind(rawOf(reader))).toEqual(before)
    reader.end()
    expect(isLeftBehind(file)).toBe(true)
    world.session.open(file)
    expect(isLeftBehind(file)).toBe(false)
    expect(state()).toEqual(before)
    expect(rawOf(world).pragma('integrity_check', { simple: true })).toBe('ok')
    expect(rawOf(world).pragma('foreign_key_check')).toEqual([])
  }, 60_000)
})

/** Kills a real process as soon as the file holds some of what it brings in. */
async function killMidway(file: string, path: string): Promise<void> {
  const main = resolve(import.meta.dirname, '../../cli/main.ts')
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'import', 'people', file, path], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await vi.waitFor(
    () => {
      const db = connect(file, { readonly: true })
      try {
        expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBeGreaterThan(40)
        expect(db.prepare('SELECT count(*) FROM unfinished_act').pluck().get()).toBe(1)
      } finally {
        db.close()
      }
    },
    { timeout: 50_000, interval: 20 },
  )
  child.kill('SIGKILL')
  await ended
}
