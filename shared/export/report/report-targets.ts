/** Goals against what was set: a meter each, with a tick where it should stand. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ReportBlock } from '../../contracts/report-shapes.ts'
import type { TargetState } from '../../domain/figures/targets.ts'
import { type IconName, icon } from '../document/icons.ts'
import type { ReportDrawing } from './drawing.ts'

export type TargetsBlock = Extract<ReportBlock, { kind: 'targets' }>
type Row = TargetsBlock['rows'][number]

const icons: Readonly<Record<TargetState, IconName>> = {
  'not-begun': 'dashed-circle',
  'no-figures': 'dashed-circle',
  ahead: 'arrow-up-right',
  'on-track': 'circle-check',
  'at-risk': 'alert',
  reached: 'circle-check',
  missed: 'circle-cross',
}

export function targetRows({ rows }: TargetsBlock, drawing: ReportDrawing): readonly Element[] {
  return rows.map((row) => rowToHast(row, drawing))
}

/** Its heads are for those who listen: on paper the columns speak for themselves. */
export function targetsFrame(rows: readonly Element[], { text }: ReportDrawing): Element {
  const heads = ['report-paper.goal', 'report-paper.now', 'report-paper.course', 'report-paper.state']
  return h('table.gr-targets', [
    h('thead', [
      h(
        'tr',
        heads.map((id) => h('th', { scope: 'col' }, h('span', text.message(id)))),
      ),
    ]),
    h('tbody', [...rows]),
  ])
}

function rowToHast({ name, unit, start, now, value, due, forecast, byDay, state, word }: Row, { text, values }: ReportDrawing): Element {
  const write = (amount: number | null) => values.write(amount, unit)
  const day = values.write(byDay, 'day')
  const when =
    forecast === null
      ? text.message('report-paper.target-by', { day })
      : text.message('report-paper.target-forecast', { day, forecast: write(forecast) })
  return h('tr', [
    h('th', { scope: 'row' }, [name, h('span.gr-when', when)]),
    h('td.gr-number', [h('b', write(now)), ` ${text.message('report-paper.of', { value: write(value) })}`]),
    h('td', meter({ start, value }, now, due)),
    h('td.gr-state', [icon(icons[state]), word]),
  ])
}

function meter(way: Pick<Row, 'start' | 'value'>, now: number | null, due: number): ElementContent[] {
  const percent = (amount: number) => `${(partOfWay(way, amount) * 100).toFixed(1)}%`
  return [
    h('span.gr-meter', { ariaHidden: 'true' }, [
      ...(now === null ? [] : [h('span.gr-fill', { style: `width: ${percent(now)}` })]),
      h('span.gr-tick', { style: `left: ${percent(due)}` }),
    ]),
  ]
}

/** 0 to 1, also where it went beyond or the wrong way. */
function partOfWay({ start, value }: Pick<Row, 'start' | 'value'>, amount: number): number {
  if (value === start) return amount >= value ? 1 : 0
  return Math.min(1, Math.max(0, (amount - start) / (value - start)))
}
