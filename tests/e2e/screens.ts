/** Every screen of the app: where it is, and how one sees that it has come. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Locale } from '#shared/ids.ts'
import type { Demo, Words } from './demo.ts'
import { settled } from './desk.ts'

export interface Screen {
  /** As in the names of the pictures. */
  readonly name: string
  readonly address: (demo: Demo) => string
  /** Heading of the screen; null: the plan's own name. */
  readonly title: string | null | ((demo: Demo, words: Words) => string)
  /** Something that only the data can have brought. */
  readonly content: (page: Page, words: Words) => Locator
  /** What is pressed then, where the address alone does not lead all the way. */
  readonly press?: (page: Page) => Locator
}

const main = (page: Page): Locator => page.getByRole('main')
const planScreen = (tab: string, content: Screen['content']): Screen => ({
  name: tab,
  address: () => `/plan/${tab}`,
  title: `plan.tab-${tab}`,
  content,
})
const settings = (section: string): Screen => ({
  name: `settings-${section}`,
  address: () => `/settings?section=${section}`,
  title: `settings.${section}`,
  content: (page) => main(page).getByRole('heading', { level: 2 }).first(),
})

const policies = (name: string, content: Screen['content'], place: Partial<Screen> = {}): Screen => ({
  name: `policies-${name}`,
  address: () => `/policies/${name}`,
  title: `policies.${name}`,
  content,
  ...place,
})
/** The policy of the demo company with one of the tabs of its panel. */
const documentTab = (tab: string, content: (panel: Locator) => Locator): Screen =>
  policies(`document-${tab}`, (page) => content(page.getByRole('tabpanel')), {
    address: (demo) => `/policies/${demo.document('policy').id}?panel=${tab}`,
    title: (demo) => demo.document('policy').title,
  })
const languages: Readonly<Record<Locale, string>> = { en: 'English', it: 'Italiano', ms: 'Bahasa Melayu' }
/** Not the English one: what stands in it would look like words left in English. */
const translationOf = (demo: Demo) => demo.document('policy').translations.find(({ locale }) => locale !== 'en')?.locale ?? 'it'

const policyScreens: readonly Screen[] = [
  policies('list', (page) => page.getByRole('table').getByRole('link').first(), { address: () => '/policies', title: 'nav.policies' }),
  documentTab('check', (panel) => panel.getByRole('meter').first()),
  documentTab('comments', (panel) => panel.getByRole('textbox').first()),
  documentTab('readers', (panel) => panel.getByRole('checkbox').nth(2)),
  documentTab('history', (panel) => panel.getByRole('listitem').first()),
  documentTab('try', (panel) => panel.getByRole('textbox').first()),
  policies(
    'translation',
    (page, words) =>
      main(page)
        .getByRole('button', { name: words('policies.edit-translation') })
        .nth(2),
    {
      address: (demo) => `/policies/${demo.document('policy').id}/translate/${translationOf(demo)}`,
      title: (demo, words) => words('policies.translation-title').replace('{language}', languages[translationOf(demo)]),
    },
  ),
  policies('compare', (page) => page.getByRole('insertion').first(), {
    address: (demo) => `/policies/${demo.document('policy').id}/compare`,
    title: 'policies.compare-title',
  }),
  policies('try', (page) => main(page).getByRole('textbox').first()),
  policies('words', (page) => main(page).getByRole('textbox').first()),
]

const firstSource = (page: Page): Locator => page.getByRole('table').getByRole('link').first()
const firstIdea = (page: Page): Locator => main(page).getByRole('list').last().getByRole('link').first()

const sourceScreens: readonly Screen[] = [
  { name: 'sources', address: () => '/sources', title: 'nav.sources', content: firstSource },
  { name: 'sources-source', address: () => '/sources', title: 'nav.sources', content: firstSource, press: firstSource },
  {
    name: 'sources-add',
    address: () => '/sources/new?kind=company',
    title: 'sources.add-title',
    content: (page) => main(page).getByRole('textbox').first(),
  },
]
const ideaScreens: readonly Screen[] = [
  { name: 'ideas', address: () => '/library/ideas', title: 'library.tab-ideas', content: firstIdea },
  { name: 'ideas-idea', address: () => '/library/ideas', title: 'library.tab-ideas', content: firstIdea, press: firstIdea },
]

