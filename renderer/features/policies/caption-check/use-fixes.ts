/** Walks through the findings and puts their fixes into the text field, in a way that its own undo takes back. */
import { type RefObject, useState } from 'react'
import { applyAllFixes, applyFix } from '#shared/domain/guideline-check/fixes.ts'
import type { Finding } from '#shared/domain/guideline-check/types.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { findingAt } from './segments.ts'
import type { CaptionOnTrial } from './use-caption.ts'

export interface Fixes {
  /** The finding that is looked at, in the list and in the text. */
  readonly chosen: Finding | null
  readonly fixable: number
  /** Shows a finding in the text. */
  readonly choose: (finding: Finding) => void
  /** The place of the cursor has changed. */
  readonly chooseAt: (offset: number) => void
  readonly apply: (finding: Finding) => void
  readonly applyAll: () => void
}

export function useFixes({ caption, findings, checker, change }: CaptionOnTrial, field: RefObject<HTMLTextAreaElement | null>): Fixes {
  const [offset, setOffset] = useState<number | null>(null)
  const [clicked, setClicked] = useState<Finding | null>(null)
  const atCursor = offset === null ? null : findingAt(findings, offset)
  const chosen = clicked !== null && findings.includes(clicked) ? clicked : atCursor

  const choose = (finding: Finding) => {
    setClicked(finding)
    field.current?.focus()
    field.current?.setSelectionRange(finding.start, finding.end)
  }
  const write = (text: string, cursor: number) => {
    if (field.current === null || !replaceText(field.current, text)) change({ text })
    field.current?.setSelectionRange(cursor, cursor)
    setOffset(cursor)
  }
  const apply = (finding: Finding) => {
    if (finding.fix !== null) write(applyFix(caption.text, finding), finding.start + finding.fix.length)
  }
  const applyAll = () => {
    if (checker === null) return
    const { text } = applyAllFixes(checker, caption)
    write(text, text.length)
  }
  const step = (by: 1 | -1) => {
    const index = chosen === null ? (by === 1 ? -1 : 0) : findings.indexOf(chosen)
    const next = findings[(index + by + findings.length) % findings.length]
    if (next !== undefined) choose(next)
  }
  useCommands({
    'policies.next-finding': findings.length > 0 ? () => step(1) : undefined,
    'policies.previous-finding': findings.length > 0 ? () => step(-1) : undefined,
    'policies.apply-fix': chosen?.fix == null ? undefined : () => apply(chosen),
  })
  const chooseAt = (at: number) => {
    setClicked(null)
    setOffset(at)
  }
  return { chosen, fixable: findings.filter((finding) => finding.fix !== null).length, choose, chooseAt, apply, applyAll }
}

/** Replaces what has changed as if it had been typed: the field tells of it, and Undo in the field takes it back. */
function replaceText(field: HTMLTextAreaElement, text: string): boolean {
  const before = field.value
  let start = 0
  while (start < before.length && before[start] === text[start]) start += 1
  let same = 0
  while (same < Math.min(before.length, text.length) - start && before.at(-1 - same) === text.at(-1 - same)) same += 1
  field.focus()
  field.setSelectionRange(start, before.length - same)
  const inserted = text.slice(start, text.length - same)
  return inserted === '' ? document.execCommand('delete') : document.execCommand('insertText', false, inserted)
}
