/** When the desktop speaks up about due and late tasks, and when it keeps silent. */
import { describe, expect, it } from 'vitest'
import { type ReminderHabits, type ReminderMoment, type ReminderTask, reminderOf } from '#shared/domain/launch-plan/reminders.ts'

const habits: ReminderHabits = { notifications: true, quietFrom: '19:00', quietTo: '08:00', remindAt: '09:00' }
const moment: ReminderMoment = { today: '2027-02-10', time: '09:00', toldOn: '2027-02-09', working: true, me: null }
const task = (id: string, due: string, more: Partial<ReminderTask> = {}): ReminderTask => ({
  id,
  title: id,
  due,
  status: 'todo',
  ownerId: null,
  ...more,
})
const tasks = [task('invite', '2027-02-10'), task('policy', '2027-02-03'), task('brand', '2027-02-01'), task('dip', '2027-02-11')]

describe('A reminder', () => {
  it('names what is due today and what is late, the oldest first', () => {
    const reminder = reminderOf(tasks, habits, moment)
    expect(reminder?.due.map(({ id }) => id)).toEqual(['invite'])
    expect(reminder?.late.map(({ id }) => id)).toEqual(['brand', 'policy'])
  })

  it('leaves out what is done', () => {
    expect(reminderOf([task('invite', '2027-02-10', { status: 'done' })], habits, moment)).toBeNull()
  })

  it('tells a person of their own tasks and of those nobody owns', () => {
    const owned = [
      task('mine', '2027-02-10', { ownerId: 'me' }),
      task('yours', '2027-02-10', { ownerId: 'you' }),
      task('open', '2027-02-10'),
    ]
    expect(reminderOf(owned, habits, { ...moment, me: 'me' })?.due.map(({ id }) => id)).toEqual(['mine', 'open'])
  })

  it.each([
    ['before the chosen hour', habits, { ...moment, time: '08:59' }],
    ['twice on one day', habits, { ...moment, toldOn: '2027-02-10' }],
    ['on a day off', habits, { ...moment, working: false }],
    ['when notifications are off', { ...habits, notifications: false }, moment],
    ['in quiet hours that end after midnight', { ...habits, remindAt: '07:00' }, { ...moment, time: '07:59' }],
    ['in quiet hours that began in the evening', habits, { ...moment, time: '19:00' }],
    ['in quiet hours within the day', { ...habits, quietFrom: '08:00', quietTo: '10:00' }, moment],
  ] as const)('is not shown %s', (_when, given, at) => {
    expect(reminderOf(tasks, given, at)).toBeNull()
  })

  it('is made up for when quiet hours end after the chosen hour', () => {
    expect(reminderOf(tasks, { ...habits, quietFrom: '08:00', quietTo: '10:00' }, { ...moment, time: '10:00' })).not.toBeNull()
  })

  it('has no quiet hours when they begin and end at the same time', () => {
    expect(reminderOf(tasks, { ...habits, quietFrom: '00:00', quietTo: '00:00' }, moment)).not.toBeNull()
  })
})
