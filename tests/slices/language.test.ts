/** The plan follows the language of its reader; what somebody wrote stays as written. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, planOf, refusalOf, taskOf, templates, type World, withPlan } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.end())

describe('switching the language', () => {
  test('changes the words of the template, but not what somebody wrote', async () => {
    const plan = await withPlan(world)
    const edited = taskOf(plan, 'platform-branding')
    const shown = taskOf(plan, 'social-policy')
    await world.caller.launchPlan.updateTask({ taskId: edited.id, fields: { title: 'Our colours' } })
    await world.caller.launchPlan.updateTask({ taskId: shown.id, fields: { title: shown.title, notes: 'n' } })
    const { checklist } = await world.caller.launchPlan.task({ taskId: shown.id })
    await world.caller.launchPlan.updateChecklistItem({ itemId: checklist[0]?.id ?? '', text: 'By hand' })
    await world.caller.settings.update({ fields: { locale: 'it' } })
    const italian = await planOf(world)
    expect(taskOf(italian, 'platform-branding').title).toBe('Our colours')
    expect(taskOf(italian, 'social-policy').title).not.toBe(shown.title)
    expect(italian.phases[0]?.name).not.toBe(plan.phases[0]?.name)
    expect(italian.daysOff.find((day) => day.day === '2027-03-29')).toMatchObject({ name: 'Lunedì dell’Angelo', place: 'Italia' })
    const detail = await world.caller.launchPlan.task({ taskId: shown.id })
    expect(detail.checklist[0]?.text).toBe('By hand')
    expect(detail.checklist[1]?.text).not.toBe(checklist[1]?.text)
    expect((await world.caller.launchPlan.templates({})).map((template) => template.lengthDays)).toEqual([60, 84])
  })
})

describe('a template with a fault', () => {
  const faults: readonly (readonly [name: string, file: string, from: string, to: string, detail: string])[] = [
    ['a task it does not have', 'plan.json', '{ "task": "social-policy"', '{ "task": "nowhere"', 'nowhere'],
    ['a tag nobody knows', 'plan.json', '"tags": ["senior"]', '"tags": ["senoir"]', 'tags'],
    ['a screen nobody knows', 'plan.json', '"screen": "people"', '"screen": "pepole"', 'screen'],
    ['a phase it does not have', 'plan.json', '"phase": "first-two-weeks"', '"phase": "last"', 'last'],
    ['a text that is missing', 'ms.json', '"social-policy":', '"social-polisi":', 'ms.json: social-policy'],
    ['no JSON at all', 'it.json', '{', '', 'it.json'],
  ]

  test.each(faults)('is refused and named: %s', async (_name, file, from, to, detail) => {
    const resources = world.at('resources')
    cpSync(templates, resources, { recursive: true })
    const path = `${resources}/plans/first-60-days/${file}`
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const broken = createWorld({ resources })
    const refusal = await refusalOf(withPlan(broken))
    expect(refusal).toMatchObject({ code: 'template-broken', data: { template: 'first-60-days' } })
    expect(refusal.data['detail']).toContain(detail)
    broken.end()
  })

  test('that goes in a circle is refused with the circle', async () => {
    const resources = world.at('resources')
    cpSync(templates, resources, { recursive: true })
    const path = `${resources}/plans/first-60-days/plan.json`
    const plan = JSON.parse(readFileSync(path, 'utf8'))
    plan.tasks.find((task: { key: string }) => task.key === 'social-policy').dependsOn = [
      { task: 'policy-legal-review', type: 'FS', lag: 0 },
    ]
    writeFileSync(path, JSON.stringify(plan))
    const broken = createWorld({ resources })
    const refusal = await refusalOf(withPlan(broken))
    expect(refusal.data['detail']).toBe('policy-legal-review,social-policy')
    broken.end()
  })
})
