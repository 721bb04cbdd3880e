/** The list of a session as it goes on paper: names, and room to sign; some lines more for who comes unasked. */
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { PrintSheet } from '../../../ui/print-sheet.tsx'
import { TableHead } from '../../../ui/table-head.tsx'
import styles from './training.module.css'

const blankLines = ['1', '2', '3', '4', '5', '6'] as const

/** The address names the session. Who declined has no line. */
export function AttendancePrint() {
  const text = useText()
  const format = useFormat()
  const [id] = useSearchParam('session')
  const session = useLive(contract.training.sessions, {}).data?.find((each) => each.id === id)
  const people = useLive(contract.training.attendees, { sessionId: id ?? '' }, { enabled: id !== null }).data
  const info = useLive(contract.workspace.info, {}).data
  if (session === undefined || people === undefined || !info) return null
  const { title, day, time, place, trainer } = session
  const facts = [`${format.dayFull(day)}, ${time}`, place, trainer].filter((fact) => fact !== '')
  return (
    <PrintSheet isReady title={title} facts={info.programName} about={facts.join(' · ')}>
      <table className={styles.sheet}>
        <TableHead
          columns={(['name-column', 'department', 'place', 'signature'] as const).map((column) => ({
            label: text(`training.sheet-${column}`),
          }))}
        />
        <tbody>
          {people
            .filter(({ state }) => state !== 'declined')
            .map((person) => (
              <tr key={person.personId}>
                <td>{person.name}</td>
                <td>{person.department}</td>
                <td>{person.place}</td>
                <td />
              </tr>
            ))}
          {blankLines.map((line) => (
            <tr key={line}>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}
