/** A place to drop a file on, with a button for who does not drag. */
import { IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
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
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{text('library.drop-file')}</span>
      <Button icon={<IconPaperclip />} onClick={onChoose}>
        {label}
      </Button>
    </div>
  )
}
