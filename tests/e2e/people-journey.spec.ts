/** A company comes to the program: brought in from a file, divided into teams, a pilot chosen, all asked, trained and heard; the plan sees it by itself. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import type { PlanJson } from '#cli/plan-json.ts'
import { call, expect, listenToPort, type Running } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog } from './desk.ts'

const words = wordsOf('en')
const main = (page: Page): Locator => page.getByRole('main')
const button = (within: Page | Locator, key: string): Locator =>
  within.getByRole('button', { name: new RegExp(`^${words(key)}( [A-Z])?$`) })
const said = (page: Page, sentence: string | RegExp): Promise<void> => expect(page.getByText(sentence).last()).toBeVisible()
const directory = (page: Page): Locator => page.getByRole('grid', { name: words('people.everyone') })

/** As an Italian HR system writes it, with a column that may not be kept and an address that comes twice. */
const roster = [
  'Matricola;Cognome;Nome;E-mail;Reparto;Sede;Qualifica;Data di nascita',
  '101;Ferrante;Giulia;giulia@aurelia.example;Vendite;Bari;Responsabile vendite;01/02/1980',
  '102;Conti;Paolo;paolo@aurelia.example;Vendite;Milano;Venditore;03/04/1985',
  '103;Sarti;Elena;elena@aurelia.example;Vendite;Bari;Venditrice;05/06/1990',
  '104;Bassi;Marta;marta@aurelia.example;Assistenza;Milano;Tecnica;07/08/1979',
  '105;Riva;Luca;luca@aurelia.example;Assistenza;Bari;Tecnico;09/10/1988',
  '106;Greco;Noè;noe@aurelia.example;Assistenza;Milano;"Tecnico; turni";11/12/1992',
  '107;Doppio;Ugo;luca@aurelia.example;Assistenza;Bari;Tecnico;01/01/1991',
].join('\r\n')
const names = ['Giulia Ferrante', 'Paolo Conti', 'Elena Sarti', 'Marta Bassi', 'Luca Riva', 'Noè Greco']

test('people come in from a file, are divided, asked, trained and heard, and the plan’s tasks become ready by themselves', async ({
  launch,
  folder,
}) => {
  test.setTimeout(150_000)
  const path = join(folder, 'Aurelia Voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  gsw('plan', 'new', path, '--template', 'first-60-days', '--start', '2027-01-11', '--country', 'IT')
  const plan: PlanJson = JSON.parse(gsw('plan', 'show', path, '--json', '--locale', 'en'))
  const running = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  const { page } = running
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await listenToPort(page)
  const fields = { senderName: 'Giulia Ferrante', senderEmail: 'giulia@aurelia.example', joinUrl: 'https://hub.aurelia.example/join' }
  expect(await call(page, 'people.updateSettings', { fields })).toMatchObject({ t: 'ok' })
  const program = { programName: 'Aurelia Voices', companyName: 'Aurelia Pumps', hashtag: '#AureliaVoices' }
  expect(await call(page, 'workspace.update', { fields: program })).toMatchObject({ t: 'ok' })

  await bringIn(running, join(folder, 'personale.csv'))
  await takeBackAndAgain(page)
  await divide(page)
  await choosePilot(page)
  await invite(running, join(folder, 'outbox'))
  await train(page)
  await hear(page)
  await diagnose(page)
  const met = { 'select-teams': '2 teams have people in them', 'pilot-run': '5 of 5 people of the pilot group have joined' }
  for (const [key, sentence] of Object.entries(met)) {
    await show(page, `/plan/week?task=${plan.tasks.find((task) => task.key === key)?.id}`)
    await expect(page.getByRole('region', { name: words('panel.label'), exact: true })).toContainText(sentence)
  }
})

async function show(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}

async function bringIn({ app, page }: Running, file: string): Promise<void> {
  writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(roster, 'utf16le')]))
  await answerOpenDialog(app, file)
  await show(page, '/people/import')
  await button(main(page), 'roster.choose').click()
  await expect(main(page).getByText('CSV, 1 kB, 8 columns')).toBeVisible()
  await expect(main(page).getByRole('row', { name: /^Data di nascita/ })).toContainText(words('roster.forbidden-birth-date'))
  await button(main(page), 'roster.check').click()
  await expect(main(page).getByRole('row', { name: /^8 E-mail/ })).toContainText('Row 6 has this e-mail address already.')
  await main(page).getByRole('button', { name: 'Bring in 6 people' }).click()
  await expect(directory(page).getByRole('row')).toHaveCount(names.length + 1)
  for (const name of names) await expect(directory(page).getByRole('row', { name: new RegExp(name) })).toBeVisible()
}

