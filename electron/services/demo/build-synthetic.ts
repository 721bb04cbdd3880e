/** Builds a made-up company of any size: the same numbers and seed give the same bytes, on every machine. */
import type { PlanTask } from '#shared/contracts/launch-plan.ts'
import { addDays, type Day, weekdayOf } from '#shared/domain/day.ts'
import { roles } from '#shared/domain/launch-plan/types.ts'
import { textsOf } from '../text.ts'
import { createPeople } from './people.ts'
import { assignOwners, finishTask } from './perform.ts'
import { buildOnStage, type Stage, type StageOptions } from './stage.ts'
import { foundCompany } from './synthetic-company.ts'
import { liveOnEvents } from './synthetic-events.ts'

export type SyntheticOptions = Omit<StageOptions, 'timeZone'> & {
  /** People of the company. */
  readonly advocates: number
  /** Calendar days since the plan's first day, 0 or more. */
  readonly days: number
  /** Things that were counted since the launch, over so many days; 0: nobody shares yet. */
  readonly events: number
  /** Told now and then how many events there are. */
  readonly onProgress?: (done: number) => void
}

/** Every synthetic plan begins on this Monday, so that the bytes do not depend on when they were made. */
const firstDay = '2027-01-11'

/** Nothing of a plan is still open this many days after it began; days beyond are not walked through. */
const longest = 400

/** Writes the workspace to the new file `path` and closes it. Refuses file-exists and whatever else a file can refuse. */
export async function buildSynthetic(
  path: string,
  { advocates, days, events, onProgress = () => undefined, ...options }: SyntheticOptions,
): Promise<void> {
  await buildOnStage(path, { ...options, timeZone: 'UTC' }, async (stage) => {
    await found(stage, options.resources, advocates)
    const today = addDays(firstDay, days)
    for (const day of workdays(days)) await liveDay(stage, day)
    stage.setTime(`${today} 18:00`)
    if (events === 0) return
    const company = await foundCompany(stage, advocates, firstDay, days)
    liveOnEvents(stage, { company, start: firstDay, days: days + 1, events, onProgress })
  })
}

async function found(stage: Stage, resources: string, advocates: number): Promise<void> {
  const { caller, locale, path, random } = stage
  const draw = createPeople(resources, random)
  // Four people in five are Italian, as the plan's country is.
  const people = () => draw(random.next() < 0.8 ? 'IT' : 'MY')
  const [family = ''] = people().split(' ').slice(-1)
  stage.setTime(`${addDays(firstDay, -4)} 09:00`)
  stage.setActor(people())
  const plan = { template: 'first-60-days', start: firstDay, places: [{ country: 'IT', region: '' }] }
  await caller.workspace.create({ ...plan, programName: `${family} Voices`, companySize: advocates, locale, path })
  const brandColor = `#${Array.from({ length: 3 }, () => random.int(16, 160).toString(16).padStart(2, '0')).join('')}`
  await caller.workspace.update({ fields: { companyName: family, hashtag: `#${family}Voices`, brandColor, calendarChecked: true } })
  const memberByRole = new Map<string, string>()
  for (const role of roles) {
    const name = people()
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@company.example`
    const { memberId } = await caller.launchPlan.addMember({ name, role, email, senior: role === 'executive-sponsor' })
    memberByRole.set(role, memberId)
  }
  stage.setActor(memberByRole.get('program-manager') ?? '')
  await assignOwners(stage, memberByRole)
}

/** The weekdays from the first day on, `days` calendar days long. */
function workdays(days: number): readonly Day[] {
  return Array.from({ length: Math.min(days, longest) + 1 }, (_, index) => addDays(firstDay, index)).filter((day) => weekdayOf(day) < 6)
}

/** Most work begins on its day and ends on its day; some waits, some slips. */
async function liveDay(stage: Stage, day: Day): Promise<void> {
  stage.setTime(`${day} 10:00`)
  const plan = await stage.caller.launchPlan.view({})
  for (const task of plan?.tasks ?? []) {
    if (task.waitsFor.length > 0) continue
    if (task.status === 'todo' && task.start <= day && stage.random.next() < 0.85) await begin(stage, task)
    if (task.status === 'doing' && task.due <= day && stage.random.next() < 0.75) await end(stage, task)
  }
}

async function begin(stage: Stage, task: PlanTask): Promise<void> {
  if (task.ownerId !== null) stage.setActor(task.ownerId)
  await stage.caller.launchPlan.setStatus({ taskId: task.id, status: 'doing' })
}

async function end(stage: Stage, task: PlanTask): Promise<void> {
  if (task.ownerId !== null) stage.setActor(task.ownerId)
  const reason = task.ready ? undefined : String(textsOf(stage.locale).formatMessage({ id: 'demo.reason' }))
  await finishTask(stage, task.id, reason)
}
