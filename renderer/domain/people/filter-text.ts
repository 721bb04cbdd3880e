/** A filter of people as a part of the address: only what is asked for, in words that a person can read. */
import { PersonFilter } from '#shared/contracts/people-shapes.ts'

/** Asks for everybody who works here. */
export const everybody: PersonFilter = PersonFilter.parse({})

/** Fields that hold several values, any of which will do. */
export const personListFields = [
  'consents',
  'departments',
  'places',
  'seniorities',
  'locales',
  'teamIds',
  'employments',
  'personIds',
] as const
/** Fields that are asked with yes or no. */
export const personFlagFields = ['inPilot', 'leader', 'senior', 'ranked', 'trained', 'shared', 'usesSocial', 'withoutEmail'] as const
export type PersonListField = (typeof personListFields)[number]
export type PersonFlagField = (typeof personFlagFields)[number]

/** "departments=Sales&trained=false"; null where everybody is asked for. */
export function personFilterToText(filter: PersonFilter): string | null {
  const entries = [
    ...(filter.text === '' ? [] : [['text', filter.text]]),
    ...personListFields.flatMap((field) => (isAsked(filter, field) ? filter[field].map((value) => [field, value]) : [])),
    ...(filter.managerId === undefined ? [] : [['managerId', filter.managerId]]),
    ...personFlagFields.flatMap((field) => (filter[field] === undefined ? [] : [[field, String(filter[field])]])),
  ]
  return entries.length === 0 ? null : new URLSearchParams(entries).toString()
}

/** What cannot be read asks for everybody. */
export function textToPersonFilter(text: string | null): PersonFilter {
  if (text === null) return everybody
  const given = new URLSearchParams(text)
  const read = PersonFilter.safeParse({
    text: given.get('text') ?? '',
    ...Object.fromEntries(personListFields.filter((field) => given.has(field)).map((field) => [field, given.getAll(field)])),
    ...(given.has('managerId') ? { managerId: given.get('managerId') } : {}),
    ...Object.fromEntries(personFlagFields.filter((field) => given.has(field)).map((field) => [field, given.get(field) === 'true'])),
  })
  return read.success ? read.data : everybody
}

/** True when the list narrows; who has left is looked for only on request, so the usual two employments do not. */
export function isAsked(filter: PersonFilter, field: PersonListField): boolean {
  const values: readonly string[] = filter[field]
  const usual: readonly string[] = everybody[field]
  return values.length !== usual.length || values.some((value) => !usual.includes(value))
}

/** How many kinds of things are asked for beside the words. */
export function personFilterSize(filter: PersonFilter): number {
  const lists = personListFields.filter((field) => isAsked(filter, field)).length
  const flags = personFlagFields.filter((field) => filter[field] !== undefined).length
  return lists + flags + (filter.managerId === undefined ? 0 : 1)
}

/** The filter with a value of a list put in or taken out; a list of employments that would be empty goes back to the usual ones. */
export function toggleIn(filter: PersonFilter, field: PersonListField, value: string): PersonFilter {
  const now: readonly string[] = filter[field]
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value]
  return PersonFilter.parse({ ...filter, [field]: next.length === 0 ? everybody[field] : next })
}

/** The filter with a question asked, or no longer asked (undefined). */
export function withFlag(filter: PersonFilter, field: PersonFlagField, value: boolean | undefined): PersonFilter {
  const { [field]: _, ...others } = filter
  return value === undefined ? others : { ...others, [field]: value }
}
