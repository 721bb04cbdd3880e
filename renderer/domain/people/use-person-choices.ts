/** What people can be narrowed by, in words: the same for the form, for the chips and for an audience. */
import { useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { consents, employments, seniorities } from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { localeNames, useText } from '../../lib/i18n.tsx'
import { useLive } from '../../lib/live.ts'
import type { Choice } from '../../ui/choice-chips.tsx'
import type { PersonFlagField, PersonListField } from './filter-text.ts'

/** Lists that a form offers, in its order; `personIds` are chosen elsewhere. */
export const offeredLists = [
  'consents',
  'teamIds',
  'departments',
  'places',
  'seniorities',
  'locales',
  'employments',
] as const satisfies readonly PersonListField[]

/** Questions that a form offers, in its order; each has a message `people.filter-<field>-<value>`. */
export const offeredFlags = [
  { field: 'trained', value: true },
  { field: 'trained', value: false },
  { field: 'shared', value: true },
  { field: 'shared', value: false },
  { field: 'inPilot', value: true },
  { field: 'leader', value: true },
  { field: 'senior', value: true },
  { field: 'ranked', value: true },
  { field: 'usesSocial', value: false },
  { field: 'withoutEmail', value: true },
] as const satisfies readonly { readonly field: PersonFlagField; readonly value: boolean }[]

/** By field; what no person has is empty. */
export function usePersonChoices(): Readonly<Record<(typeof offeredLists)[number], readonly Choice[]>> {
  const text = useText()
  const facets = useLive(contract.people.facets, {}).data
  const teams = useLive(contract.people.teams, {}).data
  return useMemo(() => {
    const counted = (list: readonly { readonly value: string }[] | undefined) =>
      (list ?? []).filter(({ value }) => value !== '').map(({ value }) => ({ value, label: value }))
    return {
      consents: consents.map((value) => ({ value, label: text(`consent.state-${value}`) })),
      teamIds: (teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
      departments: counted(facets?.departments),
      places: counted(facets?.places),
      seniorities: seniorities.map((value) => ({ value, label: text(`people.seniority-${value}`) })),
      locales: locales.map((value) => ({ value, label: localeNames[value] })),
      employments: employments.map((value) => ({ value, label: text(`people.employment-${value}`) })),
    }
  }, [text, facets, teams])
}
