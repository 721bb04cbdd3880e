/** A document: its header and version strip, the editor, and the panel at the right. */
import { Suspense, useEffect, useRef } from 'react'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import { AppError } from '#shared/rpc.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam } from '../../../lib/route.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { DocumentForms } from '../dialogs/document-forms.tsx'
import { DocumentPanel } from '../panel/document-panel.tsx'
import { DocumentEditor } from '../parts.tsx'
import { DocumentContext } from '../use-document.ts'
import styles from './document.module.css'
import { DocumentCommands } from './document-commands.tsx'
import { DocumentTitle } from './document-title.tsx'
import { ExportButton } from './export-form.tsx'
import { NextStepButton } from './next-step-button.tsx'
import { PaperHead } from './paper-head.tsx'
import { StageTrail } from './stage-trail.tsx'
import { useOpenDocument } from './use-open-document.ts'
import { VersionStrip } from './version-strip.tsx'

/** The document that the address names. */
export function DocumentScreen() {
  const text = useText()
  const errorText = useErrorText()
  const go = useGo()
  const documentId = useRouteParam('documentId') ?? ''
  const view = useLive(contract.documents.view, { documentId }, { keep: true })
  useWayBack(documentId, view.data?.id, view.error)
  if (view.error === null && view.data?.id === documentId) return <OpenedDocument key={documentId} view={view.data} />
  return (
    <Screen crumb={<Crumb />} title="">
      {view.error !== null && (
        <div className={styles.notice}>
          <InlineError actions={<Button onClick={() => go('/policies')}>{text('policies.to-list')}</Button>}>
            {errorText(view.error)}
          </InlineError>
        </div>
      )}
    </Screen>
  )
}

/** Leads back to the list when the document in sight is removed, or its creation taken back. */
function useWayBack(documentId: string, shown: string | undefined, error: unknown): void {
  const go = useGo()
  const seen = useRef<string | null>(null)
  const isGone = error instanceof AppError && error.code === 'document-missing'
  useEffect(() => {
    if (!isGone && shown !== undefined) seen.current = shown
    if (isGone && seen.current === documentId) go('/policies')
  }, [isGone, shown, documentId, go])
}

function OpenedDocument({ view }: { readonly view: DocumentView }) {
  const text = useText()
  const { open, panelWidth, setPanelWidth, editorProps } = useOpenDocument(view)
  return (
    <DocumentContext value={open}>
      <DocumentCommands />
      <Screen
        crumb={<Crumb />}
        title={<DocumentTitle />}
        actions={
          <>
            <ExportButton />
            <NextStepButton />
          </>
        }
        toolbar={<VersionStrip />}
        panel={open.tab !== null && <DocumentPanel tab={open.tab} width={panelWidth} onWidth={setPanelWidth} />}
        panelLabel={text('policies.panel')}
        panelWidth={panelWidth}
      >
        <Suspense>
          <DocumentEditor {...editorProps} head={<PaperHead />} {...(view.stage === 'archived' ? {} : { tools: <StageTrail /> })} />
        </Suspense>
      </Screen>
      <DocumentForms />
    </DocumentContext>
  )
}

/** Where the document lies. */
function Crumb() {
  const text = useText()
  return (
    <a className={styles.crumb} href="#/policies">
      {text('nav.policies')}
    </a>
  )
}
