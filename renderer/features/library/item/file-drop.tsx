/** A place to drop a file on, with a button for who does not drag. */
import { IconPaperclip } from '@tabler/icons-react'
import { useText } from '../../../lib/i18n.tsx'
import { useFileDrop } from '../../../lib/use-file-drop.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './panel.module.css'

interface FileDropProps {
  /** Of the button. */
  readonly label: string
  readonly onChoose: () => void
  readonly onFile: (file: File) => void
}

export function FileDrop({ label, onChoose, onFile }: FileDropProps) {
  const text = useText()
  const { isOver, props } = useFileDrop(onFile)
  return (
    <div className={styles.drop} data-over={isOver || undefined} {...props}>
      <span>{text('library.drop-file')}</span>
      <Button icon={<IconPaperclip />} onClick={onChoose}>
        {label}
      </Button>
    </div>
  )
}
