/** What the app says after an act: a short word with Undo at the bottom left, or a refusal that stays until it is read. */
import type * as Store from '@mantine/notifications'
import { useCallback, useMemo } from 'react'
import { AppError } from '#shared/rpc.ts'
import { Button } from '../ui/button.tsx'
import { Keys } from '../ui/keys.tsx'
import styles from '../ui/toast.module.css'
import { useErrorText, useReasonText } from './errors.ts'
import { useText } from './i18n.tsx'
import { client } from './rpc.ts'

export interface ToastSpec {
  /** What happened, in the past tense: "Moved to 16 Feb". */
  readonly text: string
  /** False: nothing to take back (a file was written, a link opened). */
  readonly undo?: boolean
  /** What can be done with it next: "Show in folder". */
  readonly act?: { readonly label: string; readonly run: () => void }
}

export interface Toast {
  readonly done: (spec: ToastSpec) => void
  /** Shows why something was refused; a cancelled act says nothing. */
  readonly refused: (error: unknown) => void
}

/** Ways to speak to the user after an act; keeps its identity while the language stays. */
export function useToast(): Toast {
  const errorText = useErrorText()
  return useMemo(
    () => ({
      done: (spec: ToastSpec) =>
        withNotifications(({ notifications: show, notificationsStore }) => {
          const isFree = pending === undefined && !notificationsStore.getState().notifications.some(({ id }) => id === doneId)
          clearTimeout(pending)
          show.hide(doneId)
          const say = () => {
            pending = undefined
            show.show({
              id: doneId,
              message: <Done spec={spec} />,
              autoClose: 7000,
              withCloseButton: false,
              withBorder: false,
              classNames: { root: styles.done },
            })
          }
          if (isFree) say()
          else pending = setTimeout(say, leaving)
        }),
      refused: (error: unknown) => {
        if (error instanceof AppError && error.code === 'cancelled') return
        if (!(error instanceof AppError)) console.error(error)
        withNotifications(({ notifications: show }) =>
          show.show({
            message: errorText(error),
            autoClose: false,
            role: 'alert',
            withBorder: false,
            classNames: { root: styles.refused },
          }),
        )
      },
    }),
    [errorText],
  )
}

export interface HistoryActs {
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** Undo and redo, each telling what it took back or repeated. */
export function useHistoryActs(): HistoryActs {
  const toast = useToast()
  const text = useText()
  const actText = useReasonText('act')
  const step = useCallback(
    async (kind: 'undo' | 'redo') => {
      try {
        const { act } = await client.history[kind]({})
        toast.done({ text: text(kind === 'undo' ? 'history.undone' : 'history.redone', { act: actText(act) }), undo: false })
      } catch (error) {
        toast.refused(error)
      }
    },
    [toast, text, actText],
  )
  return useMemo(() => ({ undo: () => step('undo'), redo: () => step('redo') }), [step])
}

const doneId = 'done'
/** Milliseconds until a word that leaves is gone: one that took its place before would leave with it. */
const leaving = 160
let pending: ReturnType<typeof setTimeout> | undefined

/** The notifications store is only needed once something happens, so it is not part of the first paint. */
function withNotifications(act: (store: typeof Store) => void): void {
  void import('@mantine/notifications').then(act)
}

function Done({ spec }: { readonly spec: ToastSpec }) {
  const text = useText()
  const { undo } = useHistoryActs()
  return (
    <div className={styles.body}>
      <span className={styles.text}>{spec.text}</span>
      {spec.act !== undefined && (
        <Button variant="link" onClick={spec.act.run}>
          {spec.act.label}
        </Button>
      )}
      {spec.undo !== false && (
        <Button variant="link" onClick={() => void undo()}>
          {text('command.undo')} <Keys value="Mod+Z" />
        </Button>
      )}
    </div>
  )
}
