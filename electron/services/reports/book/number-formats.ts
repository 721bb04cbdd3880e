/** How a spreadsheet is to show the values of a report, in its language whatever that of the program is. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { minorUnits } from '#shared/domain/figures/money.ts'
import type { Locale } from '#shared/ids.ts'
import { numberFormatOf } from '../deck/number-format.ts'
import type { CellUnit } from './types.ts'

/** Windows' numbers of languages, by which Excel and LibreOffice know those of the months. */
const languages: Readonly<Record<Locale, string>> = { en: '809', it: '410', ms: '43E' }

/** By unit; the cell holds all digits. A text is one for good: typed over, it does not become a formula. */
export function numberFormats({ locale, currency }: Pick<ReportContent, 'locale' | 'currency'>): Readonly<Record<CellUnit, string>> {
  const language = `[$-${languages[locale]}]`
  const of = (unit: Parameters<typeof numberFormatOf>[0]) => numberFormatOf(unit, locale, currency)
  const decimals = '0'.repeat(Math.round(Math.log10(minorUnits(currency))))
  return {
    count: of('count'),
    rate: of('rate'),
    // Whoever reckons on with a sum wants its cents, too.
    money: of('money').replace('#,##0', decimals === '' ? '#,##0' : `#,##0.${decimals}`),
    ratio: of('ratio'),
    score: of('score'),
    day: `${language}d mmm yyyy`,
    month: `${language}mmm yyyy`,
    instant: 'yyyy-mm-dd hh:mm',
    text: '@',
  }
}
