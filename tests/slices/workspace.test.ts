/** Making, opening and describing the company's file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, noon, refusalOf, type World, withPlan } from './world.ts'

describe('a workspace', () => {
  let world: World
  beforeEach(() => {
    world = createWorld()
  })
  afterEach(() => world.end())

  test('begins with the answers of the first run and is still there after a restart', async () => {
    expect(await world.caller.workspace.info({})).toBeNull()
    const plan = await withPlan(world)
    expect(await world.caller.workspace.info({})).toMatchObject({
      programName: 'Aurelia Voices',
      companySize: 480,
      locale: 'en',
      today: '2027-02-01',
    })
    const again = world.restart()
    expect((await again.caller.launchPlan.view({}))?.id).toBe(plan.id)
    again.session.close()
    expect(existsSync(`${world.at('company.groundswell')}-wal`)).toBe(false)
    expect(existsSync(`${world.at('company.groundswell')}.lock`)).toBe(false)
  })

  test('asks where to save when no path is given, and makes nothing when that is cancelled', async () => {
    const answers = { programName: '', start: '2027-02-15', places: [{ country: 'IT' }], companySize: 50, locale: 'it' as const }
    expect(await world.caller.workspace.create(answers)).toBeNull()
    expect(world.asked).toEqual(['save Il nostro programma as workspace'])
    world.answer(world.at('chosen.groundswell'))
    expect(await world.caller.workspace.create(answers)).toEqual({ path: world.at('chosen.groundswell') })
  })

  test('never takes the place of a file that exists', async () => {
    writeFileSync(world.at('company.groundswell'), 'precious')
    expect(await refusalOf(withPlan(world))).toMatchObject({ code: 'file-exists' })
    expect(readFileSync(world.at('company.groundswell'), 'utf8')).toBe('precious')
  })

  test('leaves no file behind when an answer is refused', async () => {
    expect(await refusalOf(withPlan(world, { start: '2027-02-30' }))).toMatchObject({ code: 'day-missing', data: { day: '2027-02-30' } })
    expect(await refusalOf(withPlan(world, { country: 'XX' }))).toMatchObject({ code: 'country-unknown' })
    expect(await refusalOf(withPlan(world, { template: 'nothing' }))).toMatchObject({ code: 'template-missing' })
    expect(existsSync(world.at('company.groundswell'))).toBe(false)
  })

  test('is listed among the recent files, newest first, and can be forgotten', async () => {
    await withPlan(world)
    world.setTime(noon + 1000)
    await world.caller.workspace.create({
      programName: 'Two',
      start: '2027-02-15',
      places: [{ country: 'MY', region: '10' }],
      companySize: 5,
      locale: 'ms',
      path: world.at('two.groundswell'),
    })
    expect(await world.caller.workspace.recent({})).toMatchObject([
      { name: 'two', openedAt: noon + 1000, missing: false },
      { name: 'company' },
    ])
    await world.caller.workspace.forgetRecent({ path: world.at('company.groundswell') })
    expect(await world.caller.workspace.recent({})).toHaveLength(1)
  })

  test('tells live queries when it opens, changes and closes', async () => {
    await withPlan(world)
    expect(world.heard()).toContain('session')
    await world.caller.workspace.update({
      fields: { hashtag: '#AureliaVoices', brandColor: '#006d77', calendarChecked: true, demoDay: '2027-02-10' },
    })
    expect(world.heard()).toEqual(['workspace', 'history'])
    expect(await world.caller.workspace.info({})).toMatchObject({
      hashtag: '#AureliaVoices',
      today: '2027-02-10',
      calendarCheckedOn: '2027-02-01',
    })
    expect(await refusalOf(world.caller.workspace.update({ fields: { demoDay: '2027-02-31' } }))).toMatchObject({ code: 'day-missing' })
    await world.caller.workspace.close({})
    expect(world.heard()).toEqual(['session'])
    expect(await refusalOf(world.caller.launchPlan.view({}))).toMatchObject({ code: 'no-workspace' })
  })

  test('opens again by dialog, and stays open when the next one does not open', async () => {
    const plan = await withPlan(world)
    await world.caller.workspace.close({})
    expect(await world.caller.workspace.open({})).toBeNull()
    world.answer(world.at('company.groundswell'))
    await world.caller.workspace.open({})
    expect(await refusalOf(world.caller.workspace.open({ path: world.at('nowhere') }))).toMatchObject({ code: 'file-missing' })
    expect((await world.caller.launchPlan.view({}))?.id).toBe(plan.id)
  })

  test('that cannot be opened at start says why until that is dismissed', async () => {
    world.session.openAtStart(world.at('nowhere.groundswell'))
    expect(await world.caller.workspace.startProblem({})).toMatchObject({ code: 'file-missing' })
    await world.caller.workspace.dismissStartProblem({})
    expect(await world.caller.workspace.startProblem({})).toBeNull()
  })

  test('can be the demo company, on its own day', { timeout: 60_000 }, async () => {
    world.answer(world.at('demo.groundswell'))
    expect(await world.caller.workspace.createDemo({ state: 'mid-launch' })).toEqual({ path: world.at('demo.groundswell') })
    expect(await world.caller.workspace.info({})).toMatchObject({ today: '2027-02-10', demoDay: '2027-02-10' })
  })
})

describe('the first run', () => {
  let world: World
  beforeEach(() => {
    world = createWorld()
  })
  afterEach(() => world.end())

  test('suggests a working Monday at least a week ahead', async () => {
    expect(await world.caller.workspace.suggestedStart({ country: 'IT' })).toEqual({ start: '2027-02-08' })
    world.setTime(Date.UTC(2027, 2, 20, 12))
    expect(await world.caller.workspace.suggestedStart({ country: 'IT' })).toEqual({ start: '2027-04-05' })
  })

  test('lists countries and their regions in the language of the user', async () => {
    await world.caller.settings.update({ fields: { locale: 'it' } })
    const countries = await world.caller.workspace.countries({})
    expect(countries.find((country) => country.code === 'DE')?.name).toBe('Germania')
    expect(countries.find((country) => country.code === 'MY')?.regions).toContainEqual({ code: '10', name: 'Selangor' })
  })

  test('shows phases, days off and reach before anything is made', async () => {
    const places = [{ country: 'IT' }, { country: 'MY', region: '10' }]
    const preview = await world.caller.workspace.preview({ start: '2027-01-11', places, companySize: 480, locale: 'en' })
    expect(preview.phases.map(({ end, workingDays }) => [end, workingDays])).toEqual([
      ['2027-01-24', 10],
      ['2027-02-21', 20],
      ['2027-03-11', 14],
    ])
    expect(preview.phases[1]?.elsewhere).toEqual([{ place: 'Selangor', workingDays: 19 }])
    expect(preview.rollOut).toBe('2027-02-22')
    expect(preview.daysOff).toContainEqual({ day: '2027-02-08', name: 'Chinese New Year, replacement day', place: 'Selangor' })
    expect(preview.reach).toMatchObject({ participants: 144, potential: 37_584, low: 3800, high: 9400 })
  })
})

describe('the settings of this computer', () => {
  test('are kept, and a damaged file is set aside for the defaults', async () => {
    const world = createWorld()
    await world.caller.settings.update({ fields: { theme: 'dark', quietFrom: '20:00' } })
    expect(world.heard()).toEqual(['settings'])
    const again = world.restart()
    expect(await again.caller.settings.get({})).toMatchObject({ theme: 'dark', quietFrom: '20:00' })
    writeFileSync(world.at('settings/settings.json'), '{ "theme": ')
    const third = again.restart()
    expect(await third.caller.settings.get({})).toMatchObject({ theme: 'system', locale: 'en' })
    expect(existsSync(world.at('settings/settings.json.broken'))).toBe(true)
    third.end()
  })

  test('refuse a value that makes no sense', async () => {
    const world = createWorld()
    expect(await refusalOf(world.caller.settings.update({ fields: { quietFrom: '25:00' } }))).toMatchObject({
      code: 'bad-input',
      data: { field: 'fields.quietFrom' },
    })
    world.end()
  })
})
