/** Every screen in three languages and both themes: nothing cut, nothing left in English, and a picture of each in `out/screenshots`. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Locale } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { expect, type Running } from './app.ts'
import { type Demo, gsw, openFromFirstRun, test, type Words, wordsOf } from './demo.ts'
import { picture, settled, wear } from './desk.ts'
import { cutOff, leftInEnglish } from './looks.ts'
import { screens, show } from './screens.ts'

const languages: Readonly<Record<Locale, string>> = { en: 'English', it: 'Italian', ms: 'Malay' }
interface Look {
  readonly size: readonly [width: number, height: number]
  readonly themes: readonly ('light' | 'dark')[]
}

/** What somebody looks for, in their own language. */
const queries: Readonly<Record<Locale, string>> = { en: 'invit', it: 'inviti', ms: 'jemputan' }

/** In the large window one theme is looked at: it changes nothing of what fits. */
const inLargeWindow: Readonly<Partial<Record<Locale, 'light' | 'dark'>>> = { en: 'light', it: 'dark' }

for (const locale of locales) {
  test(`somebody who reads ${languages[locale]} sees every screen whole and in that language, light and dark`, async ({
    launch,
    demoIn,
  }) => {
    test.setTimeout(300_000)
    const running = await launch({ settings: { locale, theme: 'system' } })
    const { page } = running
    const words = wordsOf(locale)
    const demo = demoIn(locale)
    const found: string[] = []
    const large = inLargeWindow[locale]
    const looks: readonly Look[] = [
      { size: [1280, 800], themes: ['light', 'dark'] },
      ...(large === undefined ? [] : [{ size: [1920, 1080], themes: [large] } as const]),
    ]
    const look = async ({ size, themes }: Look, name: string): Promise<void> => {
      for (const theme of themes) {
        await wear(page, theme)
        await picture(page, `${locale}-${theme}-${size.join('x')}/${name}`)
      }
      const problems = [...(await cutOff(page)), ...(locale === 'en' ? [] : await leftInEnglish(page, locale))]
      found.push(...problems.map((problem) => `${locale}-${size.join('x')}/${name}: ${problem}`))
    }

    for (const each of looks) {
      await resize(running, each.size)
      await firstRun(page, words)
      await look(each, '01-first-run')
    }
    await openFromFirstRun(running, words, demo.path)
    for (const each of looks) {
      await resize(running, each.size)
      for (const [index, screen] of screens.entries()) {
        await show(page, screen, demo, words)
        await look(each, `${String(index + 2).padStart(2, '0')}-${screen.name}`)
      }
      await palette(page, demo, words, queries[locale])
      await look(each, `${String(screens.length + 2).padStart(2, '0')}-palette`)
      await page.keyboard.press('Escape')
    }
    expect(found).toEqual([])
  })
}

/** What a section says before there is anything in it, and the last of its suggestions. */
const emptySections = [
  { name: 'policies-empty', address: '/policies', title: 'policies.empty-title', last: 'policies.template-empty-text' },
  { name: 'sources-empty', address: '/sources', title: 'sources.empty-title', last: 'sources.suggest-opml-text' },
  { name: 'ideas-empty', address: '/library/ideas', title: 'ideas.empty-title', last: 'ideas.kind-question-text' },
  { name: 'analytics-empty', address: '/analytics', title: 'analytics.empty-title', last: 'analytics.export-ga4-where' },
] as const

for (const locale of locales) {
  test(`somebody who reads ${languages[locale]} is told what a section is for before there is anything in it`, async ({
    launch,
    folder,
  }) => {
    const path = join(folder, 'new.groundswell')
    gsw('workspace', 'new', path, '--locale', locale)
    const { page } = await launch({ settings: { locale, theme: 'light' }, args: [path] })
    const words = wordsOf(locale)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    const found: string[] = []
    for (const { name, address, title, last } of emptySections) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
      await expect(page.getByRole('heading', { name: words(title) })).toBeVisible()
      await expect(page.getByRole('listitem').filter({ hasText: words(last) })).toBeVisible()
      await settled(page)
      await picture(page, `${locale}-light-1280x800/${name}`)
      found.push(...(await cutOff(page)), ...(locale === 'en' ? [] : await leftInEnglish(page, locale)))
    }
    expect(found).toEqual([])
  })
}

/** The page, not the window: a window as large as the screen is made a pixel smaller where nobody manages windows. */
async function resize({ page }: Running, [width, height]: readonly [number, number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await expect.poll(() => page.evaluate(() => `${innerWidth}x${innerHeight}`)).toBe(`${width}x${height}`)
}

/** The questions, and the plan that their first answers give. */
async function firstRun(page: Page, words: Words): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words('first-run.title') })).toBeVisible()
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveAttribute('aria-busy', 'false')
  await expect(
    page.getByRole('complementary').getByRole('heading', { level: 3 }).or(page.getByRole('complementary').getByRole('listitem')).first(),
  ).toBeVisible()
  await settled(page)
}

/** Over the timeline, as in the mock-up. */
async function palette(page: Page, demo: Demo, words: Words, query: string): Promise<void> {
  const timeline = screens.find(({ name }) => name === 'timeline')
  if (timeline !== undefined) await show(page, timeline, demo, words)
  await page.keyboard.press('Control+k')
  await page
    .getByRole('dialog', { name: words('palette.label') })
    .getByLabel(words('palette.search'))
    .fill(query)
  await expect(page.getByRole('option', { name: demo.task('invites-wave-1').title })).toBeVisible()
  await settled(page)
  expect(await seesThrough(page)).toBe(true)
}

/** Whether what lies behind the palette still shows at the edge of the window. */
function seesThrough(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const above = document
      .elementsFromPoint(4, 4)
      .filter((element) => element.closest('#root') === null && element.contains(document.body) === false)
    return above.every((element) => /transparent|rgba\(|\/ /.test(getComputedStyle(element).backgroundColor))
  })
}
