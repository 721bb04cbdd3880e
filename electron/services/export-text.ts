/** The reader's words and days for the files that a plan is exported to. */
import type { Day } from '#shared/domain/day.ts'
import type { ExportText } from '#shared/export/plan-export-types.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf } from './text.ts'

export function createExportText(locale: Locale): ExportText {
  const texts = textsOf(locale)
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return {
    message: (id, values) => String(texts.formatMessage({ id }, values)),
    day: (day: Day) => format.format(new Date(`${day}T00:00:00Z`)),
  }
}
