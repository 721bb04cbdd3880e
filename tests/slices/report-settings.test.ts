/** The look of the company's reports: its logo, its PowerPoint master, its line at the foot. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

const icon = resolve(import.meta.dirname, '../../resources/icons/256x256.png')
const source = { template: 'monthly', period: { from: '2027-01-01', to: '2027-01-31' } } as const

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

const look = () => world.caller.reports.settings({})

test('a logo is chosen, stands in the web page of the report, and is taken back as one step', async () => {
  world.answer(icon)
  await world.caller.reports.chooseLogo({})
  const { logo } = await look()
  expect(logo).toMatchObject({ name: '256x256.png', url: expect.stringMatching(/^data:image\/png;base64,/) })
  const path = world.at('report.html')
  await world.caller.reports.exportFiles({ source, formats: ['html'], path })
  expect(readFileSync(path, 'utf8')).toContain(logo?.url)
  await world.caller.history.undo({})
  expect((await look()).logo).toBeNull()
})

test.each([
  ['text that calls itself a picture', 'logo.png', Buffer.from('not a picture')],
  ['a drawing that could hold a program', 'logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a picture of which the end is missing', 'logo.png', readFileSync(icon).subarray(0, 900)],
  ['a picture that is far too large', 'logo.png', Buffer.alloc(5_000_001)],
])('%s is refused as a logo, and nothing changes', async (_what, name, bytes) => {
  const path = world.at(name)
  writeFileSync(path, bytes)
  expect(await refusalOf(world.caller.reports.chooseLogo({ path }))).toMatchObject({ code: 'logo-unfit', data: { name } })
  expect(await look()).toEqual({ logo: null, masterName: '', foot: '' })
})

test('a deck becomes the master of the next decks; a file that is none is refused and leaves it', async () => {
  const path = world.at('Company master.pptx')
  await world.caller.reports.exportFiles({ source, formats: ['pptx'], path })
  expect(await world.caller.reports.chooseMaster({ path })).toEqual({ masterName: 'Company master.pptx' })
  await world.caller.reports.exportFiles({ source, formats: ['pptx'], path: world.at('next.pptx') })
  writeFileSync(world.at('no.pptx'), 'PK')
  expect((await refusalOf(world.caller.reports.chooseMaster({ path: world.at('no.pptx') }))).code).toBe('master-unreadable')
  expect((await look()).masterName).toBe('Company master.pptx')
  await world.caller.reports.updateSettings({ fields: { noMaster: true } })
  expect((await look()).masterName).toBe('')
})

test('a file that has gone meanwhile is told; a dialog that is closed changes nothing', async () => {
  const path = join(world.folder, 'gone.png')
  expect((await refusalOf(world.caller.reports.chooseLogo({ path }))).code).toBe('file-missing')
  world.answer(null)
  expect(await world.caller.reports.chooseLogo({})).toBeNull()
  expect(await world.caller.reports.chooseMaster({})).toBeNull()
})

test('the line at the foot stands in the report, and the logo goes without taking it along', async () => {
  await world.caller.reports.chooseLogo({ path: icon })
  await world.caller.reports.updateSettings({ fields: { foot: 'Aurelia Pumps, confidential' } })
  expect((await world.caller.reports.content(source)).foot).toBe('Aurelia Pumps, confidential')
  await world.caller.reports.updateSettings({ fields: { noLogo: true } })
  expect(await look()).toEqual({ logo: null, masterName: '', foot: 'Aurelia Pumps, confidential' })
})
