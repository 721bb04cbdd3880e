/** Waves, recipients, thanks and results as they go on paper: the same lines as in the file. */
import { useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { textToDayOrNull } from '#shared/domain/day.ts'
import type { InputOf, OutputOf } from '#shared/rpc.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { client } from '../../../lib/rpc.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { TableHead } from '../../../ui/table-head.tsx'

type Table = OutputOf<typeof contract.outreach.table>
type Asked = InputOf<typeof contract.outreach.table>

/** Paper for more would be a ream; the file has them all. */
const most = 2000
const pageSize = 500
const lists = ['waves', 'recipients', 'thanks', 'results'] as const

/** The address names the list, and what it is of. */
export function OutreachPrint() {
  const text = useText()
  const format = useFormat()
  const info = useLive(contract.workspace.info, {}).data
  const table = useTable()
  if (!info || table === null) return null
  const { title, head, lines, total } = table
  return (
    <PrintSheet
      isReady
      title={title}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
      about={
        lines.length < total ? text('outreach.printed-first', { shown: format.number(lines.length), all: format.number(total) }) : undefined
      }
    >
      <table>
        <TableHead
          columns={head.map((label, index) => ({ label, ...(typeof lines[0]?.[index] === 'number' ? { kind: 'figure' } : {}) }))}
        />
        <tbody>
          {lines.map((line) => (
            <tr key={line.join('\u0000')}>
              {line.map((cell, index) => (
                <Cell key={head[index]} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}

/** Days as people write them; in the file they stand as worksheets sort them. */
function Cell({ cell }: { readonly cell: string | number }) {
  const format = useFormat()
  if (typeof cell === 'number') return <td data-column="figure">{format.number(cell)}</td>
  const day = textToDayOrNull(cell)
  return <td>{day === null ? cell : format.dayYear(day)}</td>
}

function useTable(): Table | null {
  const [asked] = useSearchParam('of')
  const [waveId] = useSearchParam('wave')
  const [days] = useSearchParam('days')
  const [table, setTable] = useState<Table | null>(null)
  useEffect(() => {
    let isShown = true
    const of = lists.find((each) => each === asked) ?? 'waves'
    void read({ of, waveId, days: Number(days ?? 30) }).then((found) => isShown && setTable(found))
    return () => {
      isShown = false
    }
  }, [asked, waveId, days])
  return table
}

async function read(asked: Asked): Promise<Table> {
  const first = await client.outreach.table({ ...asked, limit: pageSize })
  const lines = [...first.lines]
  while (lines.length < Math.min(most, first.total)) {
    const next = await client.outreach.table({ ...asked, offset: lines.length, limit: pageSize })
    if (next.lines.length === 0) break
    lines.push(...next.lines)
  }
  return { ...first, lines }
}
