/** Whose time is over. */
import { PersonFilter } from '#shared/contracts/people-shapes.ts'
import { type Day, instantToDay, textToDay } from '#shared/domain/day.ts'
import { dueDay } from '#shared/domain/people/retention.ts'
import { employments } from '#shared/domain/people/types.ts'
import type { ReadDb } from '../../types.ts'
import { personIdsOf } from './find.ts'
import { type PersonDbRow, personsById } from './people.ts'

interface Retention {
  /** 0: not by time. */
  readonly months: number
  readonly today: Day
  readonly timeZone?: string | undefined
}

/** Of more people nobody decides at once; who is due later comes when these are gone. */
const most = 2000

/** Who left or withdrew longer ago than the period, the longest first. Of who left without a day the last word or the day they were entered counts. */
export function peopleDue(db: ReadDb, { months, today, timeZone }: Retention) {
  if (months === 0) return []
  const found = (filter: Partial<PersonFilter>) => personIdsOf(db, PersonFilter.parse(filter), { limit: most, today })
  const left = found({ employments: ['left'] })
  const optedOut = found({ employments: [...employments], consents: ['opted-out'] })
  return personsById(db, [...new Set([...left, ...optedOut])])
    .flatMap((row) => {
      const due = dueOf(row, months, timeZone)
      const why = row.employment === 'left' ? ('left' as const) : ('opted-out' as const)
      return due === null || due > today ? [] : [{ id: row.id, name: row.name, since: sinceWhen(row, timeZone), due, why }]
    })
    .sort((a, b) => (a.due === b.due ? a.name.localeCompare(b.name) : a.due < b.due ? -1 : 1))
}

/** The day from which on somebody is to be erased; null for who works here and has not withdrawn. */
export function dueOf(row: PersonDbRow, months: number, timeZone?: string): Day | null {
  return row.employment === 'left' || row.consent === 'opted-out' ? dueDay(sinceWhen(row, timeZone), months) : null
}

function sinceWhen({ employment, leftOn, consentAt, createdAt }: PersonDbRow, timeZone: string | undefined): Day {
  if (employment === 'left' && leftOn !== null) return textToDay(leftOn)
  return instantToDay(consentAt ?? createdAt, timeZone)
}
