/** What a row of a roster makes of a person. An empty cell says nothing: it takes nothing away. */
import type { PersonDbRow } from '#db/queries/people/people.ts'
import type { RowReader } from './row-reader.ts'
import { isNothing, seniorityOfTitle, toLocale, toSeniority } from './words.ts'

export type RosterFields = Partial<
  Pick<
    PersonDbRow,
    | 'employeeNumber'
    | 'email'
    | 'name'
    | 'givenName'
    | 'jobTitle'
    | 'department'
    | 'place'
    | 'seniority'
    | 'locale'
    | 'hiredOn'
    | 'employment'
    | 'leftOn'
  >
>

/** Of the row that the reader stands at. `today`: who has left without a day left today; `isNew`: nobody has set their seniority yet. */
export function fieldsOf(reader: RowReader, today: string, before: Pick<PersonDbRow, 'employment' | 'leftOn'> | null): RosterFields {
  const fields: RosterFields = {
    employeeNumber: said(reader.text('employeeNumber')),
    email: said(reader.text('email')).normalize('NFKC').toLowerCase(),
    name: nameOf(reader),
    givenName: said(reader.text('givenName')),
    jobTitle: said(reader.text('jobTitle')),
    department: said(reader.text('department')) || said(reader.text('division')),
    place: said(reader.text('place')),
    ...leavingOf(reader, today, before),
  }
  const locale = toLocale(reader.text('locale'))
  if (locale !== null) fields.locale = locale
  const hiredOn = reader.day('hiredOn')
  if (hiredOn !== null) fields.hiredOn = hiredOn
  const seniority = toSeniority(reader.text('seniority')) ?? (before === null ? seniorityOfTitle(reader.text('jobTitle')) : null)
  if (seniority !== null) fields.seniority = seniority
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** The fields that say something else than is known. */
export function newsIn(before: PersonDbRow, fields: RosterFields): RosterFields {
  const known: Readonly<Record<string, unknown>> = before
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => known[field] !== value))
}

function said(text: string): string {
  return isNothing(text) ? '' : text
}

/** What follows a comma of a name without being its first part. */
const titles = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|md|mba|esq|cpa)\.?$/i

function nameOf(reader: RowReader): string {
  const whole = reader.text('name')
  const parts = (['givenName', 'middleName', 'familyName'] as const).map((field) => said(reader.text(field))).filter((part) => part !== '')
  if (whole === '') return parts.join(' ').slice(0, 200)
  const [family = '', given = '', ...more] = whole.split(',').map((part) => part.trim())
  return family !== '' && given !== '' && more.length === 0 && !titles.test(given) ? `${given} ${family}` : whole
}

function leavingOf(reader: RowReader, today: string, before: Pick<PersonDbRow, 'employment' | 'leftOn'> | null): RosterFields {
  const leftOn = reader.day('leftOn')
  const status = reader.status() ?? (leftOn !== null && leftOn <= today ? 'left' : null)
  if (status === 'left') return { employment: 'left', leftOn: leftOn ?? (before?.employment === 'left' ? before.leftOn : null) ?? today }
  if (status === null) return {}
  return { employment: status, leftOn: leftOn !== null && leftOn > today ? leftOn : null }
}
