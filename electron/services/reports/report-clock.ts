/** When reports by schedule are made: once their day has come, while the app runs, also where it slept or was closed through that day. */
import { hostname } from 'node:os'
import { hasSchedules } from '#db/queries/reports/schedules.ts'
import { AppError } from '#shared/rpc.ts'
import type { Client } from '../../procedures/handlers.ts'
import type { Session } from '../session.ts'

/** `error` null: the files are there. */
export interface ScheduledReport {
  readonly name: string
  readonly files: readonly string[]
  readonly error: AppError | null
}

export interface ReportClockOptions {
  readonly caller: Client
  readonly session: Session
  /** Milliseconds between two looks. */
  readonly rest: number
  /** Told of every run. A refusal is told once, and not each time that it is tried again. */
  readonly told: (report: ScheduledReport) => void
  /** Told of what nobody expected. */
  readonly report: (error: unknown) => void
}

/** Looks until the returned function is called. */
export function startReportClock({ caller, session, rest, told, report }: ReportClockOptions): () => void {
  let isLooking = false
  const look = async (): Promise<void> => {
    const db = session.current()?.db
    if (isLooking || db === undefined || !hasSchedules(db.read, hostname())) return
    isLooking = true
    try {
      await runDue(caller, told)
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look().catch(report), rest)
  return () => clearInterval(timer)
}

async function runDue({ reports }: Client, told: ReportClockOptions['told']): Promise<void> {
  for (const { id, reportName: name, due, last } of await reports.schedules({})) {
    if (due === null) continue
    try {
      const { files } = await reports.runSchedule({ scheduleId: id })
      told({ name, files, error: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'cancelled') return
      if (last?.day !== due || last.error?.code !== error.code) told({ name, files: [], error })
    }
  }
}
