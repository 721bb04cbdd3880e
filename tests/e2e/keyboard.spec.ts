/** A day's work without a mouse: everything is reached, the focus is always seen, and it comes back to where it was. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { test, wordsOf } from './demo.ts'
import { panelOf } from './screens.ts'

const words = wordsOf('en')

test('somebody without a mouse opens a task, gives it to a colleague and goes on to the next one', async ({ launch, demoIn }) => {
  const demo = demoIn('en')
  const { page } = await launch({ settings: { locale: 'en', theme: 'light', lastRoute: '/plan/week' }, args: [demo.path] })
  await expect(page.getByRole('main').getByRole('checkbox').first()).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: words('plan.tab-timeline'), exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treegrid')).toBeVisible()
  await tabTo(page, page.getByRole('treegrid').getByRole('row').and(page.locator(':focus')))
  const title = demo.task('senior-from-day-one').title
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(row).toBeFocused()
  expect(await isFocusSeen(page)).toBe(true)

  await page.keyboard.press('Enter')
  const panel = panelOf(page, words)
  await expect(panel.getByRole('heading', { name: title })).toBeAttached()
  const owner = panel.getByRole('button', { name: 'Roberto Aureli' })
  await tabTo(page, owner)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await walkTo(page, page.getByRole('menuitemcheckbox', { name: /^Elena Sarti/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Elena Sarti' })).toBeFocused()

  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(row).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row).not.toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(row).toBeFocused()
  expect(await isFocusSeen(page)).toBe(true)
})

test('somebody without a mouse walks through the checklist with J and K, and the open task follows', async ({ launch, demoIn }) => {
  const demo = demoIn('en')
  const { page } = await launch({ settings: { locale: 'en', theme: 'dark', lastRoute: '/plan/checklist' }, args: [demo.path] })
  await page.evaluate(() => {
    location.hash = '/plan/checklist'
  })
  await expect(page.getByRole('heading', { level: 1, name: words('plan.tab-checklist') })).toBeVisible()
  await expect(page.getByRole('main').getByRole('checkbox').nth(4)).toBeVisible()
  await page.keyboard.press('j')
  const first = await focusedId(page)
  expect(first).toMatch(/^task-/)
  expect(await isFocusSeen(page)).toBe(true)
  await page.keyboard.press('j')
  await expect.poll(() => focusedId(page)).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => focusedId(page)).toBe(first)

  await page.keyboard.press('e')
  const panel = panelOf(page, words)
  const heading = panel.getByRole('heading', { level: 2 }).first()
  const before = await heading.textContent()
  await page.keyboard.press('j')
  await expect(heading).not.toHaveText(before ?? '')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect.poll(() => focusedId(page)).toMatch(/^task-/)
})

test('what floats over a screen gives the focus back to the button that opened it', async ({ launch, demoIn }) => {
  const demo = demoIn('en')
  const { page } = await launch({ settings: { locale: 'en', lastRoute: '/plan/timeline' }, args: [demo.path] })
  await expect(page.getByRole('treegrid')).toBeVisible()
  const openers = [
    page.getByRole('button', { name: words('timeline.view'), exact: true }),
    page.getByRole('button', { name: words('command.export-plan') }),
    page.getByRole('button', { name: words('plan.menu') }),
    page.getByRole('button', { name: /due or late$/ }),
    page.getByRole('button', { name: words('palette.search') }),
  ]
  // Menus answer from a moment after the first picture; then their buttons say so.
  await expect(page.getByRole('button', { name: words('timeline.view'), exact: true })).toHaveAttribute('aria-haspopup', 'dialog')
  for (const opener of openers) {
    await opener.focus()
    await page.keyboard.press('Enter')
    const floating = page.getByRole('dialog').or(page.getByRole('menu'))
    await expect(floating).toBeVisible()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog], [role=menu]') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(floating).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
})

/** Presses Tab until it is there; everything on the way shows the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160))
    expect(await isFocusSeen(page), `the focus is seen on ${name}`).toBe(true)
    if ((await goal.and(page.locator(':focus')).count()) > 0) return
  }
  throw new Error('Tab does not lead there')
}

async function walkTo(page: Page, item: Locator): Promise<void> {
  for (let step = 0; step < 20 && (await item.and(page.locator(':focus')).count()) === 0; step += 1) await page.keyboard.press('ArrowDown')
  await expect(item).toBeFocused()
}

function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id)
}

/** Whether the focused element or what is drawn for it looks different from how it looks without the focus. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return false
    const parts = [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll('*')].filter(
      (part) => part !== null,
    )
    const look = (): string =>
      parts
        .flatMap((part) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
        .map((style) =>
          [style.outlineStyle, style.outlineWidth, style.boxShadow, style.backgroundColor, style.backgroundImage, style.borderColor].join(
            ' ',
          ),
        )
        .join('\n')
    const withFocus = look()
    element.blur()
    const without = look()
    element.focus({ preventScroll: true })
    return withFocus !== without
  })
}
