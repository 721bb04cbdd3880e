/** How smoothly a timeline of 1,000 tasks scrolls. */
import { makeLargeWorkspace, taskTitle } from './large-workspace.ts'
import { compareScroll, type ScrollTimes } from './scroll.ts'

/** Needs a screen and the built app. */
export function measureTimelineScroll(): Promise<ScrollTimes> {
  return compareScroll({
    make: makeLargeWorkspace,
    route: '/plan/timeline',
    height: 32 * 1000,
    find: async (page) => {
      const timeline = page.getByRole('treegrid')
      await timeline.getByText(taskTitle).first().waitFor()
      return timeline
    },
  })
}
