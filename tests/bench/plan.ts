/** Promises of the planner: rescheduling 1,000 tasks takes under 10 ms, and their timeline scrolls as smoothly as an empty page. */
import { measureSchedule } from './schedule.ts'
import { scrollLines } from './scroll.ts'
import { measureTimelineScroll } from './timeline.ts'

const promisedMs = 10
const promisedRatio = 1.5

export async function run(): Promise<void> {
  const { medianMs, p95Ms } = measureSchedule()
  console.log(
    `rescheduling 1,000 tasks: median ${medianMs.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (promised: median under ${promisedMs} ms)`,
  )
  const scroll = await measureTimelineScroll()
  for (const line of scrollLines('1,000 tasks', scroll, promisedRatio)) console.log(line)
  process.exitCode = medianMs < promisedMs && scroll.ratio <= promisedRatio ? 0 : 1
}
