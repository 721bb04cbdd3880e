/** The rules in force, made ready to check captions while they are typed. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import type { Checker, GuidelineRule } from '#shared/domain/guideline-check/types.ts'
import { useLive } from '../../lib/live.ts'

export interface Rules {
  /** Null until the rules are there. */
  readonly checker: Checker | null
  /** Rules of the guideline; without any only what always holds is checked. */
  readonly ruleCount: number
  /** Notes that the guideline gives with its rules, by rule. */
  readonly notes: ReadonlyMap<string, string>
  /** Campaigns whose hashtags the rules ask for. */
  readonly campaigns: readonly string[]
  /** The day that counts as today; undefined until it is known. */
  readonly today: string | undefined
  readonly error: Error | null
}

/** `draftOf`: the draft of this document instead of its published version. */
export function useChecker(draftOf?: string): Rules {
  const { data: rules, error } = useLive(contract.guideline.rules, draftOf === undefined ? {} : { draftOf })
  const { data: workspace } = useLive(contract.workspace.info, {})
  const checker = useMemo(() => (rules === undefined ? null : createChecker(rules)), [rules])
  const notes = useMemo(
    () => new Map(rules?.rules.flatMap((rule) => (rule.kind === 'term' && rule.note !== '' ? [[rule.id, rule.note]] : []))),
    [rules],
  )
  const campaigns = useMemo(() => campaignsOf(rules?.rules ?? []), [rules])
  return { checker, ruleCount: rules?.rules.length ?? 0, notes, campaigns, today: workspace?.today, error }
}

function campaignsOf(rules: readonly GuidelineRule[]): readonly string[] {
  const names = rules.flatMap((rule) => (rule.kind === 'hashtag' && rule.use === 'campaign' && rule.campaign !== '' ? [rule.campaign] : []))
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b))
}
