/** Whose stories were told, and which were seen most. */
import { postsBetween } from '#db/queries/calendar/slots.ts'
import { contentSettingsOf } from '#db/queries/content.ts'
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { fewestPosts, type MixReport, mixOf } from '#shared/domain/calendar/mix.ts'
import type { SectionSpec } from '#shared/domain/reports/spec.ts'
import { breakdownOf } from '../../../procedures/figures/breakdown.ts'
import { type Gathering, type GatherSection, noteBlock } from './gathering.ts'
import { type CountColumn, countCells, countColumns, textColumn } from './tables.ts'

const mostItems = 10
const columns: readonly CountColumn[] = ['shares', 'impressions', 'clicks', 'engagement']

export const gatherContentSection: GatherSection = (of, section) => {
  const posts = postsBetween(of.read, of.asked.from, of.until, { teamId: null, network: null })
  const mix = posts.length < fewestPosts ? null : mixOf(posts, contentSettingsOf(of.read))
  const best = items(of, section)
  if (mix === null && best === null) return { why: of.say('report.why-no-content') }
  const about = mix === null ? [] : [mixChart(of, mix), mixTable(of, mix), noteBlock('content.note', mixNote(of, mix))]
  return { blocks: [...about, best] }
}

function mixChart(of: Gathering, { kinds }: MixReport): ReportBlock {
  const { say, values } = of
  const parts = kinds.map(({ kind, share, target }) =>
    say('report.alt-mix-part', {
      name: say(`content.kind-${kind}`),
      share: values.write(share, 'rate'),
      target: values.write(target, 'rate'),
    }),
  )
  return {
    ...{ kind: 'chart', id: 'content.mix-chart', title: say('report.mix'), form: 'stack', unit: 'rate', by: 'word', isOpenEnded: false },
    alt: say('report.alt-bars', { parts: parts.join(', ') }),
    labels: [say('report.mix-published'), say('report.mix-target')],
    series: kinds.map(({ kind, share, target }) => ({
      id: kind,
      name: say(`content.kind-${kind}`),
      values: [share, target],
      isBefore: false,
    })),
    ...{ band: null, outside: [], marks: [], note: '' },
  }
}

function mixTable({ say }: Gathering, { kinds, posts }: MixReport): ReportBlock {
  return {
    ...{ kind: 'table', id: 'content.mix', title: say('report.mix-table'), more: 0, note: '' },
    columns: [
      textColumn('category', say('breakdown.kind')),
      { id: 'posts', label: say('report.mix-posts'), unit: 'count', hasBar: false },
      { id: 'published', label: say('report.mix-published'), unit: 'rate', hasBar: false },
      { id: 'target', label: say('report.mix-target'), unit: 'rate', hasBar: false },
    ],
    rows: kinds.map(({ kind, posts: count, share, target }) => [say(`content.kind-${kind}`), count, share, target]),
    foot: [say('report.all'), posts, null, null],
  }
}

function mixNote({ say, values, filtered }: Gathering, { callsToAction: { share, limit } }: MixReport): string {
  const calls = say('report.calls-to-action', { share: values.write(share, 'rate'), limit: values.write(limit, 'rate') })
  return filtered ? `${calls} ${say('report.mix-not-filtered')}` : calls
}

/** The most seen first; where nothing tells views, the most shared. */
function items(of: Gathering, { hidden }: SectionSpec): ReportBlock | null {
  const sort = of.facts().sums.impression > 0 ? 'impression' : 'share'
  const { rows, total } = breakdownOf(of.read, { ...of.asked, by: 'item', sort, offset: 0, limit: mostItems + hidden.length })
  const named = rows.filter(({ id, unnamed }) => unnamed === null && !hidden.includes(id)).slice(0, mostItems)
  if (named.length === 0) return null
  const { say } = of
  const kindOf = (kind: (typeof named)[number]['kind']) => (kind === null ? null : say(`content.kind-${kind}`))
  return {
    ...{ kind: 'table', id: 'content.items', title: say('report.best-items'), foot: null },
    columns: [textColumn('item', say('breakdown.item')), textColumn('kind', say('breakdown.kind')), ...countColumns(of, columns)],
    rows: named.map((row) => [row.name, kindOf(row.kind), ...countCells(row, columns)]),
    more: Math.max(0, total - named.length),
    note: say(`report.best-by-${sort}`),
  }
}
