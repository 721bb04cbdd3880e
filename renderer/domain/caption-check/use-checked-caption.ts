/** A caption and what the rules say of it after every key. */
import { useMemo } from 'react'
import type { Caption, Finding } from '#shared/domain/guideline-check/types.ts'
import { type Rules, useChecker } from './use-checker.ts'

export interface CheckedCaption {
  readonly caption: Caption
  readonly findings: readonly Finding[]
  readonly rules: Rules
}

/** `typed` should keep its identity while nothing of it changes: the check is run again with every new one. */
export function useCheckedCaption(typed: Caption, draftOf?: string): CheckedCaption {
  const rules = useChecker(draftOf)
  const { checker, today } = rules
  const caption = useMemo(() => ({ ...typed, today }), [typed, today])
  const findings = useMemo(() => checker?.check(caption) ?? [], [checker, caption])
  return { caption, findings, rules }
}
