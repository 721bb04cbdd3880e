/** What the document weighs and what could be better, beside the text while it is typed. */
import { useMemo } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import type { DocumentView } from '#shared/contracts/document-shapes.ts'
import { splitDismissed } from '#shared/domain/documents/findings.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Note } from '../../../ui/reason.tsx'
import styles from './check-panel.module.css'
import { DismissedList } from './dismissed-list.tsx'
import { FindingList } from './finding-list.tsx'
import { Meters } from './meters.tsx'
import { useDocumentCheck } from './use-document-check.ts'

interface CheckPanelProps {
  readonly view: DocumentView
  /** As they stand in the editor, which may be ahead of `view`. */
  readonly blocks: readonly Block[]
  readonly onShow: (blockId: string) => void
  /** Adds the template's section on a topic. */
  readonly onAddSection: (topic: string) => void
}

/** Meters above, findings below; both follow the typing. */
export function CheckPanel({ view, blocks, onShow, onAddSection }: CheckPanelProps) {
  const text = useText()
  const check = useDocumentCheck(view, blocks)
  const split = useMemo(() => splitDismissed(check?.findings ?? [], view.dismissals), [check, view.dismissals])
  if (check === null) {
    return (
      <p className={styles.waiting} role="status">
        {text('policies.check-reading')}
      </p>
    )
  }
  const { meters } = check
  const isEmpty = meters.words === 0
  return (
    <div className={styles.panel}>
      {isEmpty && <Note>{text('policies.check-empty')}</Note>}
      <Meters view={view} blocks={blocks} meters={meters} dismissed={split.dismissed} onShow={onShow} onAddSection={onAddSection} />
      {!isEmpty && (
        <FindingList documentId={view.id} findings={split.open} blocks={check.blocks} onShow={onShow} onAddSection={onAddSection} />
      )}
      <DismissedList dismissed={split.dismissed} onShow={onShow} />
    </div>
  )
}
