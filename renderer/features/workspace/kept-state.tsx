/** The line at the foot of the sidebar: whether what was done is kept, whether there is a network, and whether feeds are being read. */
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconDots, IconRss } from '@tabler/icons-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import { connection } from '../../lib/rpc.ts'
import { useIsOnline } from '../../lib/use-network.ts'
import { useSettled } from '../../ui/settled.tsx'
import styles from './sidebar.module.css'

/** What is wrong comes first, then what is under way. */
export function KeptState() {
  const { icon, words, state } = useKeptState()
  return (
    <li className={styles.fact} title={words} data-kept={state}>
      {icon}
      <span className={`clip ${styles.word}`}>{words}</span>
    </li>
  )
}

function useKeptState(): { readonly state: string; readonly icon: ReactNode; readonly words: string } {
  const text = useText()
  const saving = useSyncExternalStore(connection.saving.subscribe, connection.saving.get)
  const isOnline = useIsOnline()
  const path = useLive(contract.workspace.info, {}).data?.path
  const reading = useLive(contract.sources.reading, {}, { enabled: useSettled() }).data?.count ?? 0
  if (saving.failed !== null && saving.failed === path)
    return { state: 'failed', icon: <IconAlertTriangle />, words: text('nav.not-saved') }
  if (saving.isSlow) return { state: 'saving', icon: <IconDots />, words: text('nav.saving') }
  if (reading > 0) return { state: 'reading', icon: <IconRss />, words: text('nav.reading', { count: reading }) }
  if (!isOnline) return { state: 'offline', icon: <IconCloudOff />, words: text('nav.offline') }
  return { state: 'saved', icon: <IconCircleCheck />, words: text('nav.saved') }
}
