/** Erasing people for good: what goes, what stays and what cannot be taken back is said first; afterwards, where they may still be found. */
import { useEffect, useRef, useState } from 'react'
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf, ProgressOf } from '#shared/rpc.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useText } from '../../lib/i18n.tsx'
import { client } from '../../lib/rpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Note } from '../../ui/reason.tsx'
import styles from './erase-dialog.module.css'

type Step = ProgressOf<typeof contract.people.erase>['step']
type Erased = OutputOf<typeof contract.people.erase>

type Outcome =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly step: Step }
  | { readonly kind: 'done'; readonly erased: Erased }
  | { readonly kind: 'refused'; readonly error: unknown }

interface EraseDialogProps {
  readonly opened: boolean
  /** At most 500. */
  readonly personIds: readonly string[]
  /** Of one person. */
  readonly name?: string
  readonly onClose: () => void
  /** They are gone; the dialog may still have something to tell. */
  readonly onErased: () => void
}

/** Once begun it is not stopped half way. */
export function EraseDialog({ opened, personIds, name = '', onClose, onErased }: EraseDialogProps) {
  const text = useText()
  const errorText = useErrorText()
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asking' })
  const isThere = useIsThere()
  const count = personIds.length
  const erase = async () => {
    setOutcome({ kind: 'running', step: 'erase' })
    try {
      const onProgress = ({ step }: { readonly step: Step }) => setOutcome({ kind: 'running', step })
      const erased = await client.people.erase({ personIds: [...personIds] }, { onProgress })
      if (isThere.current) setOutcome({ kind: 'done', erased })
    } catch (error) {
      if (isThere.current) setOutcome({ kind: 'refused', error })
    }
  }
  const close = () => {
    if (outcome.kind === 'running') return
    if (outcome.kind === 'done') onErased()
    setOutcome({ kind: 'asking' })
    onClose()
  }
  const isDone = outcome.kind === 'done'
  return (
    <Dialog
      opened={opened}
      title={text(isDone ? 'people.erased-title' : 'people.erase-title', { count: isDone ? outcome.erased.erased : count, name })}
      onClose={close}
      foot={<Foot outcome={outcome.kind} erase={text('people.erase', { count, name })} onErase={() => void erase()} onClose={close} />}
    >
      {isDone ? <Rest erased={outcome.erased} /> : <Consequence />}
      <p className={styles.step} role="status">
        {outcome.kind === 'running' && text(`people.erase-step-${outcome.step}`)}
      </p>
      {outcome.kind === 'refused' && <InlineError>{errorText(outcome.error)}</InlineError>}
    </Dialog>
  )
}

interface FootProps {
  readonly outcome: Outcome['kind']
  /** Names the consequence. */
  readonly erase: string
  readonly onErase: () => void
  readonly onClose: () => void
}

function Foot({ outcome, erase, onErase, onClose }: FootProps) {
  const text = useText()
  const isRunning = outcome === 'running'
  if (outcome === 'done') {
    return (
      <Button size="form" variant="primary" onClick={onClose}>
        {text('common.close')}
      </Button>
    )
  }
  return (
    <>
      <Button size="form" disabled={isRunning} onClick={onClose}>
        {text('common.cancel')}
      </Button>
      <Button size="form" variant="danger" disabled={isRunning} onClick={onErase}>
        {erase}
      </Button>
    </>
  )
}

function useIsThere() {
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return isThere
}

function Consequence() {
  const text = useText()
  return (
    <div className={styles.words}>
      <p>{text('people.erase-goes')}</p>
      <p>{text('people.erase-stays')}</p>
      <Note tone="warn">{text('people.erase-no-undo')}</Note>
    </div>
  )
}

/** Backups made before, and texts that others wrote. */
function Rest({ erased: { backupsWith, mentions } }: { readonly erased: Erased }) {
  const text = useText()
  return (
    <div className={styles.words}>
      <p>{text('people.erased-text')}</p>
      {backupsWith.length > 0 && (
        <section>
          <h3>{text('people.erased-backups', { count: backupsWith.length })}</h3>
          <ul>
            {backupsWith.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </section>
      )}
      {mentions.length > 0 && (
        <section>
          <h3>{text('people.erased-mentions', { count: mentions.length })}</h3>
          <ul>
            {mentions.map((mention) => (
              <li key={`${mention.table} ${mention.rowId}`}>{mention.text}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
