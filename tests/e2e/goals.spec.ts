/** Targets, rates, costs, an estimate of reach, a mention and a remedy: entered on their screens, seen beside what was counted, and taken back. */
import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { gsw, openFromFirstRun, test, wordsOf } from './demo.ts'

const words = wordsOf('en')
const main = (page: Page) => page.getByRole('main')
const button = (page: Page, key: string) => page.getByRole('button', { name: words(key), exact: true })

test('what the program is to bring, what it costs and what helps are entered where they are shown', async ({ launch, folder }) => {
  const path = `${folder}/later.groundswell`
  gsw('workspace', 'new', path, '--demo', 'later')
  const running = await launch()
  const { page } = running
  await openFromFirstRun(running, words, path)

  await goTo(page, '/analytics/goals?new=')
  await page.getByRole('textbox', { name: words('goals.target-name'), exact: true }).fill('Clicks before summer')
  await page.getByRole('textbox', { name: words('goals.target-value'), exact: true }).fill('20000')
  await button(page, 'goals.set-target').click()
  const line = main(page).getByRole('row').filter({ hasText: 'Clicks before summer' })
  await expect(line).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(line).toHaveCount(0)

  await button(page, 'goals.change-rates').click()
  await page
    .getByRole('textbox', { name: words('goals.value-likely'), exact: true })
    .first()
    .fill('12.5')
  await page.getByRole('textbox', { name: words('goals.rates-source') }).fill('Agency offer of spring')
  await button(page, 'goals.save-rates').click()
  await expect(main(page).getByText(/version 1/)).toBeVisible()

  await goTo(page, '/analytics/reach')
  await button(page, 'reach-screen.example-published-20').click()
  await expect(main(page).getByText('5,220', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: words('reach-screen.scenario-name'), exact: true }).fill('As published')
  await button(page, 'reach-screen.keep').click()
  await expect(main(page).getByRole('row').filter({ hasText: 'As published' })).toBeVisible()

  await goTo(page, '/analytics/mentions?mention=new')
  await page.getByRole('textbox', { name: words('mentions.text'), exact: true }).fill('What a wonderful pump set')
  await button(page, 'mentions.add').click()
  await expect(main(page).getByRole('button', { name: 'What a wonderful pump set' })).toBeVisible()

  await goTo(page, '/analytics/launch')
  const title = words('dip-remedy.thank-people')
  await page.getByRole('button', { name: words('after-launch.add-named').replace('{title}', title), exact: true }).click()
  await page.getByRole('button', { name: words('after-launch.open-named').replace('{title}', title), exact: true }).click()
  await expect(
    page
      .getByRole('region', { name: words('panel.label'), exact: true })
      .getByText(title)
      .first(),
  ).toBeVisible()
})

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}
