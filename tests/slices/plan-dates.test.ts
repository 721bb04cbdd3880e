/** A plan on real dates: made, moved, lengthened, stepping around days off. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { weekdayOf } from '#shared/domain/day.ts'
import { createWorld, type PlanView, planOf, refusalOf, taskOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

function datesOf(plan: PlanView): readonly string[] {
  return plan.tasks.map((task) => `${task.key} ${task.start} ${task.due}`)
}

/** Tasks that start or end on a weekend day or on a day off that the plan steps around. */
function onDaysOff(plan: PlanView): readonly string[] {
  const off = new Set(plan.daysOff.filter((day) => day.blocks).map((day) => day.day))
  return plan.tasks
    .filter(({ start, due }) => [start, due].some((day) => off.has(day) || plan.weekend.includes(weekdayOf(day))))
    .map((task) => task.key)
}

describe('a plan for Italy', () => {
  test('has its tasks in three phases that end on days 14, 42 and 60, none on a day off', async () => {
    const plan = await withPlan(world)
    expect(plan.tasks.length).toBeGreaterThanOrEqual(35)
    expect(plan.phases.map(({ start, end }) => [start, end])).toEqual([
      ['2027-02-15', '2027-02-28'],
      ['2027-03-01', '2027-03-28'],
      ['2027-03-29', '2027-04-15'],
    ])
    expect(plan.daysOff.find((day) => day.day === '2027-03-29')).toMatchObject({ place: 'Italy', blocks: true, own: false })
    expect(onDaysOff(plan)).toEqual([])
    expect(plan.tasks.every((task) => task.start >= plan.start && task.due <= plan.end && task.broken.length === 0)).toBe(true)
    expect(plan.tasks.every((task) => task.baselineDue === task.due && task.slip === 0)).toBe(true)
    expect(taskOf(plan, 'sixty-day-report')).toMatchObject({ due: '2027-04-15', critical: true, slack: 0 })
  })

  test('moves whole and comes back to the very same dates', async () => {
    const plan = await withPlan(world)
    const preview = await world.caller.launchPlan.previewStart({ planId: plan.id, start: '2027-03-01' })
    expect(datesOf(await planOf(world))).toEqual(datesOf(plan))
    const { moved } = await world.caller.launchPlan.moveStart({ planId: plan.id, start: '2027-03-01' })
    expect(moved).toEqual(preview.moved)
    expect(moved).toHaveLength(plan.tasks.length)
    const later = await planOf(world)
    expect(onDaysOff(later)).toEqual([])
    expect(later.end).toBe('2027-04-29')
    expect(taskOf(later, 'sixty-day-report').slip).toBeGreaterThan(0)
    await world.caller.launchPlan.moveStart({ planId: plan.id, start: '2027-02-15' })
    expect(datesOf(await planOf(world))).toEqual(datesOf(plan))
  })

  test('learns the holidays of a year it moves into, again after an undo', async () => {
    const plan = await withPlan(world)
    for (const _time of ['first', 'again']) {
      await world.caller.launchPlan.moveStart({ planId: plan.id, start: '2028-03-20' })
      const moved = await planOf(world)
      expect(moved.daysOff.filter((day) => day.day === '2028-04-17')).toHaveLength(1)
      expect(onDaysOff(moved)).toEqual([])
      await world.caller.history.undo({})
      expect((await planOf(world)).daysOff.filter((day) => day.day.startsWith('2028'))).toEqual([])
    }
  })

  test('refuses days that do not exist, and lengths that make no plan', async () => {
    const { id: planId } = await withPlan(world)
    const before = datesOf(await planOf(world))
    expect(await refusalOf(world.caller.launchPlan.moveStart({ planId, start: '2027-02-29' }))).toMatchObject({
      code: 'day-missing',
      data: { day: '2027-02-29' },
    })
    expect(await refusalOf(world.caller.launchPlan.moveStart({ planId, start: 'tomorrow' }))).toMatchObject({
      code: 'bad-input',
      data: { field: 'start' },
    })
    expect(await refusalOf(world.caller.launchPlan.setLength({ planId, lengthDays: 5 }))).toMatchObject({ code: 'length-out-of-range' })
    expect(datesOf(await planOf(world))).toEqual(before)
  })

  test('can last longer, and as long as before again', async () => {
    const plan = await withPlan(world)
    await world.caller.launchPlan.setLength({ planId: plan.id, lengthDays: 90 })
    const longer = await planOf(world)
    expect(longer.end).toBe('2027-05-15')
    expect(onDaysOff(longer)).toEqual([])
    await world.caller.launchPlan.setLength({ planId: plan.id, lengthDays: 60 })
    expect(datesOf(await planOf(world))).toEqual(datesOf(plan))
  })

  test('can be measured against a new baseline, renamed, joined by a second one and removed', async () => {
    const { id: planId } = await withPlan(world)
    await world.caller.launchPlan.moveStart({ planId, start: '2027-03-01' })
    await world.caller.launchPlan.setBaseline({ planId })
    expect(taskOf(await planOf(world), 'sixty-day-report').slip).toBe(0)
    await world.caller.launchPlan.rename({ planId, name: 'Spring launch' })
    const second = await world.caller.launchPlan.create({ template: 'seven-steps', start: '2027-06-07', country: 'MY', region: '03' })
    expect((await world.caller.launchPlan.list({})).map((plan) => plan.name)).toContain('Spring launch')
    expect((await planOf(world)).id).toBe(second.planId)
    expect((await world.caller.launchPlan.view(second))?.weekend).toEqual([5, 6])
    await world.caller.launchPlan.remove(second)
    expect(await refusalOf(world.caller.launchPlan.view(second))).toMatchObject({ code: 'no-plan' })
  })
})

