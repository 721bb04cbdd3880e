/** Targets, value, costs and return on paper. */
import { contract } from '#shared/contracts/index.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { useSpan } from '../charts/use-span.ts'
import { CostsTable } from './costs-card.tsx'
import { MediaValueTable } from './media-value-card.tsx'
import { ReturnSums, ReturnsTable } from './returns-card.tsx'
import { TargetsTable } from './targets-card.tsx'

export function GoalsPrint() {
  const { span, today } = useSpan()
  return span === null ? null : <Sheet span={span} today={today} />
}

function Sheet({ span, today }: { readonly span: Span; readonly today: string }) {
  const text = useText()
  const format = useFormat()
  const info = useLive(contract.workspace.info, {}).data
  const targets = useLive(contract.goals.targets, {}).data
  const value = useLive(contract.goals.mediaValue, span).data
  const costs = useLive(contract.goals.costs, {}).data
  const returns = useLive(contract.goals.returns, span).data
  const isReady = [info, targets, value, costs, returns].every((each) => each !== undefined)
  return (
    <PrintSheet
      title={text('analytics.tab-goals')}
      facts={text('calendar.printed', { program: info?.programName ?? '', day: format.dayFull(today) })}
      about={`${format.dayYear(span.from)} – ${format.dayYear(span.to)}`}
      isReady={isReady}
    >
      {targets !== undefined && targets.length > 0 && <TargetsTable targets={targets} />}
      {value !== undefined && (
        <>
          <h2>{text('goals.media-value')}</h2>
          <MediaValueTable found={value} />
        </>
      )}
      {costs !== undefined && costs.length > 0 && (
        <>
          <h2>{text('goals.costs')}</h2>
          <CostsTable costs={costs} />
        </>
      )}
      {returns !== undefined && (
        <>
          <h2>{text('goals.return')}</h2>
          <ReturnSums found={returns} />
          <ReturnsTable found={returns} />
        </>
      )}
    </PrintSheet>
  )
}
