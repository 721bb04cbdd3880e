/** The directory: people are added, changed, found by any of their words, filtered, sorted, exported, and every step taken back. */
import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupFile, restoreFile } from '#db/backup.ts'
import { insertPerson } from '#db/queries/people/people.ts'
import { verifyFile } from '#db/verify.ts'
import { addPerson, namesOf } from './people.ts'
import { rawOf } from './rosters.ts'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const anna = {
  email: 'Anna.Rossi@Aurelia.example',
  employeeNumber: 'E-0012',
  department: 'Sales',
  place: 'Forlì',
  jobTitle: 'Area manager',
}

async function company() {
  return {
    anna: await addPerson(world, 'Anna Rossi', { ...anna, seniority: 'manager', locale: 'it', hiredOn: '2014-03-01' }),
    elodie: await addPerson(world, 'Élodie Dupont', { department: 'production', place: 'Bari', locale: 'en' }),
    bruno: await addPerson(world, 'bruno neri', { department: 'Production', place: 'Bari', locale: 'it', hiredOn: '2020-01-07' }),
    gone: await addPerson(world, 'Zeno Bassi', { department: 'Production', place: 'Bari', employment: 'left' }),
  }
}

test('people are listed by name, whatever its case and accents, without those who have left', async () => {
  await company()
  expect(await namesOf(world)).toEqual(['Anna Rossi', 'bruno neri', 'Élodie Dupont'])
  expect(await world.caller.people.counts({})).toEqual({
    all: 3,
    left: 1,
    byConsent: { 'not-asked': 3, invited: 0, reminded: 0, 'opted-in': 0, declined: 0, 'opted-out': 0 },
  })
})

test.each([
  ['elodie', ['Élodie Dupont']],
  ['ros ann', ['Anna Rossi']],
  ['bari prod', ['bruno neri', 'Élodie Dupont']],
  ['forli', ['Anna Rossi']],
  ['e-0012', ['Anna Rossi']],
  ['anna.rossi@aurelia', ['Anna Rossi']],
  ['area MAN', ['Anna Rossi']],
  ['ossi', []],
  ['" OR * (', []],
])('typing %s finds whoever has words that begin so', async (text, names) => {
  await company()
  expect(await namesOf(world, { text })).toEqual(names)
})

test('a filter narrows by every list that is not empty', async () => {
  const ids = await company()
  expect(await namesOf(world, { departments: ['PRODUCTION'] })).toEqual(['bruno neri', 'Élodie Dupont'])
  expect(await namesOf(world, { departments: ['Production', 'Sales'], locales: ['it'] })).toEqual(['Anna Rossi', 'bruno neri'])
  expect(await namesOf(world, { places: ['forli'] })).toEqual(['Anna Rossi'])
  expect(await namesOf(world, { seniorities: ['manager'] })).toEqual(['Anna Rossi'])
  expect(await namesOf(world, { employments: ['left'] })).toEqual(['Zeno Bassi'])
  expect(await namesOf(world, { withoutEmail: false })).toEqual(['Anna Rossi'])
  expect(await namesOf(world, { personIds: [ids.bruno, ids.gone] })).toEqual(['bruno neri'])
  await world.caller.people.update({ personId: ids.bruno, fields: { managerId: ids.anna } })
  expect(await namesOf(world, { managerId: ids.anna })).toEqual(['bruno neri'])
  expect(await namesOf(world, { managerId: ids.anna, departments: ['Sales'] })).toEqual([])
})

test('pages and orders hold together, also from the end', async () => {
  for (let number = 0; number < 25; number += 1)
    await addPerson(world, `Person ${String(number).padStart(2, '0')}`, {
      department: number % 2 === 0 ? 'Sales' : 'IT',
      hiredOn: `20${10 + number}-01-01`,
    })
  const { people } = world.caller
  const page = async (query: Parameters<typeof people.list>[0]) => (await people.list(query)).people.map((row) => row.name.slice(-2))
  expect(await page({ offset: 20, limit: 3 })).toEqual(['20', '21', '22'])
  expect(await page({ offset: 20, limit: 3, descending: true })).toEqual(['04', '03', '02'])
  expect(await page({ sort: 'department', limit: 3 })).toEqual(['01', '03', '05'])
  expect(await page({ sort: 'department', descending: true, limit: 3 })).toEqual(['24', '22', '20'])
  expect(await page({ sort: 'hired', descending: true, limit: 2 })).toEqual(['24', '23'])
  expect(await page({ sort: 'department', offset: 23, limit: 10 })).toEqual(['22', '24'])
  expect(await page({ offset: 25, limit: 10 })).toEqual([])
})

test('whatever is changed is found by its new words only while they stand', async () => {
  const ids = await company()
  const { people, history } = world.caller
  await people.update({ personId: ids.elodie, fields: { name: 'Élodie Marchetti', place: 'Milano' } })
  expect([await namesOf(world, { text: 'dupont' }), await namesOf(world, { text: 'marchetti mil' })]).toEqual([[], ['Élodie Marchetti']])
  await history.undo({})
  expect([await namesOf(world, { text: 'dupont' }), await namesOf(world, { text: 'marchetti' })]).toEqual([['Élodie Dupont'], []])
  expect((await people.facets({})).places).toEqual([
    { value: 'Bari', people: 2 },
    { value: 'Forlì', people: 1 },
  ])
})

