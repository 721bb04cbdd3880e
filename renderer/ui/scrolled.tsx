/** What scrolls by itself: a stop for the tab key, so that arrows can scroll it. */
import type { ComponentProps } from 'react'

/** A `div`; with a `role` it needs a name of its own. */
export function Scrolled(props: ComponentProps<'div'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  return <div tabIndex={0} {...props} />
}
