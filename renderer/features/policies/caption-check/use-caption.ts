/** The caption on trial: what was typed, for whom, and what the rules say of it after every key. */
import { useMemo, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { createChecker } from '#shared/domain/guideline-check/checker.ts'
import type { Caption, Checker, Finding, GuidelineRule } from '#shared/domain/guideline-check/types.ts'
import { useLocale } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'

export interface CaptionOnTrial {
  readonly caption: Caption
  readonly change: (fields: Partial<Caption>) => void
  readonly findings: readonly Finding[]
  /** Null until the rules are there. */
  readonly checker: Checker | null
  /** Rules of the guideline; without any only what always holds is checked. */
  readonly ruleCount: number
  /** Notes that the guideline gives with its rules, by rule. */
  readonly notes: ReadonlyMap<string, string>
  /** Campaigns whose hashtags the rules ask for. */
  readonly campaigns: readonly string[]
  readonly error: Error | null
}

/** `draftOf`: try the draft of this document instead of its published version. Nothing typed here is kept. */
export function useCaption(draftOf: string | undefined): CaptionOnTrial {
  const locale = useLocale()
  const { data: rules, error } = useLive(contract.guideline.rules, draftOf === undefined ? {} : { draftOf })
  const { data: workspace } = useLive(contract.workspace.info, {})
  const [typed, setTyped] = useState<Caption>({ text: '', network: 'linkedin', locale })
  const caption = useMemo(() => ({ ...typed, today: workspace?.today }), [typed, workspace?.today])
  const checker = useMemo(() => (rules === undefined ? null : createChecker(rules)), [rules])
  const findings = useMemo(() => checker?.check(caption) ?? [], [checker, caption])
  const notes = useMemo(
    () => new Map(rules?.rules.flatMap((rule) => (rule.kind === 'term' && rule.note !== '' ? [[rule.id, rule.note]] : []))),
    [rules],
  )
  const campaigns = useMemo(() => campaignsOf(rules?.rules ?? []), [rules])
  const change = (fields: Partial<Caption>) => setTyped((before) => ({ ...before, ...fields }))
  return { caption, change, findings, checker, ruleCount: rules?.rules.length ?? 0, notes, campaigns, error }
}

function campaignsOf(rules: readonly GuidelineRule[]): readonly string[] {
  const names = rules.flatMap((rule) => (rule.kind === 'hashtag' && rule.use === 'campaign' && rule.campaign !== '' ? [rule.campaign] : []))
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b))
}
