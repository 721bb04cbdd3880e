/** `report FILE --from DAY --to DAY --format F --out PATH`: the leadership report as a file; for pages the app itself is started, hidden. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Client } from '#electron/procedures/handlers.ts'
import type { Period } from '#shared/contracts/figures-shapes.ts'
import type { ReportSource } from '#shared/contracts/reports.ts'
import { textToDay } from '#shared/domain/day.ts'
import { type ReportFormat, reportAudiences, reportFormats, reportTemplates } from '#shared/domain/reports/types.ts'
import { Id } from '#shared/ids.ts'
import { locales } from '#shared/locales.ts'
import { AppError } from '#shared/rpc.ts'
import { answer, type Call, type Command, optionOf, positionalOf } from '../command.ts'
import { withWorkspace } from '../workspace.ts'

export const report: Command = {
  name: 'report',
  about: 'cli.about.report',
  positionals: ['FILE'],
  options: {
    from: { about: 'cli.option.report-from', value: 'DAY' },
    to: { about: 'cli.option.report-to', value: 'DAY' },
    format: { about: 'cli.option.report-format', value: reportFormats.join('|'), choices: reportFormats, required: true },
    out: { about: 'cli.option.report-out', value: 'PATH', required: true },
    template: { about: 'cli.option.report-template', value: reportTemplates.join('|'), choices: reportTemplates },
    report: { about: 'cli.option.report', value: 'REPORT' },
    frozen: { about: 'cli.option.report-frozen', value: 'ID' },
    audience: { about: 'cli.option.report-audience', value: reportAudiences.join('|'), choices: reportAudiences },
    overwrite: { about: 'cli.option.report-overwrite' },
  },
  run: async (call) => {
    const format = reportFormats.find((each) => each === optionOf(call, 'format')) ?? 'pdf'
    if ((format === 'pdf' || format === 'png') && call.home.printer === undefined) throw new AppError('report-printer-missing')
    const asked = askedOf(call)
    return withWorkspace(call, positionalOf(call, 0), 'read', async ({ caller: { reports } }) => {
      const source = await sourceOf(call, asked, reports)
      const overwrite = call.options['overwrite'] !== undefined
      const made = await reports.exportFiles({ source, formats: [format], ...placeOf(call, format), overwrite })
      const [file] = made?.files ?? []
      if (made === null || file === undefined) throw new AppError('cancelled')
      const { hash, sections, period } = made
      answer(call, { path: file.path, format, hash, sections, period }, () => file.path)
      return 0
    })
  },
}

/** A file goes into a folder that is there under its own name; a folder is the one that was named. */
function placeOf(call: Call, format: ReportFormat): { readonly path: string } | { readonly folder: string } {
  const path = resolve(optionOf(call, 'out'))
  const isInside = format !== 'png' && format !== 'csv' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  return isInside ? { folder: path } : { path }
}

/** What is asked for, told apart before any file is opened. */
type Asked = { readonly report: string; readonly period: Period | null } | { readonly frozen: string } | { readonly period: Period }

/** One of three ways; days go with a report of the file, too. */
function askedOf({ options }: Call): Asked {
  const { report: name, frozen, from, to } = options
  const period = from === undefined && to === undefined ? null : { from: dayOf('--from', from), to: dayOf('--to', to) }
  if (period !== null && period.from > period.to) throw new AppError('period-backwards', period)
  if (frozen !== undefined) {
    refuseBeside(options, 'frozen', ['from', 'to', 'report', 'template'])
    return { frozen }
  }
  if (name !== undefined) {
    refuseBeside(options, 'report', ['template'])
    return { report: name, period }
  }
  if (period === null) throw new AppError('usage', { problem: 'option-missing', option: '--from' })
  return { period }
}

function refuseBeside(options: Call['options'], option: string, others: readonly string[]): void {
  const other = others.find((each) => options[each] !== undefined)
  if (other !== undefined) throw new AppError('usage', { problem: 'option-beside', option: `--${other}`, other: `--${option}` })
}

function dayOf(option: string, text: string | undefined): string {
  if (text === undefined) throw new AppError('usage', { problem: 'option-missing', option })
  return textToDay(text)
}

async function sourceOf(call: Call, asked: Asked, { list }: Client['reports']): Promise<ReportSource> {
  const { options } = call
  const audience = reportAudiences.find((each) => each === options['audience'])
  const locale = locales.find((each) => each === options['locale'])
  if ('frozen' in asked) {
    if (!Id.safeParse(asked.frozen).success) throw new AppError('row-missing', { table: 'report_frozen' })
    return { frozenId: asked.frozen, audience }
  }
  if ('report' in asked) return { reportId: await reportNamed(asked.report, list), period: asked.period ?? undefined, audience }
  const template = reportTemplates.find((each) => each === options['template']) ?? 'quarterly'
  return { template, period: asked.period, locale, audience }
}

/** By its id or its name; of several with one name, the newest. */
async function reportNamed(name: string, list: Client['reports']['list']): Promise<string> {
  const rows = await list({})
  const row = rows.find((each) => each.id === name || each.name.toLowerCase() === name.toLowerCase())
  if (row !== undefined) return row.id
  const choices = rows.map((each) => each.name).join(', ') || '–'
  throw new AppError('usage', { problem: 'option-choice', option: '--report', value: name, choices })
}
