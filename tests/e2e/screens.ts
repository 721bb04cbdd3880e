/** Every screen of the app: where it is, and how one sees that it has come. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Locale } from '#shared/ids.ts'
import type { Demo, Words } from './demo.ts'

export interface Screen {
  /** As in the names of the pictures. */
  readonly name: string
  readonly address: (demo: Demo) => string
  /** Heading of the screen; null: the plan's own name. */
  readonly title: string | null | ((demo: Demo, words: Words) => string)
  /** Something that only the data can have brought. */
  readonly content: (page: Page, words: Words) => Locator
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

/** In the order of the pictures; a test of its own draws the first run, the palette and the problems. */
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
  ...['general', 'program', 'people', 'calendar', 'shortcuts', 'about'].map(settings),
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
  await settled(page)
}

/** The region at the right that holds the open task. */
export function panelOf(page: Page, words: Words): Locator {
  return page.getByRole('region', { name: words('panel.label'), exact: true })
}

/** Fonts are there, nothing moves any more, and two frames have been drawn since. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
