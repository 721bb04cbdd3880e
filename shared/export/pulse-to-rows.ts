/** Results of a pulse as a table: a row a driver, two columns for the whole and for each group that is large enough. Pure. */
import type { contract } from '../contracts/index.ts'
import { pulseDrivers } from '../domain/people/types.ts'
import type { OutputOf } from '../rpc.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

type Cell = Rows[number][number]

/** Cells are empty where a figure is not shown. Favourable shares are whole percents. */
export function pulseToRows({ all, groups }: OutputOf<typeof contract.pulse.results>, text: ExportText): Rows {
  const columns = [{ group: text.message('pulse.everybody'), result: all }, ...groups]
  return [
    [
      text.message('pulse.column-driver'),
      text.message('pulse.column-statement'),
      ...columns.flatMap(({ group }) => [text.message('pulse.column-favourable', { group }), text.message('pulse.column-mean', { group })]),
    ],
    [text.message('pulse.column-answers'), '', ...columns.flatMap(({ result }): Cell[] => [result?.answers ?? '', ''])],
    ...pulseDrivers.map((driver) => [
      text.message(`pulse.driver-${driver}`),
      text.message(`pulse.statement-${driver}`),
      ...columns.flatMap(({ result }): Cell[] => {
        const figures = result?.drivers[driver] ?? null
        return figures === null ? ['', ''] : [Math.round(figures.favourable * 100), figures.mean]
      }),
    ]),
  ]
}
