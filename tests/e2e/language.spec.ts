/** The page asks for one language, the right one, and for another when somebody changes it. */
import { expect } from './app.ts'
import { test } from './demo.ts'

test('somebody who reads Italian starts in it, without reading another, and goes on in Malay', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'it', lastRoute: '/plan/week' }, args: [demoIn('it').path] })
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await expect(page.locator('link[rel=modulepreload]').first()).toHaveAttribute('href', './assets/messages-it.js')
  await expect(page.getByRole('link', { name: 'Calendario' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Bahasa Melayu')
  await page.getByRole('option', { name: 'Bahasa Melayu' }).first().click()
  await expect(page.getByRole('link', { name: 'Kalendar' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ms')

  await page.reload()
  await expect(page.locator('link[rel=modulepreload]').first()).toHaveAttribute('href', './assets/messages-ms.js')
  await expect(page.getByRole('link', { name: 'Kalendar' })).toBeVisible()
})
