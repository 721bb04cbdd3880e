/** The first screen's answer, worked out while its page is on the way. */
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

function counted() {
  const call = vi.fn<Router['call']>((name) => (name === 'launchPlan.view' ? planOf(world) : Promise.reject(new Error(name))))
  return { call, ...giveHeadStart({ call }, 'launchPlan.view') }
}

describe('The answer worked out ahead', () => {
  test('is given to the first who asks, and only to the first', async () => {
    const { call, router } = counted()
    expect(await router.call('launchPlan.view', {})).toEqual(plan)
    expect(call).toHaveBeenCalledTimes(1)
    await router.call('launchPlan.view', {})
    expect(call).toHaveBeenCalledTimes(2)
  })

  test('is not given to who asks for another plan, or for something else', async () => {
    const { call, router } = counted()
    await router.call('launchPlan.view', { planId: plan.id })
    await expect(router.call('launchPlan.list', {})).rejects.toThrow('launchPlan.list')
    expect(call).toHaveBeenCalledTimes(3)
  })

  test('is forgotten when something has changed since', async () => {
    const { router, forget } = counted()
    const { id: taskId } = taskOf(plan, 'social-policy')
    await world.caller.launchPlan.setStatus({ taskId, status: 'doing' })
    forget()
    const view = (await router.call('launchPlan.view', {})) as PlanView
    expect(taskOf(view, 'social-policy').status).toBe('doing')
  })
})
