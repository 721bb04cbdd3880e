/** What the acts of the demo's people share: who is there, and how something is written on a day of the story. */
import { applyConsent, consentsOf, consentTextsOf } from '#db/queries/people/consent.ts'
import type { WriteDb } from '#db/types.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Consent, ConsentStep } from '#shared/domain/people/types.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { ContentStory } from './content-story.ts'
import type { ReaderSource } from './document-story.ts'
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
  /** Ids of waves and rounds by their names in the story; and who has got the messages of a wave. */
  readonly waves: Map<string, string>
  readonly rounds: Map<string, string>
  readonly written: Map<string, readonly string[]>
  readonly sessions: PlannedSession[]
  /** The day on which somebody joined. */
  readonly joinedOn: Map<string, Day>
  /** Who has shared. */
  readonly sharers: Set<string>
}

interface PlannedSession extends Pick<StaffStory['sessions'][number], 'day' | 'kind' | 'sites'> {
  readonly sessionId: string
  isOver: boolean
}

export function createPeopleScene(stage: Stage, content: ContentStory): PeopleScene {
  // Chance of its own: who draws names elsewhere in the story is not disturbed.
  const random = createRandom(1)
  const people = { colleagues: [], mixed: [], chosen: [], joinedOn: new Map(), sharers: new Set<string>() }
  const asked = { waves: new Map(), rounds: new Map(), written: new Map(), sessions: [] }
  return { stage, story: readStaffStory(stage.resources), content, random, ...people, ...asked }
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
  const word = { personIds: idsOf(people), step, way: 'mail', at: stage.now(), textId: textInForce(stage), by: stage.actor() } as const
  writeOn(scene, (tx) => void applyConsent(tx, () => stage.db().newId(), word))
  if (step === 'opted-in') for (const { id } of people) scene.joinedOn.set(id, stage.today())
}

/** What people have before them when they answer; null: nothing yet. */
function textInForce(stage: Stage): string | null {
  return consentTextsOf(stage.db().read)[0]?.id ?? null
}

/** How everybody stands, by id. */
export function standingsOn({ stage }: PeopleScene): ReadonlyMap<string, Consent> {
  return new Map(consentsOf(stage.db().read).map(({ id, consent }) => [id, consent]))
}

/** Throws when the story speaks of what is not there. */
export function partOf<T>(parts: Readonly<Record<string, T>>, name: string): T {
  const part = parts[name]
  if (part === undefined) throw new Error(`the story knows no ${name}`)
  return part
}

/** People of the roster who read a policy, in the order of the story: the pilot group, or others who stand for their colleagues. */
export function drawReaders({ colleagues, chosen, mixed }: PeopleScene, from: ReaderSource, count: number): readonly Colleague[] {
  if (from === 'pilot') return colleagues.filter((each) => chosen.includes(each)).slice(0, count)
  const rank = from === 'managers' ? 'manager' : 'staff'
  return mixed.filter((each) => each.seniority === rank && each.locale === 'it' && !chosen.includes(each)).slice(0, count)
}

/** Fisher and Yates. */
export function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const left = [...values]
  return values.flatMap(() => left.splice(random.int(0, left.length - 1), 1))
}
