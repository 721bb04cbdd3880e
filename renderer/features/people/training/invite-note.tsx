/** People chosen in the directory who are to be put on a session's list: which session is asked here. */
import { IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { textToPersonFilter } from '../../../domain/people/filter-text.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useSearchParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Note } from '../../../ui/reason.tsx'
import styles from './training.module.css'
import type { Training } from './use-training.ts'

/** Nothing without the parameter `invite`. */
export function InviteNote({ training }: { readonly training: Training }) {
  const [asked, ask] = useSearchParam('invite')
  return asked === null ? null : <Asked asked={asked} training={training} onClose={() => ask(null)} />
}

interface AskedProps {
  readonly asked: string
  readonly training: Training
  readonly onClose: () => void
}

function Asked({ asked, training, onClose }: AskedProps) {
  const text = useText()
  const format = useFormat()
  const { all = [], today = '', select } = training
  const filter = textToPersonFilter(asked)
  const total = useLive(contract.people.list, { filter, limit: 1 }).data?.total
  const invite = useCommand(contract.training.invite, { done: ({ changed }) => text('training.said-put', { count: changed }) })
  const choose = async (sessionId: string) => {
    if (!(await invite({ sessionId, filter }))) return
    onClose()
    select(sessionId)
  }
  const toCome = all.filter(({ day }) => day >= today)
  return (
    <div className={styles.invite}>
      <Note>
        <div className={styles.inviteLine}>
          <p>{text(toCome.length === 0 ? 'training.invite-none' : 'training.invite', { count: total ?? 0 })}</p>
          {toCome.length > 0 && (
            <Menu
              trigger={<Button>{text('training.choose-session')}</Button>}
              items={toCome.slice(0, 20).map(({ id, title, day, time }) => ({
                id,
                label: title,
                detail: `${format.day(day)}, ${time}`,
                onSelect: () => void choose(id),
              }))}
            />
          )}
          <IconButton label={text('common.close')} icon={<IconX />} onClick={onClose} />
        </div>
      </Note>
    </div>
  )
}
