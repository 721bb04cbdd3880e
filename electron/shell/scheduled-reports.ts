/** Makes reports by schedule while the app runs, and tells of them through the system's notifications. */
import type { IntlShape } from '@formatjs/intl'
import { Notification } from 'electron'
import type { Client } from '../procedures/handlers.ts'
import { type ScheduledReport, startReportClock } from '../services/reports/report-clock.ts'
import type { Session } from '../services/session.ts'

const everyMinute = 60_000

export interface ScheduledReportOptions {
  readonly caller: Client
  readonly session: Session
  readonly texts: () => IntlShape<string>
  /** Brings the window to the front, at a route. */
  readonly show: (route: string) => void
}

/** Until the returned function is called. */
export function startScheduledReports({ caller, session, texts, show }: ScheduledReportOptions): () => void {
  // A notification that nobody holds loses its click.
  const shown = new Set<Notification>()
  const told = (report: ScheduledReport): void => {
    if (!Notification.isSupported()) return
    const notification = new Notification(wordsOf(report, texts()))
    shown.add(notification)
    notification.on('click', () => show('/reports'))
    notification.on('close', () => shown.delete(notification))
    notification.show()
  }
  const report = (error: unknown): void => console.error('A report by schedule could not be made', error)
  return startReportClock({ caller, session, rest: everyMinute, told, report })
}

function wordsOf({ name, files, error }: ScheduledReport, { formatMessage }: IntlShape<string>): { title: string; body: string } {
  if (error !== null)
    return { title: formatMessage({ id: 'shell.report.failed' }, { name }), body: formatMessage({ id: `error.${error.code}` }, error.data) }
  return {
    title: formatMessage({ id: 'shell.report.made' }, { name }),
    body: formatMessage({ id: 'shell.report.files' }, { count: files.length }),
  }
}
