/** What the procedures of messages work with: the program's facts, its rules and the moment, read once a call. */
import { holidaysOf, placesOf } from '#db/queries/days-off.ts'
import { policyTitles } from '#db/queries/documents/policy-titles.ts'
import type { Audience } from '#db/queries/outreach/audience.ts'
import { type WaveRow, waveRow } from '#db/queries/outreach/waves.ts'
import { type PeopleSettingsFields, peopleSettingsOf } from '#db/queries/people/settings.ts'
import { listPlans } from '#db/queries/plans.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { Db, ReadDb } from '#db/types.ts'
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Day, instantToDay } from '#shared/domain/day.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import type { Moment, QuietRules } from '#shared/domain/people/quiet.ts'
import type { MessageKind } from '#shared/domain/people/types.ts'
import type { Locale } from '#shared/ids.ts'
import { createMessageTexts, type MessageTexts } from '../../services/mail/texts.ts'
import type { ProgramFacts } from '../../services/mail/values.ts'
import { rowsToCalendar } from '../../services/plan-spec.ts'
import { nowOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import { found } from '../launch-plan/find.ts'

export interface OutreachDesk {
  readonly ctx: RouterCtx
  readonly db: Db
  readonly today: Day
  /** Epoch ms. */
  readonly now: number
  readonly texts: MessageTexts
  readonly settings: PeopleSettingsFields
  /** The program's own language: of whoever's is not known. */
  readonly locale: Locale
  /** `#rrggbb`. */
  readonly color: string
  readonly facts: ProgramFacts
}

/** Groundswell's own, where the program has none. */
const anyColor = '#0f766e'

export type OpenOutreach = () => OutreachDesk

/** The app's texts are read once, however often the desk is opened. */
export function createOutreach(ctx: RouterCtx): OpenOutreach {
  const texts = createMessageTexts(ctx.resources)
  return () => {
    const db = requireDb(ctx)
    const row = workspaceRow(db.read)
    const settings = peopleSettingsOf(db.read)
    const brand = row?.brandColor ?? ''
    return {
      ctx,
      db,
      today: todayOf(ctx, db),
      now: nowOf(ctx, db),
      texts,
      settings,
      locale: row?.locale ?? ctx.settings.get().locale,
      color: /^#[\da-f]{6}$/i.test(brand) ? brand : anyColor,
      facts: {
        program: row?.programName ?? '',
        company: row?.companyName ?? '',
        hashtag: row?.hashtag ?? '',
        senderName: settings.senderName,
        joinUrl: settings.joinUrl,
        policies: policyTitles(db.read),
      },
    }
  }
}

/** Weekends and days off of the newest plan. */
export function workCalendarOf(db: ReadDb): WorkCalendar {
  const [plan] = listPlans(db)
  if (plan === undefined) return { weekend: [6, 7], daysOff: new Set() }
  return rowsToCalendar({ plan, places: placesOf(db, plan.id), holidays: holidaysOf(db, plan.id) })
}

export function quietRulesOf({ db, settings }: Pick<OutreachDesk, 'db' | 'settings'>): QuietRules {
  return { quietFrom: settings.quietFrom, quietTo: settings.quietTo, calendar: workCalendarOf(db.read) }
}

/** Now on the wall, rounded up to the next half hour: what a day can still be planned for. */
export function soonest({ ctx, now, today }: Pick<OutreachDesk, 'ctx' | 'now' | 'today'>): Moment {
  const half = 1_800_000
  const next = Math.ceil(now / half) * half
  const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ctx.timeZone })
  return instantToDay(next, ctx.timeZone) === today ? { day: today, time: format.format(next) } : { day: today, time: '23:59' }
}

/** Refuses row-missing. */
export const findWave = (db: ReadDb, id: string): WaveRow => found(waveRow(db, id), 'wave')

export function audienceOf(wave: Pick<WaveRow, 'kind' | 'audience'> & { readonly id: string | null }, today: Day): Audience {
  return { filter: PersonFilter.parse(wave.audience), kind: wave.kind, today, waveId: wave.id }
}

/** After an invitation come reminders; every other message has its own text. */
export function kindOfRound(kind: MessageKind, round: number): MessageKind {
  return kind === 'invitation' && round > 0 ? 'reminder' : kind
}

/** Of a text: reminders are numbered from 1 on, everything else is 0. */
export function textRound(kind: MessageKind, round: number): number {
  return kind === 'reminder' ? Math.max(1, round) : 0
}
