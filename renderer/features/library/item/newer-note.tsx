/** Says that the source has changed what was approved, and lets somebody decide which words hold. */
import { IconRefresh } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import type { ItemView } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useMoment } from '../../../lib/use-moment.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/reason.tsx'
import styles from './item.module.css'

/** Nothing while the source says what it said. */
export function NewerNote({ item }: { readonly item: ItemView }) {
  const text = useText()
  const moment = useMoment(true)
  const settle = useCommand(contract.library.settleNewer, {
    done: (_, { take }) => text(take ? 'library.said-newer-taken' : 'library.said-newer-kept'),
  })
  const { newer } = item
  if (newer === null) return null
  return (
    <div className={styles.newer}>
      <Note icon={<IconRefresh aria-hidden="true" />} tone="info">
        <p>{text('library.newer', { moment: moment(newer.at) })}</p>
        <p className={styles.newerTitle}>{newer.title}</p>
        {newer.summary !== '' && newer.summary !== item.summary && <p>{newer.summary}</p>}
        <div className={styles.acts}>
          <Button onClick={() => void settle({ itemId: item.id, take: true })}>{text('library.take-newer')}</Button>
          <Button variant="quiet" onClick={() => void settle({ itemId: item.id, take: false })}>
            {text('library.keep-older')}
          </Button>
        </div>
      </Note>
    </div>
  )
}
