/** Items of the library: made, changed, approved by one or by two, sent back, changed by the hundred, and every step taken back. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ItemStatus } from '#shared/domain/content/types.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const titles = async (...statuses: readonly ItemStatus[]) =>
  (await world.caller.library.list({ filter: { statuses: [...statuses] } })).items.map((item) => item.title)
const add = async (title: string) => (await world.caller.library.create({ fields: { title } })).itemId
const view = (itemId: string) => world.caller.library.view({ itemId })

/** From here on this member sits at the computer. */
async function actAs(name: string): Promise<void> {
  const { launchPlan, settings } = world.caller
  const { memberId } = await launchPlan.addMember({ name, role: 'content-editor', email: '', senior: false })
  await settings.update({ fields: { me: { [world.session.current()?.path ?? '']: memberId } } })
}

test('an item made by hand is a draft that can be undone and redone', async () => {
  const { library, history } = world.caller
  const { itemId } = await library.create({ fields: { title: 'How we cast a pump', url: 'https://aurelia.example/cast?utm_source=x' } })
  expect(await view(itemId)).toMatchObject({ status: 'draft', captionList: [], approvals: { given: 0, needed: 1 } })
  await history.undo({})
  expect(await titles()).toEqual([])
  await history.redo({})
  expect(await titles('draft')).toEqual(['How we cast a pump'])
})

test('whatever is changed can be taken back, and is found by its new words only while they stand', async () => {
  const { library, history } = world.caller
  const itemId = await add('Foundry')
  await library.update({ itemId, fields: { title: 'Collaudo', evergreen: true, refreshOn: '2027-05-01' } })
  const found = async (text: string) => (await library.list({ filter: { text } })).total
  expect([await found('foundry'), await found('collaudo')]).toEqual([0, 1])
  await history.undo({})
  expect([await found('foundry'), await found('collaudo')]).toEqual([1, 0])
  expect(await view(itemId)).toMatchObject({ title: 'Foundry', evergreen: false, refreshOn: null })
})

test('an item that is removed is found no longer, until that is undone', async () => {
  const { library, history } = world.caller
  const itemId = await add('Foundry')
  await library.addCaption({ itemId, network: 'x', locale: 'en', text: 'Sparks in the night' })
  await library.remove({ itemIds: [itemId] })
  expect((await library.list({ filter: { text: 'sparks' } })).total).toBe(0)
  expect((await refusalOf(view(itemId))).code).toBe('row-missing')
  await history.undo({})
  expect((await library.list({ filter: { text: 'sparks' } })).items.map(({ title, captions }) => [title, captions])).toEqual([
    ['Foundry', 1],
  ])
})

test('one approval is enough where one is asked for', async () => {
  await actAs('Giulia')
  const itemId = await add('Story')
  expect(await world.caller.library.approve({ itemIds: [itemId] })).toEqual({ approved: 1, waiting: 0 })
  expect(await view(itemId)).toMatchObject({ status: 'approved', approvedBy: 'Giulia', approvals: { given: 1, needed: 1 } })
})

test('where two are asked for, the second is somebody else’s', async () => {
  const { library, content } = world.caller
  await content.updateSettings({ fields: { approvals: 2 } })
  await actAs('Giulia')
  const itemId = await add('Story')
  expect(await library.approve({ itemIds: [itemId] })).toEqual({ approved: 0, waiting: 1 })
  expect(await view(itemId)).toMatchObject({ status: 'review', firstApprovedBy: 'Giulia', approvals: { given: 1, needed: 2, mine: true } })
  expect(await refusalOf(library.approve({ itemIds: [itemId] }))).toMatchObject({ code: 'approval-by-same', data: { title: 'Story' } })
  expect((await refusalOf(library.setStage({ itemIds: [itemId], stage: 'approved' }))).code).toBe('approval-by-same')
  await actAs('Paolo')
  expect(await library.approve({ itemIds: [itemId] })).toEqual({ approved: 1, waiting: 0 })
  expect(await view(itemId)).toMatchObject({
    status: 'approved',
    firstApprovedBy: 'Giulia',
    approvedBy: 'Paolo',
    approvals: { given: 2, needed: 2 },
  })
})

