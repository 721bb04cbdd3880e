/** What readiness asks of sources and calendar: two sources that bring posts, two weeks full, four weeks mixed. */
import { count, eq, isNull, sql } from 'drizzle-orm'
import { countedOf, gapsOf, wholeWeeks } from '#shared/domain/calendar/gaps.ts'
import { mixOf } from '#shared/domain/calendar/mix.ts'
import { addDays, type Day, daysFrom } from '#shared/domain/day.ts'
import { isWorkingDay } from '#shared/domain/launch-plan/calendar.ts'
import type { ContentFacts } from '#shared/domain/launch-plan/facts.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { source } from '../../schema/content.ts'
import { sourceState } from '../../schema/content-local.ts'
import type { ReadDb } from '../../types.ts'
import { contentSettingsOf } from '../content.ts'
import { postsBetween } from './slots.ts'

interface Question {
  readonly today: Day
  /** The first day that content has to be ready for. */
  readonly from: Day
  readonly calendar: WorkCalendar
}

export function readContentFacts(db: ReadDb, { today, from, calendar }: Question): ContentFacts {
  const { postsPerWeek, postsPerDay, ...targets } = contentSettingsOf(db)
  const to = addDays(from, 13)
  const last = addDays(from, 27)
  const weeks = wholeWeeks(from, last)
  // Only what is approved counts: the rest may never go out.
  const around = postsBetween(db, weeks.from, weeks.to, { teamId: null, network: null }).filter(({ stage }) => stage === 'approved')
  const posts = around.filter(({ day }) => day >= from && day <= last)
  const { weekend } = calendar
  const isOpen = (day: Day) => isWorkingDay(calendar, day)
  const gaps = gapsOf({ from, to, today, postsPerWeek, postsPerDay, weekend, isWorkingDay: isOpen, posts: around })
  const counts = daysFrom(from, to).map((day) => ({ count: posts.filter((post) => post.day === day).length }))
  const isFull = countedOf(counts, postsPerDay) >= 2 * postsPerWeek
  const { posts: all, alarms, onTarget } = mixOf(posts, targets)
  return {
    ...sourcesOf(db),
    from,
    to,
    posts: posts.filter(({ day }) => day <= to).length,
    emptyDays: isFull ? 0 : gaps.reduce((sum, gap) => sum + gap.workingDays, 0),
    mix: { posts: all, alarms, onTarget },
  }
}

function sourcesOf(db: ReadDb) {
  const isWell = sql`${sourceState.wellAt} is not null and ${sourceState.goneAt} is null and not ${source.paused}`
  const rows = db
    .select({ kind: source.kind, all: count(), well: sql<number>`sum(${isWell})` })
    .from(source)
    .leftJoin(sourceState, eq(sourceState.sourceId, source.id))
    .where(isNull(source.deletedAt))
    .groupBy(source.kind)
    .all()
  const numbersOf = (kind: string) => rows.find((row) => row.kind === kind) ?? { all: 0, well: 0 }
  const sumOf = (field: 'all' | 'well') => rows.reduce((sum, row) => sum + row[field], 0)
  const [company, thirdParty] = [numbersOf('company'), numbersOf('third-party')]
  return {
    ...{ sources: sumOf('all'), companySources: company.all, thirdPartySources: thirdParty.all },
    ...{ wellSources: sumOf('well'), wellCompanySources: company.well, wellThirdPartySources: thirdParty.well },
  }
}
