/** The dip after a launch: sound launches are left in peace, collapses are found, bands keep what they promise. */
import { expect, test } from 'vitest'
import { reviewDip } from '#shared/domain/figures/dip.ts'
import type { DipRecord, DipStep } from '#shared/domain/figures/dip-curve.ts'
import { tryDip } from '../../bench/figures-dip.ts'

test('of made-up launches few sound ones are called a failure, and most that fall apart are found within a week', {
  timeout: 60_000,
}, () => {
  const { falseAlarms, sound, found, collapses, covered } = tryDip(120, 7001)
  expect(falseAlarms / sound).toBeLessThan(0.1)
  expect(found / collapses).toBeGreaterThan(0.8)
  expect(covered).toBeGreaterThan(0.85)
})

/** Two hundred people from day 0 on, who share evenly on working days; what a day brings is a part of the first ones. */
function launchOf(days: number, partOf: (day: number) => number): DipRecord {
  const steps = Array.from({ length: 91 }, (_, day): DipStep => {
    const isOff = day % 7 > 4
    const value = Math.round(40 * partOf(day) * (isOff ? 0.2 : 1))
    return { value: day < days ? value : null, workingDays: isOff ? 0 : 1, daysOff: isOff ? 1 : 0, joined: day === 0 ? 200 : 0 }
  })
  return { steps, launch: 0, stepDays: 1 }
}

const fading = (day: number) => 0.55 + 0.45 * Math.exp(-day / 14)

test('a launch that fades as launches do stays inside its band, which is drawn for the weeks to come, too', () => {
  const { state, weeks, weeksOutside, basis } = reviewDip(launchOf(42, fading), 41, 0)
  expect({ state, weeksOutside, basis }).toEqual({ state: 'inside', weeksOutside: 0, basis: 'default' })
  expect(weeks.filter(({ came }) => came !== null)).toHaveLength(5)
  expect(weeks.filter(({ came }) => came === null)).toHaveLength(7)
  for (const { low, mean, high } of weeks) expect(low < mean && mean < high).toBe(true)
})

test('a launch that falls to a third in its sixth week is called so, and stays called so while it lasts', () => {
  const fallen = (day: number) => fading(day) * (day < 35 ? 1 : 0.33)
  expect(reviewDip(launchOf(42, fallen), 41, 0)).toMatchObject({ state: 'outside', weeksOutside: 1 })
  expect(reviewDip(launchOf(56, fallen), 55, 0)).toMatchObject({ state: 'outside', weeksOutside: 3 })
})

test('a recovered launch is called sound again', () => {
  const back = (day: number) => fading(day) * (day >= 35 && day < 49 ? 0.3 : 1)
  expect(reviewDip(launchOf(63, back), 62, 0)).toMatchObject({ state: 'inside', weeksOutside: 0 })
})

test('one day on which nobody counted is no alarm', () => {
  const forgotten = (day: number) => (day === 30 ? 0 : fading(day))
  expect(reviewDip(launchOf(35, forgotten), 34, 0).state).toBe('inside')
})

test('nothing is said in the first days, and nothing more after twelve weeks', () => {
  expect(reviewDip(launchOf(9, fading), 8, 0).state).toBe('too-early')
  expect(reviewDip(launchOf(0, fading), -1, 0).state).toBe('too-early')
  expect(reviewDip(launchOf(90, fading), 89, 0).state).toBe('over')
})

test('weeks of people who are active are watched as days of shares are', () => {
  const weekly = (fallen: boolean): DipRecord => {
    const step = (week: number): DipStep => ({
      value: Math.round(150 * fading(week * 7) * (fallen && week >= 6 ? 0.3 : 1)),
      workingDays: 5,
      daysOff: 2,
      joined: week === 0 ? 200 : 0,
    })
    return { steps: Array.from({ length: 8 }, (_, week) => step(week)), launch: 0, stepDays: 7 }
  }
  expect(reviewDip(weekly(false), 7, 0).state).toBe('inside')
  expect(reviewDip(weekly(true), 7, 0).state).toBe('outside')
})

test('a pilot tells how the company fades', () => {
  const { steps } = launchOf(56, fading)
  const none: DipStep = { value: 0, workingDays: 1, daysOff: 0, joined: 0 }
  const pilot = Array.from({ length: 35 }, (_, day): DipStep => ({ ...none, value: day % 7 > 4 ? 0 : 4, joined: day === 0 ? 20 : 0 }))
  expect(reviewDip({ steps: [...pilot, ...steps], launch: 35, stepDays: 1 }, 90, 35).basis).toBe('pilot')
})
