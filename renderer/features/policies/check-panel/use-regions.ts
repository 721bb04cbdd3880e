/** Which law may apply: from the places where the plan says that people work. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { Jurisdiction } from '#shared/domain/documents/types.ts'
import { useLive } from '../../../lib/live.ts'

/** Members of the European Union, and the three that have its data protection law beside them. */
const unionCountries = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
const ownRegions: Readonly<Record<string, Jurisdiction>> = { IT: 'IT', GB: 'UK', US: 'US', MY: 'MY' }

/** Null until it is known; empty without a plan. */
export function useRegions(): readonly Jurisdiction[] | null {
  const plan = useLive(contract.launchPlan.view, {})
  const planId = plan.data?.id
  const places = useLive(contract.launchPlan.places, { planId: planId ?? '' }, { enabled: planId !== undefined })
  const isUnknown = plan.isPending || (planId !== undefined && places.isPending)
  const countries = isUnknown ? null : (places.data ?? []).map((place) => place.country.toUpperCase()).join(' ')
  return useMemo(() => (countries === null ? null : countriesToRegions(countries.split(' '))), [countries])
}

function countriesToRegions(countries: readonly string[]): readonly Jurisdiction[] {
  const own = countries.flatMap((country) => ownRegions[country] ?? [])
  return [...new Set<Jurisdiction>([...own, ...(countries.some((country) => unionCountries.includes(country)) ? (['EU'] as const) : [])])]
}
