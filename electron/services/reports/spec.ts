/** How a report begins: what its template makes of today, of the plan and of the campaigns. */
import { type CampaignRow, campaignsOf } from '#db/queries/content.ts'
import { figureSettingsOf } from '#db/queries/figures/settings.ts'
import { listPlans } from '#db/queries/plans.ts'
import { tasksOf } from '#db/queries/tasks.ts'
import type { ReadDb } from '#db/types.ts'
import { addDays, type Day } from '#shared/domain/day.ts'
import type { Span } from '#shared/domain/figures/spans.ts'
import { rollOutOf } from '#shared/domain/launch-plan/program-dates.ts'
import type { ReportSpec } from '#shared/domain/reports/spec.ts'
import {
  type TemplateFacts,
  type TemplatePeriod,
  templateCompares,
  templatePeriod,
  templateSections,
} from '#shared/domain/reports/templates.ts'
import { type ReportTemplate, reportTemplates } from '#shared/domain/reports/types.ts'
import { createValues } from '#shared/export/report/values.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from '../text.ts'

export interface FromTemplate {
  readonly locale: Locale
  readonly today: Day
  /** Without: the template's own. */
  readonly period?: Span
  /** Of a wrap-up; without: the campaign that ended last. */
  readonly campaignId?: string | null
}

/** A new report; every section is in it, those that the template leaves out at the end. */
export function specFromTemplate(read: ReadDb, template: ReportTemplate, { locale, today, ...asked }: FromTemplate): ReportSpec {
  const campaign = template === 'campaign-wrap-up' ? chosenCampaign(read, asked.campaignId ?? null, today) : null
  const period = asked.period ?? templatePeriod(template, factsOf(read, campaign, today)).period
  const { formatMessage } = textsOf(locale)
  const values = createValues(locale, figureSettingsOf(read).currency)
  const told = campaign === null ? values.period(period) : campaign.name
  return {
    ...{ template, locale, period, compare: templateCompares[template], audience: 'agreed', paper: 'a4-portrait' },
    name: formatMessage({ id: 'report.name' }, { name: formatMessage({ id: `report.template-${template}` }), period: told }),
    filter: campaign === null ? {} : { campaignIds: [campaign.id] },
    campaignId: campaign?.id ?? null,
    sections: templateSections(template).map((section) => ({
      ...section,
      title: '',
      comment: null,
      lines: [],
      hidden: [...section.hidden],
    })),
  }
}

/** What each template would tell of today. */
export function templateOffers(read: ReadDb, today: Day): readonly (TemplatePeriod & { readonly template: ReportTemplate })[] {
  const facts = factsOf(read, chosenCampaign(read, null, today), today)
  return reportTemplates.map((template) => ({ template, ...templatePeriod(template, facts) }))
}

function factsOf(read: ReadDb, campaign: CampaignRow | null, today: Day): TemplateFacts {
  const [plan] = listPlans(read)
  return {
    today,
    plan: plan === undefined ? null : { from: plan.start, to: addDays(plan.start, plan.lengthDays - 1) },
    launch: plan === undefined ? null : rollOutOf(tasksOf(read, plan.id)),
    campaign: campaign === null ? null : { from: campaign.startsOn, to: campaign.endsOn },
  }
}

/** The one that is named, else the last that has ended, else the one that runs, else the next. */
function chosenCampaign(read: ReadDb, id: string | null, today: Day): CampaignRow | null {
  const campaigns = campaignsOf(read)
  if (id !== null) return campaigns.find((campaign) => campaign.id === id) ?? null
  const ended = campaigns.filter(({ endsOn }) => endsOn < today).sort((a, b) => (a.endsOn > b.endsOn ? -1 : 1))
  return ended[0] ?? campaigns.find(({ startsOn }) => startsOn <= today) ?? campaigns.at(-1) ?? null
}
