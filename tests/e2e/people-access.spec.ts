/** People in panels, forms, dialogs and the steps of the import: no known barrier in any of them, light or dark. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from './app.ts'
import { barriers } from './barriers.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, resizeWindow, settled } from './desk.ts'

const words = wordsOf('en')
const main = (page: Page): Locator => page.getByRole('main')
const region = (key: string) => (page: Page) => page.getByRole('region', { name: words(key), exact: true })
const dialog = (page: Page): Locator => page.getByRole('dialog')
const menu = (page: Page): Locator => page.getByRole('menu')
const button = (key: string) => (page: Page) =>
  page
    .getByRole('button', { name: new RegExp(`^${words(key)}( [A-Z])?$`) })
    .first()
    .click()
const keys = (key: string) => (page: Page) => page.keyboard.press(key)
const firstLine = (page: Page) => main(page).getByRole('table').first().getByRole('row').nth(1).getByRole('link').first().click()
const person = (page: Page) => main(page).getByRole('grid').getByRole('row').nth(2).click()
const chosen = (page: Page) => main(page).getByRole('grid').getByRole('row').nth(2).getByRole('checkbox').check()
const inPerson = (key: string) => async (page: Page) => {
  await person(page)
  await region('people.person')(page)
    .getByRole('button', { name: words('people.more') })
    .click()
  if (key !== '') await page.getByRole('menuitem', { name: words(key) }).click()
}

interface Place {
  readonly name: string
  readonly address: string
  /** What is done there, one after the other. */
  readonly open: readonly ((page: Page) => Promise<void>)[]
  readonly shows: (page: Page) => Locator
}

const place = (name: string, address: string, open: Place['open'], shows: Place['shows']): Place => ({ name, address, open, shows })

const places: readonly Place[] = [
  place('person', '', [person], region('people.person')),
  place('menu of a person', '', [inPerson('')], menu),
  place('words of a person', '', [person, keys('c')], dialog),
  place('erasing a person', '', [inPerson('people.erase-ask')], dialog),
  place('page of a person', '', [person, keys('o')], (page) => main(page).getByRole('heading', { level: 2 }).first()),
  place('new person', '', [keys('n')], dialog),
  place('filter', '', [keys('f')], dialog),
  place('columns', '', [button('people.columns')], menu),
  place('chosen people', '', [chosen], (page) => page.getByRole('toolbar', { name: words('people.bulk') })),
  place('change of chosen people', '', [chosen, button('people.bulk-change-ask')], dialog),
  place('team', '/teams', [firstLine], region('teams.panel')),
  place('new team', '/teams', [keys('n')], region('teams.panel')),
  place('candidate', '/leaders', [firstLine], region('leaders.panel')),
  place('nomination', '/leaders?nominate=', [], dialog),
  place('filter of candidates', '/leaders', [keys('f')], dialog),
  place('pilot that is proposed', '/leaders?view=pilot', [button('pilot.propose')], (page) =>
    page.getByRole('button', { name: words('pilot.set') }),
  ),
  place('swap in the pilot', '/leaders?view=pilot', [firstLine], region('pilot.panel')),
  place('feedback', '/leaders?view=feedback&new=', [], dialog),
  place('wave', '/invitations', [firstLine], region('outreach.panel')),
  place('menu of a wave', '/invitations', [firstLine, button('outreach.menu')], menu),
  place('new wave', '/invitations?new=', [], region('outreach.panel')),
  place('results', '/invitations?view=results', [], (page) => main(page).getByRole('table').first()),
  place('new session', '/training?new=', [], dialog),
  place('session', '/training', [(page) => main(page).locator('a[data-id]').first().click()], region('training.panel')),
  place('menu of a session', '/training', [(page) => main(page).locator('a[data-id]').first().click(), button('training.more')], menu),
  place('people for a session', '/training', [(page) => main(page).locator('a[data-id]').first().click(), keys('a')], dialog),
  place('new round', '/pulse', [keys('n')], dialog),
]

/** One row that stays out, and one that comes in. */
const roster = 'Name;Email;Start date\nAnna Rossi;anna.rossi@a.example;01/02/2020\nBo Lim;bo;02/01/2020\n'

