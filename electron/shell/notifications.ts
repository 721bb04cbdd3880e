/** Tells once a day of due and late tasks, through the system's notifications; what to tell is decided in shared/domain. */
import { join } from 'node:path'
import type { IntlShape } from '@formatjs/intl'
import { app, Notification } from 'electron'
import { z } from 'zod'
import type { PlanView } from '#shared/contracts/launch-plan.ts'
import { instantToDay, weekdayOf } from '#shared/domain/day.ts'
import { isTimeToRemind, type Reminder, type ReminderMoment, reminderOf } from '#shared/domain/launch-plan/reminders.ts'
import type { Client } from '../procedures/handlers.ts'
import { readJsonFile, writeJsonFile } from '../services/json-file.ts'
import type { Session } from '../services/session.ts'
import type { SettingsStore } from '../services/settings.ts'

const everyMinute = 60_000
/** Titles in one notification. */
const mostTitles = 3
/** Day of the last reminder, by workspace path. */
const ToldOn = z.record(z.string(), z.string())

export interface ReminderOptions {
  readonly caller: Client
  readonly session: Session
  readonly settings: SettingsStore
  /** Epoch milliseconds. */
  readonly clock: () => number
  readonly texts: () => IntlShape<string>
  /** Brings the window to the front, at a route. */
  readonly show: (route: string) => void
}

/** Looks once a minute until the returned function is called; never on a system without notifications. */
export function startReminders(options: ReminderOptions): () => void {
  if (!Notification.isSupported()) return () => undefined
  // A notification that nobody holds loses its click.
  const shown = new Set<Notification>()
  const look = async (): Promise<void> => {
    const reminder = await dueReminder(options)
    if (!reminder) return
    const notification = new Notification(reminderWords(reminder, options.texts()))
    shown.add(notification)
    notification.on('click', () => options.show(routeOf(reminder)))
    notification.on('close', () => shown.delete(notification))
    notification.show()
  }
  const timer = setInterval(() => void look().catch((error) => console.error('The reminder failed', error)), everyMinute)
  return () => clearInterval(timer)
}

/** The one look of the day at the open workspace; a workspace whose story has its own date is never told of. */
async function dueReminder({ caller, session, settings, clock }: ReminderOptions): Promise<Reminder | null> {
  const open = session.current()
  if (!open) return null
  const file = join(app.getPath('userData'), 'reminded.json')
  const toldOn = readJsonFile(file, ToldOn, {})
  const now = clock()
  const moment: ReminderMoment = {
    today: instantToDay(now),
    time: new Date(now).toTimeString().slice(0, 5),
    toldOn: toldOn[open.path] ?? null,
    working: true,
    me: settings.get().me[open.path] ?? null,
  }
  if (!isTimeToRemind(settings.get(), moment)) return null
  writeJsonFile(file, { ...toldOn, [open.path]: moment.today })
  const plan = await caller.launchPlan.view({})
  if (!plan || plan.today !== moment.today) return null
  return reminderOf(plan.tasks, settings.get(), { ...moment, working: isWorkday(plan) })
}

function isWorkday({ today, weekend, daysOff }: PlanView): boolean {
  return !weekend.includes(weekdayOf(today)) && !daysOff.some(({ day, blocks }) => blocks && day === today)
}

function reminderWords({ due, late }: Reminder, texts: IntlShape<string>): { title: string; body: string } {
  const all = [...due, ...late]
  const titles = all.slice(0, mostTitles).map(({ title }) => title)
  const more = all.length - titles.length
  const last = more > 0 ? [texts.formatMessage({ id: 'shell.reminder.more' }, { count: more })] : []
  const title = texts.formatMessage({ id: 'shell.reminder.title' }, { due: due.length, late: late.length })
  return { title, body: [...titles, ...last].join('\n') }
}

function routeOf({ due, late }: Reminder): string {
  const [first] = [...due, ...late]
  return first ? `/plan/week?task=${first.id}` : '/plan/week'
}