const months: Readonly<Record<string, string>> = { Calendar: 'February', Calendario: 'Febbraio', Kalendar: 'Februari' }
const february = (words: Words) => `${months[words('nav.calendar')]} 2027`
/** A view of the calendar of the demo's own month. */
const calendar = (name: string, address: string, content: Screen['content'], title?: Screen['title']): Screen => ({
  name: `calendar-${name}`,
  address: () => `/calendar${address}`,
  title: title ?? ((_demo, words) => february(words)),
  content,
})
const thirdWeek = (_demo: Demo, words: Words) =>
  `15 – 21 ${words('nav.calendar') === 'Calendario' ? february(words).toLowerCase() : february(words)}`
const postOf = (page: Page) => page.getByRole('gridcell').getByRole('button').first()
const calendarScreens: readonly Screen[] = [
  calendar('month', '', postOf),
  calendar('day', '?on=2027-02-19', (page) => page.getByRole('heading', { level: 2, name: /^(Friday|venerdì|Jumaat) 19/ })),
  calendar('week', '?view=week&day=2027-02-16', postOf, thirdWeek),
  calendar('teams', '?view=week&day=2027-02-16&rows=team', (page) => page.getByRole('rowheader').nth(2), thirdWeek),
  calendar('list', '?view=list', (page) => main(page).getByRole('heading', { level: 2 }).first()),
  calendar('fill', '/fill', (page) => main(page).getByRole('checkbox').nth(2), 'calendar.fill-title'),
]

/** A row of the table, below its head. */
const itemRow = (page: Page): Locator => page.getByRole('grid').getByRole('row').nth(2)
const library = (tab: string, content: Screen['content'], place: Partial<Screen> = {}): Screen => ({
  name: `library-${tab}`,
  address: () => `/library/${tab}`,
  title: `library.tab-${tab}`,
  content,
  ...place,
})
const libraryScreens: readonly Screen[] = [
  library('review', (page) => main(page).getByRole('textbox').last(), { address: () => '/library' }),
  library('approved', itemRow),
  library('item', itemRow, { address: () => '/library/approved', title: 'library.tab-approved', press: itemRow }),
  library('evergreen', itemRow),
  library('archive', (page) => main(page).getByRole('heading', { level: 2 })),
]

/** A row of a table, below its head. */
const tableRow = (page: Page): Locator => main(page).getByRole('table').first().getByRole('row').nth(1)
const rowLink = (page: Page): Locator => tableRow(page).getByRole('link').first()
/** A table with something in it, or what is said instead of one. */
const tableOrWords = (page: Page): Locator =>
  main(page)
    .getByRole('row')
    .nth(1)
    .or(main(page).getByRole('heading', { level: 2 }))
    .first()
const people = (name: string, address: string, content: Screen['content'], place: Partial<Screen> = {}): Screen => ({
  name: `people-${name}`,
  address: () => `/people${address}`,
  title: `people.tab-${address.slice(1).split('?')[0]}`,
  content,
  ...place,
})
const peopleScreens: readonly Screen[] = [
  people('everyone', '', itemRow, { title: 'nav.people' }),
  people('person', '', itemRow, { title: 'nav.people', press: itemRow }),
  people('teams', '/teams', rowLink),
  people('team', '/teams', rowLink, { press: rowLink }),
  people('leaders', '/leaders', tableOrWords),
  people('pilot', '/leaders?view=pilot', rowLink),
  people('feedback', '/leaders?view=feedback', tableOrWords),
  people('seniors', '/leaders?view=seniors', tableRow),
  people('invitations', '/invitations', rowLink),
  people('wave', '/invitations', rowLink, { press: rowLink }),
  people('wave-new', '/invitations?new=', (page) => page.getByRole('textbox').last()),
  people('texts', '/invitations?view=texts', (page) => main(page).getByRole('textbox').first()),
  people('thanks', '/invitations?view=thanks', (page) => main(page).getByRole('listitem').last()),
  people('results', '/invitations?view=results', (page) => main(page).getByRole('paragraph').last()),
  people('training', '/training', tableOrWords),
  people('pulse', '/pulse', tableOrWords),
  people('diagnosis', '/diagnosis', tableOrWords),
  people('import', '/import', (page) => main(page).getByRole('button').first(), { title: 'roster.title' }),
]

