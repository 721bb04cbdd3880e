/** Filling, suggesting and spreading: proposals first, then one act. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentKinds } from '#shared/domain/content/types.ts'
import { addDays } from '#shared/domain/day.ts'
import { addItem, addTeam, february, put, withCalendar, withoutRollOut } from './calendar.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
  await withoutRollOut(world)
})
afterEach(() => world.end())

/** Approved items of every kind. */
function stock(count: number): void {
  for (const kind of contentKinds) for (let index = 0; index < count; index++) addItem(world, `${kind} ${index}`, { kind }, ['any en'])
}

test('four weeks are filled as one act with what was proposed, and taken back as one', async () => {
  const { calendar, history } = world.caller
  stock(10)
  const { from, to, proposals, missing, mixAfter, ...start } = await calendar.fillPreview({})
  expect([from, to, missing, start]).toEqual(['2027-02-02', '2027-03-01', [], { earliest: '2027-02-02', rollOut: null }])
  expect(proposals).toHaveLength(20)
  expect(proposals.every(({ reasons, staggerMinutes, zone }) => reasons.length >= 2 && staggerMinutes === 45 && zone === 'UTC')).toBe(true)
  expect(mixAfter).toMatchObject({ posts: 20, onTarget: true, alarms: [] })
  expect((await february(world)).slots).toEqual([])
  const { slotIds, refused } = await calendar.fill({ proposals })
  expect([slotIds.length, refused]).toEqual([20, []])
  const view = await calendar.view({ from, to })
  expect(view.gaps).toEqual([])
  expect(view.slots.flatMap(({ warnings }) => warnings)).toEqual([])
  expect((await calendar.fillPreview({})).proposals).toEqual([])
  await history.undo({})
  expect((await calendar.view({ from, to })).slots).toEqual([])
})

test('what has become impossible since the proposal is left out, and said', async () => {
  const { calendar, history } = world.caller
  const [gone = '', twice = '', late = '', fine = ''] = ['Gone', 'Twice', 'Late', 'Fine'].map((title) => addItem(world, title))
  const { proposals } = await calendar.fillPreview({})
  expect(proposals).toHaveLength(4)
  await put(world, twice, '2027-02-20')
  await world.caller.library.setStage({ itemIds: [gone], stage: 'archived' })
  world.setTime(Date.UTC(2027, 1, 3, 12))
  const on = new Map(proposals.map((each) => [each.itemId, each]))
  const wished = [gone, twice, late, fine].flatMap((id) => on.get(id) ?? [])
  const dated = wished.map((each) => (each.itemId === late ? { ...each, day: '2027-02-02' } : { ...each, day: '2027-02-10' }))
  const { slotIds, refused } = await calendar.fill({ proposals: dated })
  expect(slotIds).toHaveLength(1)
  expect(refused.map(({ code }) => code)).toEqual(['fill.refused-not-approved', 'fill.refused-scheduled', 'fill.refused-past'])
  expect((await calendar.fill({ proposals: dated })).slotIds).toEqual([])
  await history.undo({})
  expect((await february(world)).slots.map(({ itemId }) => itemId)).toEqual([twice])
})

test('recurring slots wait for their items, are filled first, and lose them when they move', async () => {
  const { calendar, history } = world.caller
  const sales = addTeam(world, 'Sales')
  const fields = { weekdays: [2, 2], everyWeeks: 1, time: '08:30', zone: 'Europe/Rome', network: 'x' as const, teamId: sales, kind: null }
  const { recurringSlotId } = await calendar.addRecurring({ fields: { ...fields, fromDay: '2027-02-01', untilDay: '2027-02-23' } })
  expect((await calendar.recurring({}))[0]).toMatchObject({ weekdays: [2], network: 'x' })
  const places = async () => (await february(world)).waiting.map(({ day }) => day)
  expect(await places()).toEqual(['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23'])
  const itemId = addItem(world, 'Motor rules', {}, ['x en'])
  const [first] = (await calendar.fillPreview({})).proposals
  expect(first).toMatchObject({ itemId, day: '2027-02-02', time: '08:30', zone: 'Europe/Rome', teamId: sales, recurringSlotId })
  const { slotIds } = await calendar.fill({ proposals: first === undefined ? [] : [first] })
  const slotId = slotIds[0] ?? ''
  expect(await places()).toEqual(['2027-02-09', '2027-02-16', '2027-02-23'])
  await calendar.update({ slotId, fields: { day: '2027-02-09' } })
  expect(await places()).toEqual(['2027-02-02', '2027-02-16', '2027-02-23'])
  await calendar.update({ slotId, fields: { day: '2027-02-10' } })
  expect(await places()).toEqual(['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23'])
  await calendar.updateRecurring({ recurringSlotId, fields: { untilDay: '2027-02-10' } })
  expect(await places()).toEqual(['2027-02-02', '2027-02-09'])
  await calendar.removeRecurring({ recurringSlotId })
  expect(await places()).toEqual([])
  await history.undo({})
  await history.undo({})
  expect(await places()).toHaveLength(4)
  const backwards = calendar.updateRecurring({ recurringSlotId, fields: { fromDay: '2027-03-01' } })
  expect((await refusalOf(backwards)).data).toEqual({ field: 'untilDay' })
})

