/** Before it is sent: what holds, and what to look at. */
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PanelSection } from '../../../ui/panel.tsx'
import { Reason } from '../../../ui/reason.tsx'
import { useBuilder } from '../builder/use-builder.ts'

/** `pages` 0: not laid out yet. */
export function Checks({ pages }: { readonly pages: number }) {
  const text = useText()
  const reasonText = useReasonText('error')
  const { report } = useBuilder()
  const checks = useLive(contract.reports.checks, { reportId: report.id }, { keep: true }).data ?? []
  return (
    <PanelSection title={text('reports.before-you-send')}>
      {pages > 0 && <Reason tone="good">{text('reports.fits-pages', { pages, paper: text(`reports.paper-${report.paper}`) })}</Reason>}
      {checks.map(({ state, what, detail }) => (
        <Reason
          key={`${what.code} ${JSON.stringify(what.data)}`}
          tone={state === 'good' ? 'good' : 'warn'}
          {...(detail === null ? {} : { detail: reasonText(detail) })}
        >
          {reasonText(what)}
        </Reason>
      ))}
    </PanelSection>
  )
}
