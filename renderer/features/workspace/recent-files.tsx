/** The files that were open lately, each one press away. */
import { IconX } from '@tabler/icons-react'
import { contract } from '#shared/contracts/index.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { useCommand, useLive } from '../../lib/live.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './recent-files.module.css'

/** Draws nothing when there are none. `except` leaves out one path. */
export function RecentFiles({ except = null }: { readonly except?: string | null }) {
  const text = useText()
  const format = useFormat()
  const recent = useLive(contract.workspace.recent, {}).data ?? []
  const open = useCommand(contract.workspace.open)
  const forget = useCommand(contract.workspace.forgetRecent)
  const files = recent.filter((file) => file.path !== except).slice(0, 5)
  if (files.length === 0) return null
  return (
    <section className={styles.recent}>
      <h2>{text('recent.title')}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.path}>
            <button type="button" className={styles.file} disabled={file.missing} onClick={() => void open({ path: file.path })}>
              <span className={styles.name}>{file.name}</span>
              <span className={`clip ${styles.path}`}>{file.missing ? text('recent.missing', { path: file.path }) : file.path}</span>
            </button>
            <span className={styles.when}>{format.moment(file.openedAt, Date.now())}</span>
            <IconButton
              compact
              label={text('recent.forget', { name: file.name })}
              icon={<IconX className="icon-s" />}
              onClick={() => void forget({ path: file.path })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
