/** Undo, redo and the audit list; and what is left when a save fails. */
import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWorld, noon, type PlanView, planOf, refusalOf, taskOf, type World, withPlan } from './world.ts'

let world: World
let plan: PlanView
beforeEach(async () => {
  world = createWorld()
  plan = await withPlan(world)
})
afterEach(() => world.end())

async function workABit(): Promise<readonly PlanView[]> {
  const { id: taskId } = taskOf(plan, 'social-policy')
  const states = [plan]
  const acts: readonly (() => Promise<unknown>)[] = [
    () => world.caller.launchPlan.scheduleTask({ taskId, start: '2027-02-18' }),
    () => world.caller.launchPlan.addTask({ phaseId: plan.phases[0]?.id ?? '', title: 'Mine' }),
    () => world.caller.launchPlan.removeTask({ taskId: taskOf(plan, 'goals-baseline').id }),
    () => world.caller.launchPlan.moveStart({ planId: plan.id, start: '2028-01-10' }),
    () => world.caller.launchPlan.addChecklistItem({ taskId, text: 'One more' }),
  ]
  for (const act of acts) {
    await act()
    states.push(await planOf(world))
  }
  return states
}

describe('undo', () => {
  test('takes back everything, one act at a time, across restarts, and redo repeats it', async () => {
    const states = await workABit()
    for (const state of states.slice(0, -1).toReversed()) {
      world = world.restart()
      await world.caller.history.undo({})
      expect(await planOf(world)).toEqual(state)
    }
    expect(await refusalOf(world.caller.history.undo({}))).toMatchObject({ code: 'nothing-to-undo' })
    for (const state of states.slice(1)) {
      world = world.restart()
      await world.caller.history.redo({})
      expect(await planOf(world)).toEqual(state)
    }
    expect(await refusalOf(world.caller.history.redo({}))).toMatchObject({ code: 'nothing-to-redo' })
    await world.caller.history.undo({})
    expect(await planOf(world)).toEqual(states.at(-2))
  })

  test('names what it would take back, and tells the screens that show it', async () => {
    const { id: taskId, title } = taskOf(plan, 'social-policy')
    await world.caller.launchPlan.setStatus({ taskId, status: 'doing' })
    expect(await world.caller.history.state({})).toEqual({ undo: { code: 'task-started', data: { title } }, redo: null })
    world.heard()
    expect(await world.caller.history.undo({})).toEqual({ act: { code: 'task-started', data: { title } } })
    expect(world.heard()).toEqual(['task', 'history'])
    expect(await world.caller.history.state({})).toMatchObject({ undo: null, redo: { code: 'task-started' } })
  })

  test('names acts in the language of the reader, also those done in another', async () => {
    const taskId = taskOf(plan, 'social-policy').id
    await world.caller.launchPlan.setStatus({ taskId, status: 'doing' })
    await world.caller.settings.update({ fields: { locale: 'it' } })
    expect(await world.caller.history.state({})).toMatchObject({ undo: { data: { title: 'Ripensa la policy sui social media' } } })
    await world.caller.launchPlan.updateTask({ taskId, fields: { title: 'La nostra policy' } })
    expect(await world.caller.history.since({ instant: 0, limit: 1 })).toMatchObject([{ act: { data: { title: 'La nostra policy' } } }])
  })

  test('takes an act back for good where it is not to be repeated, and still repeats those before it', async () => {
    const taskId = taskOf(plan, 'social-policy').id
    for (const title of ['One', 'Two', 'Three']) await world.caller.launchPlan.updateTask({ taskId, fields: { title } })
    const titleNow = async () => taskOf(await planOf(world), 'social-policy').title
    await world.caller.history.undo({ forGood: true })
    await world.caller.history.undo({})
    expect(await titleNow()).toBe('One')
    await world.caller.history.redo({})
    expect(await titleNow()).toBe('Two')
    expect(await world.caller.history.state({})).toMatchObject({ redo: null })
    await world.caller.history.undo({})
    expect(await titleNow()).toBe('One')
  })

  test('gives up what could be repeated once something new is done', async () => {
    await workABit()
    await world.caller.history.undo({})
    await world.caller.history.undo({})
    await world.caller.launchPlan.rename({ planId: plan.id, name: 'New' })
    expect((await world.caller.history.state({})).redo).toBeNull()
    await world.caller.history.undo({})
    expect((await world.caller.history.state({})).undo).toMatchObject({ code: 'task-removed' })
  })

  test('leaves no trace of an act that changed nothing', async () => {
    await world.caller.launchPlan.moveStart({ planId: plan.id, start: plan.start })
    await world.caller.launchPlan.updateTask({ taskId: taskOf(plan, 'social-policy').id, fields: {} })
    expect(await world.caller.history.state({})).toEqual({ undo: null, redo: null })
  })

  test('is refused when the record has changed by another road since', async () => {
    const { db } = world.session.current() ?? {}
    const { id: taskId } = taskOf(plan, 'social-policy')
    await world.caller.launchPlan.updateTask({ taskId, fields: { title: 'Mine' } })
    const { updateTask } = await import('#db/queries/tasks.ts')
    db?.write({ code: 'task-updated', undoable: false }, (tx) => updateTask(tx, taskId, { title: 'Theirs' }))
    expect(await refusalOf(world.caller.history.undo({}))).toMatchObject({ code: 'undo-conflict' })
    expect(taskOf(await planOf(world), 'social-policy').title).toBe('Theirs')
  })
})

