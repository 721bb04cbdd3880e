/** The words of the leadership report: what it can be made from and what it can say. */

/** What a report is for; each brings its sections, its period and what it compares with (`templates.ts`). */
export const reportTemplates = ['launch-review', 'monthly', 'quarterly', 'campaign-wrap-up', 'board-one-pager'] as const
export type ReportTemplate = (typeof reportTemplates)[number]

/** The parts of a report, in the order in which a new one has them. */
export const reportSections = [
  'headline',
  'goals',
  'plan',
  'adoption',
  'reach',
  'traffic',
  'content',
  'teams',
  'seniors',
  'recognition',
  'dip',
  'returns',
  'unknown',
  'next-steps',
  'definitions',
] as const
export type ReportSectionKind = (typeof reportSections)[number]

/** The most letters of what is typed into a report. */
export const reportLetters = { name: 200, title: 200, comment: 5000, line: 1000, foot: 200 } as const

/** `agreed`: people are named who agreed to be ranked; `nobody`: nobody is, whatever they agreed to. */
export const reportAudiences = ['agreed', 'nobody'] as const
export type ReportAudience = (typeof reportAudiences)[number]

/** What the figures stand beside: nothing, as many days before, or the same days a year ago. */
export const reportComparisons = ['none', 'before', 'year-before'] as const
export type ReportComparison = (typeof reportComparisons)[number]

/** What can be left out of a section: one tile, one target, a drawing, a table, a list. */
export const reportParts = ['figure', 'target', 'chart', 'table', 'list'] as const
export type ReportPart = (typeof reportParts)[number]

export const reportPapers = ['a4-portrait', 'a4-landscape', 'letter-portrait'] as const
export type ReportPaper = (typeof reportPapers)[number]

/** `png`: a folder with one picture of each chart; `csv`: a folder with one table each, or the one table that was asked for. */
export const reportFormats = ['pdf', 'pptx', 'xlsx', 'csv', 'html', 'png'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Which days a report by schedule tells of, seen from the day on which it runs. */
export const schedulePeriods = ['last-week', 'last-month', 'last-quarter', 'since-launch'] as const
export type SchedulePeriod = (typeof schedulePeriods)[number]

export const scheduleRhythms = ['weekly', 'monthly', 'quarterly'] as const
export type ScheduleRhythm = (typeof scheduleRhythms)[number]
