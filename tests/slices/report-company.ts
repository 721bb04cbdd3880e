/** A made-up company whose report is written into every file that needs no window, beside what `kpi` says of the same days. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import type { Metric } from '#shared/domain/figures/types.ts'
import type { ReportFormat } from '#shared/domain/reports/types.ts'
import type { Locale } from '#shared/ids.ts'
import { createTerminal, type Terminal } from './gsw.ts'
import { createWorld, type World } from './world.ts'

export type KpiRow = Readonly<Record<Metric, number>> & { readonly id: string; readonly name: string | null; readonly activeUsers: number }

/** What `kpi --json` prints. */
interface KpiJson {
  readonly totals: Readonly<Record<Metric, number>> & {
    readonly kpis: Readonly<
      Record<string, { readonly value: number | null; readonly range?: { readonly low: number; readonly high: number } }>
    >
  }
  readonly rows: readonly KpiRow[]
}

export interface ReportCompany {
  readonly content: ReportContent
  /** The bytes of the file in a format. */
  bytes(format: ReportFormat): Buffer
  kpi(...words: readonly string[]): Promise<KpiJson>
  /** Of the days that the report is compared with; null: it is with none. */
  kpiBefore(): Promise<KpiJson | null>
  end(): void
}

const formats = ['xlsx', 'csv', 'html', 'pptx'] as const

export interface CompanyWish {
  /** Makes the company's file at a path. */
  readonly make: (terminal: Terminal, file: string) => Promise<unknown>
  readonly period: { readonly from: string; readonly to: string }
  readonly locale: Locale
}

export async function createReportCompany({ make, period, locale }: CompanyWish): Promise<ReportCompany> {
  const terminal = createTerminal()
  const file = terminal.at('company.groundswell')
  await make(terminal, file)
  const world: World = createWorld()
  await world.caller.workspace.open({ path: file })
  const source = { template: 'quarterly' as const, period, locale }
  const content = await world.caller.reports.content(source)
  for (const format of formats)
    await world.caller.reports.exportFiles({ source, formats: [format], path: join(world.folder, `r.${format}`) })
  const files = new Map(formats.map((format) => [format as ReportFormat, readFileSync(join(world.folder, `r.${format}`))]))
  world.end()
  const kpi = ({ from, to }: CompanyWish['period'], words: readonly string[]) =>
    terminal.json<KpiJson>('kpi', file, '--from', from, '--to', to, ...words, '--json')
  return {
    content,
    bytes: (format) => files.get(format) ?? Buffer.alloc(0),
    kpi: (...words) => kpi(period, words),
    kpiBefore: async () => (content.compare === null ? null : kpi(content.compare, [])),
    end: () => terminal.end(),
  }
}
