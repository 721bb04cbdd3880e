/** Waves of the demo's story: planned, made ready, sent and reminded of by the product's own acts; and the answers that came. */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Colleague, idsOf, type PeopleScene, partOf, say, shuffled, standingsOn } from './people-scene.ts'
import type { PeopleStep } from './people-steps.ts'

type Step<P extends PeopleStep['people']> = Extract<PeopleStep, { people: P }>
type Audience = Partial<PersonFilter>

export async function planWave(scene: PeopleScene, { wave }: Step<'plan-wave'>): Promise<void> {
  const { stage, story, waves } = scene
  const { name, kind, audience, upTo, day, time } = partOf(story.waves, wave)
  const departments = audience.departments.map((each) => story.departments[each][stage.locale])
  const filter: Audience = upTo === undefined ? { ...audience, departments } : { personIds: shiftOf(scene, audience.places, upTo) }
  const { waveId } = await stage.caller.outreach.addWave({
    fields: { name: name[stage.locale], kind, channel: 'mail', audience: filter, day, time, sessionId: null, taskId: null },
  })
  waves.set(wave, waveId)
}

/** People of these places who were not asked yet: so many that `upTo` have been asked in all. */
function shiftOf(scene: PeopleScene, places: readonly string[], upTo: number): string[] {
  const standing = standingsOn(scene)
  const isNew = ({ id }: Colleague) => standing.get(id) === 'not-asked'
  const asked = scene.mixed.filter((each) => !isNew(each)).length
  return idsOf(scene.mixed.filter((each) => isNew(each) && places.includes(each.place)).slice(0, upTo - asked))
}

/** The folder of drafts goes with the stage. Reminders were pasted from the send list: no drafts were made of them. */
export async function send({ stage, waves, written }: PeopleScene, { wave, round }: Step<'send'>): Promise<void> {
  const waveId = partOf(Object.fromEntries(waves), wave)
  const { outreach } = stage.caller
  if (round === 0) {
    const folder = join(dirname(stage.path), 'drafts')
    mkdirSync(folder, { recursive: true })
    await outreach.prepare({ waveId, folder })
  }
  await outreach.markSent({ waveId, round })
  if (round > 0) return
  const { recipients } = await outreach.recipients({ waveId, states: ['sent'], limit: 500 })
  written.set(
    wave,
    recipients.map(({ personId }) => personId),
  )
}

/** Senior leaders who use a network first, then everybody else in no order; who leaves took part before. */
export function answer(scene: PeopleScene, { joined, optedOut, declined, seniors }: Step<'answer'>): void {
  const { mixed, chosen, random } = scene
  const standing = standingsOn(scene)
  const are = (...states: readonly string[]) => mixed.filter(({ id }) => states.includes(standing.get(id) ?? ''))
  const isDirector = ({ seniority }: Colleague) => seniority === 'director'
  const isVoice = (each: Colleague) => isDirector(each) && each.usesSocial === true
  const waiting = shuffled(are('invited', 'reminded'), random)
  const members = are('opted-in')
  const leaving = members
    .filter((each) => !isDirector(each) && !chosen.includes(each))
    .slice(0, Math.max(0, optedOut - are('opted-out').length))
  const directors = waiting.filter(isVoice).slice(0, Math.max(0, seniors - members.filter(isVoice).length))
  const rest = waiting.filter((each) => !isDirector(each))
  const joins = rest.slice(0, joined - (members.length - leaving.length) - directors.length)
  const no = rest.slice(joins.length).slice(0, declined - are('declined').length)
  say(scene, [...directors, ...joins], 'opted-in')
  say(
    scene,
    joins.filter((_, index) => index % 2 === 0),
    'ranking-in',
  )
  say(scene, leaving, 'opted-out')
  say(scene, no, 'declined')
}
