/** An erasure whose process is killed: all of it or nothing, and nothing else is lost. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLeftBehind } from '#db/left-behind.ts'
import { dbOf, leftOf, somebody } from './erase.ts'
import { addPerson } from './people.ts'
import { bringIn, rawOf, rosterOf, writeRoster } from './rosters.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

test.each(['erase', 'rewrite', 'check'])(
  'an erasure that is killed as the step %s begins has not begun, or is finished when the file is opened',
  async (step) => {
    const mara = somebody(world, 'Mara')
    const { path } = dbOf(world)
    world.session.close()
    const child = spawnSync(process.execPath, [fileURLToPath(new URL('./erase-and-die.ts', import.meta.url)), path, step, mara.personId])
    expect(child.signal).toBe('SIGKILL')
    world.session.open(path)
    const left = await leftOf(world, mara.words)
    expect(left).toEqual(step === 'erase' ? mara.words : [])
    expect((await world.caller.people.list({})).total).toBe(step === 'erase' ? 1 : 0)
  },
)

test.each([0.1, 0.7])(
  'an erasure that is killed when %s of the file are written anew is finished when the file is opened: nothing else is lost, nothing of theirs is left',
  async (share) => {
    await bringIn(world, writeRoster(world, rosterOf(6000)))
    const bobId = await addPerson(world, 'Bob Neri')
    const mara = somebody(world, 'Mara')
    await world.caller.people.update({ personId: bobId, fields: { place: 'Bari' } })
    const { path } = dbOf(world)
    world.session.close()
    expect(killedMidway(path, share, mara.personId)).toBe('SIGKILL')
    expect(isLeftBehind(path)).toBe(true)
    world.session.open(path)
    expect(isLeftBehind(path)).toBe(false)
    expect(await leftOf(world, mara.words)).toEqual([])
    expect((await world.caller.people.view({ personId: bobId })).fields.place).toBe('Bari')
    expect((await world.caller.people.list({})).total).toBe(6001)
    expect(rawOf(world).prepare('SELECT count(*) FROM erasure_due').pluck().get()).toBe(0)
    expect(rawOf(world).pragma('integrity_check', { simple: true })).toBe('ok')
  },
)

test('an erasure whose process was killed while the window had the file open is finished when it is asked for again', async () => {
  await bringIn(world, writeRoster(world, rosterOf(6000)))
  const bobId = await addPerson(world, 'Bob Neri')
  const mara = somebody(world, 'Mara')
  expect(killedMidway(dbOf(world).path, 0.5, mara.personId)).toBe('SIGKILL')
  await world.caller.people.update({ personId: bobId, fields: { place: 'Bari' } })
  expect(await world.caller.people.erase({ personIds: [mara.personId] })).toMatchObject({ erased: 1 })
  expect(await leftOf(world, mara.words)).toEqual([])
  expect((await world.caller.people.view({ personId: bobId })).fields.place).toBe('Bari')
  expect(await refusalOf(world.caller.people.erase({ personIds: [mara.personId] }))).toMatchObject({ code: 'row-missing' })
})

/** How a real process ended that erased somebody, when it had written so much of the file anew. */
function killedMidway(path: string, share: number, personId: string) {
  const child = fileURLToPath(new URL('./erase-and-die-midway.ts', import.meta.url))
  return spawnSync(process.execPath, [child, path, String(share), personId]).signal
}
