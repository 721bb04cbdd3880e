/** Why do they not share, as it goes on paper: a table a team. */
import { contract } from '#shared/contracts/index.ts'
import { useReasonText } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { TableHead } from '../../../ui/table-head.tsx'

export function DiagnosisPrint() {
  const text = useText()
  const format = useFormat()
  const reasonText = useReasonText()
  const info = useLive(contract.workspace.info, {}).data
  const teams = useLive(contract.leaders.diagnosis, {}).data
  if (!info || teams === undefined) return null
  return (
    <PrintSheet
      isReady
      title={text('diagnosis.title')}
      facts={text('calendar.printed', { program: info.programName, day: format.dayFull(info.today) })}
    >
      <table>
        <TableHead
          columns={(['team', 'cause', 'figures', 'remedy'] as const).map((column) => ({ label: text(`diagnosis.column-${column}`) }))}
        />
        <tbody>
          {teams.flatMap(({ teamId, teamName, enough, findings }) =>
            findings.length === 0
              ? [
                  <tr key={teamId ?? 'all'}>
                    <td>{teamName}</td>
                    <td colSpan={3}>{text(enough ? 'diagnosis.all-well' : 'diagnosis.not-enough')}</td>
                  </tr>,
                ]
              : findings.map(({ cause, reason, remedy }) => (
                  <tr key={`${teamId ?? 'all'} ${cause}`}>
                    <td>{teamName}</td>
                    <td>{text(`diagnosis.cause-${cause}`)}</td>
                    <td>{reasonText(reason)}</td>
                    <td>{reasonText(remedy)}</td>
                  </tr>
                )),
          )}
        </tbody>
      </table>
    </PrintSheet>
  )
}
