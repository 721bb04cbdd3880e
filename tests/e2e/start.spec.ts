/** What a start reads before its first picture, and what it leaves for later. */
import { expect } from './app.ts'
import { test } from './demo.ts'

test('the plan is drawn before any schema is read', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { lastRoute: '/plan/timeline' }, args: [demoIn('en').path] })
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const scripts = await page.evaluate(async () => {
    const entry = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
    const read = performance.getEntriesByType('resource').map(({ name }) => name)
    const addresses = [entry, ...read.filter((name) => name.endsWith('.js'))]
    return Promise.all(addresses.map(async (address) => (await fetch(address)).text()))
  })
  // A name of the contract shows that these are the page's scripts; zod calls its error so in every build.
  expect(scripts.some((script) => script.includes('launchPlan'))).toBe(true)
  expect(scripts.filter((script) => script.includes('ZodError'))).toEqual([])
})
