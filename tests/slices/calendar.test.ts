/** Posts are put on days, moved, taken off, and every act can be taken back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, addTeam, dbOf, february, put, withCalendar } from './calendar.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
})
afterEach(() => world.end())

const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code)

test('an item is scheduled, moved and taken off, and each act is taken back by itself', async () => {
  const { calendar, history } = world.caller
  const itemId = addItem(world, 'Test bay', {}, ['linkedin en'])
  const { slotId, warnings } = await put(world, itemId, '2027-02-16')
  expect(warnings).toEqual([])
  const [slot] = (await february(world)).slots
  expect(slot).toMatchObject({
    id: slotId,
    title: 'Test bay',
    day: '2027-02-16',
    time: '09:00',
    zone: 'UTC',
    staggerMinutes: 45,
    past: false,
  })
  expect(slot?.instant).toBe(Date.UTC(2027, 1, 16, 9))
  world.heard()
  await calendar.update({ slotId, fields: { day: '2027-02-18', zone: 'Europe/Rome' } })
  expect(world.heard()).toContain('slot')
  expect(await calendar.slot({ slotId })).toMatchObject({ day: '2027-02-18', instant: Date.UTC(2027, 1, 18, 8) })
  await calendar.remove({ slotIds: [slotId] })
  expect((await february(world)).slots).toEqual([])
  await history.undo({})
  await history.undo({})
  expect(await calendar.slot({ slotId })).toMatchObject({ day: '2027-02-16', zone: 'UTC' })
  await history.undo({})
  expect((await february(world)).slots).toEqual([])
  await history.redo({})
  expect((await february(world)).slots).toHaveLength(1)
})

test('what cannot be is refused, and says why', async () => {
  const { calendar } = world.caller
  const itemId = addItem(world, 'Test bay')
  const nobody = dbOf(world).newId()
  const refused = async (call: Promise<unknown>) => (await refusalOf(call)).code
  const wish = { itemId, network: 'linkedin', day: '2027-02-16', time: '09:00' } as const
  expect(await refused(calendar.schedule({ ...wish, day: '2027-02-30' }))).toBe('day-missing')
  expect(await refused(calendar.schedule({ ...wish, time: '24:00' }))).toBe('bad-input')
  expect(await refused(calendar.schedule({ ...wish, zone: 'Europe/Atlantis' }))).toBe('zone-unknown')
  expect(await refused(calendar.schedule({ ...wish, zone: '+01:00' }))).toBe('zone-unknown')
  expect(await refused(calendar.schedule({ ...wish, itemId: nobody }))).toBe('row-missing')
  expect(await refused(calendar.schedule({ ...wish, teamId: nobody }))).toBe('row-missing')
  expect(await refused(calendar.schedule({ ...wish, captionId: nobody }))).toBe('row-missing')
  expect(await refused(calendar.update({ slotId: nobody, fields: {} }))).toBe('row-missing')
  expect(await refused(calendar.view({ from: '2027-02-02', to: '2027-02-01' }))).toBe('bad-input')
  expect((await february(world)).slots).toEqual([])
})

test('a post warns of what is wrong with it, and of nothing once it has gone out', async () => {
  const { calendar } = world.caller
  const sales = addTeam(world, 'Sales')
  const service = addTeam(world, 'Service')
  const wrong = addItem(world, 'Wrong', { stage: 'review', expiresOn: '2027-02-15', internalOnly: true, teamIds: [sales] }, ['x en'])
  const { warnings, slotId } = await put(world, wrong, '2027-02-16', { teamId: service })
  expect(codes(warnings)).toEqual([
    'slot.item-not-approved',
    'slot.internal-only',
    'slot.item-expired',
    'slot.other-teams',
    'slot.no-caption',
  ])
  expect((await calendar.update({ slotId, fields: { day: '2027-02-01', time: '08:00' } })).warnings).toEqual([])
  const right = addItem(world, 'Right', { teamIds: [sales] }, ['any it'])
  expect((await put(world, right, '2027-02-16', { teamId: sales })).warnings).toEqual([])
})

test('a month, and a team in it: gaps, crowded days and the mix', async () => {
  const sales = addTeam(world, 'Sales')
  const [one = '', two = '', three = '', four = ''] = ['One', 'Two', 'Three', 'Four'].map((title) => addItem(world, title, {}, ['any en']))
  await put(world, one, '2027-02-16')
  await put(world, two, '2027-02-16', { time: '11:00' })
  await put(world, three, '2027-02-16', { time: '13:00', teamId: sales })
  expect((await february(world)).overloads).toEqual([])
  await put(world, four, '2027-02-16', { time: '15:00', teamId: sales })
  const view = await february(world)
  expect(view.overloads).toEqual([{ day: '2027-02-16', posts: 4, limit: 3, teamId: sales }])
  expect(view.gaps).toEqual([
    { from: '2027-02-02', to: '2027-02-12', workingDays: 9 },
    { from: '2027-02-17', to: '2027-02-26', workingDays: 8 },
  ])
  expect(view.mix).toMatchObject({ posts: 4, alarms: [], onTarget: false })
  expect(await world.caller.calendar.view({ from: '2027-02-01', to: '2027-02-28', network: 'x' })).toMatchObject({
    slots: [],
    overloads: [{ posts: 4 }],
  })
  expect((await world.caller.calendar.mix({ from: '2027-02-01', to: '2027-02-28', teamId: addTeam(world, 'Service') })).posts).toBe(2)
})

test('colleagues take turns within the time that the post is spread over, and always the same ones', async () => {
  const { calendar, launchPlan } = world.caller
  for (let index = 0; index < 6; index++)
    await launchPlan.addMember({ name: `Colleague ${index}`, role: 'program-manager', email: '', senior: false })
  const { slotId } = await put(world, addItem(world, 'Late'), '2027-02-16', { time: '23:50' })
  await calendar.update({ slotId, fields: { zone: 'America/St_Johns' } })
  const turns = await calendar.turns({ slotId })
  expect(turns).toHaveLength(6)
  expect(new Set(turns.map(({ day, time }) => `${day} ${time}`)).size).toBe(6)
  for (const { day, time } of turns) expect(`${day} ${time}` >= '2027-02-16 23:50' && `${day} ${time}` < '2027-02-17 00:35').toBe(true)
  expect(await calendar.turns({ slotId })).toEqual(turns)
  await calendar.update({ slotId, fields: { staggerMinutes: 0 } })
  expect(new Set((await calendar.turns({ slotId })).map(({ time }) => time))).toEqual(new Set(['23:50']))
})
