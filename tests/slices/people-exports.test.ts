/** Every list of people leaves the app as a table, with what the screen says and nothing that it keeps to itself. */
import { existsSync, readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { addColleagues, addWave } from './outreach.ts'
import { addPerson } from './people.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

/** What stands in a file once `save` has written it: by column, a record a line. */
async function written(save: () => Promise<unknown>): Promise<readonly Readonly<Record<string, string>>[]> {
  const path = world.at('list.csv')
  world.answer(path)
  expect(await save()).toMatchObject({ path })
  expect(world.asked.at(-1)).toMatch(/ as table$/)
  return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data
}

test('the recipients of a wave are all in the file, however many pages they are, and nobody who opted out', async () => {
  const { outreach, people } = world.caller
  const ids = await addColleagues(
    world,
    Array.from({ length: 12 }, (_, index) => `Person ${String(index).padStart(2, '0')}`),
  )
  const waveId = await addWave(world)
  await outreach.markSent({ waveId })
  const [gone = '', joined = ''] = [...ids.values()]
  await people.recordConsent({ personIds: [gone], step: 'opted-out', way: 'mail' })
  await people.recordConsent({ personIds: [joined], step: 'opted-in', way: 'mail' })
  const rows = await written(() => outreach.exportTable({ of: 'recipients', waveId }))
  expect(rows).toHaveLength(11)
  expect(rows[0]).toEqual({
    ...{ Name: 'Person 01', 'E-mail': 'person.1@aurelia.example', Language: 'en', State: 'Sent', Reason: '' },
    ...{ Day: '2027-02-01', Answer: 'Joined' },
  })
  const first = await outreach.table({ of: 'recipients', waveId, limit: 4 })
  const rest = await outreach.table({ of: 'recipients', waveId, limit: 500, offset: 4 })
  expect(first).toMatchObject({ title: 'First wave', total: 11 })
  expect([...first.lines, ...rest.lines].map(([name]) => name)).toEqual(rows.map(({ Name }) => Name))
  expect(await refusalOf(outreach.table({ of: 'recipients' }))).toMatchObject({ code: 'row-missing' })
})

test('results in a file hide what the screen hides', async () => {
  const { outreach, people } = world.caller
  const few = await addColleagues(world, ['Anna', 'Bruno'], 'few')
  const small = await addWave(world, { name: 'Small', audience: PersonFilter.parse({ personIds: [...few.values()] }) })
  await outreach.markSent({ waveId: small })
  await people.recordConsent({ personIds: [...few.values()], step: 'opted-in', way: 'mail' })
  expect(await written(() => outreach.exportTable({ of: 'results' }))).toEqual([
    { Wave: 'Small', Day: '2027-02-02', Channel: 'Mail', Sent: '2', Joined: '', 'Said no': '', 'No answer yet': '' },
    { Wave: 'All waves', Day: '', Channel: 'Mail', Sent: '2', Joined: '', 'Said no': '', 'No answer yet': '' },
  ])
  const waves = await written(() => outreach.exportTable({ of: 'waves' }))
  expect(waves).toMatchObject([{ Wave: 'Small', Message: 'Invitation', Sent: '2' }])
  expect(Object.keys(waves[0] ?? {})).not.toContain('Joined')
})

test('thanks are in the file with each person’s figures and text', async () => {
  const { outreach, people } = world.caller
  const anna = await addPerson(world, 'Anna Rossi', { givenName: 'Anna', locale: 'en' })
  await people.recordConsent({ personIds: [anna], step: 'opted-in', way: 'paper' })
  await people.addShare({ personId: anna, network: 'linkedin', day: '2027-01-29', clicks: 145 })
  const [thanks] = await written(() => outreach.exportTable({ of: 'thanks', days: 30 }))
  expect(thanks).toMatchObject({ Name: 'Anna Rossi', Shares: '1', Clicks: '145', Views: '0' })
  expect(thanks?.['Text']).toContain('Anna')
})

test('candidates, pilot group, feedback, senior leaders and the diagnosis are tables of their own', async () => {
  const { leaders, people } = world.caller
  const ada = await addPerson(world, 'Ada', { department: 'Sales', seniority: 'director', senior: true })
  const bea = await addPerson(world, 'Bea', { department: 'Sales' })
  await leaders.answer({ personId: bea, voice: 'colleague', answers: { excited: 2 } })
  await leaders.setPilot({ personIds: [ada, bea] })
  const none = { easeOfSharing: null, clarityOfPolicy: null, contentFit: null, wouldRecommend: null, worked: '', stopped: '' }
  await leaders.addFeedback({ fields: { ...none, personId: bea, easeOfSharing: 4, worked: 'Short texts' } })
  await leaders.addFeedback({ fields: { ...none, personId: null, wouldRecommend: 9 } })
  await people.recordConsent({ personIds: [ada], step: 'opted-in', way: 'paper' })
  expect(await written(() => leaders.exportTable({ of: 'list' }))).toMatchObject([
    { Name: 'Bea', Department: 'Sales', 'Excited about industry and company': '2', Nominations: '1', Leader: 'No' },
  ])
  const pilot = await written(() => leaders.exportTable({ of: 'pilot' }))
  expect(pilot.map(({ Name }) => Name).sort()).toEqual(['Ada', 'Bea'])
  const feedback = await written(() => leaders.exportTable({ of: 'feedback' }))
  expect(feedback).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ 'Who says it': 'Bea', 'Sharing is easy': '4', 'What worked': 'Short texts' }),
      // Nobody is found by the day on which they were asked.
      expect.objectContaining({ 'Who says it': 'Not named', Day: '', 'I would recommend it to a colleague': '9' }),
    ]),
  )
  expect(await written(() => leaders.exportTable({ of: 'seniors' }))).toMatchObject([{ Name: 'Ada', Joined: '2027-02-01' }])
  for (const name of ['Cai', 'Dan', 'Eva']) await addPerson(world, name)
  expect(await written(() => leaders.exportTable({ of: 'diagnosis' }))).toMatchObject([{ Team: 'Everybody', 'Opted in': '' }])
})

