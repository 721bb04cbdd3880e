/** Files of reports have names that every system takes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFileName } from '#electron/services/reports/file-name.ts'

const days = '25 January – 11 April 2027'

test.each([
  ['April, board meeting', `April, board meeting, ${days}`],
  [`Quarterly report, ${days}`, `Quarterly report, ${days}`],
  ['Q1: "reach" <draft> 50/50?', `Q1 reach draft 50 50, ${days}`],
  ['../../etc', `etc, ${days}`],
  ['', days],
  ['Laporan\tsuku\nkedua', `Laporan suku kedua, ${days}`],
])('a report called “%s” becomes a file that can be found again', (name, expected) => {
  expect(reportFileName(name, days)).toBe(expected)
})

test('whatever a report is called, Windows takes the name of its file, and no letter is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const made = reportFileName(name, days)
      expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u)
      expect(() => encodeURIComponent(made)).not.toThrow()
      expect(new TextEncoder().encode(`${made}.pptx`).length).toBeLessThan(255)
      expect(made.endsWith(days)).toBe(true)
    }),
  )
})
