/** Erasing people for good, and who is due for it. */
import { peopleDue } from '#db/queries/people/erase.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import type { ChangeTopic } from '#shared/tables.ts'
import { backupsBeside } from '../../services/erase/backups.ts'
import { actorOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'

/** What an erasure may have changed. */
const touched: readonly ChangeTopic[] = [
  ...(['person', 'person_network', 'consent_event', 'team_member', 'leader_answer', 'delivery', 'attendance'] as const),
  ...(['share', 'pilot_feedback', 'document_reader', 'idea', 'history'] as const),
]

type ErasureHandlers = Pick<Handlers['people'], 'erase' | 'retention'>

export function erasureProcedures(ctx: RouterCtx): ErasureHandlers {
  return {
    erase: async ({ personIds }, { signal, onProgress }) => {
      const db = requireDb(ctx)
      const run = { db, personIds, actor: actorOf(ctx) }
      signal.throwIfAborted()
      const { erased, mentions } = await ctx.session.hold(() => ctx.desktop.erasePeople(run, (step) => onProgress({ step })))
      forgetRoute(ctx)
      ctx.changed(touched)
      return { erased, mentions: [...mentions], backupsWith: [...(await backupsBeside(db.path))] }
    },
    retention: () => {
      const db = requireDb(ctx)
      const { retentionMonths } = peopleSettingsOf(db.read)
      return [...peopleDue(db.read, { months: retentionMonths, today: todayOf(ctx, db), timeZone: ctx.timeZone })]
    },
  }
}

/** The app opens where it was left: what was searched for there may be a name. */
function forgetRoute({ settings }: RouterCtx): void {
  if (settings.get().lastRoute.includes('people')) settings.update({ lastRoute: '/people' })
}
