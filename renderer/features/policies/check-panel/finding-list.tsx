/** What could be better, the weightiest first, and that it is information and not advice. */
import { useMemo, useState } from 'react'
import type { Block } from '#shared/contracts/document-nodes.ts'
import { type DocumentFinding, findingSeverities } from '#shared/domain/documents/findings-types.ts'
import { nodeToText } from '#shared/domain/documents/nodes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { PanelSection } from '../../../ui/panel.tsx'
import styles from './check-panel.module.css'
import { FindingItem } from './finding-item.tsx'

/** Findings of one weight shown before the rest is asked for. */
const shownFirst = 5

interface FindingListProps {
  readonly documentId: string
  readonly findings: readonly DocumentFinding[]
  readonly blocks: readonly Block[]
  readonly onShow: (blockId: string) => void
  readonly onAddSection: (topic: string) => void
}

/** Groups by weight; an empty list says that nothing is left to mend. */
export function FindingList({ findings, ...rest }: FindingListProps) {
  const text = useText()
  if (findings.length === 0) {
    return (
      <PanelSection title={text('policies.check-findings')}>
        <p className={styles.remark}>{text('policies.check-findings-none')}</p>
      </PanelSection>
    )
  }
  return (
    <>
      {findingSeverities.map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((finding) => finding.severity === severity)} {...rest} />
      ))}
      <p className={styles.law}>{text('policies.check-note')}</p>
    </>
  )
}

function Group({ severity, findings, blocks, ...rest }: FindingListProps & { readonly severity: DocumentFinding['severity'] }) {
  const text = useText()
  const [showsAll, setShowsAll] = useState(false)
  const nodes = useMemo(() => new Map(blocks.map(({ id, node }) => [id, node])), [blocks])
  if (findings.length === 0) return null
  const shown = showsAll ? findings : findings.slice(0, shownFirst)
  const wordsOf = ({ blockId, start, end }: DocumentFinding) => {
    const node = blockId === null ? undefined : nodes.get(blockId)
    return node === undefined || start === undefined ? '' : nodeToText(node).slice(start, end)
  }
  return (
    <PanelSection title={text(`finding.severity-${severity}`)} end={<span className={styles.count}>{findings.length}</span>}>
      <ul className={styles.findings}>
        {shown.map((finding) => (
          <FindingItem key={`${finding.code} ${finding.blockId} ${finding.start}`} finding={finding} words={wordsOf(finding)} {...rest} />
        ))}
      </ul>
      {findings.length > shown.length && (
        <Button variant="link" onClick={() => setShowsAll(true)}>
          {text('policies.check-more', { count: findings.length - shown.length })}
        </Button>
      )}
    </PanelSection>
  )
}
