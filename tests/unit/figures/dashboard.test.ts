/** Periods and filters of the dashboard: what an address says, and the days that a name stands for. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureFilterText, hourToggled, noFilter, toggled } from '#renderer/features/analytics/dashboard/logic/filter.ts'
import {
  comparedSpan,
  periodToText,
  presets,
  presetToSpan,
  startOf,
  stepOf,
  stepWithin,
  textToPeriod,
} from '#renderer/features/analytics/dashboard/logic/period.ts'
import { addDays, daysBetween } from '#shared/domain/day.ts'

const facts = { today: '2027-04-11', launch: '2027-02-22', firstDay: '2027-01-05' }

test('each period with a name covers the days that it says', () => {
  const spans = Object.fromEntries(presets.map((preset) => [preset, Object.values(presetToSpan(preset, facts)).join(' ')]))
  expect(spans).toEqual({
    'last-7': '2027-04-05 2027-04-11',
    'last-28': '2027-03-15 2027-04-11',
    'last-90': '2027-01-12 2027-04-11',
    'this-month': '2027-04-01 2027-04-11',
    'last-month': '2027-03-01 2027-03-31',
    quarter: '2027-04-01 2027-04-11',
    'since-launch': '2027-02-22 2027-04-11',
    all: '2027-01-05 2027-04-11',
  })
})

test('a launch that is still to come is no beginning', () => {
  expect(presetToSpan('since-launch', { ...facts, launch: '2027-06-01' }).from).toBe('2027-01-05')
})

test('the days before are as many, and end the day before', () => {
  expect(comparedSpan({ from: '2027-01-25', to: '2027-04-11' }, 'before')).toEqual({ from: '2026-11-09', to: '2027-01-24' })
  expect(comparedSpan({ from: '2024-02-29', to: '2024-03-05' }, 'year')).toEqual({ from: '2023-02-28', to: '2023-03-05' })
  expect(comparedSpan({ from: '2027-01-25', to: '2027-04-11' }, 'none')).toBeNull()
})

test('an address that somebody bent shows the usual days', () => {
  for (const text of [null, '', 'tomorrow', '2027-04-11..2027-01-25', '2027-02-30..2027-03-01', '..'])
    expect(textToPeriod(text)).toBe('last-90')
})

test('a period survives the way into the address and back', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const span = { from, to: addDays(from, length) }
      expect(textToPeriod(periodToText(span))).toEqual(span)
      const start = startOf(from, stepOf(span))
      expect(start <= from && daysBetween(start, from) < 31).toBe(true)
    }),
  )
})

test('a week begins on Monday', () => {
  expect(startOf('2027-04-11', 'week')).toBe('2027-04-05')
  expect(startOf('2027-04-05', 'week')).toBe('2027-04-05')
})

test('a filter survives the way into the address and back, and what nobody knows is left out', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const filter = { ...noFilter, networks: ['linkedin' as const, 'x' as const], teamIds: [id], hours: [9, 33], ownPages: 'with' as const }
  expect(figureFilterText.toFilter(figureFilterText.toText(filter))).toEqual(filter)
  expect(figureFilterText.toFilter(`networks:linkedin,myspace;teamIds:${id},drop table;hours:9,168,-1,,x,9;kinds:`)).toEqual({
    ...noFilter,
    networks: ['linkedin'],
    teamIds: [id],
    hours: [9],
  })
  expect(figureFilterText.toText(noFilter)).toBeNull()
})

test('a row that is pressed twice narrows nothing', () => {
  const once = toggled(noFilter, 'networks', 'linkedin')
  expect(once.networks).toEqual(['linkedin'])
  expect(toggled(once, 'networks', 'linkedin')).toEqual(noFilter)
})

test('an hour of the week that is pressed twice narrows nothing', () => {
  const once = hourToggled(noFilter, 33)
  expect(once.hours).toEqual([33])
  expect(hourToggled(once, 33)).toEqual(noFilter)
})

test('a point of the chart that is pressed shows its days, as far as the period has them', () => {
  const span = { from: '2027-01-27', to: '2027-04-11' }
  expect(stepWithin('2027-02-15', 'week', span)).toEqual({ from: '2027-02-15', to: '2027-02-21' })
  expect(stepWithin('2027-01-27', 'week', span)).toEqual({ from: '2027-01-27', to: '2027-01-31' })
  expect(stepWithin('2027-04-01', 'month', span)).toEqual({ from: '2027-04-01', to: '2027-04-11' })
  expect(stepWithin('2027-02-28', 'month', span)).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  expect(stepWithin('2027-02-15', 'day', span)).toEqual({ from: '2027-02-15', to: '2027-02-15' })
})
