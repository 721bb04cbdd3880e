/** What the acts of the demo's people share: who is there, and how something is written on a day of the story. */
import { applyConsent, consentsOf } from '#db/queries/people/consent.ts'
import type { WriteDb } from '#db/types.ts'
import type { Consent, ConsentStep } from '#shared/domain/people/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { ContentStory } from './content-story.ts'
import { type Employee, readStaffStory, type StaffStory } from './staff.ts'
import type { Stage } from './stage.ts'

/** Somebody of the story with the id of their row. */
export interface Colleague extends Employee {
  readonly id: string
}

export interface PeopleScene {
  readonly stage: Stage
  readonly story: StaffStory
  readonly content: ContentStory
  readonly random: Random
  readonly colleagues: Colleague[]
  /** The same in an order that has nothing to do with rank or place. */
  readonly mixed: Colleague[]
  /** The pilot group. */
  readonly chosen: Colleague[]
}

export function createPeopleScene(stage: Stage, content: ContentStory): PeopleScene {
  // Chance of its own: who draws names elsewhere in the story is not disturbed.
  const random = createRandom(1)
  return { stage, story: readStaffStory(stage.resources), content, random, colleagues: [], mixed: [], chosen: [] }
}

/** Not undoable: the first Undo of a visitor takes back an act of theirs. */
export function writeOn({ stage }: PeopleScene, body: (tx: WriteDb) => void): void {
  stage.db().write({ code: 'people-updated', undoable: false }, body)
}

export function idsOf(people: readonly Colleague[]): string[] {
  return people.map(({ id }) => id)
}

/** They say it now, by mail. */
export function say(scene: PeopleScene, people: readonly Colleague[], step: ConsentStep): void {
  const { stage } = scene
  if (people.length === 0) return
  const word = { personIds: idsOf(people), step, way: 'mail', at: stage.now(), textId: null, by: stage.actor() } as const
  writeOn(scene, (tx) => void applyConsent(tx, () => stage.db().newId(), word))
}

/** How everybody stands, by id. */
export function standingsOn({ stage }: PeopleScene): ReadonlyMap<string, Consent> {
  return new Map(consentsOf(stage.db().read).map(({ id, consent }) => [id, consent]))
}
