/** The app for people who do not see it well or do not use a mouse: no known barrier on any screen, and a day's work by keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { barriers } from './barriers.ts'
import { type Demo, test, wordsOf } from './demo.ts'
import { settled } from './desk.ts'
import { panelOf, screens, show } from './screens.ts'

const words = wordsOf('en')

/** What floats over a screen: where it is opened, and how. */
interface Overlay {
  readonly name: string
  readonly on: string
  readonly open: (page: Page) => Promise<void>
  /** What then is there, when it is part of the screen and stays. */
  readonly shows?: (page: Page) => Locator
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const inPanel = (name: string | RegExp) => (page: Page) => panelOf(page, words).getByRole('button', { name }).first().click()
const keys = (key: string) => (page: Page) => page.keyboard.press(key)

const overlays: readonly Overlay[] = [
  { name: 'new task', on: 'timeline', open: keys('n') },
  { name: 'export', on: 'timeline', open: button(words('command.export-plan')) },
  { name: 'view', on: 'timeline', open: button(words('timeline.view')) },
  { name: 'menu of the plan', on: 'timeline', open: button(words('plan.menu')) },
  { name: 'start of the plan', on: 'timeline', open: chooseInMenu(words('command.move-plan')) },
  { name: 'length of the plan', on: 'timeline', open: chooseInMenu(words('command.plan-length')) },
  { name: 'menu of a row', on: 'timeline', open: (page) => page.getByRole('rowheader').nth(3).click({ button: 'right' }) },
  { name: 'bell', on: 'week', open: button(/due or late$/) },
  { name: 'who sits here', on: 'week', open: button(words('me.unknown')) },
  { name: 'menu of the workspace', on: 'week', open: button(/, workspace menu$/) },
  { name: 'palette', on: 'week', open: findInPalette },
  { name: 'shortcuts', on: 'week', open: keys('?') },
  { name: 'filter', on: 'checklist', open: button(words('plan.filter-owner')) },
  { name: 'menu of a card', on: 'board', open: button(/^Menu of /) },
  { name: 'new risk', on: 'risks', open: keys('n'), shows: (page) => page.getByRole('table').getByRole('textbox').first() },
  { name: 'owner', on: 'timeline-task', open: inPanel('Giulia Ferrante') },
  { name: 'dates of a task', on: 'timeline-task', open: inPanel(words('plan.move-ask')) },
  { name: 'reason', on: 'timeline-task', open: inPanel(words('panel.complete-anyway-ask')) },
  { name: 'dependency', on: 'timeline-task', open: inPanel(words('panel.add-dependency')) },
  { name: 'menu of a task', on: 'timeline-task', open: inPanel(words('panel.more')) },
  { name: 'lists of sources', on: 'sources', open: button(words('sources.menu')) },
  { name: 'login of a source', on: 'sources-source', open: button(words('sources.login-enter')) },
  { name: 'new item', on: 'library-review', open: keys('n') },
  { name: 'note to send back', on: 'library-review', open: keys('r') },
  { name: 'filter of the library', on: 'library-approved', open: keys('f') },
  { name: 'days of the figures', on: 'analytics-overview', open: keys('d') },
  { name: 'definition of a figure', on: 'analytics-overview', open: button('What “Share rate” means') },
  { name: 'what happened', on: 'analytics-overview', open: button(words('analytics.add-note')) },
  { name: 'new report', on: 'reports-list', open: keys('n') },
  { name: 'order of the library', on: 'library-approved', open: button(/^Order: /) },
  { name: 'views of the library', on: 'library-approved', open: button(words('library.views')) },
  { name: 'menu of an item', on: 'library-item', open: button(words('library.menu')) },
  { name: 'place in the calendar', on: 'library-item', open: keys('s') },
  { name: 'new idea', on: 'ideas', open: keys('n') },
  { name: 'menu of an idea', on: 'ideas-idea', open: button(words('ideas.more')) },
  {
    name: 'answer to an idea',
    on: 'ideas-idea',
    open: keys('r'),
    shows: (page) => page.getByRole('textbox', { name: words('ideas.field-answer') }),
  },
  { name: 'new document', on: 'policies-list', open: keys('n') },
  { name: 'menu of a document in the list', on: 'policies-list', open: button(/^More on Social/) },
  { name: 'kinds of documents', on: 'policies-list', open: button(words('policies.filter-kind')) },
  { name: 'verdict', on: 'policies-document-check', open: keys('Control+Shift+Enter') },
  { name: 'export of a document', on: 'policies-document-check', open: keys('Control+Shift+E') },
  {
    name: 'reviewers',
    on: 'policies-document-check',
    open: (page) =>
      page
        .getByRole('list', { name: words('policies.trail') })
        .getByRole('button')
        .click(),
  },
  { name: 'menu of a document', on: 'policies-document-check', open: button(words('policies.menu')) },
  { name: 'kept version', on: 'policies-document-history', open: keys('Control+Shift+S') },
  { name: 'menu of the readers', on: 'policies-document-readers', open: button(words('policies.readers-menu')) },
  { name: 'reminder', on: 'policies-document-readers', open: button(words('policies.remind')) },
  {
    name: 'new readers',
    on: 'policies-document-readers',
    open: button(words('policies.add-readers')),
    shows: (page) => page.getByRole('textbox', { name: words('policies.field-readers') }),
  },
  {
    name: 'new comment',
    on: 'policies-document-comments',
    open: keys('Control+Shift+M'),
    shows: (page) => page.getByRole('textbox', { name: words('policies.field-comment') }),
  },
  { name: 'item to schedule', on: 'calendar-month', open: keys('s') },
  { name: 'file of the calendar', on: 'calendar-month', open: keys('Control+Shift+E') },
  { name: 'best hours', on: 'calendar-month', open: button(words('calendar.best-hours')) },
  { name: 'crowded day', on: 'calendar-month', open: button(words('calendar.spread')) },
  { name: 'teams of the calendar', on: 'calendar-month', open: button(words('calendar.all-teams')) },
  {
    name: 'post',
    on: 'calendar-month',
    open: (page) => page.getByRole('button', { name: /^Open day, Bari/ }).click(),
    shows: (page) => page.getByRole('region', { name: /^Open day, Bari/ }),
  },
  {
    name: 'recurring slot',
    on: 'calendar-list',
    open: async (page) => {
      await button(words('calendar.recurring'))(page)
      await button(words('calendar.add-recurring'))(page)
    },
    shows: (page) => page.getByRole('form', { name: words('calendar.add-recurring') }),
  },
]

test('nothing on any screen stands in the way of assistive technology, light or dark', async ({ launch, demoIn }) => {
  test.setTimeout(480_000)
  const demo = demoIn('en')
  const { page } = await launch({ settings: { locale: 'en', theme: 'system' }, args: [demo.path] })
  const found: string[] = []
  for (const screen of screens) {
    await show(page, screen, demo, words)
    found.push(...(await barriers(page, screen.name)))
  }
  for (const overlay of overlays) {
    await showScreen(page, overlay.on, demo)
    await overlay.open(page)
    const floating = overlay.shows?.(page) ?? page.getByRole('dialog').or(page.getByRole('menu'))
    await expect(floating, overlay.name).toBeVisible()
    await settled(page)
    found.push(...(await barriers(page, overlay.name)))
    await page.keyboard.press('Escape')
    if (overlay.shows === undefined) await expect(floating, overlay.name).toHaveCount(0)
  }
  expect(found).toEqual([])
})

test('nothing before the first workspace stands in the way of assistive technology, light or dark', async ({ launch, folder }) => {
  const settings = { locale: 'en', theme: 'system' } as const
  const first = await launch({ settings })
  await expect(first.page.getByRole('complementary')).toHaveAttribute('aria-busy', 'false')
  await settled(first.page)
  const found = [...(await barriers(first.page, 'first run'))]
  await first.page.getByRole('button', { name: words('first-run.demo') }).click()
  await expect(first.page.getByRole('menu')).toBeVisible()
  await settled(first.page)
  found.push(...(await barriers(first.page, 'choice of demo')))
  await first.quit()

  const second = await launch({ settings, args: [`${folder}/gone.groundswell`] })
  await expect(second.page.getByRole('alert')).toBeVisible()
  await settled(second.page)
  expect([...found, ...(await barriers(second.page, 'start problem'))]).toEqual([])
})

async function showScreen(page: Page, name: string, demo: Demo): Promise<void> {
  const screen = screens.find((each) => each.name === name)
  if (screen === undefined) throw new Error(`There is no screen ${name}`)
  await show(page, screen, demo, words)
}

function chooseInMenu(item: string) {
  return async (page: Page): Promise<void> => {
    await button(words('plan.menu'))(page)
    await page.getByRole('menuitem', { name: item }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
}

async function findInPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByLabel(words('palette.search')).and(page.locator('input')).fill('invit')
  await expect(page.getByRole('option').first()).toBeVisible()
}
