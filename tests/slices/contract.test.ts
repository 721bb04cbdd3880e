/** Every name of the contract is answered and every other refused, whether its domain is there at the start or comes when it is asked. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contract } from '#shared/contracts/index.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

/** Calls what the types do not know: a page can send any name. */
function ask(domain: string, name: string, input: unknown): Promise<unknown> {
  return Reflect.get(Reflect.get(world.caller, domain), name)(input)
}

test.each(Object.keys(contract))('what is asked of “%s” is checked before anything is done', async (domain) => {
  for (const name of Object.keys(Reflect.get(contract, domain)))
    await expect(ask(domain, name, 'nonsense'), name).rejects.toMatchObject({ code: 'bad-input', data: { field: '' } })
})

test.each([
  ['calendar', 'nothing'],
  ['calendar', 'constructor'],
  ['launchPlan', 'nothing'],
  ['launchPlan', 'constructor'],
  ['nothing', 'view'],
  ['constructor', 'name'],
])('whoever asks “%s” for “%s” is refused', async (domain, name) => {
  await expect(ask(domain, name, {})).rejects.toMatchObject({ code: 'bad-input', data: { field: `${domain}.${name}` } })
})
