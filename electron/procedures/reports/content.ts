/** What a report says. */
import { sectionRow, specOf } from '#db/queries/reports/store.ts'
import { AppError } from '#shared/rpc.ts'
import { checksOf } from '../../services/reports/checks.ts'
import { gatherContent } from '../../services/reports/gather/gather.ts'
import { withNames } from '../../services/reports/names.ts'
import { contentOfSource } from '../../services/reports/source.ts'
import { type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

export function contentProcedures(ctx: RouterCtx): Pick<Handlers['reports'], 'content' | 'draft' | 'checks'> {
  const now = () => {
    const db = requireDb(ctx)
    return { read: db.read, today: todayOf(ctx, db), templates: ctx.templates }
  }
  return {
    content: (source) => {
      const { read, ...moment } = now()
      return withNames(read, contentOfSource(read, source, { ...moment, locale: ctx.settings.get().locale }))
    },
    draft: ({ sectionId }) => {
      const { read, ...moment } = now()
      const { reportId, kind } = found(sectionRow(read, sectionId), 'report_section')
      const spec = found(specOf(read, reportId), 'report')
      const sections = spec.sections.map((section) => (section.kind === kind ? { ...section, shown: true, comment: null } : section))
      const { sections: told } = gatherContent(read, { ...spec, sections }, moment)
      const block = told.find((section) => section.kind === kind)?.blocks.find((each) => each.kind === 'prose')
      if (block?.kind !== 'prose') throw new AppError('section-empty')
      return { text: block.text }
    },
    checks: ({ reportId }) => {
      const { read, ...moment } = now()
      const spec = found(specOf(read, reportId), 'report')
      return [...checksOf(read, { spec, content: gatherContent(read, spec, moment), today: moment.today })]
    },
  }
}