test('many are changed in one act, and come back in one', async () => {
  const ids = await company()
  const { people, history } = world.caller
  const { teamId } = await people.saveTeam({
    fields: { name: 'Everyone asked', rule: null, parentId: null, access: 'open', mandatory: false },
  })
  const personIds = [ids.anna, ids.bruno]
  expect(await people.updateMany({ personIds, fields: { place: 'Modena', senior: true }, addTeamIds: [teamId] })).toEqual({ changed: 2 })
  expect(await namesOf(world, { places: ['Modena'], senior: true, teamIds: [teamId] })).toEqual(['Anna Rossi', 'bruno neri'])
  await history.undo({})
  expect([await namesOf(world, { places: ['Modena'] }), await namesOf(world, { teamIds: [teamId] })]).toEqual([[], []])
})

test('number and address belong to one person, and nobody is their own manager', async () => {
  const ids = await company()
  const { people } = world.caller
  expect(await refusalOf(addPerson(world, 'Other', { email: 'ANNA.rossi@aurelia.example' }))).toMatchObject({
    code: 'person-exists',
    data: { name: 'Anna Rossi' },
  })
  expect((await refusalOf(people.update({ personId: ids.bruno, fields: { employeeNumber: 'E-0012' } }))).code).toBe('person-exists')
  expect((await refusalOf(people.update({ personId: ids.anna, fields: { managerId: ids.anna } }))).code).toBe('manager-circular')
  await people.update({ personId: ids.bruno, fields: { managerId: ids.anna } })
  expect((await refusalOf(people.update({ personId: ids.anna, fields: { managerId: ids.bruno } }))).code).toBe('manager-circular')
  expect((await refusalOf(people.update({ personId: ids.anna, fields: { hiredOn: '2027-02-30' } }))).code).toBe('day-missing')
  expect((await people.view({ personId: ids.anna })).reports).toBe(1)
})

test('whoever leaves is marked with the day, and no day stands when they are back', async () => {
  const { anna: personId } = await company()
  const { people } = world.caller
  await people.update({ personId, fields: { employment: 'left' } })
  expect((await people.view({ personId })).fields).toMatchObject({ employment: 'left', leftOn: '2027-02-01' })
  await people.updateMany({ personIds: [personId], fields: { employment: 'active' } })
  expect((await people.view({ personId })).fields).toMatchObject({ employment: 'active', leftOn: null })
})

test('networks are told anew, and what is not repeated is gone', async () => {
  const { anna: personId } = await company()
  const { people, history } = world.caller
  const told = { handle: '', audience: 388 }
  await people.setNetworks({
    personId,
    networks: [
      { ...told, network: 'linkedin' },
      { ...told, network: 'x' },
    ],
    usesSocial: true,
  })
  await people.setNetworks({ personId, networks: [{ network: 'linkedin', handle: 'anna', audience: 400 }], usesSocial: true })
  expect((await people.view({ personId })).networks).toEqual([{ network: 'linkedin', handle: 'anna', audience: 400 }])
  await history.undo({})
  expect((await people.view({ personId })).networks).toHaveLength(2)
})

test('a list is saved with its teams, as text that no spreadsheet runs, or as a workbook', async () => {
  await company()
  await addPerson(world, '=HYPERLINK("x")', { department: 'IT' })
  const rule = { departments: ['Production'], seniorities: [], places: [], locales: [] }
  await world.caller.people.saveTeam({ fields: { name: 'Works', rule, parentId: null, access: 'open', mandatory: false } })
  const csv = world.at('people.csv')
  expect(await world.caller.people.exportList({ path: csv })).toEqual({ path: csv, people: 4 })
  const lines = readFileSync(csv, 'utf8').split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFFName,Employee number,E-mail/)
  expect(lines[4]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(lines[2]).toMatch(/^bruno neri,.*,Production,Bari,.*,Works,/)
  const book = world.at('people.xlsx')
  await world.caller.people.exportList({ filter: { text: 'anna' }, path: book })
  const sheet = read(readFileSync(book)).Sheets['Sheet1']
  expect(sheet && utils.sheet_to_json(sheet)).toMatchObject([{ Name: 'Anna Rossi', 'E-mail': 'anna.rossi@aurelia.example' }])
  expect(await world.caller.people.exportList({})).toBeNull()
})

test('views of people and of the library keep apart', async () => {
  const { people, library } = world.caller
  const { viewId } = await people.saveView({ name: 'Bari', filter: { places: ['Bari'] } })
  await library.saveView({ name: 'Fresh', filter: { text: 'new' } })
  expect((await people.savedViews({})).map(({ name, filter }) => [name, filter.places])).toEqual([['Bari', ['Bari']]])
  expect((await library.savedViews({})).map(({ name }) => name)).toEqual(['Fresh'])
  await people.removeView({ viewId })
  expect(await people.savedViews({})).toEqual([])
})

