/** Drawings in which no word lies on another or is cut off, whatever they show. */
import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { expect, test } from 'vitest'
import { paperTextOf } from '#electron/services/document-paper.ts'
import type { ChartBlock } from '#shared/contracts/report-shapes.ts'
import { addDays } from '#shared/domain/day.ts'
import { chartToHast, chartToSvg } from '#shared/export/report/charts/chart-to-svg.ts'
import { boxOf, doOverlap } from '#shared/export/report/charts/layout.ts'
import { createDrawing } from '#shared/export/report/drawing.ts'
import { columnWidth } from '#shared/export/report/paper-sizes.ts'
import { sampleReport } from '#tests/report-sample.ts'
import { longTeam } from '#tests/report-sample-charts.ts'

const drawing = createDrawing(sampleReport('it'), paperTextOf('it'), columnWidth('a4-portrait'))
const units = ['count', 'rate', 'money', 'ratio', 'score'] as const
const anchors = ['start', 'middle', 'end'] as const

const amounts = fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9_000_000 }))

const charts: fc.Arbitrary<ChartBlock> = fc
  .record({
    form: fc.constantFrom('line' as const, 'columns' as const, 'bars' as const, 'stack' as const),
    unit: fc.constantFrom(...units),
    count: fc.integer({ min: 1, max: 60 }),
    lines: fc.integer({ min: 1, max: 4 }),
    hasBefore: fc.boolean(),
    hasBand: fc.boolean(),
    isOpenEnded: fc.boolean(),
    marks: fc.array(fc.integer({ min: 0, max: 420 }), { maxLength: 8 }),
  })
  .chain(({ form, unit, count: asked, lines, hasBefore, hasBand, isOpenEnded, marks }) => {
    const isTime = form === 'line' || form === 'columns'
    const count = isTime ? asked : Math.min(asked, 8)
    const column = fc.array(amounts, { minLength: count, maxLength: count })
    return fc.record({ values: fc.array(column, { minLength: lines, maxLength: lines }), band: column }).map(
      ({ values, band }): ChartBlock => ({
        ...{ kind: 'chart', id: 'x.y', title: 'Condivisioni a settimana', alt: 'Alt.', form, unit, isOpenEnded, note: '' },
        by: isTime ? 'week' : 'word',
        labels: Array.from({ length: count }, (_, at) =>
          isTime ? addDays('2027-01-04', at * 7) : at % 3 === 0 ? `${longTeam} ${at}` : `Rete ${at}`,
        ),
        series: values.map((one, at) => ({
          id: `s${at}`,
          name: at === 0 ? longTeam : `Serie ${at}`,
          values: one,
          isBefore: hasBefore && at === lines - 1 && lines > 1,
        })),
        band:
          hasBand && isTime
            ? { name: 'atteso dopo un lancio', low: band.map((value) => (value === null ? null : value / 2)), high: band }
            : null,
        outside: isTime ? [0, count - 1] : [],
        marks: isTime
          ? marks.map((day, at) => ({
              letter: String.fromCharCode(65 + at),
              day: addDays('2027-01-04', day),
              text: `${longTeam} e ancora molte altre parole su che cosa è successo`,
            }))
          : [],
      }),
    )
  })

test('no word lies on another one, and none over the edge', () => {
  fc.assert(
    fc.property(charts, (block) => {
      const svg = chartToHast(block, drawing)
      const height = Number(svg.properties['height'])
      const boxes = textsOf(svg).map((element) => ({ text: wordsIn(element), box: tight(element) }))
      for (const [at, { text, box }] of boxes.entries()) {
        expect(box.left, text).toBeGreaterThanOrEqual(-1)
        expect(box.right, text).toBeLessThanOrEqual(drawing.width + 1)
        expect(box.top, text).toBeGreaterThanOrEqual(-1)
        expect(box.bottom, text).toBeLessThanOrEqual(height + 1)
        for (const other of boxes.slice(at + 1)) expect(doOverlap(box, other.box), `${text} / ${other.text}`).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})

test('what is not a number is never drawn', () => {
  fc.assert(
    fc.property(charts, (block) => {
      expect(chartToSvg(block, drawing).svg).not.toMatch(/NaN|undefined|Infinity/)
    }),
  )
})

test('a name that is cut off can be read whole', () => {
  const bars = sampleReport()
    .sections.flatMap(({ blocks }) => blocks)
    .find(({ id }) => id === 'reach.networks')
  if (bars?.kind !== 'chart') throw new Error('The sample has lost its bars.')
  const name = `${longTeam} ${longTeam} ${longTeam}`
  expect(chartToSvg({ ...bars, labels: [name, ...bars.labels.slice(1)] }, drawing).svg).toContain(`<title>${name}</title>`)
})

function textsOf(node: Nodes): readonly Element[] {
  if (node.type === 'element' && node.tagName === 'text') return [node]
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

function wordsIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** Without the space that letters have around them. */
function tight(element: Element) {
  const { x, y, textAnchor, fontSize } = element.properties
  const anchor = anchors.find((one) => one === textAnchor) ?? 'start'
  const { left, right, top, bottom } = boxOf({ x: Number(x), y: Number(y), text: wordsIn(element), anchor, size: Number(fontSize) })
  return { left: left + 0.5, right: right - 0.5, top: top + 0.5, bottom: bottom - 0.5 }
}
