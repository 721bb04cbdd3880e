/** What of a page stands in the way of assistive technology, as far as rules can tell. */
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { wear } from './desk.ts'

const standards = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const
/** What a page is made of is the same in both themes, and looked at in the light one: the dark one differs in its colours alone. */
const ofColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const

/** One line for each rule that is broken there, light or dark, with the first of the elements that break it. The app must follow the system's theme. */
export async function barriers(page: Page, place: string): Promise<readonly string[]> {
  await wear(page, 'light')
  const found = await broken(page, `${place}, light`, standards)
  await wear(page, 'dark')
  return [...found, ...(await broken(page, `${place}, dark`, ofColours))]
}

/** The same of a page that is no part of the app and looks one way. */
export function barriersOutside(page: Page, place: string): Promise<readonly string[]> {
  return broken(page, place, standards)
}

async function broken(page: Page, place: string, runOnly: typeof standards | typeof ofColours): Promise<readonly string[]> {
  // Once for each document: reading the rules takes longer than most of them.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (asked) => {
    const { violations: all } = await axe.run(document, {
      runOnly: { type: asked.type, values: [...asked.values] },
      resultTypes: ['violations'],
    })
    return all.map(({ id, help, nodes }) => ({ id, help, count: nodes.length, first: nodes[0]?.target.join(' ') }))
  }, runOnly)
  return violations.map(({ id, help, count, first }) => `${place}: ${id} (${help}), ${count} times, first at ${first}`)
}
