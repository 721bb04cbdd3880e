/** What the comparison found; while it is sought how far it is, and the way to stop it. */
import { createPortal } from 'react-dom'
import type { DocumentView, RedlineBlock } from '#shared/contracts/document-shapes.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Meter } from '../../../ui/meter.tsx'
import type { ShownBlock } from './changes.ts'
import styles from './compare.module.css'
import { RedlineText } from './redline-text.tsx'
import { usePrinting } from './use-printing.ts'
import type { Compared } from './use-redline.ts'

interface CompareResultProps {
  readonly view: DocumentView
  readonly compared: Compared
  readonly changes: readonly RedlineBlock[]
  readonly shown: readonly ShownBlock[]
  readonly current: string | null
}

/** An earlier result stays in sight while a new one is sought. */
export function CompareResult({ view, compared, changes, shown, current }: CompareResultProps) {
  const { redline } = compared
  const isPrinting = usePrinting()
  const paper = (
    <>
      <Summary view={view} compared={compared} changes={changes} />
      <RedlineText shown={shown} current={isPrinting ? null : current} lang={view.locale} />
    </>
  )
  if (isPrinting) return createPortal(<div className={styles.printed}>{paper}</div>, document.body)
  return (
    <div className={styles.scroll}>
      <Running compared={compared} />
      {redline !== null && <div className={styles.paper}>{paper}</div>}
    </div>
  )
}

function Running({ compared }: { readonly compared: Compared }) {
  const text = useText()
  const errorText = useErrorText()
  const { progress, isRunning, isCancelled, error, cancel, again } = compared
  if (error !== null) return <InlineError>{errorText(error)}</InlineError>
  if (isCancelled)
    return (
      <div className={styles.running}>
        <span>{text('policies.compare-stopped')}</span>
        <Button onClick={again}>{text('policies.compare-again')}</Button>
      </div>
    )
  // Short ones are over before anybody could read that they run.
  if (!isRunning || progress === null) return null
  const words = text('policies.compare-running', progress)
  return (
    <div className={styles.running} role="status">
      <span>{words}</span>
      <Meter value={progress.done} max={progress.all} label={words} />
      <Button onClick={cancel}>{text('policies.compare-cancel')}</Button>
    </div>
  )
}

function Summary({ view, compared: { redline }, changes }: Pick<CompareResultProps, 'view' | 'compared' | 'changes'>) {
  const text = useText()
  const material = changes.filter((change) => change.material).length
  return (
    <header className={styles.summary}>
      <h1 lang={view.locale}>{view.title}</h1>
      <p>
        {changes.length === 0
          ? text('policies.compare-none')
          : text('policies.compare-counts', {
              changes: changes.length,
              added: redline?.wordsAdded ?? 0,
              removed: redline?.wordsRemoved ?? 0,
            })}
        {material > 0 && ` ${text('policies.compare-material-count', { count: material })}`}
      </p>
    </header>
  )
}
