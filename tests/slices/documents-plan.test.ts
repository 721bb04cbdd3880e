/** Policy and brand guideline make the plan's tasks ready by themselves. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, paragraph, publish, rewrite, withDocument } from './documents.ts'
import { createWorld, planOf, refusalOf, taskOf, type World } from './world.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = createWorld()
  desk = await withDocument(world)
})
afterEach(() => world.end())

async function reasonOf(key: string, condition: string): Promise<string | undefined> {
  const { id: taskId } = taskOf(await planOf(world), key)
  const { conditions } = await world.caller.launchPlan.task({ taskId })
  return conditions.find((each) => each.key === condition)?.reason.code.replace('condition.', '')
}

const approved = () => reasonOf('policy-legal-review', 'policy-approved')
const published = () => reasonOf('policy-published', 'policy-published')
const read = () => reasonOf('policy-first-readers', 'policy-read-by-pilot')

async function addReaders(...groups: readonly string[]): Promise<readonly string[]> {
  const readers = groups.map((group, index) => ({ name: `${group} ${index}`, email: '', group }))
  await world.caller.documents.addReaders({ documentId: desk.documentId, readers })
  return (await world.caller.documents.readers({ documentId: desk.documentId })).map(({ id }) => id)
}

test('legal review is ready when a policy is approved, publication when it is published, and both stay so while a draft follows', async () => {
  const { documentId, paolo } = desk
  const { documents } = world.caller
  expect(await approved()).toBe('policy-approved.open')
  await documents.requestReview({ documentId, reviewers: [paolo], dueOn: null })
  await documents.giveVerdict({ documentId, memberId: paolo, verdict: 'approved', note: '' })
  await documents.approve({ documentId })
  expect([await approved(), await published()]).toEqual(['policy-approved.met', 'policy-published.open'])
  await documents.publish({ documentId, note: '', effectiveOn: null, materialBlocks: [] })
  await rewrite(desk, 1, paragraph('Next year’s words'))
  expect([await approved(), await published()]).toEqual(['policy-approved.met', 'policy-published.met'])
  await documents.archive({ documentId })
  expect([await approved(), await published()]).toEqual(['policy-approved.open', 'policy-published.open'])
})

test('the first acknowledgements are there when the whole pilot group has read what is in force', async () => {
  await publish(desk)
  expect(await read()).toBe('policy-read-by-pilot.open')
  const [first = '', second = '', ...others] = await addReaders('Gruppo pilota', 'Kumpulan perintis', 'Zentrale')
  expect(others).toHaveLength(1)
  await world.caller.documents.acknowledge({ readerIds: [first], how: 'here' })
  expect(await read()).toBe('policy-read-by-pilot.open')
  await world.caller.documents.acknowledge({ readerIds: [second], how: 'paper' })
  expect(await read()).toBe('policy-read-by-pilot.met')
  const { id } = await rewrite(desk, 1, paragraph('You must ask first.'))
  await publish(desk, [id])
  expect(await read()).toBe('policy-read-by-pilot.open')
  await world.caller.history.undo({})
  expect(await read()).toBe('policy-read-by-pilot.met')
})

test('the brand guideline counts for itself, and the plan hears of documents', async () => {
  const guide = await world.caller.documents.create({ template: 'brand-guide', locale: 'en' })
  expect(await reasonOf('brand-approved', 'guideline-published')).toBe('guideline-published.open')
  world.heard()
  await publish({ ...desk, documentId: guide.documentId })
  expect(world.heard()).toContain('document_version')
  expect(await reasonOf('brand-approved', 'guideline-published')).toBe('guideline-published.met')
  expect(await published()).toBe('policy-published.open')
  const { id: taskId } = taskOf(await planOf(world), 'policy-published')
  expect(await refusalOf(world.caller.launchPlan.setStatus({ taskId, status: 'done' }))).toMatchObject({ code: 'task-not-ready' })
})

test('the plan of seven steps hears of the same documents, and hears when they are taken back', async () => {
  const { documents, history, launchPlan } = world.caller
  await launchPlan.create({ template: 'seven-steps', start: '2027-03-01', country: 'IT' })
  const guide = await documents.create({ template: 'brand-guide', locale: 'en' })
  const conditions = async () => [
    await reasonOf('policy-legal-review', 'policy-approved'),
    await reasonOf('policy-published', 'policy-published'),
    await reasonOf('beta-test', 'policy-read-by-pilot'),
    await reasonOf('brand-guideline', 'guideline-published'),
  ]
  const open = ['policy-approved.open', 'policy-published.open', 'policy-read-by-pilot.open', 'guideline-published.open']
  expect(await conditions()).toEqual(open)
  await publish(desk)
  await documents.acknowledge({ readerIds: [...(await addReaders('Pilot'))], how: 'here' })
  await publish({ ...desk, documentId: guide.documentId })
  expect(await conditions()).toEqual(open.map((code) => code.replace('.open', '.met')))
  // Guideline: published, approved, judged, asked; policy: read, its readers, published, approved, judged, asked.
  for (let act = 0; act < 10; act++) await history.undo({})
  expect(await conditions()).toEqual(open)
  for (let act = 0; act < 10; act++) await history.redo({})
  await documents.remove({ documentId: guide.documentId })
  await documents.remove({ documentId: desk.documentId })
  expect(await conditions()).toEqual(open)
})
