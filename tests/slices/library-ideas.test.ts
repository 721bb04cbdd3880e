/** Ideas of colleagues, views with a name, and what all content shares: teams, campaigns, settings. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

test('an idea becomes a draft once, and that can be undone', async () => {
  const { library, content, history } = world.caller
  const { teamId } = await content.addTeam({ name: 'Foundry' })
  const { ideaId } = await library.addIdea({ fields: { kind: 'idea', title: 'Night shift', body: 'How it sounds', by: 'Luca', teamId } })
  expect((await library.counts({})).ideas).toBe(1)
  const { itemId } = await library.acceptIdea({ ideaId })
  expect(await library.acceptIdea({ ideaId })).toEqual({ itemId })
  expect(await library.view({ itemId })).toMatchObject({
    title: 'Night shift',
    summary: 'How it sounds',
    from: 'Luca',
    kind: 'employee',
    teamIds: [teamId],
    ideaId,
    status: 'draft',
  })
  expect(await library.ideas({})).toMatchObject([{ id: ideaId, status: 'accepted', itemId }])
  await history.undo({})
  expect(await library.ideas({})).toMatchObject([{ id: ideaId, status: 'new', itemId: null }])
  expect((await library.list({})).total).toBe(0)
})

test('an idea is answered, declined, changed and removed', async () => {
  const { library, history } = world.caller
  const { ideaId } = await library.addIdea({ fields: { kind: 'question', title: 'What does it cost?' } })
  await library.updateIdea({ ideaId, fields: { title: 'What does it cost to run?' } })
  await library.answerIdea({ ideaId, status: 'answered', answer: 'Less than the old one' })
  expect(await library.ideas({})).toMatchObject([
    { title: 'What does it cost to run?', status: 'answered', answer: 'Less than the old one' },
  ])
  await library.removeIdea({ ideaId })
  expect(await library.ideas({})).toEqual([])
  await history.undo({})
  expect(await library.ideas({})).toHaveLength(1)
})

test('a view keeps its filter under a name, can be changed, and removed', async () => {
  const { library } = world.caller
  const filter = { text: 'pump', statuses: ['review' as const] }
  const { viewId } = await library.saveView({ name: 'Mine', filter })
  await library.saveView({ viewId, name: 'Ours', filter: { ...filter, pinned: true } })
  expect(await library.savedViews({})).toMatchObject([{ id: viewId, name: 'Ours', filter: { ...filter, pinned: true } }])
  await library.removeView({ viewId })
  expect(await library.savedViews({})).toEqual([])
})

test('content settings begin sensibly, and are refused when they make no sense', async () => {
  const { content, history } = world.caller
  expect(await content.settings({})).toMatchObject({ mixCompany: 40, mixThirdParty: 30, mixEmployee: 30, approvals: 1, zone: '' })
  await content.updateSettings({ fields: { mixCompany: 50, mixEmployee: 20, zone: 'Asia/Kuala_Lumpur' } })
  expect(await content.settings({})).toMatchObject({ mixCompany: 50, mixThirdParty: 30, mixEmployee: 20, zone: 'Asia/Kuala_Lumpur' })
  expect(await refusalOf(content.updateSettings({ fields: { mixCompany: 51 } }))).toMatchObject({
    code: 'mix-not-hundred',
    data: { sum: 101 },
  })
  expect((await refusalOf(content.updateSettings({ fields: { zone: 'Mars/Olympus' } }))).code).toBe('zone-unknown')
  await history.undo({})
  expect(await content.settings({})).toMatchObject({ mixCompany: 40, zone: '' })
})

test('a team of one name is made once, is renamed and removed', async () => {
  const { content } = world.caller
  const { teamId } = await content.addTeam({ name: 'Sales' })
  expect(await content.addTeam({ name: 'sales' })).toEqual({ teamId })
  await content.renameTeam({ teamId, name: 'Sales Italy' })
  expect(await content.teams({})).toEqual([{ id: teamId, name: 'Sales Italy' }])
  await content.removeTeam({ teamId })
  expect(await content.teams({})).toEqual([])
})

test('a campaign that would end before it begins is refused', async () => {
  const { content } = world.caller
  const fields = { name: 'Pump week', hashtag: '#PumpWeek', startsOn: '2027-03-01', endsOn: '2027-03-07' }
  const { campaignId } = await content.addCampaign({ fields })
  expect((await refusalOf(content.updateCampaign({ campaignId, fields: { endsOn: '2027-02-28' } }))).code).toBe('campaign-backwards')
  await content.updateCampaign({ campaignId, fields: { name: 'Pump fortnight', endsOn: '2027-03-14' } })
  expect(await content.campaigns({})).toEqual([{ ...fields, id: campaignId, name: 'Pump fortnight', endsOn: '2027-03-14' }])
  await content.removeCampaign({ campaignId })
  expect(await content.campaigns({})).toEqual([])
})
