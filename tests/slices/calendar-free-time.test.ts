/** Posts that are put on a day do not meet others that stand there already. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, addTeam, put, withCalendar } from './calendar.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
})
afterEach(() => world.end())

const day = '2027-02-16'
const free = async (wish: { network?: 'x' | 'linkedin'; teamId?: string | null; time?: string; zone?: string } = {}) =>
  (await world.caller.calendar.freeTime({ ...{ network: 'linkedin', teamId: null, day, time: '09:00', zone: 'UTC' }, ...wish })).time

test('an empty day takes a post at the wished time, a day with one at that minute takes it so much later as colleagues are apart', async () => {
  expect(await free()).toBe('09:00')
  await put(world, addItem(world, 'Test bay'), day)
  expect(await free()).toBe('09:45')
  expect(await free({ time: '09:01' })).toBe('09:01')
  await put(world, addItem(world, 'Pump hall'), day, { time: '09:45' })
  expect(await free()).toBe('10:30')
  await world.caller.content.updateSettings({ fields: { staggerMinutes: 10 } })
  expect(await free()).toBe('09:10')
})

test('two teams on two networks do not meet; one team, one network or everybody do', async () => {
  const [sales, service] = [addTeam(world, 'Sales'), addTeam(world, 'Service')]
  await put(world, addItem(world, 'Test bay'), day, { teamId: sales })
  expect(await free({ network: 'x', teamId: service })).toBe('09:00')
  expect(await free({ network: 'x', teamId: sales })).toBe('09:45')
  expect(await free({ network: 'linkedin', teamId: service })).toBe('09:45')
  expect(await free({ network: 'x' })).toBe('09:45')
})

test('a post that is planned by other clocks stands at the same minute', async () => {
  await put(world, addItem(world, 'Test bay'), day, { time: '09:00' })
  expect(await free({ zone: 'Europe/Rome', time: '10:00' })).toBe('10:45')
  expect(await free({ zone: 'Europe/Rome' })).toBe('09:00')
})

test('where the day would end, an usual time is taken; without a distance the time stays', async () => {
  await put(world, addItem(world, 'Test bay'), day, { time: '23:30' })
  expect(await free({ time: '23:30' })).toBe('09:00')
  await world.caller.content.updateSettings({ fields: { staggerMinutes: 0 } })
  expect(await free({ time: '23:30' })).toBe('23:30')
  expect((await refusalOf(free({ zone: 'Europe/Atlantis' }))).code).toBe('zone-unknown')
})
