/** Where a target stands on a day, whatever it is measured by. */
import { countActive } from '#db/figures/active.ts'
import { type FigureQuery, sumFigures } from '#db/figures/read.ts'
import { programPeople } from '#db/queries/figures/people.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { mediaValueOf, pricePeriod } from '#db/queries/goals/media-value.ts'
import { countMentions, voiceCounts } from '#db/queries/goals/mentions.ts'
import type { ReadingRow, TargetRow } from '#db/queries/goals/targets.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import { addsUp } from '#shared/domain/figures/targets.ts'
import type { Metric } from '#shared/domain/figures/types.ts'
import { ownVoice } from '#shared/domain/figures/voice.ts'

/** Levels (active users, rates, share of voice) are those of so many days up to the day. */
const levelDays = 28

/** Before it nothing was counted. */
const longAgo: Day = '2000-01-01'

const everything = FigureFilter.parse({})

/** In the unit of the target, the start included where it adds up; null: nothing of it was counted by then. */
export function targetValue(db: ReadDb, target: TargetRow, readings: readonly ReadingRow[], day: Day): number | null {
  if (!addsUp(target.measure)) return levelOn(db, target, readings, day)
  const counted = target.measure === 'mention' ? mentionsIn(db, target.fromDay, day) : countedIn(db, target, day)
  return counted === null ? null : target.start + counted
}

function countedIn(db: ReadDb, { measure, fromDay }: TargetRow, to: Day): number | null {
  const query = { from: fromDay, to, filter: everything }
  if (measure === 'earned-media-value') {
    const value = mediaValueOf(pricePeriod(db, query)).value.likely
    return value !== 0 || wasCounted(db, ['impression', 'click', ...engagement], to) ? value : null
  }
  const metrics = metricsOf(measure)
  const sum = sumOf(db, query, metrics)
  return sum !== 0 || wasCounted(db, metrics, to) ? sum : null
}

const engagement: readonly Metric[] = ['reaction', 'comment', 'reshare', 'engagement']

function metricsOf(measure: TargetRow['measure']): readonly Metric[] {
  switch (measure) {
    case 'conversion':
    case 'click':
    case 'visit':
    case 'share':
    case 'impression':
      return [measure]
    case 'engagement':
      return engagement
    default:
      return []
  }
}

function sumOf(db: ReadDb, query: FigureQuery, metrics: readonly Metric[]): number {
  const sums = sumFigures(db, { ...query, metrics })
  return metrics.reduce((sum, metric) => sum + sums[metric], 0)
}

/** Without any of it a figure is not zero but unknown. */
function wasCounted(db: ReadDb, metrics: readonly Metric[], to: Day): boolean {
  return sumOf(db, { from: longAgo, to, filter: everything }, metrics) !== 0
}

function mentionsIn(db: ReadDb, from: Day, to: Day): number | null {
  const own = voiceCounts(db, { from, to }).find(({ about }) => about === '')?.count ?? 0
  return own > 0 || countMentions(db, { from: longAgo, to }) > 0 ? own : null
}

function levelOn(db: ReadDb, target: TargetRow, readings: readonly ReadingRow[], day: Day): number | null {
  const from = addDays(day, 1 - levelDays)
  switch (target.measure) {
    case 'typed':
      return readings.find((reading) => reading.targetId === target.id && reading.day <= day)?.value ?? null
    case 'share-of-voice':
      return ownVoice(voiceCounts(db, { from, to: day }))
    case 'adoption-rate':
      return adoptionOn(db, day)
    default:
      return activeOn(db, target, from, day)
  }
}

function activeOn(db: ReadDb, { measure }: TargetRow, from: Day, to: Day): number | null {
  const active = countActive(db, { from, to, filter: everything })
  if (active === 0 && !wasCounted(db, ['share', 'share-opened'], to)) return null
  if (measure === 'active-users') return active
  const { optedIn } = programPeople(db, { teamIds: [], at: to })
  return optedIn === 0 ? null : active / optedIn
}

function adoptionOn(db: ReadDb, at: Day): number | null {
  const { optedIn, invited } = programPeople(db, { teamIds: [], at })
  const of = figureSettingsOf(db).adoptionOf === 'invited' ? invited : (workspaceRow(db)?.companySize ?? 0)
  return of === 0 ? null : optedIn / of
}
