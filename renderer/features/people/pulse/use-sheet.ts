/** A sheet while it is typed in: its answers, and the keys that walk it. */
import { type FormEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PulseAnswers } from '#shared/domain/people/pulse-file.ts'
import { pulseDrivers } from '#shared/domain/people/types.ts'

interface SheetState {
  readonly form: RefObject<HTMLFormElement | null>
  readonly answers: PulseAnswers
  /** `value` 1 to 5; null takes the answer back. */
  readonly answer: (at: number, value: number | null) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onSubmit: (event: FormEvent) => void
}

/** Rows bear their place in `data-row`, the button the place after the last; what takes the focus bears `data-focus`. `keep` says whether it was kept. */
export function useSheet(keep: (answers: PulseAnswers) => Promise<boolean>): SheetState {
  const [answers, setAnswers] = useState<PulseAnswers>({})
  const form = useRef<HTMLFormElement>(null)
  const focus = (at: number) => form.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-focus]`)?.focus()
  const focusFirst = useCallback(() => form.current?.querySelector<HTMLElement>('[data-row="0"] button')?.focus(), [])
  useEffect(focusFirst, [focusFirst])
  const answer = (at: number, value: number | null) => {
    const driver = pulseDrivers[at]
    if (driver === undefined) return
    const { [driver]: _, ...others } = answers
    setAnswers(value === null ? others : { ...others, [driver]: value })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? Number(event.target.closest('[data-row]')?.getAttribute('data-row') ?? -1) : -1
    const isButton = at === pulseDrivers.length && event.key === 'Enter'
    if (at < 0 || isButton || event.ctrlKey || event.metaKey || event.altKey) return
    const done = whatKeyDoes(event.key)
    if (done === null) return
    event.preventDefault()
    if (done.value !== undefined) answer(at, done.value)
    focus(Math.min(Math.max(at + done.step, 0), pulseDrivers.length))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(answers).length === 0) return
    void keep(answers).then((isKept) => {
      if (!isKept) return
      setAnswers({})
      focusFirst()
    })
  }
  return { form, answers, answer, onKeyDown, onSubmit }
}

/** Null: nothing of ours. `value` undefined: the answer stays. */
function whatKeyDoes(key: string): { readonly step: 1 | -1; readonly value?: number | null } | null {
  if (/^[1-5]$/.test(key)) return { step: 1, value: Number(key) }
  if (key === '0' || key === 'Delete') return { step: 1, value: null }
  if (key === 'ArrowDown' || key === 'Enter') return { step: 1 }
  return key === 'ArrowUp' || key === 'Backspace' ? { step: -1 } : null
}