test('an item with one of two approvals is marked with who gave it and when, and found by that', async () => {
  const { library, content, history } = world.caller
  await content.updateSettings({ fields: { approvals: 2 } })
  await actAs('Giulia')
  const [half, other] = [await add('Story'), await add('Another')]
  await library.setStage({ itemIds: [half, other], stage: 'review' })
  await library.approve({ itemIds: [half] })
  const found = async (firstApproved: boolean | null) =>
    (await library.list({ filter: { statuses: ['review'], firstApproved }, sort: 'title' })).items
  expect(await found(null)).toMatchObject([{ title: 'Another', firstApproval: null }, { firstApproval: { by: 'Giulia', at: noon } }])
  expect((await found(true)).map(({ id }) => id)).toEqual([half])
  expect((await found(false)).map(({ id }) => id)).toEqual([other])
  await content.updateSettings({ fields: { approvals: 1 } })
  expect(await view(half)).toMatchObject({ firstApproval: null })
  await history.undo({})
  await library.sendBack({ itemIds: [half], note: '' })
  expect(await view(half)).toMatchObject({ firstApproval: null })
  await library.setStage({ itemIds: [half], stage: 'review' })
  expect(await found(true)).toEqual([])
})

test('what is sent back is a draft with a note, and has to be approved anew', async () => {
  const { library } = world.caller
  await actAs('Giulia')
  const itemId = await add('Story')
  await library.approve({ itemIds: [itemId] })
  await library.sendBack({ itemIds: [itemId], note: 'Name the plant' })
  expect(await view(itemId)).toMatchObject({
    status: 'draft',
    approvedBy: null,
    notes: [{ kind: 'sent-back', body: 'Name the plant', by: 'Giulia' }],
  })
})

test('many are changed in one act, and come back in one', async () => {
  const { library, content, history } = world.caller
  const { teamId } = await content.addTeam({ name: 'Sales' })
  const itemIds: string[] = []
  for (const title of ['One', 'Two', 'Three']) itemIds.push(await add(title))
  const asked = { itemIds, fields: { kind: 'employee' as const, pinned: true, expiresOn: '2027-01-31' }, addTeamIds: [teamId] }
  expect(await library.updateMany(asked)).toEqual({ changed: 3 })
  expect(await titles('expired')).toHaveLength(3)
  expect((await library.list({ filter: { teamIds: [teamId], kinds: ['employee'], pinned: true } })).total).toBe(3)
  await library.updateMany({ itemIds, fields: {}, removeTeamIds: [teamId] })
  expect((await library.list({ filter: { teamIds: [teamId] } })).total).toBe(0)
  await history.undo({})
  await history.undo({})
  expect((await library.list({ filter: { kinds: ['employee'] } })).total).toBe(0)
  expect(await titles('draft')).toHaveLength(3)
})

test('a copy is a draft with the same captions, approved by nobody', async () => {
  const { library } = world.caller
  const itemId = await add('Story')
  await library.addCaption({ itemId, network: 'any', locale: 'it', tone: 'question', text: 'Chi lo sa?' })
  await library.approve({ itemIds: [itemId] })
  const copy = await view((await library.duplicate({ itemId })).itemId)
  expect(copy).toMatchObject({ title: 'Story', status: 'draft', approvedBy: null })
  expect(copy.captionList).toMatchObject([{ network: 'any', locale: 'it', tone: 'question', text: 'Chi lo sa?' }])
})

test('an item goes from approved to scheduled to live as its slot comes and goes', async () => {
  const { library, calendar } = world.caller
  const itemId = await add('Story')
  await library.approve({ itemIds: [itemId] })
  const { slotId } = await calendar.schedule({ itemId, network: 'linkedin', day: '2027-02-02', time: '09:00', zone: 'America/New_York' })
  expect(await titles('scheduled')).toEqual(['Story'])
  expect(await view(itemId)).toMatchObject({ status: 'scheduled', nextDay: '2027-02-02', slots: [{ past: false }] })
  world.setTime(Date.UTC(2027, 1, 2, 13, 59))
  expect(await titles('scheduled')).toEqual(['Story'])
  world.setTime(Date.UTC(2027, 1, 2, 14, 0))
  expect([await titles('scheduled'), await titles('live')]).toEqual([[], ['Story']])
  await calendar.remove({ slotIds: [slotId] })
  expect(await titles('approved')).toEqual(['Story'])
})

test('days that do not exist and owners who left are refused', async () => {
  const itemId = await add('Story')
  const update = (fields: { expiresOn?: string; ownerId?: string }) => refusalOf(world.caller.library.update({ itemId, fields }))
  expect((await update({ expiresOn: '2027-02-30' })).code).toBe('day-missing')
  expect((await update({ ownerId: itemId })).code).toBe('row-missing')
})
