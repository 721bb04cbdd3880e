/** A field that holds a picture: chosen, or dropped onto it. */
import { IconPhoto } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useText } from '../../../../lib/i18n.tsx'
import { Button } from '../../../../ui/button.tsx'
import styles from './pictures.module.css'
import { useAddPicture } from './use-add-picture.ts'
import { usePicture } from './use-picture.ts'

interface PictureFieldProps {
  readonly label: string
  readonly assetId: string | null
  readonly onChange: (assetId: string | null) => void
}

/** Shows the picture small; the buttons choose another or take it away. */
export function PictureField({ label, assetId, onChange }: PictureFieldProps) {
  const text = useText()
  const { isBusy, take } = useTaking(onChange)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    void take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={styles.field}
      role="group"
      aria-label={label}
      aria-busy={isBusy}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <Thumb assetId={assetId} />
      <div>
        <p className={styles.label}>{label}</p>
        <div className={styles.acts}>
          <ChooseFile label={label} isBusy={isBusy} onFile={(file) => void take(file)}>
            {text(assetId === null ? 'policies.form-picture-choose' : 'policies.form-picture-change')}
          </ChooseFile>
          {assetId !== null && (
            <Button variant="quiet" onClick={() => onChange(null)}>
              {text('policies.form-picture-remove')}
            </Button>
          )}
        </div>
        <p className={styles.hint}>{text('policies.form-picture-hint')}</p>
      </div>
    </div>
  )
}

function Thumb({ assetId }: { readonly assetId: string | null }) {
  const text = useText()
  const picture = usePicture(assetId)
  return (
    <span className={styles.thumb}>
      {picture === null ? <IconPhoto aria-hidden="true" /> : <img src={picture} alt={text('policies.form-picture-chosen')} />}
    </span>
  )
}

interface ChooseFileProps {
  readonly label: string
  readonly isBusy: boolean
  readonly onFile: (file: File | undefined) => void
  readonly children: ReactNode
}

function ChooseFile({ label, isBusy, onFile, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept="image/*"
        aria-label={label}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function useTaking(onChange: (assetId: string) => void) {
  const add = useAddPicture()
  const [isBusy, setBusy] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    const added = await add(file)
    setBusy(false)
    if (added !== null) onChange(added)
  }
  return { isBusy, take }
}
