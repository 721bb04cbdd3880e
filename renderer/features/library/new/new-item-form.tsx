/** A new item: from a link, from a file, or in one's own words. */
import { useState } from 'react'
import { useText } from '../../../lib/i18n.tsx'
import { useGo } from '../../../lib/route.ts'
import forms from '../../../ui/forms.module.css'
import { Segmented } from '../../../ui/segmented.tsx'
import { FileForm } from './file-form.tsx'
import { HandForm } from './hand-form.tsx'
import { LinkForm } from './link-form.tsx'

const ways = ['link', 'file', 'hand'] as const

interface NewItemFormProps {
  /** To begin with. */
  readonly link: string
  readonly onClose: () => void
}

/** Opens the new item on its page, where its captions are written. */
export function NewItemForm({ link, onClose }: NewItemFormProps) {
  const text = useText()
  const go = useGo()
  const [way, setWay] = useState<(typeof ways)[number]>('link')
  const onMade = (itemId: string) => go(`/library/item/${itemId}`)
  return (
    <div className={forms.fields}>
      <Segmented
        label={text('library.new-way')}
        value={way}
        options={ways.map((value) => ({ value, label: text(`library.new-${value}`) }))}
        onChange={setWay}
      />
      {way === 'link' && <LinkForm link={link} onMade={onMade} onClose={onClose} />}
      {way === 'file' && <FileForm onMade={onMade} onClose={onClose} />}
      {way === 'hand' && <HandForm onMade={onMade} onClose={onClose} />}
    </div>
  )
}
