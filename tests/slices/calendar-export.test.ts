/** The calendar leaves the app as files that other programs read as they were meant. */
import { existsSync, readFileSync } from 'node:fs'
import ical from 'node-ical'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, addTeam, dbOf, put, withCalendar } from './calendar.ts'
import { createWorld, refusalOf, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withCalendar(world)
})
afterEach(() => world.end())

const month = { from: '2027-03-01', to: '2027-03-31' }

test('a calendar program sees every post at its own moment, before and after the clocks change, under an id that stays', async () => {
  const { calendar } = world.caller
  await world.caller.content.updateSettings({ fields: { zone: 'Europe/Rome' } })
  const long = `${'A rather long title; with commas, and "quotes" '.repeat(4)}\nand a second line`
  const first = await put(world, addItem(world, long, { url: 'https://aurelia.example/a?b=1#c' }, ['linkedin en']), '2027-03-26')
  const second = await put(world, addItem(world, 'After'), '2027-03-29')
  const path = world.at('month.ics')
  expect(await calendar.export({ ...month, format: 'ics', path })).toEqual({ path })
  const text = readFileSync(path, 'utf8')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.match(/^DTSTART:\d{8}T\d{6}Z\r$/gm)).toEqual(['DTSTART:20270326T080000Z\r', 'DTSTART:20270329T070000Z\r'])
  const events = Object.values(ical.sync.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
  expect(events.map(({ uid }) => uid)).toEqual([`${first.slotId}@groundswell`, `${second.slotId}@groundswell`])
  expect(events[0]).toMatchObject({ summary: `LinkedIn: ${long}`, end: new Date('2027-03-26T08:45:00Z') })
  expect(String(events[0]?.description)).toContain('https://aurelia.example/a?b=1&utm_source=linkedin')
  await calendar.update({ slotId: first.slotId, fields: { day: '2027-03-30' } })
  await calendar.export({ ...month, format: 'ics', path })
  expect(readFileSync(path, 'utf8')).toContain(`UID:${first.slotId}@groundswell`)
})

test('a spreadsheet gets one row a post, and nothing it would run', async () => {
  const { calendar } = world.caller
  const sales = addTeam(world, '+Sales')
  const itemId = addItem(world, '=HYPERLINK("https://evil.example")', { kind: 'employee', callToAction: true, teamIds: [sales] }, [
    'any en',
  ])
  const { slotId } = await put(world, itemId, '2027-03-02', { teamId: sales })
  await calendar.setResult({ slotId, shares: 4, clicks: 17 })
  await put(world, addItem(world, 'On X', {}, ['linkedin en']), '2027-03-03', { network: 'x' })
  const path = world.at('month.csv')
  world.answer(path)
  expect(await calendar.export({ ...month, format: 'csv' })).toEqual({ path })
  expect(world.asked).toContain('save Content calendar 2027-03-01 to 2027-03-31 as csv')
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data).toMatchObject([
    {
      ...{ Day: '2027-03-02', Time: '09:00', 'Time zone': 'UTC', Network: 'LinkedIn', Team: "'+Sales", Shares: '4', Clicks: '17' },
      ...{ Title: `'=HYPERLINK("https://evil.example")`, Caption: `'=HYPERLINK("https://evil.example") on any` },
    },
    { Day: '2027-03-03', Network: 'X', Team: 'Everybody', Title: 'On X', Caption: '', 'Link to share': '', Clicks: '' },
  ])
  await calendar.export({ ...month, format: 'csv', network: 'x', path })
  expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(2)
})

test('paper and PDF are drawn by the app itself, with the filters of the screen; Cancel leaves no file', async () => {
  const { calendar } = world.caller
  const teamId = dbOf(world).newId()
  await calendar.print({ ...month, teamId, network: 'x' })
  await calendar.export({ ...month, format: 'pdf', path: world.at('month.pdf') })
  expect(world.asked).toEqual([
    `printer /print/calendar?from=2027-03-01&to=2027-03-31&team=${teamId}&network=x`,
    'pdf of 2027-02-01 /print/calendar?from=2027-03-01&to=2027-03-31',
  ])
  world.answer(null)
  expect(await calendar.export({ ...month, format: 'ics' })).toBeNull()
  const nowhere = calendar.export({ ...month, format: 'ics', path: world.at('missing/month.ics') })
  expect((await refusalOf(nowhere)).code).toBe('folder-missing')
  expect(existsSync(world.at('missing'))).toBe(false)
})