test('scheduling one item is given the first empty day, and the emptiest one when nothing is empty', async () => {
  const { calendar } = world.caller
  const itemId = addItem(world, 'Night shift', { kind: 'employee', stage: 'review' }, ['instagram it', 'instagram en'])
  expect(await calendar.suggest({ itemId })).toMatchObject({
    itemId,
    day: '2027-02-02',
    time: '09:00',
    network: 'instagram',
    captionId: null,
  })
  await world.caller.content.updateSettings({ fields: { postsPerWeek: 1, repeatAfterDays: 0 } })
  const other = addItem(world, 'Other', { evergreen: true })
  for (let day = '2027-02-02'; day <= '2027-03-01'; day = addDays(day, 7)) await put(world, other, day)
  const suggestion = await calendar.suggest({ itemId })
  expect(suggestion).toMatchObject({ day: '2027-02-03', reasons: [{ code: 'fill.emptiest-day', data: { posts: 0 } }, {}, {}] })
  const ended = addItem(world, 'Ended', { expiresOn: '2027-01-31' })
  expect(await calendar.suggest({ itemId: ended })).toBeNull()
})

test('a crowded day is spread over the days around it, as one act', async () => {
  const { calendar, history } = world.caller
  const titles = ['One', 'Two', 'Three', 'Four', 'Five']
  const ids = titles.map((title) => addItem(world, title))
  for (const [index, itemId] of ids.entries()) await put(world, itemId, '2027-02-19', { time: `${String(9 + index).padStart(2, '0')}:00` })
  expect((await february(world)).overloads).toEqual([{ day: '2027-02-19', posts: 5, limit: 3, teamId: null }])
  const preview = await calendar.spreadPreview({ day: '2027-02-19' })
  expect(preview.map(({ title, to }) => [title, to])).toEqual([
    ['Five', '2027-02-22'],
    ['Four', '2027-02-18'],
  ])
  expect(await calendar.spread({ day: '2027-02-19' })).toEqual({ moved: 2 })
  expect((await february(world)).overloads).toEqual([])
  expect(await calendar.spread({ day: '2027-02-19' })).toEqual({ moved: 0 })
  await history.undo({})
  expect((await february(world)).overloads).toHaveLength(1)
})

test('the mix names what is short and the items that would mend it', async () => {
  const { calendar } = world.caller
  for (let index = 0; index < 6; index++)
    await put(world, addItem(world, `News ${index}`, { callToAction: index > 2 }), `2027-02-${10 + index}`)
  const colleague = addItem(world, 'Marta runs the five-axis line', { kind: 'employee' })
  const selling = addItem(world, 'Buy now', { kind: 'third-party', callToAction: true })
  const mix = await calendar.mix({ from: '2027-02-01', to: '2027-02-28' })
  expect(mix.onTarget).toBe(false)
  expect(mix.alarms.map(({ code, data }) => [code, data['kind'] ?? data['count'] ?? data['share']])).toEqual([
    ['mix.under-target', 'third-party'],
    ['mix.under-target', 'employee'],
    ['mix.advertising', 50],
    ['mix.stream', 3],
  ])
  expect(mix.alarms[1]?.data).toMatchObject({ points: 30, available: 1 })
  expect(mix.remedies.map(({ itemId }) => itemId)).toEqual([colleague])
  const { total, items } = await calendar.unscheduled({})
  expect([total, items.map(({ itemId }) => itemId).sort()]).toEqual([2, [colleague, selling].sort()])
})

test('best hours are said only when enough results are known', async () => {
  const { calendar } = world.caller
  const evergreen = addItem(world, 'Evergreen', { evergreen: true })
  const note = async (week: number, time: string, clicks: number) => {
    const { slotId } = await put(world, evergreen, addDays('2026-07-07', week * 7), { time })
    await calendar.setResult({ slotId, shares: null, clicks })
  }
  for (let week = 0; week < 10; week++) await note(week, '09:00', 10)
  expect(await calendar.bestHours({})).toEqual({ basis: 10, enough: false, hours: [] })
  for (let week = 0; week < 10; week++) await note(week, '17:00', 30)
  const { basis, enough, hours } = await calendar.bestHours({})
  expect([basis, enough, hours]).toEqual([
    20,
    true,
    [
      { weekday: 2, hour: 17, posts: 10, clicks: 30 },
      { weekday: 2, hour: 9, posts: 10, clicks: 10 },
    ],
  ])
  expect((await calendar.bestHours({ network: 'x' })).basis).toBe(0)
  const tuesday = await calendar.suggest({ itemId: addItem(world, 'Tuesday’s') })
  expect(tuesday).toMatchObject({ day: '2027-02-02', time: '17:00' })
})
