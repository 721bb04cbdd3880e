/** Whose time is over: who left or opted out longer ago than the retention period, to be erased together. */
import { IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { EraseDialog } from '../../domain/people/erase-dialog.tsx'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import styles from './settings.module.css'

/** The job that erases takes no more. */
const most = 500
/** Rows that are shown; the button takes all of them. */
const shown = 12

/** Nobody is erased without a word: the list says who, and a dialog what follows. */
export function Retention({ months }: { readonly months: number }) {
  const text = useText()
  const format = useFormat()
  const [asks, setAsks] = useState(false)
  const due = useLive(contract.people.retention, {}).data
  if (due === undefined) return null
  if (months === 0) return <p className={styles.quiet}>{text('settings.due-never')}</p>
  const [first] = due
  if (first === undefined) return <Status kind="done">{text('settings.due-nobody')}</Status>
  const ids = due.slice(0, most).map(({ id }) => id)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{text('people.name')}</th>
            <th>{text('settings.due-why')}</th>
            <th>{text('settings.due-since')}</th>
            <th>{text('settings.due-on')}</th>
          </tr>
        </thead>
        <tbody>
          {due.slice(0, shown).map((each) => (
            <tr key={each.id}>
              <td>
                <a href={`#/people/person/${each.id}`}>{each.name}</a>
              </td>
              <td>{text(`settings.due-${each.why}`)}</td>
              <td>{format.dayYear(each.since)}</td>
              <td>{format.dayYear(each.due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {due.length > shown && <p className={styles.quiet}>{text('settings.due-more', { count: due.length - shown })}</p>}
      <div className={styles.add}>
        <Button size="form" icon={<IconEraser />} onClick={() => setAsks(true)}>
          {text('settings.due-erase', { count: ids.length })}
        </Button>
      </div>
      <EraseDialog opened={asks} personIds={ids} name={first.name} onClose={() => setAsks(false)} onErased={() => undefined} />
    </>
  )
}
