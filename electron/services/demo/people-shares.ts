/** What the demo's people post, week by week as the story tells it: who, which item, where, and what came of it. */
import { insertShare } from '#db/queries/people/shares.ts'
import type { WriteDb } from '#db/types.ts'
import { addDays, type Day, daysBetween, daysFrom, instantToDay, weekdayOf } from '#shared/domain/day.ts'
import type { Network } from '#shared/domain/networks.ts'
import type { FiguresStory } from './figures-story.ts'
import { type Colleague, type PeopleScene, standingsOn, writeOn } from './people-scene.ts'
import type { PeopleStep } from './people-steps.ts'

type Step = Extract<PeopleStep, { people: 'share' }>

interface Shareable {
  readonly itemId: string
  readonly publishedOn: Day
  readonly appeal: number
}

/** Where people would rather post, of the networks they are on. */
const liking: Readonly<Partial<Record<Network, number>>> = { linkedin: 3, facebook: 6, instagram: 4, x: 2, whatsapp: 1.4 }

/** Views that bring a click, and any other answer, on each network. */
const answering: Readonly<Partial<Record<Network, readonly [clicks: number, engagements: number]>>> = {
  linkedin: [0.041, 0.034],
  facebook: [0.03, 0.028],
  instagram: [0.008, 0.04],
  x: [0.024, 0.016],
  whatsapp: [0.09, 0.01],
}
const otherAnswers = [0.015, 0.02] as const

/** Posts of who takes part, from a day on until now and never from before they joined: senior leaders and who shared before come first. */
export async function share(scene: PeopleScene, figures: FiguresStory, { from, sharers: count }: Step): Promise<void> {
  const { mixed, sharers } = scene
  const standing = standingsOn(scene)
  const active = mixed.filter(({ id, usesSocial }) => standing.get(id) === 'opted-in' && usesSocial === true)
  const rank = ({ id, seniority }: Colleague) => (seniority === 'director' ? 0 : sharers.has(id) ? 1 : 2)
  const people = active.toSorted((a, b) => rank(a) - rank(b)).slice(0, count)
  const items = await itemsOf(scene, figures)
  writeOn(scene, (tx) => {
    for (const { person, day } of postsOf(scene, figures, people, from)) keepShare(tx, scene, person, day, draw(scene, items, day))
  })
}

/** A day and a person for every share of the story: everybody at least once, then the keen ones again and again. */
function postsOf(scene: PeopleScene, { weeks, weekdays }: FiguresStory, people: readonly Colleague[], from: Day) {
  const { stage, random, joinedOn, sharers } = scene
  const joined = ({ id }: Colleague) => joinedOn.get(id) ?? from
  let owed = 0
  const days = daysFrom(from, addDays(stage.today(), -1)).flatMap((day) => {
    owed += (weeks[addDays(day, 1 - weekdayOf(day))] ?? 0) * (weekdays[weekdayOf(day) - 1] ?? 0)
    const now = Math.round(owed)
    owed -= now
    return Array.from({ length: now }, () => day)
  })
  // Who joined last has the fewest days to choose from.
  const waiting = people.toSorted((a, b) => Number(joined(a) < joined(b)) - Number(joined(a) > joined(b)))
  const posts = days.toReversed().map((day) => {
    const next = waiting.findIndex((person) => joined(person) <= day)
    const [first] = next < 0 ? [] : waiting.splice(next, 1)
    return { day, person: first ?? keenOne(people, random.next(), (person) => joined(person) <= day) }
  })
  for (const { person } of posts) sharers.add(person.id)
  return posts.toReversed()
}

/** The first of them share more often than the last ones. */
function keenOne(people: readonly Colleague[], chance: number, isThere: (person: Colleague) => boolean): Colleague {
  const there = people.filter(isThere)
  const person = there[Math.floor(there.length * chance ** 1.8)]
  if (person === undefined) throw new Error('nobody is there to share')
  return person
}

async function itemsOf({ stage, content }: PeopleScene, { appeal }: FiguresStory): Promise<readonly Shareable[]> {
  const { items } = await stage.caller.library.list({ filter: { statuses: ['approved', 'scheduled', 'live'] }, limit: 500 })
  const refs = new Map(content.items.map(({ ref, title }) => [title[stage.locale], ref]))
  return items
    .filter(({ internalOnly }) => !internalOnly)
    .map(({ id, title, publishedAt, kind }) => ({
      itemId: id,
      publishedOn: instantToDay(publishedAt, 'UTC'),
      appeal: (appeal[refs.get(title) ?? ''] ?? 1) * (kind === 'third-party' ? 0.7 : 1),
    }))
}

/** What is new is shared most. */
function draw({ random }: PeopleScene, items: readonly Shareable[], day: Day): string | null {
  const there = items.filter(({ publishedOn }) => publishedOn <= day)
  const weights = there.map(({ publishedOn, appeal }) => (appeal * appeal * appeal) / (5 + daysBetween(publishedOn, day)))
  return there[pickWeighted(weights, random.next())]?.itemId ?? null
}

function pickWeighted(weights: readonly number[], chance: number): number {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0)
  const at = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return at < 0 ? weights.length - 1 : at
}

function keepShare(tx: WriteDb, { stage, random }: PeopleScene, { id, networks }: Colleague, day: Day, itemId: string | null): void {
  const where =
    networks[
      pickWeighted(
        networks.map(({ network }) => liking[network] ?? 0.3),
        random.next(),
      )
    ]
  if (where === undefined) throw new Error('somebody without networks shares')
  const { network, audience } = where
  const [clicking, engaging] = answering[network] ?? otherAnswers
  const impressions = Math.round(audience * (0.3 + random.next() * 0.7))
  const clicks = Math.round(impressions * clicking * (0.3 + random.next() * 1.4))
  const engagements = Math.round(impressions * engaging * (0.3 + random.next() * 1.4))
  insertShare(tx, { id: stage.db().newId(), personId: id, itemId, network, day, impressions, clicks, engagements, createdAt: stage.now() })
}
