/** Reports that were kept for good, and what would differ today. */
import { causesSince } from '#db/queries/reports/causes.ts'
import { frozenOf, frozenRow, insertFrozen, removeFrozen, reportRow, specOf } from '#db/queries/reports/store.ts'
import { canonicalJson } from '#shared/domain/documents/canonical.ts'
import { changesBetween, type FactWords } from '#shared/domain/reports/changes.ts'
import { toStored } from '#shared/domain/reports/stored.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale } from '#shared/ids.ts'
import type { ErrorData } from '#shared/rpc.ts'
import { hashOfBytes } from '../../services/document-hash.ts'
import { gatherContent } from '../../services/reports/gather/gather.ts'
import { namesIn, withoutTypedTokens } from '../../services/reports/names.ts'
import { textsOf } from '../../services/text.ts'
import { actorOf, type RouterCtx, requireDb, todayOf } from '../context.ts'
import type { Handlers } from '../handlers.ts'
import { found } from '../launch-plan/find.ts'

export function frozenProcedures(ctx: RouterCtx): Pick<Handlers['reports'], 'freeze' | 'removeFrozen' | 'changes'> {
  return {
    freeze: ({ reportId }) => {
      const db = requireDb(ctx)
      const spec = found(specOf(db.read, reportId), 'report')
      const content = gatherContent(db.read, spec, { today: todayOf(ctx, db), templates: ctx.templates })
      const hash = hashOfBytes(canonicalJson(content))
      const frozenId = db.newId()
      const row = { id: frozenId, reportId, at: ctx.clock(), by: actorOf(ctx), content: toStored(content, spec), hash }
      db.write({ code: 'report-frozen', data: { name: spec.name } }, (tx) => insertFrozen(tx, row))
      return { frozenId, hash }
    },
    removeFrozen: ({ frozenId }) => {
      const db = requireDb(ctx)
      const { reportId } = found(frozenRow(db.read, frozenId), 'report_frozen')
      const { name } = found(reportRow(db.read, reportId), 'report')
      db.write({ code: 'report-frozen-removed', data: { name } }, (tx) => removeFrozen(tx, frozenId, ctx.clock()))
      return {}
    },
    changes: ({ frozenId }) => {
      const db = requireDb(ctx)
      const { content, spec, hashed, hash } = found(frozenOf(db.read, frozenId), 'report_frozen')
      const now = gatherContent(db.read, spec, { today: todayOf(ctx, db), templates: ctx.templates })
      const rows = changesBetween(withoutTypedTokens(content), withoutTypedTokens(now), wordsOf(content.locale, content.currency))
      const named = namesIn(db.read, content, JSON.stringify(rows))
      const inNames = <T>(cell: T) => (typeof cell === 'string' ? named(cell) : cell)
      return {
        isIntact: hashOfBytes(hashed) === hash,
        rows: rows.map(({ what, before, now: today, ...row }) => ({
          ...{ ...row, currency: content.currency, what: named(what) },
          ...{ before: inNames(before), now: inNames(today) },
        })),
        causes: causesSince(db.read, frozenId).map(({ code, data, at: instant }) => ({
          at: instant,
          what: { code, data: withoutName(code, data, ctx.settings.get().locale) },
        })),
      }
    },
  }
}

/** What somebody decided for themselves is told of nobody by name. */
function withoutName(code: string, data: ErrorData, locale: Locale): ErrorData {
  const isDecision = code.startsWith('person-') && 'name' in data
  return isDecision ? { ...data, name: textsOf(locale).formatMessage({ id: 'report.a-colleague' }) } : { ...data }
}

function wordsOf(locale: Locale, currency: string): FactWords {
  const { formatMessage } = textsOf(locale)
  const { day } = createValues(locale, currency)
  return { day, part: (part) => formatMessage({ id: `report.part-${part}` }) }
}
