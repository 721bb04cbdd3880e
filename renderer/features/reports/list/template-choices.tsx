/** The templates with what each says and the days it would tell of today; one press makes the report and opens it. */
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { ReportTemplate } from '#shared/domain/reports/types.ts'
import { usePeriodText } from '../../../domain/period-choices.tsx'
import { useReasonText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { Suggestions } from '../../../ui/suggestions.tsx'
import styles from './list.module.css'

/** Where there are several campaigns, the report of one asks which. */
export function TemplateChoices() {
  const text = useText()
  const go = useGo()
  const days = usePeriodText()
  const reasonText = useReasonText('error')
  const templates = useLive(contract.reports.templates, {}).data ?? []
  const campaigns = useLive(contract.content.campaigns, {}).data ?? []
  const [campaignId, setCampaign] = useState<string | null>(null)
  const create = useCommand(contract.reports.create, { done: () => text('reports.said-made') })
  const use = async (template: ReportTemplate) => {
    const ofCampaign = template === 'campaign-wrap-up' && campaignId !== null ? { campaignId } : {}
    const made = await create({ template, ...ofCampaign })
    if (made !== undefined) go(`/reports/${made.reportId}`)
  }
  return (
    <div className={styles.templates}>
      <Suggestions
        title={text('reports.templates')}
        use={text('reports.use')}
        items={templates.map(({ template, period, sections, why }) => ({
          id: template,
          name: text(`reports.template-${template}`),
          detail: why === null ? text(`reports.says-${template}`) : reasonText(why),
          fact: why === null ? `${days(period)}, ${text('reports.sections', { count: sections.length })}` : '',
          label: text('reports.use-named', { name: text(`reports.template-${template}`) }),
          disabled: why !== null,
          onUse: () => void use(template),
        }))}
      />
      {campaigns.length > 1 && (
        <SelectField
          compact
          label={text('reports.which-campaign')}
          placeholder={text('reports.latest-campaign')}
          value={campaignId}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setCampaign}
        />
      )}
    </div>
  )
}
