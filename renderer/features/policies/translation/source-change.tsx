/** What has changed in the original since it was translated. */
import { useMemo } from 'react'
import type { BlockNode } from '#shared/contracts/document-nodes.ts'
import { redline } from '#shared/domain/redline/redline.ts'
import { useText } from '../../../lib/i18n.tsx'
import styles from './translation.module.css'

interface SourceChangeProps {
  readonly before: BlockNode
  readonly after: BlockNode
}

const place = { id: 'block', position: 'a0' } as const

/** Word by word; nothing when only marks or addresses differ. */
export function SourceChange({ before, after }: SourceChangeProps) {
  const text = useText()
  const runs = useMemo(
    () => redline([{ ...place, node: before }], [{ ...place, node: after }]).blocks.flatMap((block) => block.runs),
    [before, after],
  )
  if (runs.every((run) => run.op === 'same')) return null
  return (
    <div className={styles.change}>
      <p>{text('policies.source-changed')}</p>
      <p>
        {runs.map((run, index) => {
          // Runs of one comparison have no identity but their place.
          const key = `${index} ${run.op}`
          if (run.op === 'added') return <ins key={key}>{run.text}</ins>
          return run.op === 'removed' ? <del key={key}>{run.text}</del> : <span key={key}>{run.text}</span>
        })}
      </p>
    </div>
  )
}
