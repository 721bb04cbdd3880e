/** Long questions about a file with many people are answered beside the window: the same answer, of the same moment. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAskJob } from '#electron/jobs/answers.ts'
import type { Question } from '#electron/procedures/context.ts'
import { callerOf, createRouter } from '#electron/procedures/router.ts'
import { noDesktop } from '#electron/services/no-desktop.ts'
import { createSettings } from '#electron/services/settings.ts'
import { bringIn, rosterOf, writeRoster } from './rosters.ts'
import { createWorld, refusalOf, templates, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

/** A window on the world's file, with the jobs process beside it. */
function besideWindow() {
  const asked: string[] = []
  const job = createAskJob()
  const ask = (question: Question, signal: AbortSignal) => {
    asked.push(question.name)
    return job(question, { signal, onProgress: () => undefined, ask: async () => '', changed: () => undefined })
  }
  const settings = createSettings(world.at('settings'), 'en', () => undefined)
  const desktop = { ...noDesktop, ask }
  const ctx = { clock: Date.now, session: world.session, settings, desktop, changed: () => undefined, resources: templates }
  return { asked, caller: callerOf(createRouter(ctx)) }
}

test('in a small company the window answers everything itself', async () => {
  await bringIn(world, writeRoster(world, rosterOf(30)))
  const { asked, caller } = besideWindow()
  const { seats } = await caller.leaders.proposePilot({ size: 5 })
  expect([seats.length, asked]).toEqual([5, []])
})

test('in a large one the pilot group, waves and gaps of training come from beside, as they stand at that moment', async () => {
  await bringIn(world, writeRoster(world, rosterOf(2100)))
  const { asked, caller } = besideWindow()
  expect(await caller.leaders.proposePilot({ size: 24 })).toEqual(await world.caller.leaders.proposePilot({ size: 24 }))
  expect(await caller.outreach.waves({})).toEqual([])
  const fields = { name: 'All', kind: 'invitation', channel: 'mail', audience: {}, day: '2027-02-16', time: '09:00' } as const
  await caller.outreach.addWave({ fields: { ...fields, sessionId: null, taskId: null } })
  expect(await caller.outreach.waves({})).toMatchObject([{ name: 'All', figures: { due: 2100 } }])
  expect(await caller.training.gaps({})).toEqual([])
  expect(asked).toEqual(['leaders.proposePilot', 'outreach.waves', 'outreach.waves', 'training.gaps'])
})

test('of a list in which many are found the pages further down come from beside, and the first ones do not', async () => {
  await bringIn(world, writeRoster(world, rosterOf(4000)))
  const { asked, caller } = besideWindow()
  const filter = { text: 'given' }
  for (const offset of [0, 100, 2000]) {
    const page = await caller.people.list({ filter, offset })
    expect(page).toEqual(await world.caller.people.list({ filter, offset }))
    expect(page.people).toHaveLength(100)
  }
  await caller.people.list({ offset: 2000 })
  expect(asked).toEqual(['people.list'])
})

test('what is refused beside is refused with the same reason', async () => {
  await bringIn(world, writeRoster(world, rosterOf(2100)))
  const { asked, caller } = besideWindow()
  const waveId = '01900000-0000-7000-8000-000000000000'
  expect(await refusalOf(caller.outreach.wave({ waveId }))).toMatchObject({ code: 'row-missing', data: { table: 'wave' } })
  expect(await refusalOf(world.caller.outreach.wave({ waveId }))).toMatchObject({ code: 'row-missing', data: { table: 'wave' } })
  expect(asked).toEqual(['outreach.wave'])
})
