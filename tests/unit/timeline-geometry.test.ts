/** Where the timeline draws what: days, bars, ticks and connectors. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, connectorPath, connectorsOf } from '#renderer/features/launch-plan/timeline/connectors.ts'
import {
  axisTicks,
  barSpan,
  chartWidth,
  createScale,
  dayToMiddle,
  dayToX,
  dayWidths,
  distanceToDays,
  elapsedShare,
  fitDayWidth,
  weekendSpans,
  xToDay,
} from '#renderer/features/launch-plan/timeline/geometry.ts'
import { addDays } from '#shared/domain/day.ts'

const launch = createScale('2027-01-11', '2027-03-11', 8)
const dayWidth = fc.double({ min: dayWidths.min, max: dayWidths.max, noNaN: true })
const offset = fc.integer({ min: -40, max: 200 })

describe('days and pixels', () => {
  test('a day lies as many day widths from the first as days have passed', () => {
    expect(dayToX(launch, '2027-01-11')).toBe(8)
    expect(dayToX(launch, '2027-01-25')).toBe(120)
    expect(dayToMiddle(launch, '2027-02-10')).toBe(252)
  })

  test('any point inside a day is that day, at every zoom', () => {
    fc.assert(
      fc.property(dayWidth, offset, fc.double({ min: 0, max: 0.98, noNaN: true }), (width, days, inside) => {
        const scale = createScale('2027-01-11', '2027-03-11', width)
        const day = addDays('2027-01-11', days)
        expect(xToDay(scale, dayToX(scale, day) + inside * width)).toBe(day)
      }),
    )
  })

  test('the whole plan fills the width it is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 3000 }), fc.integer({ min: 1, max: 120 }), (width, days) => {
        const scale = { first: 0, days, dayWidth: fitDayWidth(width, days) }
        expect(chartWidth(scale)).toBeCloseTo(Math.max(width, days * dayWidths.min + 16), 6)
      }),
    )
  })

  test('a pull of less than half a day moves nothing', () => {
    expect(distanceToDays(launch, -3)).toBe(0)
    expect(distanceToDays(launch, 13)).toBe(2)
    expect(distanceToDays(launch, -13)).toBe(-2)
  })
})

describe('bars', () => {
  test('a bar covers its first and its last day whole', () => {
    expect(barSpan(launch, '2027-01-11', '2027-01-15')).toEqual({ x: 8, width: 40 })
    expect(barSpan(launch, '2027-01-13', '2027-01-13')).toEqual({ x: 24, width: 8 })
  })

  test('moving a task moves its bar and keeps its width', () => {
    fc.assert(
      fc.property(dayWidth, offset, fc.integer({ min: 0, max: 30 }), fc.integer({ min: -20, max: 20 }), (width, from, length, by) => {
        const scale = createScale('2027-01-11', '2027-03-11', width)
        const start = addDays('2027-01-11', from)
        const before = barSpan(scale, start, addDays(start, length))
        const after = barSpan(scale, addDays(start, by), addDays(start, by + length))
        expect(after.width).toBeCloseTo(before.width, 6)
        expect(after.x - before.x).toBeCloseTo(by * width, 6)
      }),
    )
  })

  test('a task under way is filled by the share of its days that have passed', () => {
    expect(elapsedShare('2027-02-08', '2027-02-11', '2027-02-07')).toBe(0)
    expect(elapsedShare('2027-02-08', '2027-02-11', '2027-02-09')).toBe(0.5)
    expect(elapsedShare('2027-02-08', '2027-02-11', '2027-03-01')).toBe(1)
  })
})

describe('the axis', () => {
  test('weeks are labelled on Mondays and the month is named when it changes', () => {
    const ticks = axisTicks(launch)
    expect(ticks.map((tick) => tick.day).slice(0, 4)).toEqual(['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01'])
    expect(ticks.filter((tick) => tick.month).map((tick) => tick.day)).toEqual(['2027-01-11', '2027-02-01', '2027-03-01'])
  })

  test('wide days are labelled one by one', () => {
    expect(axisTicks({ ...launch, dayWidth: dayWidths.day })).toHaveLength(60)
  })

  test('labels never come closer than their words are wide', () => {
    fc.assert(
      fc.property(dayWidth, (width) => {
        const ticks = axisTicks({ ...launch, dayWidth: width })
        for (const [index, tick] of ticks.entries()) {
          const before = ticks[index - 1]
          if (before !== undefined) expect(tick.x - before.x).toBeGreaterThanOrEqual(26)
        }
      }),
    )
  })

  test('weekend days in a row make one shade', () => {
    expect(weekendSpans(launch, [6, 7]).slice(0, 2)).toEqual([
      { x: 48, width: 16 },
      { x: 104, width: 16 },
    ])
    expect(weekendSpans({ ...launch, days: 6 }, [6, 7])).toEqual([{ x: 48, width: 8 }])
    expect(weekendSpans(launch, [])).toEqual([])
  })
})

describe('connectors', () => {
  const anchor = (left: number, right: number, y: number, milestone = false): Anchor => ({ left, right, y, milestone })

  test('a later task is entered from above, near its start', () => {
    expect(connectorPath('FS', anchor(100, 200, 16), anchor(240, 300, 80))).toBe('M200 16H244V72')
  })

  test('a task that starts where the other ends is entered just after the end', () => {
    expect(connectorPath('FS', anchor(100, 200, 16), anchor(200, 300, 80))).toBe('M200 16H204V72')
  })

  test('a task higher up is entered from below', () => {
    expect(connectorPath('FS', anchor(100, 200, 80), anchor(240, 300, 16))).toBe('M200 80H244V24')
  })

  test('a milestone leaves from its tip and enters the next bar at its start', () => {
    expect(connectorPath('FS', anchor(341, 355, 16, true), anchor(376, 424, 112))).toBe('M348 24V112H376')
  })

  test('tasks that start together are joined left of both', () => {
    expect(connectorPath('SS', anchor(100, 200, 16), anchor(140, 300, 80))).toBe('M100 16H92V80H140')
  })

  test('every path is made of straight lines between finite points, whatever the places', () => {
    const place = fc.record({
      left: fc.integer({ min: -50, max: 900 }),
      width: fc.integer({ min: 2, max: 300 }),
      row: fc.integer({ min: 0, max: 40 }),
      milestone: fc.boolean(),
    })
    fc.assert(
      fc.property(place, place, fc.constantFrom('FS' as const, 'SS' as const), (from, to, type) => {
        const at = (one: typeof from) => anchor(one.left, one.left + one.width, one.row * 32 + 16, one.milestone)
        expect(connectorPath(type, at(from), at(to))).toMatch(/^M-?[\d.]+ -?[\d.]+([HVh]-?[\d.]+)+$/)
      }),
    )
  })

  test('only the critical chain and the links of the selected task are drawn', () => {
    const link = (id: string, fromTaskId: string, toTaskId: string) => ({ id, fromTaskId, toTaskId, type: 'FS' as const, lag: 0 })
    const wanted = {
      dependencies: [link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'd')],
      critical: new Set(['a', 'b']),
      selected: 'd',
      showCritical: true,
      showLinks: true,
    }
    const everywhere = () => anchor(0, 10, 16)
    expect(connectorsOf(wanted, everywhere).map((one) => one.id)).toEqual(['1', '3'])
    expect(connectorsOf({ ...wanted, showCritical: false, selected: null }, everywhere)).toEqual([])
    expect(connectorsOf(wanted, (id) => (id === 'a' ? null : everywhere())).map((one) => one.id)).toEqual(['3'])
  })
})
