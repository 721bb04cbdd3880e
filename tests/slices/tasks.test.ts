/** Working in a plan: tasks, what they wait for, their lists and links, risks and the team. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type PlanView, planOf, refusalOf, taskOf, type World, withPlan } from './world.ts'

let world: World
let plan: PlanView
beforeEach(async () => {
  world = createWorld()
  plan = await withPlan(world)
})
afterEach(() => world.end())

describe('scheduling a task', () => {
  test('moves it and what depends on it, and says what moved', async () => {
    const { id: taskId } = taskOf(plan, 'social-policy')
    const { moved } = await world.caller.launchPlan.scheduleTask({ taskId, start: '2027-02-17' })
    expect(moved.find((task) => task.taskId === taskId)).toMatchObject({
      title: 'Rethink the social policy',
      fromStart: '2027-02-15',
      toStart: '2027-02-17',
      toDue: '2027-02-19',
    })
    expect(moved.map((task) => task.taskId)).toContain(taskOf(plan, 'policy-legal-review').id)
  })

  test('on a day off takes the next working day, and a new length pushes what follows', async () => {
    const { id: taskId } = taskOf(plan, 'goals-baseline')
    await world.caller.launchPlan.scheduleTask({ taskId, start: '2027-02-20', days: 2 })
    expect(taskOf(await planOf(world), 'goals-baseline')).toMatchObject({ start: '2027-02-22', due: '2027-02-23', days: 2 })
    expect(await refusalOf(world.caller.launchPlan.scheduleTask({ taskId, days: 0 }))).toMatchObject({ code: 'duration-out-of-range' })
    expect(await refusalOf(world.caller.launchPlan.scheduleTask({ taskId, start: '2027-02-01' }))).toMatchObject({
      code: 'day-before-plan',
    })
    expect(await refusalOf(world.caller.launchPlan.scheduleTask({ taskId, start: '2027-02-31' }))).toMatchObject({ code: 'day-missing' })
  })

  test('fixed to a day stays there when the plan moves, or the move is refused with the reason', async () => {
    const { id: taskId } = taskOf(plan, 'sixty-day-report')
    await world.caller.launchPlan.scheduleTask({ taskId, start: '2027-04-20', fixed: true })
    await world.caller.launchPlan.moveStart({ planId: plan.id, start: '2027-02-16' })
    expect(taskOf(await planOf(world), 'sixty-day-report')).toMatchObject({ start: '2027-04-20', fixedStart: '2027-04-20' })
    const refusal = await refusalOf(world.caller.launchPlan.moveStart({ planId: plan.id, start: '2027-04-01' }))
    expect(refusal).toMatchObject({ code: 'dependency-conflict', data: { title: taskOf(plan, 'sixty-day-report').title } })
    expect((await planOf(world)).start).toBe('2027-02-16')
    await world.caller.launchPlan.scheduleTask({ taskId, fixed: false })
    expect(taskOf(await planOf(world), 'sixty-day-report').fixedStart).toBeNull()
  })
})

describe('completing a task', () => {
  test('keeps the day; taking it back restores the plan', async () => {
    const { id: taskId } = taskOf(plan, 'senior-from-day-one')
    await world.caller.launchPlan.addMember({ name: 'Anna Riva', role: 'executive-sponsor', email: '', senior: true })
    await world.caller.launchPlan.setStatus({ taskId, status: 'doing' })
    expect(taskOf(await planOf(world), 'senior-from-day-one')).toMatchObject({ status: 'doing', startedOn: '2027-02-01' })
    await world.caller.launchPlan.setStatus({ taskId, status: 'done' })
    expect(taskOf(await planOf(world), 'senior-from-day-one')).toMatchObject({ status: 'done', doneOn: '2027-02-01', due: '2027-02-01' })
    await world.caller.launchPlan.setStatus({ taskId, status: 'todo' })
    expect(await planOf(world)).toMatchObject({ tasks: plan.tasks.map(({ start, due }) => ({ start, due })) })
  })

  test('that is not ready takes a reason, which is kept', async () => {
    const { id: taskId, title } = taskOf(plan, 'invites-wave-1')
    const refusal = await refusalOf(world.caller.launchPlan.setStatus({ taskId, status: 'done' }))
    expect(refusal).toMatchObject({ code: 'task-not-ready', data: { title, open: 5, all: 6 } })
    await world.caller.launchPlan.setStatus({ taskId, status: 'done', reason: 'Sent by hand' })
    expect(await world.caller.launchPlan.task({ taskId })).toMatchObject({ overrideReason: 'Sent by hand' })
  })

  test('is ready once the data says so', async () => {
    expect(taskOf(plan, 'platform-branding')).toMatchObject({ ready: false, conditionsMet: 0, conditionsAll: 1 })
    for (const name of ['Anna', 'Badrul', 'Chiara'])
      await world.caller.launchPlan.addMember({ name, role: 'trainer', email: '', senior: false })
    const { conditions } = await world.caller.launchPlan.task({ taskId: taskOf(plan, 'platform-branding').id })
    expect(conditions).toMatchObject([{ key: 'team-named', met: true }])
    await world.caller.launchPlan.setStatus({ taskId: taskOf(plan, 'program-kickoff').id, status: 'done', reason: 'Met already' })
    expect(taskOf(await planOf(world), 'platform-branding').ready).toBe(true)
  })
})

describe('dependencies', () => {
  test('hold dates, can change and go', async () => {
    const [from, to] = [taskOf(plan, 'goals-baseline'), taskOf(plan, 'platform-branding')]
    const { moved } = await world.caller.launchPlan.addDependency({ fromTaskId: from.id, toTaskId: to.id, type: 'FS', lag: 1 })
    expect(moved.map((task) => task.taskId)).toContain(to.id)
    const dependencyId = (await planOf(world)).dependencies.find((each) => each.fromTaskId === from.id && each.toTaskId === to.id)?.id ?? ''
    await world.caller.launchPlan.updateDependency({ dependencyId, type: 'SS', lag: 0 })
    await world.caller.launchPlan.removeDependency({ dependencyId })
    expect(taskOf(await planOf(world), 'platform-branding').start).toBe(to.start)
  })

  test('never close a circle, repeat themselves or hold a task to itself', async () => {
    const [first, second] = [taskOf(plan, 'social-policy'), taskOf(plan, 'policy-legal-review')]
    const link = { type: 'FS', lag: 0 } as const
    const circle = await refusalOf(world.caller.launchPlan.addDependency({ fromTaskId: second.id, toTaskId: first.id, ...link }))
    expect(circle).toMatchObject({ code: 'dependency-circular', data: { tasks: `${second.title} → ${first.title}` } })
    expect(await refusalOf(world.caller.launchPlan.addDependency({ fromTaskId: first.id, toTaskId: second.id, ...link }))).toMatchObject({
      code: 'dependency-duplicate',
    })
    expect(await refusalOf(world.caller.launchPlan.addDependency({ fromTaskId: first.id, toTaskId: first.id, ...link }))).toMatchObject({
      code: 'dependency-self',
    })
    expect(await planOf(world)).toEqual(plan)
  })
})

describe('tasks', () => {
  test('can be added where one wants them, edited, copied and removed with their ties', async () => {
    const phaseId = plan.phases[1]?.id ?? ''
    const { taskId } = await world.caller.launchPlan.addTask({ phaseId, title: 'Book the canteen', start: '2027-03-06', days: 2 })
    expect((await planOf(world)).tasks.find((task) => task.id === taskId)).toMatchObject({
      title: 'Book the canteen',
      start: '2027-03-08',
      due: '2027-03-09',
      phaseId,
    })
    const { memberId } = await world.caller.launchPlan.addMember({ name: 'Anna', role: 'trainer', email: '', senior: false })
    await world.caller.launchPlan.updateTask({
      taskId,
      fields: { ownerId: memberId, deadline: '2027-03-08', notes: '<p>For 40</p>', phaseId: plan.phases[0]?.id, kind: 'milestone' },
    })
    const edited = (await planOf(world)).tasks.find((task) => task.id === taskId)
    expect(edited).toMatchObject({ ownerId: memberId, deadline: '2027-03-08', phaseId: plan.phases[0]?.id, kind: 'milestone', days: 1 })
    await world.caller.launchPlan.addDependency({ fromTaskId: taskOf(plan, 'social-policy').id, toTaskId: taskId, type: 'FS', lag: 0 })
    const copy = await world.caller.launchPlan.duplicateTask({ taskId })
    expect((await planOf(world)).tasks.find((task) => task.id === copy.taskId)?.title).toBe('Book the canteen (copy)')
    await world.caller.launchPlan.removeTask({ taskId })
    const after = await planOf(world)
    expect(after.tasks.map((task) => task.id)).not.toContain(taskId)
    expect(after.dependencies).toHaveLength(plan.dependencies.length)
    expect(await refusalOf(world.caller.launchPlan.task({ taskId }))).toMatchObject({ code: 'row-missing' })
    expect(await refusalOf(world.caller.launchPlan.updateTask({ taskId: copy.taskId, fields: { ownerId: taskId } }))).toMatchObject({
      code: 'row-missing',
    })
  })

  test('carry a checklist and links', async () => {
    const { id: taskId } = taskOf(plan, 'social-policy')
    const { itemId } = await world.caller.launchPlan.addChecklistItem({ taskId, text: 'Ask the works council' })
    await world.caller.launchPlan.updateChecklistItem({ itemId, done: true })
    expect(taskOf(await planOf(world), 'social-policy')).toMatchObject({ checklistDone: 1, checklistAll: 5 })
    await world.caller.launchPlan.updateChecklistItem({ itemId, text: 'Ask them again', position: 0 })
    expect((await world.caller.launchPlan.task({ taskId })).checklist[0]).toMatchObject({ text: 'Ask them again', done: true })
    await world.caller.launchPlan.removeChecklistItem({ itemId })
    const { linkId } = await world.caller.launchPlan.addLink({ taskId, label: 'Draft', url: 'https://example.org/draft' })
    expect((await world.caller.launchPlan.task({ taskId })).links).toEqual([
      { id: linkId, label: 'Draft', url: 'https://example.org/draft' },
    ])
    await world.caller.launchPlan.removeLink({ linkId })
    expect(await world.caller.launchPlan.task({ taskId })).toMatchObject({ links: [], checklist: { length: 4 } })
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'example.org']) {
      expect(await refusalOf(world.caller.launchPlan.addLink({ taskId, label: 'Bad', url }))).toMatchObject({ code: 'bad-input' })
    }
  })

  test('mend a rule that misses something once they count as it', async () => {
    const broken = async () => (await planOf(world)).tasks.flatMap((task) => task.broken.map(({ code }) => code))
    for (const task of plan.tasks.filter(({ tags }) => tags.includes('senior')))
      await world.caller.launchPlan.removeTask({ taskId: task.id })
    expect(await broken()).toContain('rule.senior-missing')
    const phaseId = plan.phases[0]?.id ?? ''
    const { taskId } = await world.caller.launchPlan.addTask({ phaseId, title: 'Lunch with the board', start: plan.start })
    expect(await broken()).toContain('rule.senior-missing')
    await world.caller.launchPlan.updateTask({ taskId, fields: { tags: ['senior'] } })
    expect(await broken()).not.toContain('rule.senior-missing')
    await world.caller.history.undo({})
    expect(await broken()).toContain('rule.senior-missing')
  })
})

describe('risks and the team', () => {
  test('risks come with the template and can be added, judged and removed', async () => {
    const planId = plan.id
    const before = await world.caller.launchPlan.risks({ planId })
    const { riskId } = await world.caller.launchPlan.addRisk({ planId, title: 'The canteen is closed' })
    await world.caller.launchPlan.updateRisk({ riskId, fields: { likelihood: 2, impact: 5, mitigation: 'Ask twice', status: 'watched' } })
    expect((await world.caller.launchPlan.risks({ planId })).at(-1)).toMatchObject({
      id: riskId,
      likelihood: 2,
      impact: 5,
      mitigation: 'Ask twice',
      status: 'watched',
    })
    await world.caller.launchPlan.removeRisk({ riskId })
    expect(await world.caller.launchPlan.risks({ planId })).toEqual(before)
  })

  test('somebody who leaves the team leaves their tasks to the role', async () => {
    const { memberId } = await world.caller.launchPlan.addMember({
      name: 'Anna',
      role: 'trainer',
      email: 'anna@example.org',
      senior: false,
    })
    await world.caller.launchPlan.updateMember({ memberId, fields: { name: 'Anna Riva' } })
    await world.caller.launchPlan.updateTask({ taskId: taskOf(plan, 'social-policy').id, fields: { ownerId: memberId } })
    expect((await planOf(world)).members).toMatchObject([{ name: 'Anna Riva' }])
    await world.caller.launchPlan.removeMember({ memberId })
    const after = await planOf(world)
    expect(after.members).toEqual([])
    expect(taskOf(after, 'social-policy').ownerId).toBeNull()
  })
})
