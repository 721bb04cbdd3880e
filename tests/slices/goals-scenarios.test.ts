/** Guesses of reach that are kept, and what came in the same days. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readyMadeReach } from '#shared/domain/figures/reach.ts'
import { bringIn, counted } from './goals.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const inputs = readyMadeReach['company-500']
const days = { from: '2027-01-04', to: '2027-01-31' }

test('a scenario stands beside what came in the same days, and beside nothing as long as nothing was counted', async () => {
  await world.caller.goals.saveScenario({ name: 'First month', inputs, ...days })
  expect(await world.caller.goals.scenarios({})).toMatchObject([{ name: 'First month', ...days, inputs, actual: null }])
  const anna = await addPerson(world, 'Anna')
  bringIn(
    world,
    counted('2027-01-03', 'share', 5, 'x', anna),
    counted('2027-01-04', 'share', 2, 'x', anna),
    counted('2027-01-31', 'impression', 800),
    counted('2027-01-31', 'click', 12),
  )
  expect(await world.caller.goals.scenarios({})).toMatchObject([{ actual: { participants: 1, shares: 2, impressions: 800, clicks: 12 } }])
})

test('a scenario is changed and removed, each one step of undo', async () => {
  const { scenarioId } = await world.caller.goals.saveScenario({ name: 'First month', inputs, ...days })
  await world.caller.goals.saveScenario({ scenarioId, name: 'Careful', inputs: { ...inputs, overlap: 0.1 }, ...days })
  expect(await world.caller.goals.scenarios({})).toMatchObject([{ name: 'Careful', inputs: { overlap: 0.1 } }])
  await world.caller.goals.removeScenario({ scenarioId })
  expect(await world.caller.goals.scenarios({})).toEqual([])
  await world.caller.history.undo({})
  await world.caller.history.undo({})
  expect(await world.caller.goals.scenarios({})).toMatchObject([{ name: 'First month' }])
})

test('ends that have changed places are refused', async () => {
  const backwards = { name: 'x', inputs, from: days.to, to: days.from }
  expect(await refusalOf(world.caller.goals.saveScenario(backwards))).toMatchObject({ code: 'period-backwards' })
  const turned = { ...inputs, viewRate: { low: 0.5, high: 0.1 } }
  expect(await refusalOf(world.caller.goals.saveScenario({ name: 'x', inputs: turned, ...days }))).toMatchObject({
    code: 'range-backwards',
  })
})
