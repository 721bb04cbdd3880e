/** One key in the review queue: an item is approved and stands in the calendar, and both are taken back as one. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, withCalendar, withoutRollOut } from './calendar.ts'
import { createWorld, planOf, refusalOf, taskOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
})
afterEach(() => world.end())

async function stateOf(itemId: string) {
  const { stage, slots } = await world.caller.library.view({ itemId })
  return { stage, days: slots.map(({ day }) => day) }
}

test('before the roll-out the post stands on that day, and undo takes the day and the approval back together', async () => {
  const { library, history } = world.caller
  const rollOut = taskOf(await planOf(world), 'roll-out').start
  const itemId = addItem(world, 'Night shift', { stage: 'review' }, ['linkedin en'])
  expect(await library.approveAndSchedule({ itemId })).toEqual({ approved: true, slot: { day: rollOut, time: '09:00' } })
  expect(await stateOf(itemId)).toEqual({ stage: 'approved', days: [rollOut] })
  await history.undo({})
  expect(await stateOf(itemId)).toEqual({ stage: 'review', days: [] })
  await history.redo({})
  expect(await stateOf(itemId)).toEqual({ stage: 'approved', days: [rollOut] })
})

test('with no roll-out ahead each next one takes the first day that is still empty', async () => {
  await withoutRollOut(world)
  const days: unknown[] = []
  for (const title of ['One', 'Two']) {
    const itemId = addItem(world, title, { stage: 'review' })
    days.push((await world.caller.library.approveAndSchedule({ itemId })).slot?.day)
  }
  expect(days[0]).toBe('2027-02-02')
  expect(new Set(days).size).toBe(2)
})

test('what finds no day is approved all the same, and what is gone is refused', async () => {
  const { library } = world.caller
  const ended = addItem(world, 'Ended', { stage: 'review', expiresOn: '2027-01-31' })
  expect(await library.approveAndSchedule({ itemId: ended })).toEqual({ approved: true, slot: null })
  expect(await stateOf(ended)).toEqual({ stage: 'approved', days: [] })
  await library.remove({ itemIds: [ended] })
  expect(await refusalOf(library.approveAndSchedule({ itemId: ended }))).toMatchObject({ code: 'row-missing' })
})

test('an item that a second person has to approve gets no day before', async () => {
  const { library, content } = world.caller
  await content.updateSettings({ fields: { approvals: 2 } })
  const itemId = addItem(world, 'Needs two', { stage: 'review' })
  expect(await library.approveAndSchedule({ itemId })).toEqual({ approved: false, slot: null })
  expect(await stateOf(itemId)).toEqual({ stage: 'review', days: [] })
  expect(await refusalOf(library.approveAndSchedule({ itemId }))).toMatchObject({ code: 'approval-by-same' })
})
