/** When posts have been clicked most, said only when there is enough to say it. */
import { type Day, weekdayOf } from '../day.ts'

/** Fewer results than this say nothing about hours. */
const fewestResults = 20
/** An hour with fewer posts than this may have been luck. */
const fewestPosts = 3

export interface BestHours {
  /** Results that this rests on. */
  readonly basis: number
  readonly enough: boolean
  /** Best first; `clicks` are of an average post, `weekday` is ISO, `hour` 0 to 23. Empty unless there is enough. */
  readonly hours: { readonly weekday: number; readonly hour: number; readonly posts: number; readonly clicks: number }[]
}

/** From posts whose clicks are known, by the wall clock they were planned on. */
export function bestHoursOf(results: readonly { readonly day: Day; readonly time: string; readonly clicks: number | null }[]): BestHours {
  const known = results.flatMap(({ day, time, clicks }) =>
    clicks === null ? [] : [{ weekday: weekdayOf(day), hour: Number(time.slice(0, 2)), clicks }],
  )
  const enough = known.length >= fewestResults
  if (!enough) return { basis: known.length, enough, hours: [] }
  const byHour = new Map<string, { weekday: number; hour: number; posts: number; clicks: number }>()
  for (const { weekday, hour, clicks } of known) {
    const key = `${weekday} ${hour}`
    const sum = byHour.get(key) ?? { weekday, hour, posts: 0, clicks: 0 }
    byHour.set(key, { ...sum, posts: sum.posts + 1, clicks: sum.clicks + clicks })
  }
  const hours = [...byHour.values()]
    .filter(({ posts }) => posts >= fewestPosts)
    .map((each) => ({ ...each, clicks: each.clicks / each.posts }))
  return { basis: known.length, enough, hours: hours.sort((a, b) => b.clicks - a.clicks || a.weekday - b.weekday || a.hour - b.hour) }
}
