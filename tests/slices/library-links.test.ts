/** A link that was put in on a train is looked up when the network is back; what was written meanwhile stays. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startFeedClock } from '#electron/services/feeds/feed-clock.ts'
import { plain } from './feed-answers.ts'
import { type FeedServer, serveFeeds } from './feed-server.ts'
import { createWorld, noon, type World, withPlan } from './world.ts'

let world: World
let server: FeedServer
let isThere = false
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const page = `<!doctype html><html lang="it"><head><title>Le pompe e l’acqua della città</title><meta name="author" content="Anna">
  <meta name="description" content="Un giorno alla pompa."><meta property="og:image" content="/pump.png"></head></html>`
const whenThere = (answer: ReturnType<typeof plain>): ReturnType<typeof plain> => {
  const away = plain(503)
  return (...asked) => (isThere ? answer : away)(...asked)
}
beforeEach(async () => {
  isThere = false
  world = createWorld()
  await withPlan(world)
  server = await serveFeeds({
    '/story': whenThere(plain(200, { 'content-type': 'text/html' }, page)),
    '/pump.png': whenThere(plain(200, { 'content-type': 'image/png' }, Buffer.from(onePixel, 'base64'))),
  })
})
afterEach(async () => {
  world.end()
  await server.close()
})

const add = async () => (await world.caller.library.createFromLink({ url: `${server.origin}/story` })).itemId
const view = (itemId: string) => world.caller.library.view({ itemId })
async function networkIsBack() {
  isThere = true
  await world.caller.sources.networkBack({})
  return world.caller.library.lookUpLinks({})
}
const whole = { title: 'Le pompe e l’acqua della città', summary: 'Un giorno alla pompa.', author: 'Anna', locale: 'it', hasPicture: true }

test('title, description and picture of its page come when the network is back, by themselves', async () => {
  const itemId = await add()
  const problems: unknown[] = []
  const report = (error: unknown) => void problems.push(error)
  const { caller, session } = world
  const clock = startFeedClock({ caller, session, clock: () => noon, isOnline: () => isThere, firstLook: 5, rest: 20, report })
  try {
    await server.isAsked(1)
    expect(await view(itemId)).toMatchObject({ title: `${server.host}/story`, summary: '', hasPicture: false })
    isThere = true
    await caller.sources.networkBack({})
    await vi.waitFor(async () => expect(await view(itemId)).toMatchObject(whole))
  } finally {
    clock.stop()
  }
  expect(problems).toEqual([])
})

test('what somebody has written meanwhile stays, and what they left open is filled', async () => {
  const itemId = await add()
  await world.caller.library.update({ itemId, fields: { title: 'Our pumps', author: 'Me' } })
  expect(await networkIsBack()).toEqual({ read: 1 })
  expect(await view(itemId)).toMatchObject({ ...whole, title: 'Our pumps', author: 'Me' })
  await world.caller.library.update({ itemId, fields: { summary: '' } })
  expect(await networkIsBack()).toEqual({ read: 0 })
  expect(await view(itemId)).toMatchObject({ summary: '' })
})

test('a page that stays away is asked for less and less, and not for ever', async () => {
  await add()
  const asked = async (after: number) => {
    world.setTime(after)
    await world.caller.library.lookUpLinks({})
    return server.asked.length - 1
  }
  expect([await asked(noon), await asked(noon + 60_000), await asked(noon + 5 * 60_000)]).toEqual([1, 1, 2])
  const counts: number[] = []
  for (let week = 1; week <= 8; week += 1) counts.push(await asked(noon + week * 7 * 86_400_000))
  expect(counts).toEqual([3, 4, 5, 6, 6, 6, 6, 6])
})

test('adding the link is taken back although its page has been read since, and a link of an item that is gone is not asked for', async () => {
  const itemId = await add()
  await networkIsBack()
  await world.caller.history.undo({})
  expect((await world.caller.library.list({})).total).toBe(0)
  await world.caller.history.redo({})
  expect(await view(itemId)).toMatchObject({ url: `${server.origin}/story` })
})

test('of a link that was taken away the page is not read; of one that was changed the new page is', async () => {
  const itemId = await add()
  await world.caller.library.update({ itemId, fields: { url: `${server.origin}/elsewhere` } })
  const before = server.asked.length
  expect(await networkIsBack()).toEqual({ read: 0 })
  expect(server.asked.slice(before).map(({ url }) => url)).toEqual(['/elsewhere'])
  await world.caller.library.remove({ itemIds: [itemId] })
  await world.caller.sources.networkBack({})
  await world.caller.library.lookUpLinks({})
  expect(server.asked).toHaveLength(before + 1)
})