test('nothing that opens among the people stands in the way of assistive technology, light or dark', async ({ launch, folder }) => {
  test.setTimeout(240_000)
  const path = join(folder, 'Aurelia Voices.groundswell')
  gsw('workspace', 'new', path, '--demo', 'later', '--locale', 'en')
  const running = await launch({ settings: { locale: 'en', theme: 'system' }, args: [path] })
  const { page } = running
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const found: string[] = []
  for (const { name, address, open, shows } of places) {
    await go(page, address)
    for (const step of open) await step(page)
    await expect(shows(page), name).toBeVisible()
    await settled(page)
    found.push(...(await barriers(page, name)))
    await page.keyboard.press('Escape')
  }
  found.push(...(await barriersOfImport(running, join(folder, 'people.csv'))))
  expect(found).toEqual([])
})

/** Every list of people, with a panel beside it where it has one. */
const lists: readonly (readonly [address: string, open: ((page: Page) => Promise<void>) | null])[] = [
  ['', null],
  ['', person],
  ['/teams', firstLine],
  ['/leaders', null],
  ['/leaders', firstLine],
  ['/leaders?view=pilot', firstLine],
  ['/leaders?view=seniors', null],
  ['/invitations', null],
  ['/invitations', firstLine],
  ['/invitations?view=results', null],
  ['/pulse', null],
]

for (const locale of ['it', 'ms'] as const)
  test(`no head of a column is cut where there is little room, ${locale}`, async ({ launch, folder }) => {
    test.setTimeout(120_000)
    const path = join(folder, 'Aurelia Voices.groundswell')
    gsw('workspace', 'new', path, '--demo', 'later', '--locale', locale)
    const { app, page } = await launch({ settings: { locale, theme: 'light' }, args: [path] })
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await resizeWindow(app, 1280, 800)
    for (const [address, open] of lists) {
      await go(page, address, wordsOf(locale))
      await open?.(page)
      await settled(page)
      const cut = await page.getByRole('columnheader').evaluateAll((heads) =>
        heads
          .map((head) => head.querySelector('button') ?? head)
          .filter(
            ({ scrollWidth, clientWidth, parentElement }) =>
              scrollWidth > clientWidth + 1 || (parentElement?.scrollWidth ?? 0) > (parentElement?.clientWidth ?? 0) + 1,
          )
          .map(({ textContent }) => textContent),
      )
      expect(cut, address).toEqual([])
    }
  })

/** Each from a fresh screen: what was open before is closed by that. */
async function go(page: Page, address: string, say = words): Promise<void> {
  for (const [to, title] of [
    ['/settings', say('settings.general')],
    [`/people${address}`, null],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, to)
    if (title !== null) await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await expect(page.getByRole('link', { name: say('people.tab-everyone'), exact: true })).toBeVisible()
  await expect(
    main(page)
      .getByRole('row')
      .nth(2)
      .or(main(page).getByRole('heading', { level: 2 }))
      .first(),
  ).toBeVisible()
}

/** Before a file is chosen, with its columns, and with what would come of it. */
async function barriersOfImport({ app, page }: Running, file: string): Promise<readonly string[]> {
  writeFileSync(file, roster)
  await answerOpenDialog(app, file)
  await page.evaluate(() => {
    location.hash = '/people/import'
  })
  const choose = page.getByRole('button', { name: words('roster.choose') })
  await expect(choose).toBeVisible()
  const found = [...(await barriers(page, 'import'))]
  await choose.click()
  await expect(page.getByRole('heading', { name: words('roster.step-columns') })).toBeVisible()
  await settled(page)
  found.push(...(await barriers(page, 'columns of a roster')))
  await page.getByRole('button', { name: words('roster.order-day-first') }).click()
  await page.getByRole('button', { name: words('roster.check') }).click()
  await expect(main(page).getByRole('row', { name: /^3 Email/ })).toBeVisible()
  await settled(page)
  return [...found, ...(await barriers(page, 'rows of a roster'))]
}
