/** The caption on trial: what was typed, for whom, and what the rules say of it after every key. */
import { useState } from 'react'
import type { Caption } from '#shared/domain/guideline-check/types.ts'
import { type CheckedCaption, useCheckedCaption } from '../../../domain/caption-check/use-checked-caption.ts'
import { useLocale } from '../../../lib/i18n.tsx'

export interface CaptionOnTrial extends CheckedCaption {
  readonly change: (fields: Partial<Caption>) => void
}

/** `draftOf`: try the draft of this document instead of its published version. Nothing typed here is kept. */
export function useCaption(draftOf: string | undefined): CaptionOnTrial {
  const locale = useLocale()
  const [typed, setTyped] = useState<Caption>({ text: '', network: 'linkedin', locale })
  const checked = useCheckedCaption(typed, draftOf)
  const change = (fields: Partial<Caption>) => setTyped((before) => ({ ...before, ...fields }))
  return { ...checked, change }
}
