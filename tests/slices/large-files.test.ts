/** A file too large to be read while somebody waits is read afterwards. */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { verifyFile } from '#db/verify.ts'
import { watchLargeFiles } from '#electron/services/large-files.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const verify = (path: string, signal: AbortSignal) => verifyFile(path, { onProgress: () => undefined, signal })

describe('A large file', () => {
  test('that is sound is left in peace', async () => {
    const looked = vi.fn(verify)
    const watch = watchLargeFiles({ session: world.session, verify: looked, smallest: 1000, rest: 0 })
    watch.look()
    watch.look()
    await vi.waitFor(() => expect(looked.mock.settledResults[0]?.type).toBe('fulfilled'))
    expect(looked).toHaveBeenCalledTimes(1)
    expect(world.session.startProblem()).toBeNull()
    watch.stop()
  })

  test('that is damaged inside is told of, although it did open', async () => {
    const path = world.session.current()?.path ?? ''
    world.session.close()
    const bytes = readFileSync(path)
    world.session.open(path)
    // Every page but the first two: what the open connection still holds in memory does not matter to the check.
    writeFileSync(path, bytes.fill(0x5a, 2 * 4096))
    const watch = watchLargeFiles({ session: world.session, verify, smallest: 1000, rest: 0 })
    watch.look()
    await vi.waitFor(() => expect(world.session.startProblem()).toEqual({ code: 'file-damaged', data: { path } }))
    watch.stop()
  })

  test('is not looked at when it is small, or when another was opened meanwhile', async () => {
    const looked = vi.fn(verify)
    const small = watchLargeFiles({ session: world.session, verify: looked, smallest: 1e9, rest: 0 })
    small.look()
    const stopped = watchLargeFiles({ session: world.session, verify: looked, smallest: 1000, rest: 0 })
    stopped.look()
    stopped.stop()
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect(looked).not.toHaveBeenCalled()
  })
})