describe('days off', () => {
  test('are others in Malaysia than in Italy', async () => {
    const malaysia = await withPlan(world, { country: 'MY' })
    expect(malaysia.daysOff.map((day) => day.name)).toContain('End of Ramadan (Eid al-Fitr)')
    expect(onDaysOff(malaysia)).toEqual([])
    const other = createWorld()
    expect(datesOf(await withPlan(other))).not.toEqual(datesOf(malaysia))
    other.end()
  })

  test('of a second place are shown, and stepped around only when told to', async () => {
    const { id: planId } = await withPlan(world)
    expect(await world.caller.launchPlan.addPlace({ planId, country: 'MY', region: '10', blocks: false })).toEqual({ moved: [] })
    const [italy, selangor] = await world.caller.launchPlan.places({ planId })
    expect(italy).toMatchObject({ country: 'IT', label: 'Italy', primary: true, blocks: true })
    const placeId = selangor?.id ?? ''
    expect((await world.caller.launchPlan.setPlaceBlocks({ placeId, blocks: true })).moved.length).toBeGreaterThan(0)
    expect(onDaysOff(await planOf(world))).toEqual([])
    expect((await world.caller.launchPlan.removePlace({ placeId })).moved.length).toBeGreaterThan(0)
    expect((await planOf(world)).daysOff.every((day) => day.place === 'Italy')).toBe(true)
  })

  test('can be added by hand, worked through after all, and removed', async () => {
    const { id: planId } = await withPlan(world)
    await world.caller.launchPlan.addDayOff({ planId, day: '2027-02-15', name: 'Santi Faustino e Giovita' })
    const plan = await planOf(world)
    const own = plan.daysOff.find((day) => day.own)
    expect(own).toMatchObject({ day: '2027-02-15', place: 'Added by hand', blocks: true })
    expect(onDaysOff(plan)).toEqual([])
    expect(taskOf(plan, 'program-kickoff').start).toBe('2027-02-16')
    const holidayId = own?.id ?? ''
    await world.caller.launchPlan.setDayOff({ holidayId, blocks: false })
    expect(taskOf(await planOf(world), 'program-kickoff').start).toBe('2027-02-15')
    await world.caller.launchPlan.removeDayOff({ holidayId })
    expect((await planOf(world)).daysOff.some((day) => day.own)).toBe(false)
    expect(await world.caller.launchPlan.places({ planId })).toHaveLength(1)
  })
})
