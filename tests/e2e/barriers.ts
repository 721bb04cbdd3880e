/** What of a page stands in the way of assistive technology, as far as rules can tell. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a page is made of is the same in both themes, and looked at in the light one: the dark one differs in its colours alone. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** One line for each rule that is broken there, with the first of the elements that break it. */
export async function barriers(page: Page, place: string): Promise<readonly string[]> {
  const isDark = (await page.locator('html').getAttribute('data-mantine-color-scheme')) === 'dark'
  // The other mode opens a page of its own, which a desktop window does not allow.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (isDark ? builder.withRules(ofColours) : builder.withTags(standards)).analyze()
  return violations.map(({ id, help, nodes }) => `${place}: ${id} (${help}), ${nodes.length} times, first at ${nodes[0]?.target.join(' ')}`)
}
