/** What to look at before a report is handed over. */
import { lastArrivals } from '#db/queries/figures/freshness.ts'
import { changesOfRecord, parseImage } from '#db/queries/history.ts'
import type { specOf } from '#db/queries/reports/store.ts'
import type { ReadDb } from '#db/types.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { type Day, daysBetween } from '#shared/domain/day.ts'
import type { Reason } from '#shared/ids.ts'
import { figuresUsed } from './gather/definitions.ts'

export interface Check {
  readonly state: 'good' | 'attention'
  readonly what: Reason
  readonly detail: Reason | null
}

interface Checked {
  readonly spec: NonNullable<ReturnType<typeof specOf>>
  readonly content: ReportContent
  readonly today: Day
}

/** Days after which figures of a program are no news. */
const oldAfter = 10
/** Changes of one section that are looked through for the last one of its comment. */
const mostChanges = 100

/** What is well comes first. */
export function checksOf(read: ReadDb, checked: Checked): readonly Check[] {
  const checks = [
    definitionsCheck(checked),
    namesCheck(checked),
    ...ageChecks(checked),
    ...missingChecks(checked),
    ...commentChecks(read, checked),
  ]
  return checks.toSorted((a, b) => Number(a.state === 'attention') - Number(b.state === 'attention'))
}

const good = (code: string, data: Reason['data'] = {}): Check => ({
  state: 'good',
  what: { code: `report.check-${code}`, data },
  detail: null,
})

function attention(code: string, data: Reason['data'] = {}, why: Reason['data'] = {}): Check {
  return { state: 'attention', what: { code: `report.check-${code}`, data }, detail: { code: `report.check-${code}-why`, data: why } }
}

function definitionsCheck({ content }: Checked): Check {
  const defined = new Set(content.sections.flatMap(({ blocks }) => blocks.flatMap(definedIn)))
  const undefinedCount = figuresUsed(content.sections).filter((key) => !defined.has(key)).length
  return undefinedCount === 0 ? good('definitions') : attention('undefined', { count: undefinedCount })
}

function definedIn(block: ReportContent['sections'][number]['blocks'][number]): readonly string[] {
  return block.kind === 'definitions' ? block.items.map(({ key }) => key) : []
}

function namesCheck({ content }: Checked): Check {
  return good(content.audience === 'nobody' ? 'names-nobody' : 'names-agreed', { count: content.smallestGroup })
}

/** The period ends after what is known, or what is known is no news. */
function ageChecks({ content: { period, asOf }, today }: Checked): readonly Check[] {
  const isShort = asOf < period.to
  const age = daysBetween(asOf, today)
  return [
    ...(isShort ? [attention('short', { count: daysBetween(asOf, period.to), lastDay: asOf })] : [good('whole')]),
    ...(isShort && age > oldAfter ? [attention('old', { count: age })] : []),
  ]
}

function missingChecks({ content }: Checked): readonly Check[] {
  return content.missing.map(({ title, why }) => attention('missing', { section: title }, { why }))
}

/** Words that speak of figures which have changed since. */
function commentChecks(read: ReadDb, { spec, content }: Checked): readonly Check[] {
  const imported = Math.max(0, ...lastArrivals(read).map(({ importedAt }) => importedAt))
  const titles = new Map(content.sections.map(({ kind, title }) => [kind, title]))
  return spec.sections.flatMap(({ id, kind, shown, comment }) => {
    const title = titles.get(kind)
    if (!shown || !comment || title === undefined) return []
    const at = writtenAt(read, id)
    return at === null || at >= imported ? [] : [attention('comment-old', { section: title })]
  })
}

/** When a comment came to say what it says; null: the history does not reach back so far. */
function writtenAt(read: ReadDb, sectionId: string): number | null {
  const changes = changesOfRecord(read, 'report_section', sectionId, mostChanges)
  const commentIn = (image: string | null) => (image === null ? null : (parseImage(image)['comment'] ?? null))
  return changes.find(({ change }) => commentIn(change.before) !== commentIn(change.after))?.act.at ?? null
}