test('a person is told with the weeks of the program, the training and what comes next', async () => {
  const { anna: personId } = await company()
  const { people } = world.caller
  expect((await people.view({ personId })).next).toEqual({ code: 'invite', data: {} })
  await people.recordConsent({ personIds: [personId], step: 'opted-in', way: 'hub', at: noon - 86_400_000 })
  for (const day of ['2027-01-31', '2027-02-01', '2027-02-01'])
    await people.addShare({ personId, network: 'linkedin', day, clicks: 10, impressions: 100 })
  const view = await people.view({ personId })
  expect(view.figures).toMatchObject({ shares: 3, clicks: 30, impressions: 300 })
  expect(view.figures?.weeks.map(({ shares }) => shares)).toEqual([0, 0, 0, 1, 2])
  expect(view.next).toEqual({ code: 'train', data: {} })
  expect((await people.list({ filter: { shared: true } })).people).toMatchObject([{ lastSharedOn: '2027-02-01', shares30: 3 }])
  expect((await refusalOf(people.addShare({ personId, network: 'x', day: '2027-02-02' }))).code).toBe('day-ahead')
  expect((await refusalOf(people.addShare({ personId, network: 'x', day: '2027-02-01', url: 'file:///etc' }))).code).toBe('link-not-web')
})

test('a word that thousands have is paged like any other order, both ways, and follows what changes', async () => {
  const open = world.session.current()
  if (open === null) throw new Error('no file is open')
  const ids = Array.from({ length: 3200 }, () => open.db.newId())
  open.db.write({ code: 'person-added', undoable: false }, (tx) => {
    for (const [number, id] of ids.entries())
      insertPerson(tx, { id, name: `Person ${String(number).padStart(4, '0')}`, jobTitle: 'Operator', createdAt: noon })
  })
  const page = async (offset: number, descending = false) => {
    const { people, total } = await world.caller.people.list({ filter: { text: 'oper' }, offset, limit: 2, descending })
    return [total, ...people.map((row) => row.name.slice(-4))]
  }
  expect(await page(10)).toEqual([3200, '0010', '0011'])
  expect(await page(2000)).toEqual([3200, '2000', '2001'])
  expect(await page(3199)).toEqual([3200, '3199'])
  expect(await page(2000, true)).toEqual([3200, '1199', '1198'])
  expect(await page(3199, true)).toEqual([3200, '0000'])
  expect(await page(3200)).toEqual([3200])
  await world.caller.people.update({ personId: ids[2000] ?? '', fields: { jobTitle: 'Engineer' } })
  expect(await page(2000)).toEqual([3199, '2001', '2002'])
})

test('how many there are of each kind follows every change, undo and redo', async () => {
  const ids = await company()
  const { people, history } = world.caller
  const counted = () => {
    const raw = rawOf(world)
    const kept = raw.prepare('SELECT marks, people FROM directory_count WHERE people > 0 ORDER BY marks').all()
    expect(kept).toEqual(raw.prepare('SELECT marks, count(*) AS people FROM directory GROUP BY marks ORDER BY marks').all())
  }
  await people.update({ personId: ids.elodie, fields: { seniority: 'manager', email: 'elodie@aurelia.example' } })
  await people.update({ personId: ids.bruno, fields: { employment: 'left' } })
  counted()
  for (const step of [history.undo, history.undo, history.undo, history.redo]) {
    await step({})
    counted()
  }
  await people.erase({ personIds: [ids.anna] })
  counted()
  expect(await people.counts({})).toMatchObject({ all: 2, left: 1 })
})

test('a file of people is whole after changes, undo and redo, and a copy of it is searched alike', async () => {
  const ids = await company()
  const { people, history } = world.caller
  await people.update({ personId: ids.elodie, fields: { name: 'Élodie Marchetti', employment: 'left' } })
  await people.updateMany({ personIds: [ids.anna, ids.bruno], fields: { place: 'Modena' } })
  await history.undo({})
  await history.undo({})
  await history.redo({})
  const path = world.session.current()?.path ?? ''
  await backupFile(path, world.at('backup.zip'), noon)
  await restoreFile(world.at('backup.zip'), world.at('restored.groundswell'))
  world.session.open(world.at('restored.groundswell'))
  expect([await namesOf(world, { text: 'elod' }), await namesOf(world, { text: 'elod', employments: ['left'] })]).toEqual([
    [],
    ['Élodie Marchetti'],
  ])
  expect(await namesOf(world, { text: 'forli' })).toEqual(['Anna Rossi'])
  await people.update({ personId: ids.anna, fields: { place: 'Modena' } })
  expect(await namesOf(world, { text: 'mod' })).toEqual(['Anna Rossi'])
  world.session.close()
  const checked = { onProgress: () => undefined, signal: new AbortController().signal }
  for (const file of [path, world.at('restored.groundswell')]) expect(await verifyFile(file, checked)).toEqual({ ok: true, problems: [] })
})
