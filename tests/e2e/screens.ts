/** Every screen of the app: where it is, and how one sees that it has come. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Demo, Words } from './demo.ts'

export interface Screen {
  /** As in the names of the pictures. */
  readonly name: string
  readonly address: (demo: Demo) => string
  /** Heading of the screen; null: the plan's own name. */
  readonly title: string | null
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
  ...['general', 'program', 'people', 'calendar', 'shortcuts', 'about'].map(settings),
  {
    name: 'campaigns',
    address: () => '/campaigns',
    title: 'nav.campaigns',
    content: (page) => main(page).getByRole('heading', { level: 2 }).first(),
  },
]

/** Goes to a screen by its address and waits until it is all there. */
export async function show(page: Page, screen: Screen, demo: Demo, words: Words): Promise<void> {
  // An address given before the page listens to it would be lost.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((address) => {
    location.hash = address
  }, screen.address(demo))
  const name = screen.title === null ? demo.plan.plan.name : words(screen.title)
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
