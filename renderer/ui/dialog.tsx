/** A dialog, for what cannot be undone, leaves the app, or needs an answer before it goes on. */
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../lib/i18n.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  readonly opened: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  /** Buttons of the foot, the decisive one last. */
  readonly foot?: ReactNode
  /** Px, by default 440. */
  readonly width?: number
  readonly children: ReactNode
}

/** The frame of a dialog; Escape closes it. */
export function Dialog({ opened, title, onClose, foot, width = 440, children }: DialogProps) {
  const text = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      padding={20}
      yOffset={96}
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': text('common.close') }}
      classNames={{ content: styles.content, header: styles.head, title: styles.title, close: styles.close, overlay: styles.scrim }}
    >
      {children}
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </Modal>
  )
}
