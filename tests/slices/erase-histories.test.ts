/** Whatever was done before and is undone after: nothing of somebody who was erased returns, and nobody else loses anything. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { leftOf } from './erase.ts'
import { addPerson } from './people.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
afterEach(() => world.end())

const names = ['Ann', 'Bob', 'Cid'] as const
const who = fc.integer({ min: 0, max: names.length - 1 })
const step = fc.oneof(
  fc.record({ do: fc.constant('title' as const), who, word: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('manager' as const), who, of: who }),
  fc.record({ do: fc.constant('consent' as const), who, step: fc.constantFrom('opted-in', 'opted-out', 'ranking-in', 'declined') }),
  fc.record({ do: fc.constant('share' as const), who, word: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('networks' as const), who, word: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('team' as const), who, isIn: fc.constantFrom(true, false, null) }),
  fc.record({ do: fc.constant('together' as const), word: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A step that cannot be taken now is passed over. */
async function take(each: Step, ids: readonly string[], teamId: string, run: number): Promise<void> {
  const { people, history } = world.caller
  const id = 'who' in each ? (ids[each.who] ?? '') : ''
  const name = 'who' in each ? `Qzx${run}${names[each.who]}` : ''
  const acts = {
    title: (word: number) => people.update({ personId: id, fields: { jobTitle: `${name}title${word}` } }),
    share: (word: number) =>
      people.addShare({ personId: id, network: 'x', day: '2027-01-20', url: `https://x.example/${id}/${word}`, clicks: 1 }),
    networks: (word: number) =>
      people.setNetworks({
        personId: id,
        networks: [{ network: 'linkedin', handle: `${name}handle${word}`, audience: word }],
        usesSocial: true,
      }),
    together: (word: number) => people.updateMany({ personIds: [...ids], fields: { place: `Place ${word}` } }),
  }
  const act = async (): Promise<unknown> => {
    if (each.do === 'undo') return history.undo({})
    if (each.do === 'redo') return history.redo({})
    if (each.do === 'manager') return people.update({ personId: id, fields: { managerId: ids[each.of] ?? null } })
    if (each.do === 'consent') return people.recordConsent({ personIds: [id], step: each.step, way: 'mail' })
    if (each.do === 'team') return people.setTeamMember({ teamId, personIds: [id], isIn: each.isIn })
    return acts[each.do](each.word)
  }
  await act().catch(() => undefined)
}

/** What everybody but the first is now; null: they were never there, as it was undone. `erased` is nobody's manager. */
async function others(ids: readonly string[], erased: string): Promise<readonly unknown[]> {
  const view = async (personId: string) => {
    const { fields, consent, figures } = await world.caller.people.view({ personId })
    return { fields: { ...fields, managerId: fields.managerId === erased ? null : fields.managerId }, consent, figures }
  }
  return Promise.all(ids.slice(1).map((personId) => view(personId).catch(() => null)))
}

const isThere = (personId: string) =>
  world.caller.people.view({ personId }).then(
    () => true,
    () => false,
  )

test('after any history the erasure of somebody leaves no byte of theirs and no gap in what can be undone', {
  timeout: 120_000,
}, async () => {
  world = createWorld()
  await withPlan(world)
  const { people, history } = world.caller
  const fields = { name: 'Readers', rule: null, parentId: null, access: 'open', mandatory: false } as const
  const { teamId } = await people.saveTeam({ fields })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      // A name of its own for every run: what is shrunk must not meet what was left by another.
      run += 1
      const ids: string[] = []
      for (const name of names) ids.push(await addPerson(world, `Qzx${run}${name} Élan`, { email: `qzx.${run}.${name}@aurelia.example` }))
      for (const each of steps) await take(each, ids, teamId, run)
      const [erased = ''] = ids
      // Undone steps may have taken them away altogether.
      if (!(await isThere(erased))) return
      const before = await others(ids, erased)
      await people.erase({ personIds: [erased] })
      expect(await others(ids, '')).toEqual(before)
      const own = [0, 1, 2, 3].flatMap((word) => [`Qzx${run}Anntitle${word}`, `Qzx${run}Annhandle${word}`])
      const words = [`Qzx${run}Ann Élan`, `qzx.${run}.ann@aurelia.example`, `https://x.example/${erased}/`, ...own]
      expect(await leftOf(world, words)).toEqual([])

      let undone = 0
      for (; (await history.state({})).undo !== null && undone < 30; undone += 1) await history.undo({})
      expect(await isThere(erased)).toBe(false)
      for (; undone > 0; undone -= 1) await history.redo({})
      expect(await others(ids, '')).toEqual(before)
      expect([await isThere(erased), await leftOf(world, words)]).toEqual([false, []])
    }),
    { numRuns: 8 },
  )
})
