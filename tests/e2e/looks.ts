/** Looks at a screen as a careful reader does: is anything cut off, and is anything still in English? */
import type { Page } from '@playwright/test'
import type { Locale } from '#shared/ids.ts'
import { messagesOf } from './demo.ts'

/** What cannot be seen whole: texts, and buttons that leave the window or lie over each other. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return [...(await cutTexts(page)), ...(await crowdedButtons(page))]
}

/** A text that ends in an ellipsis says so itself, one that can be scrolled to is all there. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Half a pixel of rounding is no cut.
    const slack = 1
    const isAllThere = ({ textOverflow, webkitLineClamp, overflowX }: CSSStyleDeclaration): boolean =>
      textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || overflowX === 'auto' || overflowX === 'scroll'
    const whyCut = (text: DOMRect, from: Element): string | null => {
      for (let at: Element | null = from; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at)
        const frame = at.getBoundingClientRect()
        // What is one pixel large is for screen readers only.
        if (isAllThere(style) || frame.width <= 1) return null
        const by = Math.round(Math.max(text.right - frame.right, frame.left - text.left))
        if (style.overflowX !== 'visible' && by > slack) return `is cut by ${by} px`
      }
      return text.right > innerWidth + slack ? `leaves the window by ${Math.round(text.right - innerWidth)} px` : null
    }
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const place = range.getBoundingClientRect()
      const why = place.width > 0 && element?.checkVisibility({ visibilityProperty: true }) ? whyCut(place, element) : null
      if (why !== null) found.push(`“${walker.currentNode.nodeValue}” ${why}`)
    }
    return found
  })
}

function crowdedButtons(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement
    if (scrollWidth > clientWidth) found.push(`the window is ${scrollWidth - clientWidth} px too narrow`)
    // Header and toolbar: one line each, where everything has to find its place.
    for (const line of document.querySelectorAll('main > *')) {
      if (line.clientHeight > 60) continue
      const buttons = [...line.querySelectorAll('button, a')].filter((button) => button.checkVisibility())
      const places = buttons.map((button) => ({ name: button.ariaLabel ?? button.textContent, ...button.getBoundingClientRect().toJSON() }))
      places.sort((one, other) => one.left - other.left)
      for (const [at, { name, right }] of places.entries()) {
        if (right > innerWidth + 1) found.push(`“${name}” leaves the window by ${Math.round(right - innerWidth)} px`)
        const next = places[at + 1]
        if (next !== undefined && next.left < right - 1) found.push(`“${name}” lies over “${next.name}”`)
      }
    }
    return found
  })
}

/** Languages are called by their own names everywhere. */
const ownName = 'English'

/** The visible texts, names and hints that are English messages which this language words differently. */
export async function leftInEnglish(page: Page, locale: Locale): Promise<readonly string[]> {
  const [english, own] = [messagesOf('en'), messagesOf(locale)]
  const said = new Set(Object.values(own))
  const untranslated = Object.entries(english).filter(
    ([key, message]) => own[key] !== message && !said.has(message) && !message.includes('{') && message !== ownName,
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
