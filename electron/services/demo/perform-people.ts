/** Lets the demo's people come in, be asked, agree or not, train and share: by the product's procedures, and its queries where the story's days are not today. */
import { noteInvited } from '#db/queries/people/consent.ts'
import { insertShare } from '#db/queries/people/shares.ts'
import type { WriteDb } from '#db/types.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import type { ContentStory } from './content-story.ts'
import { arrive } from './people-arrive.ts'
import { type Colleague, createPeopleScene, idsOf, type PeopleScene, say, standingsOn, writeOn } from './people-scene.ts'
import type { PeopleStep } from './people-steps.ts'
import type { Stage } from './stage.ts'

type Step<P extends PeopleStep['people']> = Extract<PeopleStep, { people: P }>

/** Performs steps one after the other, after the one in which the content's story founds its teams. */
export function createPeopleActs(stage: Stage, content: ContentStory): (step: PeopleStep) => Promise<void> {
  const scene = createPeopleScene(stage, content)
  return async (step) => {
    switch (step.people) {
      case 'arrive':
        return arrive(scene)
      case 'choose':
        return choose(scene, step)
      case 'pilot':
        return pilot(scene, step)
      case 'train':
        return train(scene)
      case 'plan-wave':
        return planWave(scene)
      case 'invite':
        return invite(scene, step)
      case 'share':
        return share(scene, step)
    }
  }
}

/** The pilot group as the picker proposes it around who is known by name. */
async function choose({ stage, story, colleagues, chosen }: PeopleScene, { size }: Step<'choose'>): Promise<void> {
  const names = new Set(story.known.map(({ name }) => name))
  const keepIds = idsOf(colleagues.filter(({ name }) => names.has(name)))
  const { seats } = await stage.caller.leaders.proposePilot({ size, keepIds })
  const personIds = seats.map(({ person }) => person.id)
  await stage.caller.leaders.setPilot({ personIds })
  await stage.caller.leaders.setLeader({ personIds: keepIds.slice(0, 3), leader: true })
  chosen.push(...colleagues.filter(({ id }) => personIds.includes(id)))
}

/** What came of asking the pilot group, and a few others. */
function pilot(scene: PeopleScene, { more }: Step<'pilot'>): void {
  const { stage, mixed, chosen } = scene
  const others = mixed.filter((person) => person.usesSocial === true && !chosen.includes(person))
  const ranked = chosen.filter((_, index) => index % 3 !== 1)
  const leaving = others.slice(more + 1, more + 2)
  say(scene, [...chosen, ...others.slice(0, more), ...leaving], 'opted-in')
  say(scene, ranked, 'ranking-in')
  say(scene, others.slice(more, more + 1), 'declined')
  say(scene, leaving, 'opted-out')
  writeOn(scene, (tx) => noteInvited(tx, idsOf(others.slice(more + 2, more + 5)), 0, stage.now()))
}

/** Sessions at every site but one, with the pilot group on their lists. */
async function train({ stage, story }: PeopleScene): Promise<void> {
  const { people } = await stage.caller.people.list({ filter: { inPilot: true }, limit: 100 })
  for (const { title, sites, attend, ...fields } of story.sessions) {
    const { sessionId } = await stage.caller.training.add({
      fields: { ...fields, title: title[stage.locale], trainer: story.trainer, itemIds: [] },
    })
    const personIds = people.filter(({ place }) => sites.includes(place)).map(({ id }) => id)
    if (personIds.length > 0) await stage.caller.training.setAttendance({ sessionId, personIds, state: attend })
  }
}

async function planWave({ stage, story }: PeopleScene): Promise<void> {
  const { name, departments, day, time } = story.wave
  const audience = { departments: departments.map((each) => story.departments[each][stage.locale]), consents: ['not-asked' as const] }
  await stage.caller.outreach.addWave({
    fields: { name: name[stage.locale], kind: 'invitation', channel: 'mail', audience, day, time, sessionId: null, taskId: null },
  })
}

/** Invitations to all sites, and the answers that came: directors first, then everybody else in no order. */
function invite(scene: PeopleScene, { invited, joined, optedOut, declined, seniors }: Step<'invite'>): void {
  const { stage, colleagues, mixed } = scene
  const standing = standingsOn(scene)
  const count = (state: string) => [...standing.values()].filter((each) => each === state).length
  const isNew = ({ id }: Colleague) => standing.get(id) === 'not-asked'
  const isDirector = ({ seniority }: Colleague) => seniority === 'director'
  const asked = [
    ...colleagues.filter((each) => isDirector(each) && isNew(each)),
    ...mixed.filter((each) => !isDirector(each) && isNew(each)),
  ]
  const all = asked.slice(0, invited - colleagues.filter((each) => !isNew(each)).length)
  const there = colleagues.filter((each) => isDirector(each) && standing.get(each.id) === 'opted-in').length
  const directors = all.filter(isDirector).slice(0, Math.max(0, seniors - there))
  const rest = all.filter((each) => !isDirector(each))
  const leave = optedOut - count('opted-out')
  const joins = rest.slice(0, joined - count('opted-in') - directors.length + leave)
  const others = rest.slice(joins.length)
  const no = others.slice(0, declined - count('declined'))
  const reminded = others.slice(no.length).filter((_, index) => index % 2 === 0)
  writeOn(scene, (tx) => noteInvited(tx, idsOf(all), 0, stage.now()))
  say(scene, [...directors, ...joins], 'opted-in')
  const ranked = joins.filter((_, index) => index % 2 === 0)
  say(scene, ranked, 'ranking-in')
  say(scene, joins.slice(0, leave), 'opted-out')
  say(scene, no, 'declined')
  writeOn(scene, (tx) => noteInvited(tx, idsOf(reminded), 1, stage.now()))
}

/** Posts of who takes part, from a day on until now. */
function share(scene: PeopleScene, { from, sharers, mean }: Step<'share'>): void {
  const { stage, mixed, random } = scene
  const standing = standingsOn(scene)
  const active = mixed.filter(({ id, usesSocial }) => standing.get(id) === 'opted-in' && usesSocial === true)
  const directors = active.filter(({ seniority }) => seniority === 'director')
  const days = daysBetween(from, stage.today())
  writeOn(scene, (tx) => {
    for (const person of [...directors, ...active.filter((each) => !directors.includes(each))].slice(0, sharers)) {
      const posts = 1 + Math.floor(random.next() * 2 * mean)
      for (let post = 0; post < posts; post += 1) keepShare(tx, scene, person, addDays(from, random.int(0, days - 1)))
    }
  })
}

function keepShare(tx: WriteDb, { stage, random }: PeopleScene, { id, networks }: Colleague, day: string): void {
  const { network, audience } = random.pick(networks)
  const impressions = Math.round(audience * (0.15 + random.next() * 0.5))
  const clicks = Math.round(impressions * random.next() * 0.06)
  const engagements = Math.round(impressions * random.next() * 0.05)
  insertShare(tx, { id: stage.db().newId(), personId: id, network, day, impressions, clicks, engagements, createdAt: stage.now() })
}
