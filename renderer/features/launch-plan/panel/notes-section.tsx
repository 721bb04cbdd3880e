/** The notes of a task; the editor is fetched when the panel first shows them. */
import { lazy, Suspense } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import notes from './notes.module.css'

const NotesEditor = lazy(() => import('./notes-editor.tsx').then((module) => ({ default: module.NotesEditor })))

/** Rich text, saved by itself. */
export function NotesSection({ taskId, notes: html }: { readonly taskId: string; readonly notes: string }) {
  const text = useText()
  const { run, refusal } = useRefusable(contract.launchPlan.updateTask)
  const openLink = useCommand(contract.shell.openLink)
  return (
    <PanelSection title={text('panel.notes')}>
      <Suspense fallback={<div className={notes.box} data-loading />}>
        <NotesEditor
          html={html}
          label={text('panel.notes')}
          onSave={(next) => void run({ taskId, fields: { notes: next } })}
          onOpenLink={(url) => void openLink({ url })}
        />
      </Suspense>
      <InlineError>{refusal}</InlineError>
    </PanelSection>
  )
}
