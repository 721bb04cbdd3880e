/** The page that tells somebody everything that is stored about them, why, until when, and what they can do. */
import { membersOf } from '#db/queries/members.ts'
import { dueOf } from '#db/queries/people/erase.ts'
import type { PersonDbRow } from '#db/queries/people/people.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import {
  fieldsOfPart,
  namesOfEntry,
  type PersonalPart,
  personalParts,
  type StoredRow,
  storedOf,
  versionsOf,
} from '#db/queries/people/stored.ts'
import { teamsOfPeople } from '#db/queries/people/teams.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import type { HandOut } from '#shared/contracts/people-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import type { HandOutText } from './hand-out-text.ts'
import { valueToText } from './stored-values.ts'

type Part = HandOut['parts'][number]

/** `today` is the day that stands on it. */
export function storedPage(read: ReadDb, person: PersonDbRow, text: HandOutText, today: Day): HandOut {
  const program = workspaceRow(read)?.programName ?? ''
  const stored = storedOf(read, person)
  const versions = versionsOf(read, stored).length
  return {
    locale: text.locale,
    title: text.message('handout.stored-name', { name: person.name }),
    intro: [text.message('handout.stored-intro', { program }), text.message('handout.stored-voluntary')],
    parts: [
      ...personalParts.map((part) => partOf(read, part, stored[part], text, part === 'teams' ? teamsByRule(read, person, text) : [])),
      untilWhen(read, person, text, versions),
      rights(read, text),
    ],
    foot: text.message('handout.foot', { program, day: text.day(today) }),
  }
}

function partOf(read: ReadDb, part: PersonalPart, entries: readonly StoredRow[], text: HandOutText, more: Part['rows']): Part {
  const rows = [...entries.flatMap((entry, at) => rowsOf(read, part, entry, text, at + 1)), ...more]
  const none = rows.length === 0 ? [text.message('handout.none')] : []
  return { code: part, title: text.message(`handout.part-${part}`), about: [text.message(`handout.why-${part}`), ...none], rows }
}

/** Of the profile a row a field; of anything else a row an entry. */
function rowsOf(read: ReadDb, part: PersonalPart, entry: StoredRow, text: HandOutText, number: number): Part['rows'] {
  const names = namesOfEntry(read, entry)
  const facts = fieldsOfPart(part).flatMap((field) => {
    const value = valueToText(part, field, entry, names, text)
    return value === null ? [] : [{ label: text.message(`handout.field-${field}`), value }]
  })
  if (part === 'profile') return facts
  return [{ label: text.message('handout.entry', { number }), value: facts.map(({ label, value }) => `${label}: ${value}`).join('\n') }]
}

function teamsByRule(read: ReadDb, person: PersonDbRow, text: HandOutText): Part['rows'] {
  const names = (teamsOfPeople(read, [person.id]).get(person.id) ?? []).filter((team) => team.byHand === 0).map((team) => team.name)
  return names.length === 0 ? [] : [{ label: text.message('handout.stored-teams-rule'), value: text.list(names) }]
}

function untilWhen(read: ReadDb, person: PersonDbRow, text: HandOutText, versions: number): Part {
  const months = peopleSettingsOf(read).retentionMonths
  const due = dueOf(person, months)
  const about = [
    text.message('handout.stored-kept', { months }),
    ...(due === null ? [] : [text.message('handout.stored-due', { day: text.day(due) })]),
    text.message('handout.stored-versions', { count: versions }),
  ]
  return { code: 'until', title: text.message('handout.stored-part-until'), about, rows: [] }
}

function rights(read: ReadDb, text: HandOutText): Part {
  const names = membersOf(read)
    .filter((member) => member.role === 'program-manager')
    .map((member) => (member.email === '' ? member.name : `${member.name} (${member.email})`))
  const ask =
    names.length === 0 ? text.message('handout.stored-ask-anybody') : text.message('handout.stored-ask', { names: text.list(names) })
  const about = ['correct', 'withdraw', 'erase', 'object'].map((right) => text.message(`handout.stored-right-${right}`))
  return { code: 'rights', title: text.message('handout.stored-part-rights'), about: [...about, ask], rows: [] }
}
