/** Findings that somebody has set aside, with their notes; folded away, and restored from here. */
import type { Dismissal } from '#shared/contracts/document-shapes.ts'
import { contract } from '#shared/contracts/index.ts'
import type { DocumentFinding } from '#shared/domain/documents/findings-types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './check-panel.module.css'
import { useFindingText } from './use-finding-text.ts'

interface DismissedListProps {
  readonly dismissed: readonly { readonly finding: DocumentFinding; readonly dismissal: Dismissal }[]
  readonly onShow: (blockId: string) => void
}

/** Draws nothing when there is none. */
export function DismissedList({ dismissed, onShow }: DismissedListProps) {
  const text = useText()
  const findingText = useFindingText()
  const restore = useCommand(contract.documents.undismiss, { done: () => text('policies.check-restored') })
  if (dismissed.length === 0) return null
  return (
    <details className={styles.dismissed}>
      <summary>{text('policies.check-dismissed', { count: dismissed.length })}</summary>
      <ul className={styles.findings}>
        {dismissed.map(({ finding, dismissal }) => {
          const { blockId } = finding
          return (
            <li key={dismissal.id}>
              <p>{findingText(finding.reason)}</p>
              {dismissal.note !== '' && <p className={styles.quote}>{dismissal.note}</p>}
              <div className={styles.acts}>
                {blockId !== null && (
                  <Button variant="link" onClick={() => onShow(blockId)}>
                    {text('policies.check-show')}
                  </Button>
                )}
                <Button variant="link" onClick={() => void restore({ dismissalId: dismissal.id })}>
                  {text('policies.check-restore')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
