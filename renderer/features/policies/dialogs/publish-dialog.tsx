/** What publishing means, before it is done: every change with a tick for those of substance, and who will have to confirm again. */
import { useState } from 'react'
import type { DocumentView, PublishPreview } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/fields.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Note } from '../../../ui/reason.tsx'
import { useDocument } from '../use-document.ts'
import { ChangeList } from './change-list.tsx'
import styles from './dialogs.module.css'
import { useOptionalDay } from './use-optional-day.ts'

/** Fetches the changes; until they are there nothing can be published. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDocument()
  const text = useText()
  const errorText = useErrorText()
  const preview = useLive(contract.documents.publishPreview, { documentId: view.id })
  const title = text('policies.publish-title', { title: view.title })
  if (preview.data !== undefined) return <PublishForm title={title} preview={preview.data} onClose={onClose} />
  return (
    <Dialog opened title={title} width={720} onClose={onClose}>
      {preview.error !== null && <InlineError>{errorText(preview.error)}</InlineError>}
    </Dialog>
  )
}

interface PublishFormProps {
  readonly title: string
  readonly preview: PublishPreview
  readonly onClose: () => void
}

function PublishForm({ title, preview, onClose }: PublishFormProps) {
  const { view } = useDocument()
  const text = useText()
  // The rule's ticks follow the preview; what somebody has decided stays.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isMaterial = (change: PublishPreview['changes'][number]) => decided.get(change.blockId) ?? change.material
  const ticked = new Set(preview.changes.filter(isMaterial).map((change) => change.blockId))
  const [note, setNote] = useState('')
  const effective = useOptionalDay(nextEffectiveDay(view))
  const { run, refusal } = useRefusable(contract.documents.publish, ({ version }) => text('policies.said-published', { version }))
  const publish = async () => {
    if (await run({ documentId: view.id, note, effectiveOn: effective.day, materialBlocks: [...ticked] })) onClose()
  }
  return (
    <Dialog
      opened
      title={title}
      width={720}
      onClose={onClose}
      foot={
        <>
          <Button size="form" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button size="form" variant="primary" disabled={!effective.isReadable} onClick={() => void publish()}>
            {text('policies.publish-as', { version: preview.version })}
          </Button>
        </>
      }
    >
      <div className={styles.publish}>
        <Consequence preview={preview} ticked={ticked.size} />
        {view.version !== null && (
          <ChangeList changes={preview.changes} ticked={ticked} onTick={(id, on) => setDecided(new Map(decided).set(id, on))} />
        )}
        <div className={styles.pair}>
          <TextArea
            label={text('policies.field-version-note')}
            hint={text('policies.version-note-hint')}
            optional
            value={note}
            onChange={setNote}
          />
          <DateField label={text('policies.field-effective')} {...effective.field} />
        </div>
        <InlineError>{refusal}</InlineError>
      </div>
    </Dialog>
  )
}

/** The day of the version before says nothing about this one. */
function nextEffectiveDay({ publishedAt, effectiveOn }: DocumentView): string | null {
  const isPast = publishedAt !== null && effectiveOn !== null && effectiveOn <= instantToDay(publishedAt)
  return isPast ? null : effectiveOn
}

/** In one sentence: who will be asked. */
function Consequence({ preview, ticked }: { readonly preview: PublishPreview; readonly ticked: number }) {
  const { view } = useDocument()
  const text = useText()
  const asked = view.version === null ? preview.readers : view.acknowledged
  const words = view.version === null ? 'policies.publish-first' : ticked === 0 ? 'policies.publish-same' : 'policies.publish-material'
  return (
    <>
      <Note tone={ticked > 0 && view.version !== null ? 'warn' : 'info'}>{text(words, { count: asked, clauses: ticked })}</Note>
      {preview.openThreads > 0 && <Note tone="warn">{text('policies.publish-open', { count: preview.openThreads })}</Note>}
    </>
  )
}
