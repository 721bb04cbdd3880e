/** Sources and calendar make the plan's tasks ready by themselves. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeState } from '#db/queries/sources/sources.ts'
import { contentKinds } from '#shared/domain/content/types.ts'
import { addItem, dbOf, put, withCalendar } from './calendar.ts'
import { createWorld, planOf, refusalOf, taskOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
})
afterEach(() => world.end())

async function answerOf(key: string, condition: string) {
  const { id: taskId } = taskOf(await planOf(world), key)
  const { conditions } = await world.caller.launchPlan.task({ taskId })
  return conditions.find((each) => each.key === condition)
}

test('content sources are ready when one of the company and one from outside have brought posts', async () => {
  const { sources, history } = world.caller
  const answer = () => answerOf('content-sources', 'two-sources')
  expect(await answer()).toMatchObject({ met: false, screen: 'sources', reason: { data: { missing: 'sources' } } })
  const journal = await sources.add({ url: 'https://journal.example/feed', kind: 'company' })
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'third' } } })
  const weekly = await sources.add({ url: 'https://weekly.example/feed', kind: 'third-party' })
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'posts', count: 0, all: 2 } } })
  const wellAt = Date.UTC(2027, 0, 31)
  dbOf(world).write({ code: 'source-synced', undoable: false }, (tx) => {
    for (const { sourceId } of [journal, weekly]) writeState(tx, sourceId, { wellAt, triedAt: wellAt, nextAt: wellAt })
  })
  expect(await answer()).toMatchObject({ met: true, reason: { data: { count: 2 } } })
  await sources.update({ sourceId: weekly.sourceId, fields: { paused: true } })
  expect((await answer())?.met).toBe(false)
  await history.undo({})
  await sources.remove({ sourceId: journal.sourceId })
  expect(await answer()).toMatchObject({ met: false, reason: { data: { missing: 'company', count: 1 } } })
})

test('two weeks of content are scheduled and mixed once the calendar is filled from the roll-out on', async () => {
  const { calendar, history, launchPlan } = world.caller
  const rollOut = taskOf(await planOf(world), 'roll-out').start
  expect(rollOut).toBe('2027-03-30')
  const answers = async () => [
    await answerOf('content-two-weeks', 'two-weeks-scheduled'),
    await answerOf('content-two-weeks', 'mix-on-target'),
  ]
  expect(await answers()).toMatchObject([
    { met: false, screen: 'calendar', reason: { data: { count: 0, empty: 10, from: rollOut, to: '2027-04-12' } } },
    { met: false, screen: 'calendar', reason: { data: { missing: 'posts' } } },
  ])
  const { id: taskId } = taskOf(await planOf(world), 'content-two-weeks')
  expect(await refusalOf(launchPlan.setStatus({ taskId, status: 'done' }))).toMatchObject({ code: 'task-not-ready' })
  for (const kind of contentKinds) for (let index = 0; index < 10; index++) addItem(world, `${kind} ${index}`, { kind })
  const waiting = addItem(world, 'Not approved', { stage: 'review' })
  const { slotId } = await put(world, waiting, rollOut)
  expect((await answers())[0]?.reason.data['count']).toBe(0)
  await calendar.remove({ slotIds: [slotId] })
  const { proposals } = await calendar.fillPreview({ from: rollOut, to: '2027-04-26' })
  world.heard()
  await calendar.fill({ proposals })
  expect(world.heard()).toContain('slot')
  expect((await answers()).map((each) => each?.met)).toEqual([true, true])
  await history.undo({})
  expect((await answers()).map((each) => each?.met)).toEqual([false, false])
})

test('before the roll-out the calendar is filled from that day on, so that what the plan asks for is met', async () => {
  const { calendar } = world.caller
  const rollOut = taskOf(await planOf(world), 'roll-out').start
  for (const kind of contentKinds) for (let index = 0; index < 10; index++) addItem(world, `${kind} ${index}`, { kind })
  const single = addItem(world, 'One more', { stage: 'review' })
  expect(await calendar.suggest({ itemId: single })).toMatchObject({ day: rollOut })
  const early = addItem(world, 'Open day in February', { expiresOn: '2027-02-28' })
  expect(await calendar.suggest({ itemId: early })).toMatchObject({ day: '2027-02-02' })
  const preview = await calendar.fillPreview({})
  expect(preview).toMatchObject({ from: rollOut, to: '2027-04-26', earliest: '2027-02-02', rollOut })
  expect(await calendar.fillPreview({ from: '2027-02-01' })).toMatchObject({ from: '2027-02-02', to: '2027-03-01', rollOut })
  await calendar.fill({ proposals: preview.proposals })
  expect((await answerOf('content-two-weeks', 'two-weeks-scheduled'))?.met).toBe(true)
  expect((await answerOf('content-two-weeks', 'mix-on-target'))?.met).toBe(true)
  expect((await answerOf('roll-out', 'two-weeks-scheduled'))?.met).toBe(true)
  world.setTime(Date.UTC(2027, 2, 30, 6))
  expect(await calendar.fillPreview({})).toMatchObject({ from: '2027-03-31', rollOut: null })
})

test('after the roll-out the next two weeks count, day by day', async () => {
  const evergreen = addItem(world, 'Evergreen', { evergreen: true })
  for (let day = 10; day < 20; day++) await put(world, evergreen, `2027-05-${day}`)
  const met = async () => (await answerOf('content-next-month', 'two-weeks-scheduled'))?.met
  world.setTime(Date.UTC(2027, 4, 10, 6))
  expect(await met()).toBe(true)
  world.setTime(Date.UTC(2027, 4, 11, 6))
  expect(await met()).toBe(false)
})
