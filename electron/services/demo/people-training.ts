/** Training in the demo's story: sessions planned, people asked to them, and who was there. */
import { type PeopleScene, standingsOn } from './people-scene.ts'
import type { PeopleStep } from './people-steps.ts'

type Step<P extends PeopleStep['people']> = Extract<PeopleStep, { people: P }>

/** The pilot group stands on the lists of its sessions from the first. */
export async function train(scene: PeopleScene, { batch }: Step<'train'>): Promise<void> {
  const { stage, story, sessions } = scene
  const { people } = await stage.caller.people.list({ filter: { inPilot: true }, limit: 100 })
  for (const session of story.sessions) {
    if (session.batch !== batch) continue
    const { title, sites, attend, batch: _batch, ...fields } = session
    const { sessionId } = await stage.caller.training.add({
      fields: { ...fields, title: title[stage.locale], trainer: story.trainer, itemIds: [] },
    })
    sessions.push({ ...fields, sessionId, sites, isOver: false })
    const personIds = people.filter(({ place }) => sites.includes(place)).map(({ id }) => id)
    if (attend !== 'invited' && personIds.length > 0) await stage.caller.training.setAttendance({ sessionId, personIds, state: attend })
  }
}

/** Whom a wave has asked to take part is asked to the next session at their site. */
export async function book(scene: PeopleScene, { batch }: Step<'book'>): Promise<void> {
  const { stage, mixed, sessions, written } = scene
  const asked = new Set([...written].flatMap(([wave, ids]) => (wave.startsWith(batch) ? ids : [])))
  const people = mixed.filter(({ id }) => asked.has(id))
  const open = sessions.filter(({ day, kind }) => day >= stage.today() && kind !== 'photo-day')
  const places = new Set(people.map(({ place }) => place))
  for (const place of places) {
    const session = open.find(({ sites }) => sites.includes(place))
    if (session === undefined) throw new Error(`the story trains nobody in ${place}`)
    const personIds = people.filter((each) => each.place === place).map(({ id }) => id)
    await stage.caller.training.setAttendance({ sessionId: session.sessionId, personIds, state: 'invited' })
  }
}

/** Six of seven who said yes came to what lies behind them; who has not answered stays on the list. */
export async function attend(scene: PeopleScene): Promise<void> {
  const { stage, sessions, random } = scene
  const standing = standingsOn(scene)
  const { training } = stage.caller
  for (const session of sessions) {
    if (session.isOver || session.day >= stage.today()) continue
    session.isOver = true
    const { sessionId } = session
    const listed = (await training.attendees({ sessionId })).filter(({ state }) => state === 'booked' || state === 'invited')
    const members = listed.filter(({ personId }) => standing.get(personId) === 'opted-in')
    const came = members.map(({ personId }) => ({ personId, wasThere: random.next() < 6 / 7 }))
    for (const state of ['attended', 'missed'] as const) {
      const personIds = came.filter(({ wasThere }) => wasThere === (state === 'attended')).map(({ personId }) => personId)
      if (personIds.length > 0) await training.setAttendance({ sessionId, personIds, state })
    }
  }
}