/** In the order of the pictures; a test of its own draws the first run, the palette and the problems. */
const analytics = (name: string, address: string, content: Screen['content'], place: Partial<Screen> = {}): Screen => ({
  name: `analytics-${name}`,
  address: () => `/analytics${address}`,
  title: `analytics.tab-${address.slice(1).split('?')[0]}`,
  content,
  ...place,
})
const analyticsScreens: readonly Screen[] = [
  analytics('overview', '', tableOrWords, { title: 'nav.analytics' }),
  analytics('tables', '?tables=yes&period=all', tableOrWords, { title: 'nav.analytics' }),
  analytics('launch', '/launch', tableOrWords),
  analytics('goals', '/goals', tableOrWords),
  analytics('goals-target', '/goals?new=', tableOrWords),
  analytics('goals-rates', '/goals?panel=rates', tableOrWords),
  analytics('reach', '/reach', tableOrWords),
  analytics('mentions', '/mentions', tableOrWords),
]

const reports = (name: string, content: Screen['content'], title = `reports.tab-${name}`): Screen => ({
  name: `reports-${name}`,
  address: () => (name === 'list' ? '/reports' : `/reports/${name}`),
  title,
  content,
})

const reportScreens: readonly Screen[] = [
  reports('list', (page) => main(page).getByRole('listitem').nth(2), 'nav.reports'),
  reports('schedules', (page, words) => main(page).getByText(words('reports.no-schedules'))),
  reports('look', (page, words) => main(page).getByRole('textbox', { name: words('reports.foot') })),
]

export const screens: readonly Screen[] = [
  planScreen('week', (page) => main(page).getByRole('checkbox').first()),
  { ...planScreen('timeline', (page) => page.getByRole('treegrid').getByRole('rowheader').nth(4)), title: null },
  {
    name: 'timeline-task',
    address: (demo) => `/plan/timeline?task=${demo.task('invites-wave-1').id}`,
    title: null,
    content: (page, words) => panelOf(page, words).getByRole('checkbox').first(),
  },
  planScreen('checklist', (page) => main(page).getByRole('checkbox').nth(4)),
  planScreen('board', (page) => main(page).getByRole('region').first().getByRole('listitem').first()),
  planScreen('risks', (page) => page.getByRole('table').first()),
  ...policyScreens,
  ...sourceScreens,
  ...ideaScreens,
  ...libraryScreens,
  ...calendarScreens,
  ...peopleScreens,
  ...analyticsScreens,
  ...reportScreens,
  ...['general', 'program', 'people', 'consent', 'content', 'figures', 'calendar', 'shortcuts', 'about'].map(settings),
  {
    name: 'campaigns',
    address: () => '/campaigns',
    title: 'nav.campaigns',
    content: (page) => main(page).getByRole('heading', { level: 2 }).first(),
  },
]

function headingOf({ title }: Screen, demo: Demo, words: Words): string {
  if (title === null) return demo.plan.plan.name
  return typeof title === 'string' ? words(title) : title(demo, words)
}

/** Goes to a screen by its address and waits until it is all there. */
export async function show(page: Page, screen: Screen, demo: Demo, words: Words): Promise<void> {
  // An address given before the page listens to it would be lost.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((address) => {
    location.hash = address
  }, screen.address(demo))
  const name = headingOf(screen, demo, words)
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  await expect(screen.content(page, words)).toBeVisible()
  await screen.press?.(page).click()
  await settled(page)
}

/** The region at the right that holds the open task. */
export function panelOf(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: words('panel.label'), exact: true })
}
