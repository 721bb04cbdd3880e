/** Waves: which there are, whom they are for, who would be skipped, and planning them. */
import { type AudienceGroup, audienceGroups } from '#db/queries/outreach/audience.ts'
import { type WaveRow, wavesOf } from '#db/queries/outreach/waves.ts'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { textToDay } from '#shared/domain/day.ts'
import { whyNotMessaged } from '#shared/domain/people/messages.ts'
import { nextGoodMoment, whyQuiet } from '#shared/domain/people/quiet.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import type { Handlers } from '../handlers.ts'
import { audienceOf, findWave, type OpenOutreach, type OutreachDesk, quietRulesOf, soonest } from './desk.ts'
import { type Figures, figuresOf, stageOf } from './figures.ts'
import { viewRecipients } from './recipients.ts'

type WaveHandlers = Pick<Handlers['outreach'], 'waves' | 'wave' | 'recipients' | 'weigh'>
type Fields = Parameters<WaveHandlers['weigh']>[0]['fields']

export function waveProcedures(open: OpenOutreach): WaveHandlers {
  return {
    waves: () => viewWaves(open()),
    wave: ({ waveId }) => {
      const desk = open()
      const row = findWave(desk.db.read, waveId)
      return viewWave(row, figuresOf(desk, [row]).get(waveId) ?? nothing)
    },
    recipients: ({ waveId, ...page }) => {
      const desk = open()
      return viewRecipients(desk, findWave(desk.db.read, waveId), page)
    },
    weigh: ({ fields }) => weigh(open(), fields),
  }
}

/** In the order in which they go out. */
export function viewWaves(desk: OutreachDesk) {
  const rows = wavesOf(desk.db.read)
  const figures = figuresOf(desk, rows)
  return rows.flatMap((row) => {
    const found = figures.get(row.id)
    return found === undefined ? [] : [viewWave(row, found)]
  })
}

const nothing: Figures = { people: 0, due: 0, prepared: 0, sent: 0, skipped: 0, joined: 0, declined: 0, waiting: 0 }

function viewWave({ deletedAt: _deletedAt, createdAt: _createdAt, audience, ...row }: WaveRow, figures: Figures) {
  return { ...row, audience: PersonFilter.parse(audience), figures, stage: stageOf(figures) }
}

function weigh(desk: OutreachDesk, { audience, kind, channel, day, time }: Fields) {
  const groups = audienceGroups(desk.db.read, audienceOf({ id: null, kind, audience }, desk.today))
  const { written, skipped } = partGroups(groups, kind)
  const byLocale = new Map(written.map(({ locale }) => [locale ?? desk.locale, 0]))
  for (const { locale, people } of written) byLocale.set(locale ?? desk.locale, (byLocale.get(locale ?? desk.locale) ?? 0) + people)
  const moment = { day: textToDay(day), time }
  const rules = quietRulesOf(desk)
  const now = soonest(desk)
  const why = whyQuiet(moment, rules, now)
  const better = why === null ? null : nextGoodMoment(moment, rules, now)
  return {
    people: peopleIn(written),
    locales: [...byLocale].map(([locale, people]) => ({ locale, people })).sort((a, b) => b.people - a.people),
    skipped: [...skipped],
    handOver: channel === 'mail' ? peopleIn(written.filter(({ hasAddress }) => !hasAddress)) : 0,
    quiet: why === null || better === null ? null : { why, better },
  }
}

/** Who gets it, and who does not by which rule, the most frequent first. */
export function partGroups(groups: readonly AudienceGroup[], kind: MessageKind) {
  const byWhy = new Map<string, number>()
  const written: AudienceGroup[] = []
  for (const group of groups) {
    const why = whyNotMessaged({ ...group, erasedAt: null }, kind)
    if (why === null) written.push(group)
    else byWhy.set(why, (byWhy.get(why) ?? 0) + group.people)
  }
  return { written, skipped: [...byWhy].map(([why, people]) => ({ why, people })).sort((a, b) => b.people - a.people) }
}

function peopleIn(groups: readonly AudienceGroup[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0)
}
