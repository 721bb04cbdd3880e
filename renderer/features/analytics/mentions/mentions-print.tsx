/** Mentions on paper. */
import { contract } from '#shared/contracts/index.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { MentionsTable } from './mentions-card.tsx'
import { Summaries } from './summaries.tsx'
import { useMentionSpan } from './use-mention-span.ts'

export function MentionsPrint() {
  const { span, today } = useMentionSpan()
  return span === null ? null : <Sheet span={span} today={today} />
}

function Sheet({ span, today }: { readonly span: Span; readonly today: string }) {
  const text = useText()
  const format = useFormat()
  const info = useLive(contract.workspace.info, {}).data
  const found = useLive(contract.goals.mentions, { ...span, limit: 500 }).data
  return (
    <PrintSheet
      title={text('analytics.tab-mentions')}
      facts={text('calendar.printed', { program: info?.programName ?? '', day: format.dayFull(today) })}
      isReady={info !== undefined && found !== undefined}
    >
      {found !== undefined && (
        <>
          <Summaries found={found} />
          <MentionsTable found={found} />
        </>
      )}
    </PrintSheet>
  )
}
