/** What can be shown or hidden in a report. */
import { specOf } from '#db/queries/reports/store.ts'
import { partsOf } from '#shared/domain/reports/parts.ts'
import { gatherContent } from '../../services/reports/gather/gather.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

export function partProcedures(ctx: RouterCtx): Pick<Handlers['reports'], 'parts'> {
  return {
    parts: ({ reportId }) => {
      const db = requireDb(ctx)
      const spec = found(specOf(db.read, reportId), 'report')
      const sections = spec.sections.map((section) => ({ ...section, shown: true, hidden: [] }))
      const content = gatherContent(db.read, { ...spec, sections }, { today: todayOf(ctx, db), templates: ctx.templates })
      return content.sections.flatMap((section) => partsOf(section).map((part) => ({ section: section.kind, ...part })))
    },
  }
}
