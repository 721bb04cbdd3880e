/** Where sheets end. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measured, paginate } from '#renderer/features/reports/paper/paginate.ts'

const room = { first: 900, others: 880 }
const part = (height: number): Measured => ({ height, pieces: [height], isHeading: false, give: 0 })
const heading: Measured = { height: 40, pieces: [40], isHeading: true, give: 0 }
const table = (rows: number): Measured => ({
  height: 60 + rows * 30,
  pieces: Array.from({ length: rows }, () => 30),
  isHeading: false,
  give: 0,
})

describe('sheets', () => {
  test('hold what fits, in order', () => {
    expect(paginate([part(400), part(400), part(400)], room).map((sheet) => sheet.map((slice) => slice.part))).toEqual([[0, 1], [2]])
  })

  test('do not end behind a heading', () => {
    expect(paginate([part(800), heading, part(300)], room).map((sheet) => sheet.map((slice) => slice.part))).toEqual([[0], [1, 2]])
  })

  test('take a chart that has to be a little lower for that, and no lower than it has to', () => {
    const chart = { ...part(320), give: 90 }
    expect(paginate([part(600), heading, chart, part(500)], room)).toEqual([
      [0, 1].map((at) => ({ part: at, from: 0, to: 1, cut: 0 })).concat({ part: 2, from: 0, to: 1, cut: 60 }),
      [{ part: 3, from: 0, to: 1, cut: 0 }],
    ])
    expect(paginate([part(700), heading, chart], room).map((sheet) => sheet.length)).toEqual([1, 2])
  })

  test('divide a long table, and leave no row alone', () => {
    const sheets = paginate([part(300), table(60)], room)
    const slices = sheets.flat().filter(({ part: at }) => at === 1)
    expect(slices.map(({ from }) => from)).toEqual([0, ...slices.slice(0, -1).map(({ to }) => to)])
    expect(slices.at(-1)?.to).toBe(60)
    for (const { from, to } of slices) expect(to - from).toBeGreaterThanOrEqual(2)
  })

  test('say everything once and overflow only with what is higher than a sheet', () => {
    const parts = fc.array(
      fc.oneof(fc.integer({ min: 10, max: 700 }).map(part), fc.constant(heading), fc.integer({ min: 2, max: 90 }).map(table)),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(parts, (measured) => {
        const sheets = paginate(measured, room)
        const said = sheets
          .flat()
          .flatMap(({ part: at, from, to }) => Array.from({ length: to - from }, (_, index) => `${at}.${from + index}`))
        expect(said).toEqual(measured.flatMap(({ pieces }, at) => pieces.map((_, index) => `${at}.${index}`)))
        sheets.forEach((sheet, at) => {
          expect(sheet.length).toBeGreaterThan(0)
          const filled = sheet.reduce((sum, { part: index, from, to }) => {
            const { height = 0, pieces = [] } = measured[index] ?? {}
            const all = pieces.reduce((total, one) => total + one, 0)
            return sum + height - all + pieces.slice(from, to).reduce((total, one) => total + one, 0)
          }, 0)
          expect(filled).toBeLessThanOrEqual(at === 0 ? room.first : room.others)
        })
      }),
    )
  })
})
