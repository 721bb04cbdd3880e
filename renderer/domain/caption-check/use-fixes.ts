/** Walks through the findings and puts their fixes into the text field, in a way that its own undo takes back. */
import { type RefObject, useState } from 'react'
import { applyAllFixes, applyFix } from '#shared/domain/guideline-check/fixes.ts'
import type { Finding } from '#shared/domain/guideline-check/types.ts'
import { useCommands } from '../../lib/commands.tsx'
import { findingAt } from './segments.ts'
import { sentenceToRemove, withoutSpans } from './sentence.ts'
import type { CheckedCaption } from './use-checked-caption.ts'

export interface Fixes {
  /** The finding that is looked at, in the list and in the text. */
  readonly chosen: Finding | null
  /** How many can be mended by a press. */
  readonly fixable: number
  /** What its button says; null: only a person can mend it. */
  readonly actOf: (finding: Finding) => FixAct | null
  /** Shows a finding in the text. */
  readonly choose: (finding: Finding) => void
  /** The place of the cursor has changed. */
  readonly chooseAt: (offset: number) => void
  readonly apply: (finding: Finding) => void
  readonly applyAll: () => void
}

export type FixAct = 'remove' | 'insert' | 'replace' | 'remove-sentence'

interface OnTrial extends Pick<CheckedCaption, 'caption' | 'findings'> {
  readonly checker: CheckedCaption['rules']['checker']
  readonly onText: (text: string) => void
}

export function useFixes({ caption, findings, checker, onText }: OnTrial, field: RefObject<HTMLTextAreaElement | null>): Fixes {
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
    if (field.current === null || !replaceText(field.current, text)) onText(text)
    field.current?.setSelectionRange(cursor, cursor)
    setOffset(cursor)
  }
  const sentenceOf = (finding: Finding) => sentenceToRemove(caption.text, finding, caption.locale)
  const actOf = (finding: Finding) => (finding.fix !== null ? fixToAct(finding) : sentenceOf(finding) === null ? null : 'remove-sentence')
  const apply = (finding: Finding) => {
    const sentence = sentenceOf(finding)
    if (finding.fix !== null) write(applyFix(caption.text, finding), finding.start + finding.fix.length)
    else if (sentence !== null) write(withoutSpans(caption.text, [sentence]), sentence.start)
  }
  const applyAll = () => {
    if (checker === null) return
    const sentences = findings.flatMap((finding) => sentenceOf(finding) ?? [])
    const kept = sentences.length === 0 ? caption.text : withoutSpans(caption.text, sentences)
    const { text } = applyAllFixes(checker, { ...caption, text: kept })
    write(text, text.length)
  }
  const step = (by: 1 | -1) => {
    const index = chosen === null ? (by === 1 ? -1 : 0) : findings.indexOf(chosen)
    const next = findings[(index + by + findings.length) % findings.length]
    if (next !== undefined) choose(next)
  }
  useCommands({
    'caption.next-finding': findings.length > 0 ? () => step(1) : undefined,
    'caption.previous-finding': findings.length > 0 ? () => step(-1) : undefined,
    'caption.apply-fix': chosen === null || actOf(chosen) === null ? undefined : () => apply(chosen),
  })
  const chooseAt = (at: number) => {
    setClicked(null)
    setOffset(at)
  }
  return { chosen, fixable: findings.filter((finding) => actOf(finding) !== null).length, actOf, choose, chooseAt, apply, applyAll }
}

function fixToAct({ start, end, fix }: Finding): FixAct {
  if (fix === '') return 'remove'
  return start === end ? 'insert' : 'replace'
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
