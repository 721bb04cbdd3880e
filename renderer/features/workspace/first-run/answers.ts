/** The answers of the first run, and the plan that would come of them. */
import { useEffect, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PlanPreview } from '#shared/contracts/workspace.ts'
import type { Locale } from '#shared/ids.ts'
import { type Live, useLive } from '../../../lib/live.ts'

/** A country, or a region of one whose holidays differ: "IT", "MY/10". */
export type PlaceKey = string

export interface Answers {
  readonly programName: string
  /** Null until the suggested day is known, or when what was typed is no day. */
  readonly start: string | null
  readonly places: readonly PlaceKey[]
  readonly companySize: number
  readonly template: string
}

export interface FirstAnswers {
  readonly answers: Answers
  readonly change: (fields: Partial<Answers>) => void
  /** The day that was suggested; the hint says so while it is kept. */
  readonly suggested: string | null
  readonly preview: Live<PlanPreview>
}

/** Keeps the answers of this page; the language is asked on the same page but is a setting. */
export function useFirstAnswers(locale: Locale): FirstAnswers {
  const [answers, setAnswers] = useState<Answers>(() => ({
    programName: '',
    start: null,
    places: [localeToCountry(locale)],
    companySize: 250,
    template: 'first-60-days',
  }))
  const change = (fields: Partial<Answers>) => setAnswers((before) => ({ ...before, ...fields }))
  const country = answers.places[0]?.split('/')[0] ?? ''
  const suggested = useLive(contract.workspace.suggestedStart, { country }, { enabled: country !== '' }).data?.start ?? null
  const start = answers.start ?? suggested
  useEffect(() => {
    if (suggested !== null) setAnswers((before) => (before.start === null ? { ...before, start: suggested } : before))
  }, [suggested])
  const { places, companySize, template } = answers
  const input = { start: start ?? '2000-01-01', places: places.map(keyToPlace), companySize, locale, template }
  const preview = useLive(contract.workspace.preview, input, { keep: true, enabled: start !== null && places.length > 0 })
  return { answers, change, suggested, preview }
}

/** "MY/10" as the contract takes it. */
export function keyToPlace(key: PlaceKey): { readonly country: string; readonly region: string } {
  const [country = '', region = ''] = key.split('/')
  return { country, region }
}

/** The region this computer is set to, or the country that comes first to mind with the language. */
function localeToCountry(locale: Locale): string {
  const region = new Intl.Locale(navigator.language).region
  return region ?? { en: 'GB', it: 'IT', ms: 'MY' }[locale]
}
