/** Why places stay empty, told once for all places of the same kind. */
import type { Reason } from '../../ids.ts'
import type { Day } from '../day.ts'

/** `fill.missing-…` with what its sentence needs beside the places. */
export type Refusal = Reason

interface EmptyPlace {
  readonly place: { readonly day: Day }
  readonly refusal: Refusal
}

/** One reason for all that lack the same thing, with their number and first and last day, those that lack most first. */
export function missingOf(empty: readonly EmptyPlace[], onHolidays: readonly { readonly day: Day; readonly name: string }[]): Reason[] {
  const all = [
    ...empty.map(({ place, refusal }) => ({ day: place.day, refusal })),
    ...onHolidays.map(({ day, name }) => ({ day, refusal: { code: 'fill.missing-holiday', data: { name } } })),
  ]
  const groups = new Map<string, { refusal: Refusal; days: Day[] }>()
  for (const { day, refusal } of all) {
    const key = JSON.stringify(refusal)
    groups.set(key, { refusal, days: [...(groups.get(key)?.days ?? []), day] })
  }
  return [...groups.values()]
    .sort((a, b) => b.days.length - a.days.length)
    .map(({ refusal, days }) => {
      const inOrder = [...days].sort()
      return { code: refusal.code, data: { ...refusal.data, places: days.length, from: inOrder[0] ?? '', to: inOrder.at(-1) ?? '' } }
    })
}
