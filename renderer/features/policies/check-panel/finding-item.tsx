/** One finding: the reason, the words it is about, better words, who says so and since when, and the way to dismiss it. */
import { IconAlertTriangle, IconCircleX, IconCopy, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { DocumentFinding, FindingSource } from '#shared/domain/documents/findings-types.ts'
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useToast } from '../../../lib/toast.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './check-panel.module.css'
import { DismissForm } from './dismiss-form.tsx'
import { useFindingText } from './use-finding-text.ts'

const icons = { must: IconCircleX, should: IconAlertTriangle, hint: IconInfoCircle } as const

interface FindingItemProps {
  readonly documentId: string
  readonly finding: DocumentFinding
  /** The words of the document it is about; empty for a whole block or document. */
  readonly words: string
  readonly onShow: (blockId: string) => void
  readonly onAddSection: (topic: string) => void
}

/** A list item. */
export function FindingItem({ documentId, finding, words, onShow, onAddSection }: FindingItemProps) {
  const text = useText()
  const findingText = useFindingText()
  const [dismisses, setDismisses] = useState(false)
  const { blockId, reason, rewrite, severity, source } = finding
  const topic = reason.data['topic']
  const SeverityIcon = icons[severity]
  return (
    <li className={styles.finding} data-severity={severity}>
      <SeverityIcon aria-hidden="true" />
      <div className={styles.body}>
        <p>{findingText(reason)}</p>
        {words !== '' && <q className={styles.quote}>{words}</q>}
        {typeof rewrite === 'string' && <Rewrite words={rewrite} />}
        {rewrite !== null && typeof rewrite !== 'string' && <p className={styles.advice}>{findingText(rewrite)}</p>}
        <SourceLine source={source} />
        {dismisses ? (
          <DismissForm documentId={documentId} code={finding.code} blockId={blockId} onClose={() => setDismisses(false)} />
        ) : (
          <div className={styles.acts}>
            {blockId !== null && (
              <Button variant="link" onClick={() => onShow(blockId)}>
                {text('policies.check-show')}
              </Button>
            )}
            {blockId === null && typeof topic === 'string' && (
              <Button variant="link" onClick={() => onAddSection(topic)}>
                {text('meter.add-section')}
              </Button>
            )}
            <Button variant="link" onClick={() => setDismisses(true)}>
              {text('policies.check-dismiss')}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

/** Words in the document's language, ready to be pasted over the quoted ones. */
function Rewrite({ words }: { readonly words: string }) {
  const text = useText()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(words)
    toast.done({ text: text('policies.check-copied'), undo: false })
  }
  return (
    <div className={styles.rewrite}>
      <p>
        <span className="visually-hidden">{text('policies.check-suggestion')}: </span>
        {words}
      </p>
      <IconButton compact label={text('policies.check-copy')} icon={<IconCopy className="icon-s" />} onClick={() => void copy()} />
    </div>
  )
}

function SourceLine({ source: { title, url, on } }: { readonly source: FindingSource }) {
  const text = useText()
  const format = useFormat()
  const findingText = useFindingText()
  const openLink = useCommand(contract.shell.openLink)
  const name = typeof title === 'string' ? title : findingText(title)
  return (
    <p className={styles.source}>
      <span className="visually-hidden">{text('policies.check-source')}: </span>
      {url === null ? (
        name
      ) : (
        <button type="button" className={styles.link} title={url} onClick={() => void openLink({ url })}>
          {name}
        </button>
      )}
      <span>{text(typeof title === 'string' ? 'policies.check-compared' : 'policies.check-as-of', { day: format.dayYear(on) })}</span>
    </p>
  )
}
