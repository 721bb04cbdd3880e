/** The changed clauses, before and after, each with the tick that says whether its substance changed. */
import type { PublishPreview } from '#shared/contracts/document-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { useSigns } from '../use-signs.ts'
import styles from './dialogs.module.css'

interface ChangeListProps {
  readonly changes: PublishPreview['changes']
  readonly ticked: ReadonlySet<string>
  readonly onTick: (blockId: string, on: boolean) => void
}

/** A rule has set the ticks; the person who publishes decides. */
export function ChangeList({ changes, ticked, onTick }: ChangeListProps) {
  const text = useText()
  const written = useSigns()
  if (changes.length === 0) return <p className={styles.quiet}>{text('policies.publish-unchanged')}</p>
  return (
    <section aria-label={text('policies.publish-changes', { count: changes.length })}>
      <h3 className={styles.head}>{text('policies.publish-changes', { count: changes.length })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles.changes} tabIndex={0}>
        {changes.map((change) => (
          <li key={change.blockId}>
            <p className={styles.where}>
              <span>{change.heading === '' ? text('policies.publish-no-heading') : change.heading}</span>
              <Checkbox
                label={text('policies.material')}
                checked={ticked.has(change.blockId)}
                onChange={(on) => onTick(change.blockId, on)}
              />
            </p>
            {change.before !== '' && (
              <p className={styles.before}>
                <del>{written(change.before)}</del>
              </p>
            )}
            {change.after !== '' && (
              <p className={styles.after}>
                <ins>{written(change.after)}</ins>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
