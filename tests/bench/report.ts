/** The leadership report in every format, on the demo and on 1,000,000 events: what it costs, and what the window feels of it. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportFormats } from '#shared/domain/reports/types.ts'
import { root, switches } from '#tests/e2e/app.ts'
import { spawnGsw } from '#tests/slices/gsw.ts'
import { ask, feel, tellFelt, withPeople } from './felt.ts'
import { type Cost, costOf } from './process-cost.ts'

/** Seconds of the processor, and bytes. */
const promised = { processor: 10, memory: 500e6 }

interface Company {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}

/** `npm run bench -- report [EVENTS [FILE]]`: exits with 1 when a promise is not kept. FILE has that many events already. */
export async function run([events = '1000000', ready]: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'))
  try {
    const companies = makeCompanies(folder, events, ready)
    const areCheap = await measureCosts(folder, companies)
    const isSmooth = await measureWindow(folder, companies.large)
    if (!areCheap || !isSmooth) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeCompanies(folder: string, events: string, ready: string | undefined) {
  const demo = { name: 'demo', file: join(folder, 'demo.groundswell'), from: '2027-01-25', to: '2027-04-11' }
  const large = {
    name: `${Number(events).toLocaleString('en')} events`,
    file: join(folder, 'large.groundswell'),
    from: '2026-01-01',
    to: '2026-12-31',
  }
  spawnGsw(['workspace', 'new', demo.file, '--demo', 'later'])
  if (ready === undefined) spawnGsw(['demo', large.file, '--advocates', '5000', '--days', '365', '--events', events, '--seed', '1'])
  else copyFileSync(ready, large.file)
  return { demo, large }
}

async function measureCosts(folder: string, companies: Readonly<Record<string, Company>>): Promise<boolean> {
  console.log('processor time (user and system) and memory of `report`, with all processes that it starts')
  let isKept = true
  for (const company of Object.values(companies))
    for (const format of reportFormats) {
      const cost = await costOfReport(company, format, join(folder, `${company.name} ${format}`))
      isKept &&= cost.processor <= promised.processor && cost.memory <= promised.memory
      tell(`${company.name}, ${format}`, cost)
    }
  console.log(`promised: under ${promised.processor} s and ${promised.memory / 1e6} MB each`)
  return isKept
}

function tell(what: string, { processor, memory, largest, wall }: Cost): void {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  console.log(
    `  ${what}: ${processor.toFixed(1)} s, ${megabytes(memory)}, the largest process ${megabytes(largest)} (${wall.toFixed(1)} s by the clock)`,
  )
}

/** As `npm run gsw` starts it: in the app where pages are drawn, else in Node. */
function costOfReport({ file, from, to }: Company, format: string, out: string): Promise<Cost> {
  const words = ['report', file, '--from', from, '--to', to, '--format', format, '--out', out]
  if (format !== 'pdf' && format !== 'png')
    return costOf(process.execPath, ['--max-semi-space-size=8', join(root, 'cli/main.ts'), ...words])
  return costOf(String(createRequire(import.meta.url)('electron')), [root, ...switches, ...words])
}

/** All formats at once, from the desktop. */
async function measureWindow(folder: string, { name, file, from, to }: Company): Promise<boolean> {
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  return withPeople(folder, file, async ({ app, page, still }) => {
    const source = { template: 'quarterly', period: { from, to } }
    const made = await feel(app, page, () => ask(page, 'reports.exportFiles', { source, formats: reportFormats, folder: reports }))
    return tellFelt(still, { [`a report of ${name} is made in every format`]: made })
  })
}
