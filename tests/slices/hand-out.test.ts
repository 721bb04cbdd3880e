/** What somebody is handed who asks what is stored about them, and what a works council is handed. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fieldsOfPart, personalParts } from '#db/queries/people/stored.ts'
import { locales } from '#shared/locales.ts'
import { dbOf, insertRow, tablesAbout, valuesOf } from './erase.ts'
import { addPerson } from './people.ts'
import { createWorld, type World, withPlan } from './world.ts'

let world: World
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
})
afterEach(() => world.end())

/** Everything that a page says, as one text. */
function textOf({ title, intro, parts, foot }: Awaited<ReturnType<World['caller']['people']['stored']>>): string {
  const ofParts = parts.flatMap((part) => [part.title, ...part.about, ...part.rows.flatMap(({ label, value }) => [label, value])])
  return [title, ...intro, ...ofParts, foot].join('\n')
}

const anna = () =>
  addPerson(world, 'Anna Rossi', {
    ...{ email: 'anna.rossi@aurelia.example', employeeNumber: 'E-0012', department: 'Sales', place: 'Forlì' },
    ...{ jobTitle: 'Area manager', seniority: 'manager', locale: 'it', hiredOn: '2014-03-01' },
  })

test('somebody reads all that is stored about them in their own language', async () => {
  const personId = await anna()
  const { people } = world.caller
  await people.recordConsent({ personIds: [personId], step: 'opted-in', way: 'paper' })
  await people.setNetworks({ personId, networks: [{ network: 'linkedin', handle: 'anna-rossi', audience: 812 }], usesSocial: true })
  await people.addShare({ personId, network: 'linkedin', day: '2027-01-20', url: 'https://linkedin.example/post/9', clicks: 14 })
  await people.saveTeam({
    fields: {
      name: 'Vendite',
      rule: { departments: ['Sales'], seniorities: [], places: [], locales: [] },
      parentId: null,
      access: 'open',
      mandatory: false,
    },
  })
  const page = await people.stored({ personId })
  expect([page.locale, page.name, page.title]).toEqual(['it', 'Anna Rossi', 'Che cosa memorizziamo su Anna Rossi'])
  const said = textOf(page)
  for (const fact of ['anna.rossi@aurelia.example', 'E-0012', 'Sales', 'Forlì', 'Area manager', '1 marzo 2014', 'su carta', 'LinkedIn'])
    expect(said).toContain(fact)
  for (const fact of ['anna-rossi', '812', 'https://linkedin.example/post/9', 'Clic: 14', 'Vendite', '24 mesi'])
    expect(said).toContain(fact)
  expect(page.parts.map((part) => part.code)).toEqual([...personalParts, 'until', 'rights'])
  expect((await people.stored({ personId, locale: 'en' })).title).toBe('What we store about Anna Rossi')
})

test('not one word that a table holds about somebody is missing on their page, nor in the data', async () => {
  const db = dbOf(world)
  const personId = await anna()
  const rows = tablesAbout.map((table) => {
    const values = valuesOf(table, 'Mara', { id: db.newId(), personId, textId: null, step: 'opted-in' })
    return { table, values }
  })
  const others = { team_member: 'team', delivery: 'wave', attendance: 'training_session' } as const
  db.write({ code: 'rows' }, (tx) => {
    for (const [table, other] of Object.entries(others)) {
      const id = db.newId()
      insertRow(tx, other, valuesOf(other, 'Others', { id, itemIds: [], teamIds: [] }))
      const row = rows.find((each) => each.table === table)
      if (row !== undefined) Object.assign(row.values, { [{ team_member: 'teamId', delivery: 'waveId' }[table] ?? 'sessionId']: id })
    }
    for (const { table, values } of rows) insertRow(tx, table, values)
  })
  const said = textOf(await world.caller.people.stored({ personId, locale: 'en' }))
  const words = rows.flatMap(({ values }) => Object.values(values)).filter((value) => typeof value === 'string' && value.startsWith('Qzx'))
  expect(words.filter((word) => !said.includes(String(word)))).toEqual([])

  await world.caller.people.exportPerson({ personId, format: 'json', path: world.at('anna.json') })
  const data = JSON.parse(readFileSync(world.at('anna.json'), 'utf8'))
  expect(words.filter((word) => !JSON.stringify(data).includes(JSON.stringify(word).slice(1, -1)))).toEqual([])
  expect(data.profile[0].email).toBe('anna.rossi@aurelia.example')
  expect(data.versions.length).toBeGreaterThan(rows.length)
})

test('the page is handed over as a file that opens anywhere and runs nothing, whatever a name holds', async () => {
  const personId = await addPerson(world, 'Bo <script>alert(1)</script> & Co')
  world.answer(world.at('bo.html'))
  expect(await world.caller.people.exportPerson({ personId, format: 'html' })).toEqual({ path: world.at('bo.html') })
  const page = readFileSync(world.at('bo.html'), 'utf8')
  expect(page).toContain('Bo &#x3C;script>alert(1)&#x3C;/script> &#x26; Co')
  expect(page).toMatch(/content="default-src (&#x27;|')none/)
  expect(page).not.toContain('<script')
  world.answer(world.at('bo.pdf'))
  await world.caller.people.exportPerson({ personId, format: 'pdf' })
  expect(world.asked.at(-1)).toBe(`pdf of 2027-02-01 /print/hand-out?person=${personId}&locale=en`)
  world.answer(null)
  expect(await world.caller.people.exportPerson({ personId, format: 'html' })).toBeNull()
})

test('the sheet for the works council tells the settings in force and every field there is, in three languages', async () => {
  const { people } = world.caller
  const before = textOf({ ...(await people.councilSheet({ locale: 'en' })), name: '' })
  expect(before).toContain('groups of fewer than 5 people')
  expect(before).toContain('Only of those who agreed to it')
  expect(before).toContain('BetrVG')
  await people.updateSettings({
    fields: { smallestGroup: 8, rankings: false, retentionMonths: 6, reminderDays: [4], quietFrom: '17:30', quietTo: '09:00' },
  })
  const after = textOf({ ...(await people.councilSheet({ locale: 'en' })), name: '' })
  for (const fact of ['fewer than 8 people', 'Switched off', '6 months', 'At most one reminder', 'between 17:30 and 09:00'])
    expect(after).toContain(fact)
  for (const locale of locales) {
    const sheet = await people.councilSheet({ locale })
    expect(sheet.parts.map((part) => part.code)).toEqual(['recorded', 'not', 'rules', 'who', 'law'])
    expect(sheet.parts[0]?.rows.length).toBe(personalParts.length)
    expect(textOf({ ...sheet, name: '' })).not.toContain('handout.')
  }
  await people.exportCouncilSheet({ locale: 'it', path: world.at('council.pdf') })
  expect(world.asked.at(-1)).toBe('pdf of 2027-02-01 /print/hand-out?locale=it')
})

test('every field that is stored about people has a name that people understand', () => {
  const named = Object.fromEntries(locales.map((locale) => [locale, JSON.parse(readFileSync(`shared/i18n/${locale}.json`, 'utf8'))]))
  const fields = [...new Set(personalParts.flatMap(fieldsOfPart))]
  expect(locales.flatMap((locale) => fields.filter((field) => named[locale][`handout.field-${field}`] === undefined))).toEqual([])
})
