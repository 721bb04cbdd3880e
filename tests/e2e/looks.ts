/** Looks at a screen as a careful reader does: is anything cut off, and is anything still in English? */
import type { Page } from '@playwright/test'
import type { Locale } from '#shared/ids.ts'
import { messagesOf } from './demo.ts'

/** What does not fit into the window or into its own frame; a text that ends in an ellipsis says so itself and is fine. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const frame = document.scrollingElement ?? document.documentElement
    if (frame.scrollWidth > frame.clientWidth) found.push(`the window is ${frame.scrollWidth - frame.clientWidth} px too narrow`)
    const says = (element: Element): string => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 50)}”`
    const scrolls = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
      }
      return false
    }
    // A text that runs on past its frame is cut only where somebody cuts it.
    const isClipped = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (
          style.overflowX !== 'visible' &&
          (at === element || element.getBoundingClientRect().left + element.scrollWidth > at.getBoundingClientRect().right + 1)
        )
          return true
      }
      return false
    }
    for (const element of document.querySelectorAll('main > *, button, a, h1, h2, h3, h4, th, legend, label, [role=tab]')) {
      const { width, right } = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      if (width <= 1 || style.display === 'inline' || !element.checkVisibility({ visibilityProperty: true })) continue
      const isEllipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      // Half a pixel of rounding is no cut.
      if (element.scrollWidth > element.clientWidth + 1 && !isEllipsis && isClipped(element) && !scrolls(element))
        found.push(`${says(element)} is cut by ${element.scrollWidth - element.clientWidth} px`)
      if (right > innerWidth + 1 && !scrolls(element)) found.push(`${says(element)} leaves the window`)
    }
    return found
  })
}

/** The visible texts, names and hints that are English messages which this language words differently. */
export async function leftInEnglish(page: Page, locale: Locale): Promise<readonly string[]> {
  const [english, own] = [messagesOf('en'), messagesOf(locale)]
  const said = new Set(Object.values(own))
  const untranslated = Object.entries(english).filter(
    ([key, message]) => own[key] !== message && !said.has(message) && !message.includes('{'),
  )
  const texts = await page.evaluate(() => {
    const shown: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      // Keys are called what is printed on them.
      if (element?.checkVisibility() && element.closest('kbd') === null) shown.push(walker.currentNode.nodeValue ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) shown.push(element.getAttribute(name) ?? '')
    return shown.map((text) => text.trim())
  })
  const shown = new Set(texts)
  return untranslated.flatMap(([key, message]) => (shown.has(message) ? [`${key}: ${message}`] : []))
}