test('teams go out as a tree, a session with who was there, as CSV or as a workbook', async () => {
  const { people, training } = world.caller
  const rule = { departments: ['Sales'], seniorities: [], places: [], locales: [] }
  const fields = { name: 'Sales', rule, parentId: null, access: 'open', mandatory: false } as const
  const { teamId } = await people.saveTeam({ fields })
  await people.saveTeam({ fields: { ...fields, name: 'Sales north', parentId: teamId, mandatory: true } })
  const anna = await addPerson(world, 'Anna', { department: 'Sales', place: 'Bari' })
  expect(await written(() => people.exportTeams({}))).toMatchObject([
    { Team: 'Sales', 'Part of': '', Departments: 'Sales', Mandatory: 'No', People: '1' },
    { Team: 'Sales north', 'Part of': 'Sales', Mandatory: 'Yes' },
  ])
  const session = {
    ...({ title: 'First posts', kind: 'webinar', topic: 'social-basics', day: '2027-02-10', time: '10:00', zone: '' } as const),
    ...{ minutes: 60, place: '', link: '', trainer: '', locale: null, seats: null, itemIds: [] },
  }
  const { sessionId } = await training.add({ fields: session })
  await training.setAttendance({ sessionId, personIds: [anna], state: 'attended' })
  const path = world.at('attendance.xlsx')
  await training.exportAttendance({ sessionId, path })
  const { Sheets, SheetNames } = read(readFileSync(path))
  expect(utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {})).toEqual([
    { Session: 'First posts', Day: '2027-02-10', Name: 'Anna', Department: 'Sales', Place: 'Bari', State: 'Was there' },
  ])
})

test('whoever closes the dialog gets no file', async () => {
  world.answer(null)
  expect(await world.caller.leaders.exportTable({ of: 'list' })).toBeNull()
  expect(await world.caller.people.exportTeams({})).toBeNull()
  expect(existsSync(world.at('list.csv'))).toBe(false)
})
