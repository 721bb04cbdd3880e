/** The first screen's answers, worked out while its page is on the way. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Router } from '#electron/procedures/router.ts'
import { giveHeadStart } from '#electron/services/head-start.ts'
import { createWorld, type PlanView, planOf, taskOf, type World, withPlan } from './world.ts'

let world: World
let plan: PlanView
beforeEach(async () => {
  world = createWorld()
  plan = await withPlan(world)
})
afterEach(() => world.end())

function started() {
  const call = vi.fn<Router['call']>((name) => (name === 'launchPlan.view' ? planOf(world) : Promise.reject(new Error(name))))
  return giveHeadStart({ call }, ['launchPlan.view', 'history.state'])
}

describe('The answers worked out ahead', () => {
  test('are given to the first who comes, and only to the first', async () => {
    const { ready, take } = started()
    await ready
    expect(JSON.parse(take())).toEqual({ 'launchPlan.view': plan })
    expect(take()).toBe('{}')
  })

  test('lose nothing by being written down', async () => {
    const { ready, take } = started()
    await ready
    const { 'launchPlan.view': told }: Record<string, PlanView> = JSON.parse(take())
    expect(told).toStrictEqual(plan)
  })

  test('are none before they are ready', async () => {
    const { ready, take } = started()
    expect(take()).toBe('{}')
    await ready
  })

  test('are forgotten when something has changed since', async () => {
    const { ready, take, forget } = started()
    await ready
    await world.caller.launchPlan.setStatus({ taskId: taskOf(plan, 'social-policy').id, status: 'doing' })
    forget()
    expect(take()).toBe('{}')
  })

  test('are forgotten when something changes while they are worked out', async () => {
    const { ready, take, forget } = started()
    forget()
    await ready
    expect(take()).toBe('{}')
  })
})
