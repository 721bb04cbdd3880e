/** The one tooltip of the window: shows the name of whatever bears `data-tip`. One for all, since one a button weighs on every first paint. */
import '@mantine/core/styles/Tooltip.layer.css'
import { Tooltip } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Keys } from './keys.tsx'
import styles from './tooltips.module.css'

/** Milliseconds under the pointer before it shows. */
const delay = 400

/** Shown after 400 ms under the pointer or at once under the keyboard's focus; goes with the pointer, a press or Escape. */
export function Tooltips() {
  const target = useTipped()
  if (target === null || !target.isConnected) return null
  const keys = target.dataset['keys']
  const label = (
    <span className={styles.words}>
      {target.dataset['tip']}
      {keys !== undefined && <Keys value={keys} />}
    </span>
  )
  return (
    <Tooltip
      key={target.dataset['tip']}
      target={target}
      opened
      label={label}
      transitionProps={{ duration: 120 }}
      classNames={{ tooltip: styles.tip }}
    />
  )
}

/** What the pointer rests on, or the keyboard has come to; null: nothing that has a tip. */
function useTipped(): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setTarget(null)
    }
    const onOver = (event: Event) => {
      const tipped = tippedAt(event.target)
      clearTimeout(timer)
      if (tipped === null) setTarget(null)
      else timer = setTimeout(() => setTarget(tipped), delay)
    }
    const onFocus = (event: Event) => {
      const tipped = tippedAt(event.target)
      if (tipped?.matches(':focus-visible')) setTarget(tipped)
    }
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && hide()
    const listeners: readonly (readonly [string, (event: never) => void])[] = [
      ['pointerover', onOver],
      ['focusin', onFocus],
      ['focusout', hide],
      ['pointerdown', hide],
      ['wheel', hide],
      ['keydown', onKey],
    ]
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener, { capture: true })
    }
  }, [])
  return target
}

function tippedAt(target: EventTarget | null): HTMLElement | null {
  const tipped = target instanceof Element ? target.closest('[data-tip]') : null
  return tipped instanceof HTMLElement ? tipped : null
}