describe('the history of a record', () => {
  test('tells who changed what, when, and what was taken back', async () => {
    const { id: taskId } = taskOf(plan, 'social-policy')
    const { memberId } = await world.caller.launchPlan.addMember({ name: 'Anna', role: 'legal', email: '', senior: false })
    await world.caller.settings.update({ fields: { me: { [world.at('company.groundswell')]: memberId } } })
    world.setTime(noon + 60_000)
    await world.caller.launchPlan.updateTask({ taskId, fields: { title: 'Our policy', notes: '<p>x</p>' } })
    await world.caller.history.undo({})
    const [undone, edited, made] = await world.caller.history.record({ table: 'task', rowId: taskId })
    expect(undone).toMatchObject({
      kind: 'undo',
      actor: 'Anna',
      fields: [{ field: 'title', before: 'Our policy', after: null }, { field: 'notes' }],
    })
    expect(edited).toMatchObject({ kind: 'do', actor: 'Anna', at: noon + 60_000, act: { code: 'task-updated' }, op: 'update' })
    expect(made).toMatchObject({ op: 'insert', act: { code: 'workspace-created' } })
    const since = await world.caller.history.since({ instant: noon + 1 })
    expect(since.map(({ act, kind }) => [act.code, kind])).toEqual([
      ['task-updated', 'undo'],
      ['task-updated', 'do'],
    ])
  })
})

describe('a save that fails', () => {
  test('for want of disk space loses nothing that was saved before', async () => {
    await world.caller.launchPlan.rename({ planId: plan.id, name: 'Safe' })
    const raw = rawOf(world)
    raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`)
    const { id: taskId } = taskOf(plan, 'social-policy')
    const refusal = await refusalOf(world.caller.launchPlan.updateTask({ taskId, fields: { notes: 'long '.repeat(4000) } }))
    expect(refusal).toMatchObject({ code: 'disk-full' })
    expect(await world.caller.launchPlan.task({ taskId })).toMatchObject({ notes: '' })
    raw.pragma('max_page_count = 1000000')
    await world.caller.launchPlan.updateTask({ taskId, fields: { notes: 'short' } })
    world = world.restart()
    expect(await planOf(world)).toMatchObject({ name: 'Safe' })
    expect(await world.caller.launchPlan.task({ taskId })).toMatchObject({ notes: 'short' })
    expect(rawOf(world).pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('for a reason nobody expected is told as such, logged once, and changes nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    rawOf(world).exec("CREATE TEMP TRIGGER trap BEFORE UPDATE ON main.plan BEGIN SELECT RAISE(ABORT, 'trap'); END")
    expect(await refusalOf(world.caller.launchPlan.rename({ planId: plan.id, name: 'No' }))).toMatchObject({ code: 'unexpected', data: {} })
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
    expect(await planOf(world)).toEqual(plan)
  })

  test('no record can be erased, or written outside an act', () => {
    const raw = rawOf(world)
    expect(() => raw.exec('DELETE FROM task')).toThrow('never erased')
    expect(() => raw.exec("UPDATE task SET title = 'x'")).toThrow('NOT NULL')
  })
})

/** The connection itself, which the app's types hide. */
function rawOf({ session }: World): Database.Database {
  return Reflect.get(session.current()?.db.read ?? {}, '$client')
}
