/** What the report cannot know, said before somebody asks. */

import { sumBy } from '#db/figures/read.ts'
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { countPosts, countUnlinkedPosts } from '#db/queries/figures/posts.ts'
import { pricePeriod } from '#db/queries/goals/media-value.ts'
import { countByConsent } from '#db/queries/people/counts.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'
import { lastDay } from './charts.ts'
import { type Gathering, type GatherSection, placeName, sourceName } from './gathering.ts'

interface Point {
  readonly text: string
  readonly detail: string
}

/** Under so many people or shares a rate moves much by little. */
const fewPeople = 20
const fewShares = 30

export const gatherUnknown: GatherSection = (of) => {
  const items = [
    ...daysWithoutFigures(of),
    ...importsBehind(of),
    ...networksUntold(of),
    ...smallNumbers(of),
    ...ratesAssumed(of),
    ...postsUnlinked(of),
    ...peopleUnheard(of),
  ]
  if (items.length === 0) return { why: of.say('report.why-nothing-unknown') }
  return { blocks: [{ kind: 'list', id: 'unknown.list', title: '', form: 'points', items }] }
}

function daysWithoutFigures(of: Gathering): readonly Point[] {
  const { say, asked, values } = of
  const known = lastDay(of)
  const eve = addDays(asked.from, -1)
  // No more days than the report has.
  const last = known < eve ? eve : known
  const days = daysBetween(last, asked.to)
  if (days <= 0) return []
  return [{ text: say('report.unknown-days', { count: days, day: values.day(last) }), detail: say('report.unknown-days-detail') }]
}

/** Exports that end before the report does; what somebody types comes when there is something to tell. */
function importsBehind(of: Gathering): readonly Point[] {
  const last = lastDay(of)
  return lastArrivals(of.read)
    .filter((arrival) => arrival.source !== 'typed' && arrival.lastDay < last)
    .map((arrival) => ({
      text: of.say('report.unknown-import', { source: sourceName(arrival, of.say), day: of.values.day(arrival.lastDay) }),
      detail: of.say('report.unknown-import-detail', { count: daysBetween(arrival.lastDay, last) }),
    }))
}

function networksUntold({ read, asked, say }: Gathering): readonly Point[] {
  const byNetwork = sumBy(read, { ...asked, metrics: ['share', 'impression', 'click'] }, 'network')
  return [...byNetwork]
    .filter(([id, { share, impression, click }]) => id !== '' && share > 0 && impression === 0 && click === 0)
    .map(([id]) => ({ text: say('report.unknown-network', { network: placeName(id, say) }), detail: say('report.unknown-network-detail') }))
}

function smallNumbers(of: Gathering): readonly Point[] {
  const { activeUsers, sums } = of.facts()
  if (activeUsers >= fewPeople && sums.share >= fewShares) return []
  const text = of.say('report.unknown-small', { people: activeUsers, shares: sums.share })
  return [{ text, detail: of.say('report.unknown-small-detail') }]
}

function ratesAssumed({ read, asked, say }: Gathering): readonly Point[] {
  const { table } = pricePeriod(read, asked)
  return table.source === '' ? [{ text: say('report.unknown-rates'), detail: say('report.unknown-rates-detail') }] : []
}

function postsUnlinked({ read, asked, say }: Gathering): readonly Point[] {
  const count = countUnlinkedPosts(read, asked)
  if (count === 0) return []
  const all = countPosts(read, asked)
  return [{ text: say('report.unknown-posts', { count, all }), detail: say('report.unknown-posts-detail') }]
}

function peopleUnheard(of: Gathering): readonly Point[] {
  const { say } = of
  const { optedIn, audienceOf } = of.facts()
  const notAsked = countByConsent(of.read).byConsent['not-asked']
  const silent = optedIn - audienceOf
  return [
    ...(notAsked === 0
      ? []
      : [{ text: say('report.unknown-not-asked', { count: notAsked }), detail: say('report.unknown-not-asked-detail') }]),
    ...(silent <= 0
      ? []
      : [{ text: say('report.unknown-audience', { count: silent, all: optedIn }), detail: say('report.unknown-audience-detail') }]),
  ]
}
