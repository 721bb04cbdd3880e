/** What became of files that were brought in: how many count, and each that does not with its reason. */
import { IconX } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Note } from '../../../ui/reason.tsx'
import styles from './pulse.module.css'
import type { BroughtIn } from './types.ts'

export function BroughtInNote({ brought, onClose }: { readonly brought: BroughtIn; readonly onClose: () => void }) {
  const text = useText()
  const { added, known, refused } = brought
  return (
    <div role="status">
      <Note tone={refused.length > 0 ? 'warn' : added > 0 ? 'good' : 'info'}>
        <div className={styles.brought}>
          <div>
            <p>{text('pulse.brought', { count: added })}</p>
            {known > 0 && <p>{text('pulse.brought-known', { count: known })}</p>}
            {refused.length > 0 && <p>{text('pulse.brought-refused', { count: refused.length })}</p>}
            {refused.length > 0 && (
              <ul className={styles.refused}>
                {refused.map(({ name, code }) => (
                  <li key={`${name} ${code}`}>
                    <b>{name}</b> {text(`pulse.refused-${code}`)}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <IconButton label={text('common.close')} icon={<IconX />} onClick={onClose} />
        </div>
      </Note>
    </div>
  )
}
