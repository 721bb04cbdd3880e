/** A new item from a picture or a file. */
import { useRef } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import forms from '../../../ui/forms.module.css'
import { InlineError } from '../../../ui/inline-error.tsx'
import { FileDrop } from '../item/file-drop.tsx'
import { fileToBase64 } from '../logic/file-to-base64.ts'

interface FileFormProps {
  readonly onMade: (itemId: string) => void
  readonly onClose: () => void
}

/** It is named like the file until somebody names it better. */
export function FileForm({ onMade, onClose }: FileFormProps) {
  const text = useText()
  const chooser = useRef<HTMLInputElement>(null)
  const create = useRefusable(contract.library.create, () => text('library.said-created'))
  const attach = useRefusable(contract.library.attach)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const bytes = await fileToBase64(file)
    const made = await create.run({ fields: { title: file.name.replace(/\.[^.]+$/, '') || file.name } })
    if (made === undefined) return
    await attach.run({ itemId: made.itemId, name: file.name, bytes })
    onMade(made.itemId)
  }
  return (
    <div className={forms.fields}>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={text('library.choose-file')}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <FileDrop label={text('library.choose-file')} onChoose={() => chooser.current?.click()} onFile={(file) => void take(file)} />
      <InlineError>{create.refusal ?? attach.refusal}</InlineError>
      <div className={forms.acts}>
        <Button onClick={onClose}>{text('common.cancel')}</Button>
      </div>
    </div>
  )
}
