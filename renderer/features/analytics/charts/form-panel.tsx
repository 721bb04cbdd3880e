/** A form in the right-hand panel: its fields, the button that saves, and what takes the thing away again. */
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import styles from './form.module.css'

interface FormPanelProps {
  readonly crumb: string
  readonly submit: string
  /** Why it cannot be saved yet; null: it can. */
  readonly whyNot: string | null
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** With it there is something to take away. */
  readonly remove?: { readonly label: string; readonly run: () => void }
  readonly children: ReactNode
  /** Under the form. */
  readonly more?: ReactNode
}

/** Enter in a field saves. */
export function FormPanel({ crumb, submit, whyNot, onSubmit, onClose, remove, children, more }: FormPanelProps) {
  const text = useText()
  return (
    <Panel crumb={crumb} actions={<IconButton label={text('common.close')} keys="Escape" icon={<IconX />} onClick={onClose} />}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (whyNot === null) onSubmit()
        }}
      >
        {children}
        {whyNot !== null && <p className={styles.note}>{whyNot}</p>}
        <div>
          <Button variant="primary" type="submit" disabled={whyNot !== null}>
            {submit}
          </Button>{' '}
          {remove !== undefined && (
            <Button variant="danger" onClick={remove.run}>
              {remove.label}
            </Button>
          )}
        </div>
      </form>
      {more}
    </Panel>
  )
}
