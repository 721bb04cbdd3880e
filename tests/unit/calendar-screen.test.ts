/** The calendar's own reckoning: which days it shows, how times are typed, what is left of a proposal. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asChosen, noChoices, proposalKey, swappedFor, takenOf, toggled } from '#renderer/features/calendar/fill/choices.ts'
import { rowToBands } from '#renderer/features/calendar/logic/bands.ts'
import { mixWithout } from '#renderer/features/calendar/logic/local-mix.ts'
import { daysToWeeks, dayToPeriod, stepPeriod, weekNumberOf, weekStartOf } from '#renderer/features/calendar/logic/period.ts'
import { laterTime, notBefore, timeIn, zoneToCity } from '#renderer/features/calendar/logic/times.ts'
import { typedToTime } from '#renderer/lib/typed-time.ts'
import { addDays, numberToDay, weekdayOf } from '#shared/domain/day.ts'

const anyDay = fc.integer({ min: 0, max: 60_000 }).map(numberToDay)

test('a month is drawn in whole weeks that hold all its days', () => {
  expect(dayToPeriod('month', '2027-02-10', 1)).toEqual({ from: '2027-02-01', to: '2027-02-28', first: '2027-02-01', last: '2027-02-28' })
  expect(dayToPeriod('month', '2027-01-31', 1)).toEqual({ from: '2027-01-01', to: '2027-01-31', first: '2026-12-28', last: '2027-01-31' })
  expect(dayToPeriod('month', '2027-01-31', 7)).toMatchObject({ first: '2026-12-27', last: '2027-02-06' })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, weekStart) => {
      const { from, to, first, last } = dayToPeriod('month', day, weekStart)
      expect(weekdayOf(first)).toBe(weekStart)
      expect(weekdayOf(addDays(last, 1))).toBe(weekStart)
      expect(first <= from && from <= day && day <= to && to <= last).toBe(true)
      const weeks = daysToWeeks(first, last)
      expect(weeks.every((week) => week.length === 7)).toBe(true)
      expect(weeks.flat().at(-1)).toBe(last)
    }),
  )
})

test('going on and back leads through every month, also from its last day', () => {
  expect(stepPeriod('month', '2027-01-31', 1)).toBe('2027-02-01')
  expect(stepPeriod('list', '2027-03-31', -1)).toBe('2027-02-01')
  expect(stepPeriod('week', '2027-12-29', 1)).toBe('2028-01-05')
})

test('weeks are numbered as ISO 8601 does', () => {
  const weekOf = (monday: string) => Array.from({ length: 7 }, (_, at) => addDays(monday, at))
  expect(weekNumberOf(weekOf('2027-02-01'))).toBe(5)
  expect(weekNumberOf(weekOf('2026-12-28'))).toBe(53)
  expect(weekNumberOf(weekOf('2027-01-04'))).toBe(1)
  expect(weekNumberOf(weekOf('2024-12-30'))).toBe(1)
})

test('weeks begin where the language has them begin', () => {
  expect(['en-GB', 'it', 'ms', 'en-US'].map(weekStartOf)).toEqual([1, 1, 1, 7])
})

test('a time is understood as people type it, and nothing else is', () => {
  const typed = { 9: '09:00', '9.30': '09:30', '0930': '09:30', '930': '09:30', '23:59': '23:59', ' 7:05 ': '07:05', '8h15': '08:15' }
  for (const [text, time] of Object.entries(typed)) expect(typedToTime(text)).toBe(time)
  for (const text of ['', '24:00', '9:60', 'noon', '12345', '-1']) expect(typedToTime(text)).toBeNull()
  expect(laterTime('23:30', 45)).toBe('00:15')
  expect(zoneToCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})

test('what is dropped on today goes out later today, not in the past', () => {
  expect(notBefore('09:00', '08:10')).toBe('09:00')
  expect(notBefore('09:00', '09:00')).toBe('09:30')
  expect(notBefore('09:00', '16:42')).toBe('17:00')
  expect(notBefore('09:00', '23:40')).toBe('09:00')
  expect(timeIn('Asia/Kuala_Lumpur', Date.UTC(2027, 1, 10, 22, 5))).toBe('06:05')
})

test('campaigns lie over their days, two at most, and say that they go on', () => {
  const days = daysToWeeks('2027-02-15', '2027-02-21')[0] ?? []
  const campaign = (id: string, startsOn: string, endsOn: string) => ({ id, name: id, startsOn, endsOn })
  const bands = rowToBands(days, [
    campaign('long', '2027-02-01', '2027-03-31'),
    campaign('middle', '2027-02-16', '2027-02-17'),
    campaign('end', '2027-02-19', '2027-02-21'),
    campaign('third', '2027-02-16', '2027-02-20'),
    campaign('over', '2027-01-01', '2027-02-14'),
  ])
  expect(bands.map(({ id, first, last, line, fromBefore, goesOn }) => ({ id, first, last, line, fromBefore, goesOn }))).toEqual([
    { id: 'long', first: 0, last: 6, line: 0, fromBefore: true, goesOn: true },
    { id: 'middle', first: 1, last: 2, line: 1, fromBefore: false, goesOn: false },
    { id: 'end', first: 4, last: 6, line: 1, fromBefore: false, goesOn: false },
  ])
})

const proposal = (itemId: string, day: string, kind: 'company' | 'employee') => ({
  ...{
    itemId,
    title: itemId,
    kind,
    callToAction: false,
    day,
    time: '09:00',
    zone: 'Europe/Rome',
    network: 'linkedin' as const,
    teamId: null,
  },
  ...{ captionId: 'c', staggerMinutes: 45, recurringSlotId: null, reasons: [{ code: 'fill.why', data: {} }] },
})

test('what is left out of a proposal is not scheduled, and what is swapped brings no caption of the other item', () => {
  const proposals = [proposal('a', '2027-02-15', 'company'), proposal('b', '2027-02-16', 'employee')]
  const [first, second] = proposals.map(proposalKey)
  const without = toggled(noChoices, [first ?? ''], false)
  expect(takenOf({ proposals }, without).map(({ itemId }) => itemId)).toEqual(['b'])
  expect(takenOf({ proposals }, toggled(without, [first ?? ''], true))).toHaveLength(2)
  const swapped = swappedFor(noChoices, second ?? '', { itemId: 'x', title: 'X', kind: 'company', callToAction: true })
  expect(asChosen(proposals[1] ?? proposal('', '', 'company'), swapped)).toMatchObject({
    itemId: 'x',
    kind: 'company',
    callToAction: true,
    captionId: null,
    reasons: [],
  })
})

test('the mix and the calls to action follow what is left out of a proposal and what is swapped in it', () => {
  const kinds = [
    { kind: 'company' as const, posts: 6, share: 0.6, target: 0.4 },
    { kind: 'employee' as const, posts: 4, share: 0.4, target: 0.6 },
  ]
  const after = { posts: 10, kinds, callsToAction: { posts: 2, share: 0.2, limit: 0.25 }, alarms: [], remedies: [], onTarget: false }
  const [tells, asks] = [
    { kind: 'company' as const, callToAction: false },
    { kind: 'employee' as const, callToAction: true },
  ]
  const mix = mixWithout(after, [tells, tells, tells], [asks])
  expect(mix.posts).toBe(8)
  expect(mix.kinds.map(({ posts, share }) => ({ posts, share }))).toEqual([
    { posts: 3, share: 0.375 },
    { posts: 5, share: 0.625 },
  ])
  expect(mix.callsToAction).toEqual({ posts: 3, share: 0.375, limit: 0.25 })
  expect(mix.alarms).toEqual([{ code: 'mix.advertising', data: { posts: 3, share: 38, limit: 25 } }])
  expect(mixWithout(after, [asks], [])).toMatchObject({ callsToAction: { posts: 1 }, alarms: [] })
  expect(mixWithout({ ...after, posts: 1 }, [tells], []).kinds[0]?.share).toBe(0)
})