/** Everybody who came in is one step of undo. */
async function takeBackAndAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(directory(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(directory(page).getByRole('row')).toHaveCount(names.length + 1)
}

/** By rules, so that whoever comes to a department comes to its team. */
async function divide(page: Page): Promise<void> {
  await show(page, '/people/teams')
  const panel = page.getByRole('region', { name: words('teams.panel') })
  for (const department of ['Vendite', 'Assistenza']) {
    await button(page, 'command.new-team').first().click()
    await panel.getByRole('textbox', { name: words('teams.name') }).fill(`Team ${department}`)
    await panel
      .getByRole('group', { name: words('people.filter-departments') })
      .getByRole('button', { name: department })
      .click()
    await button(panel, 'teams.add').click()
    await expect(main(page).getByRole('row', { name: new RegExp(`Team ${department}`) })).toContainText('3')
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
}

async function choosePilot(page: Page): Promise<void> {
  await show(page, '/people/leaders?view=pilot')
  const seats = page.getByRole('textbox', { name: words('pilot.size') })
  await seats.fill('5')
  await seats.press('Enter')
  await expect(main(page).getByRole('table').first().getByRole('row')).toHaveCount(6)
  await button(page, 'pilot.set').click()
  await said(page, '5 people are in the pilot group')
}

/** Drafts of mails in a folder; marked as sent; everybody says yes. */
async function invite({ app, page }: Running, folder: string): Promise<void> {
  mkdirSync(folder)
  await answerOpenDialog(app, folder)
  await show(page, '/people/invitations?new=')
  const panel = page.getByRole('region', { name: words('outreach.panel') })
  await panel.getByRole('textbox', { name: words('outreach.field-name') }).fill('Everybody')
  await expect(panel.getByText('6 people get it')).toBeVisible()
  await button(panel, 'outreach.add-wave').click()
  await button(panel, 'outreach.prepare').click()
  await said(page, '6 messages are ready')
  const [wave = ''] = readdirSync(folder)
  const drafts = readdirSync(join(folder, wave), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(drafts.map((name) => PostalMime.parse(readFileSync(join(folder, wave, name)))))
  expect(mails.map(({ to }) => to?.[0]?.name).sort()).toEqual([...names].sort())
  for (const { html, from } of mails) {
    expect(from?.address).toBe('giulia@aurelia.example')
    expect(html).toContain('https://hub.aurelia.example/join')
  }
  await button(panel, 'outreach.mark-sent').click()
  await said(page, '6 messages are sent')
  for (const name of names) await panel.getByRole('checkbox', { name: new RegExp(name) }).check()
  await button(panel, 'outreach.record-joined').click()
  await expect(page.getByRole('row', { name: /Everybody/ })).toContainText('6 joined')
}

async function train(page: Page): Promise<void> {
  await show(page, '/people/training')
  const topic = words('training.plan-topic').replace('{topic}', words('training.topic-tone-of-voice'))
  await main(page).getByRole('button', { name: topic }).click()
  await button(page.getByRole('dialog', { name: words('command.new-session') }), 'training.add').click()
  const panel = page.getByRole('region', { name: words('training.panel'), exact: true })
  await button(panel, 'training.add-people').click()
  const adding = page.getByRole('dialog', { name: words('training.add-people') })
  await button(adding, 'training.add-by-filter').click()
  await button(adding, 'training.put').click()
  await expect(panel.getByRole('heading', { name: /^6 people/ })).toBeVisible()
  await panel.getByRole('textbox', { name: words('training.tick') }).fill('marta')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Marta Bassi' }).getByRole('checkbox')).toBeChecked()
}

/** Sheets of paper typed in; results only once the round is closed. */
async function hear(page: Page): Promise<void> {
  await show(page, '/people/pulse')
  await expect(page.getByRole('heading', { name: words('pulse.empty-title') })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words('pulse.field-name') }).fill('Winter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Winter' })).toBeVisible()
  await button(main(page), 'pulse.type').click()
  const first = page
    .getByRole('group', { name: words('pulse.statement-purpose') })
    .getByRole('button')
    .first()
  for (const sheet of ['55443', '44332', '53221', '42115', '21543']) {
    await expect(first).toBeFocused()
    await page.keyboard.type(sheet)
    await page.keyboard.press('Enter')
  }
  await said(page, '5 sheets typed in')
  await page.keyboard.press('Escape')
  await button(page, 'pulse.close').click()
  await button(page, 'pulse.close-now').click()
  await expect(page.getByRole('img', { name: 'Purpose: 80% favourable' })).toBeVisible()
}

/** Five of six have not been to a session yet: the remedy is a task of the plan. */
async function diagnose(page: Page): Promise<void> {
  await show(page, '/people/diagnosis')
  const everybody = page.getByRole('region', { name: words('diagnosis.everybody') })
  await expect(everybody).toContainText('5 of the 6 invited have never attended a session.')
  await everybody
    .getByRole('button', { name: words('diagnosis.add') })
    .last()
    .click()
  await expect(everybody.getByRole('link', { name: words('diagnosis.in-plan') })).toBeVisible()
}
