/** People as a table, for a spreadsheet. Pure: people in, rows out. */
import type { PersonRow } from '../contracts/people-shapes.ts'
import type { Locale } from '../ids.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

/** A person with what a list on screen leaves out. */
export interface ExportPerson extends PersonRow {
  readonly employeeNumber: string
  readonly email: string
  readonly locale: Locale | null
  readonly teams: readonly string[]
}

const columns = [
  ...(['name', 'number', 'email', 'job-title', 'department', 'place', 'seniority', 'language', 'employment', 'person-teams'] as const),
  ...(['consent', 'ranked', 'training', 'last-share', 'shares-30'] as const),
]

/** One row a person; days as `YYYY-MM-DD`. What is not known or not to be told is empty. */
export function peopleToRows(people: readonly ExportPerson[], text: ExportText): Rows {
  return [
    columns.map((column) => text.message(`export.column.${column}`)),
    ...people.map((person) => [
      person.name,
      person.employeeNumber,
      person.email,
      person.jobTitle,
      person.department,
      person.place,
      text.message(`people.seniority-${person.seniority}`),
      person.locale ?? '',
      text.message(`people.employment-${person.employment}`),
      person.teams.join(', '),
      text.message(`consent.state-${person.consent}`),
      person.consent === 'opted-in' ? text.message(person.ranked ? 'export.yes' : 'export.no') : '',
      person.training.state === 'none' ? '' : text.message(`people.training-${person.training.state}`, { day: person.training.day ?? '' }),
      person.lastSharedOn ?? '',
      person.shares30 ?? '',
    ]),
  ]
}
