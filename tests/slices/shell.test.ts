/** What the page asks of the desktop: files, paper, links. */
import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type PlanView, refusalOf, type World, withPlan } from './world.ts'

let world: World
let plan: PlanView
beforeEach(async () => {
  world = createWorld()
  plan = await withPlan(world)
})
afterEach(() => world.end())

describe('exporting a plan', () => {
  test('writes the file where the dialog says, and nothing when it is cancelled', async () => {
    const request = { planId: plan.id, view: 'checklist', format: 'md' } as const
    expect(await world.caller.shell.exportPlan(request)).toBeNull()
    expect(world.asked).toEqual(['save First 60 days as md'])
    world.answer(world.at('plan.md'))
    expect(await world.caller.shell.exportPlan(request)).toEqual({ path: world.at('plan.md') })
    expect(readFileSync(world.at('plan.md'), 'utf8')).toContain('Rethink the social policy')
  })

  test('as calendar and table goes to the given path; a folder that is not there is refused', async () => {
    for (const format of ['ics', 'csv'] as const) {
      await world.caller.shell.exportPlan({ planId: plan.id, view: 'timeline', format, path: world.at(`plan.${format}`) })
      expect(existsSync(world.at(`plan.${format}`))).toBe(true)
    }
    // Else Excel would not read its accents.
    expect([...readFileSync(world.at('plan.csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const nowhere = world.at('none/plan.csv')
    expect(await refusalOf(world.caller.shell.exportPlan({ planId: plan.id, view: 'risks', format: 'csv', path: nowhere }))).toMatchObject({
      code: 'file-missing',
    })
  })

  test('as PDF or on paper prints the view as its own page', async () => {
    await world.caller.shell.exportPlan({ planId: plan.id, view: 'week', format: 'pdf', weekOf: '2027-02-15', path: world.at('plan.pdf') })
    await world.caller.shell.print({ planId: plan.id, view: 'board' })
    expect(world.asked).toEqual([`pdf of 2027-02-01 /print/week?plan=${plan.id}&week=2027-02-15`, `printer /print/board?plan=${plan.id}`])
  })
})

describe('the desktop', () => {
  test('opens web and mail addresses outside, and nothing else', async () => {
    await world.caller.shell.openLink({ url: 'https://example.org/a' })
    await world.caller.shell.openLink({ url: 'mailto:anna@example.org' })
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'nonsense']) {
      expect(await refusalOf(world.caller.shell.openLink({ url }))).toMatchObject({ code: 'bad-input' })
    }
    expect(world.asked).toEqual(['open https://example.org/a', 'open mailto:anna@example.org'])
  })

  test('shows files, takes the menu, looks for updates, verifies with progress, quits', async () => {
    await world.caller.shell.showFile({ path: '/tmp' })
    await world.caller.shell.setMenu({ menus: [] })
    expect(await world.caller.shell.info({})).toMatchObject({ platform: 'linux' })
    expect(await world.caller.shell.checkForUpdate({})).toEqual({ available: '9.9.9' })
    const progress: unknown[] = []
    expect(await world.caller.shell.verify({}, { onProgress: (value) => progress.push(value) })).toEqual({ ok: true, problems: [] })
    expect(progress).toEqual([{ done: 1, all: 1 }])
    await world.caller.shell.quit({})
    expect(world.asked).toEqual(['show /tmp', 'menu 0', 'quit'])
  })
})
