/** What `plan show` writes for other programs is read by those programs as it was meant. */
import ical from 'node-ical'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanJson } from '#cli/plan-json.ts'
import { addDays } from '#shared/domain/day.ts'
import { createTerminal, newPlan, spawnGsw, type Terminal } from './gsw.ts'
import { createWorld } from './world.ts'

let terminal: Terminal
let plan: PlanJson
beforeEach(async () => {
  terminal = createTerminal()
  plan = await newPlan(terminal, 'f.groundswell')
})
afterEach(() => terminal.end())

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Rome'])(
  'a calendar made in %s has every task on its own days',
  { timeout: 60_000 },
  (zone) => {
    const { code, out } = spawnGsw(['plan', 'show', terminal.at('f.groundswell'), '--format', 'ics'], { TZ: zone })
    expect(code).toBe(0)
    const events = Object.values(ical.sync.parseICS(out)).filter((each) => each?.type === 'VEVENT')
    expect(events).toHaveLength(plan.tasks.length)
    const days = out.matchAll(/UID:(.+)@groundswell[\s\S]*?DTSTART;VALUE=DATE:(\d{8})\r\n[\s\S]*?DTEND;VALUE=DATE:(\d{8})/g)
    const found = [...days].map(([, id, start, end]) => ({ id, start, end }))
    const compact = (day: string) => day.replaceAll('-', '')
    expect(found).toEqual(plan.tasks.map(({ id, start, due }) => ({ id, start: compact(start), end: compact(addDays(due, 1)) })))
    for (const event of events) expect(event).toMatchObject({ datetype: 'date' })
  },
)

test('a table opens in a spreadsheet, and a title that looks like a formula is a text there', async () => {
  const desktop = createWorld()
  desktop.session.open(terminal.at('f.groundswell'))
  const roll = plan.tasks.find(({ key }) => key === 'roll-out')
  await desktop.caller.launchPlan.updateTask({ taskId: roll?.id ?? '', fields: { title: '=HYPERLINK("https://evil.example";"Roll-out")' } })
  desktop.end()
  const { out } = await terminal.gsw('plan', 'show', terminal.at('f.groundswell'), '--format', 'csv')
  const { data, errors } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toHaveLength(plan.tasks.length)
  expect(data.map((row) => [row['Start'], row['Due']])).toEqual(plan.tasks.map(({ start, due }) => [start, due]))
  expect(data.map((row) => row['Task'])).toContain(`'=HYPERLINK("https://evil.example";"Roll-out")`)
})

test('a text for a wiki lists every task with its checklist, in the language asked for', async () => {
  const { out } = await terminal.gsw('plan', 'show', terminal.at('f.groundswell'), '--format', 'md', '--locale', 'it')
  expect(out).toMatch(/^# I primi 60 giorni\n/)
  expect(out.match(/^- \[ ] \*\*/gm)).toHaveLength(plan.tasks.length)
  expect(out.match(/^ {2}- \[ ] /gm)?.length).toBeGreaterThan(plan.tasks.length)
})
