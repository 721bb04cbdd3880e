/** What slices of people share: a company of a few, and short ways to ask. */
import type { PersonFields, PersonFilter } from '#shared/contracts/people-shapes.ts'
import type { World } from './world.ts'

/** Adds somebody; a name is enough. Answers the id. */
export async function addPerson(world: World, name: string, fields: Partial<PersonFields> = {}): Promise<string> {
  return (await world.caller.people.add({ fields: { ...fields, name } })).personId
}

/** The names that a filter finds, in the order of the directory. */
export async function namesOf(world: World, filter: Partial<PersonFilter> = {}): Promise<readonly string[]> {
  return (await world.caller.people.list({ filter })).people.map((person) => person.name)
}
