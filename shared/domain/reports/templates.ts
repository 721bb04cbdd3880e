/** What each template of a report brings: its days as seen from today, what it compares with, which sections it shows. */
import { addDays, type Day } from '../day.ts'
import { monthOf, quarterOf, type Span, spanBefore, spanOfYearBefore } from '../figures/spans.ts'
import { type ReportComparison, type ReportSectionKind, type ReportTemplate, reportSections } from './types.ts'

/** What periods are reckoned from. */
export interface TemplateFacts {
  readonly today: Day
  /** First and last day of the launch plan; null: there is none. */
  readonly plan: Span | null
  /** The day on which the whole company joins; null: not known. */
  readonly launch: Day | null
  /** The days of the campaign that it is about; null: there is none. */
  readonly campaign: Span | null
}

/** Why a template has nothing to tell of yet; its period is then the last whole month. */
export type TemplateGap = 'no-plan' | 'plan-ahead' | 'no-campaign' | 'campaign-ahead'

export interface TemplatePeriod {
  readonly period: Span
  readonly gap: TemplateGap | null
}

/** The days of a report that is made today. What has not come yet is left off. */
export function templatePeriod(template: ReportTemplate, facts: TemplateFacts): TemplatePeriod {
  const month = wholeMonthBefore(facts.today)
  switch (template) {
    case 'launch-review':
      return upToToday(launchDays(facts), facts.today, month, ['no-plan', 'plan-ahead'])
    case 'campaign-wrap-up':
      return upToToday(facts.campaign, facts.today, month, ['no-campaign', 'campaign-ahead'])
    case 'monthly':
      return { period: month, gap: null }
    case 'quarterly':
    case 'board-one-pager':
      return { period: wholeQuarterBefore(facts.today), gap: null }
  }
}

function upToToday(days: Span | null, today: Day, otherwise: Span, [missing, ahead]: readonly [TemplateGap, TemplateGap]): TemplatePeriod {
  if (days === null) return { period: otherwise, gap: missing }
  if (days.from > today) return { period: otherwise, gap: ahead }
  return { period: { from: days.from, to: days.to < today ? days.to : today }, gap: null }
}

/** Days of a launch where no plan tells them. */
const launchLength = 60

/** From the plan's first day, else from the launch on. */
function launchDays({ plan, launch }: TemplateFacts): Span | null {
  return plan ?? (launch === null ? null : { from: launch, to: addDays(launch, launchLength - 1) })
}

function wholeMonthBefore(today: Day): Span {
  const to = addDays(monthOf(today), -1)
  return { from: monthOf(to), to }
}

function wholeQuarterBefore(today: Day): Span {
  const to = addDays(quarterOf(today), -1)
  return { from: quarterOf(to), to }
}

/** What the figures of a period stand beside; null: nothing. */
export function comparedPeriod(period: Span, compare: ReportComparison): Span | null {
  if (compare === 'none') return null
  return compare === 'before' ? spanBefore(period) : spanOfYearBefore(period)
}

export const templateCompares: Readonly<Record<ReportTemplate, ReportComparison>> = {
  'launch-review': 'none',
  monthly: 'before',
  quarterly: 'before',
  'campaign-wrap-up': 'none',
  'board-one-pager': 'before',
}

/** Sections that each template shows, in order. */
const shownBy: Readonly<Record<ReportTemplate, readonly ReportSectionKind[]>> = {
  'launch-review': reportSections.filter((kind) => kind !== 'returns'),
  monthly: reportSections.filter((kind) => !['plan', 'seniors', 'returns'].includes(kind)),
  quarterly: reportSections.filter((kind) => kind !== 'plan'),
  'campaign-wrap-up': ['headline', 'reach', 'traffic', 'content', 'teams', 'recognition', 'unknown', 'definitions'],
  'board-one-pager': ['headline', 'goals', 'reach', 'returns', 'next-steps'],
}

/** Of a section that has to share one page with others: what it leaves out. */
const hiddenOnOnePage: Readonly<Partial<Record<ReportSectionKind, readonly string[]>>> = {
  reach: [
    ...['shares', 'impressions', 'engagement', 'engagement-rate', 'reach-potential', 'reach-expected'],
    ...['reach.networks', 'reach.engagement'],
  ],
  returns: ['returns.course', 'returns.months'],
}

export interface TemplateSection {
  readonly kind: ReportSectionKind
  readonly shown: boolean
  /** Ids of blocks that it leaves out to begin with. */
  readonly hidden: readonly string[]
}

/** Every section: those that the template shows in its order, then the others. */
export function templateSections(template: ReportTemplate): readonly TemplateSection[] {
  const shown = shownBy[template]
  const isShown = (kind: ReportSectionKind) => shown.includes(kind)
  const order = [...shown, ...reportSections.filter((kind) => !isShown(kind))]
  const hiddenOf = (kind: ReportSectionKind) => (template === 'board-one-pager' ? (hiddenOnOnePage[kind] ?? []) : [])
  return order.map((kind) => ({ kind, shown: isShown(kind), hidden: hiddenOf(kind) }))
}
