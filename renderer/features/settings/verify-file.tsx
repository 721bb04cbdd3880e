/** Reads the whole workspace file and says whether it is sound; takes a while, so it shows how far it is and can be stopped. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { contract } from '#shared/contracts/index.ts'
import type { OutputOf } from '#shared/rpc.ts'
import { useErrorText } from '../../lib/errors.ts'
import { useFormat } from '../../lib/format.ts'
import { useText } from '../../lib/i18n.tsx'
import { client } from '../../lib/rpc.ts'
import { Button } from '../../ui/button.tsx'
import { InlineError } from '../../ui/inline-error.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Status } from '../../ui/status.tsx'
import styles from './settings.module.css'

type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: OutputOf<typeof contract.shell.verify> }
  | { readonly kind: 'refused'; readonly error: unknown }

/** Leaving the page stops it. */
export function VerifyFile({ icon }: { readonly icon: ReactNode }) {
  const text = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    running.current = controller
    setOutcome({ kind: 'running', share: 0 })
    try {
      const onProgress = ({ done, all }: { readonly done: number; readonly all: number }) =>
        setOutcome({ kind: 'running', share: all === 0 ? 0 : done / all })
      const result = await client.shell.verify({}, { signal: controller.signal, onProgress })
      setOutcome({ kind: 'done', result })
    } catch (error) {
      setOutcome(controller.signal.aborted ? { kind: 'idle' } : { kind: 'refused', error })
    }
  }
  if (outcome.kind === 'running') {
    const label = text('about.verifying', { share: format.percent(outcome.share, 0) })
    return (
      <>
        <div className={styles.meter}>
          <p className={styles.quiet}>{label}</p>
          <Meter value={outcome.share} label={label} />
        </div>
        <Button onClick={() => running.current?.abort()}>{text('common.cancel')}</Button>
      </>
    )
  }
  return (
    <>
      <Button icon={icon} onClick={() => void start()}>
        {text('command.verify')}
      </Button>
      <div aria-live="polite">
        {outcome.kind === 'done' && outcome.result.ok && <Status kind="done">{text('about.sound')}</Status>}
        {outcome.kind === 'done' && !outcome.result.ok && <Problems problems={outcome.result.problems} />}
        {outcome.kind === 'refused' && <InlineError>{errorText(outcome.error)}</InlineError>}
      </div>
    </>
  )
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  const text = useText()
  return (
    <>
      <Status kind="failed">{text('about.not-sound')}</Status>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </>
  )
}
