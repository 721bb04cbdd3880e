/** What is and what is not recorded, for a works council: drawn from the schema and the settings in force, so that it cannot say otherwise. */
import { membersOf } from '#db/queries/members.ts'
import { peopleSettingsOf } from '#db/queries/people/settings.ts'
import { fieldsOfPart, personalParts } from '#db/queries/people/stored.ts'
import { workspaceRow } from '#db/queries/workspace.ts'
import type { ReadDb } from '#db/types.ts'
import type { HandOut } from '#shared/contracts/people-shapes.ts'
import type { Day } from '#shared/domain/day.ts'
import { forbiddenKinds } from '../roster/headers.ts'
import type { HandOutText } from './hand-out-text.ts'

type Part = HandOut['parts'][number]

/** `today` is the day whose settings it tells. */
export function councilSheet(read: ReadDb, text: HandOutText, today: Day): HandOut {
  const workspace = workspaceRow(read)
  const program = workspace?.programName ?? ''
  const company = workspace?.companyName || program
  return {
    locale: text.locale,
    title: text.message('handout.council-title', { program }),
    intro: [text.message('handout.council-intro', { company, day: text.day(today) }), text.message('handout.council-purpose')],
    parts: [recorded(text), notRecorded(text), rules(read, text), who(read, text), law(text)],
    foot: text.message('handout.foot', { program, day: text.day(today) }),
  }
}

function recorded(text: HandOutText): Part {
  const rows = personalParts.map((part) => ({
    label: text.message(`handout.part-${part}`),
    value: [text.list(fieldsOfPart(part).map((field) => text.message(`handout.field-${field}`))), text.message(`handout.why-${part}`)].join(
      '\n',
    ),
  }))
  return { code: 'recorded', title: text.message('handout.council-part-recorded'), about: [], rows }
}

function notRecorded(text: HandOutText): Part {
  const kinds = text.list(forbiddenKinds.map((kind) => text.message(`handout.council-kind-${kind}`)))
  const others = ['time', 'networks', 'opens', 'appraisal', 'pulse'].map((what) => text.message(`handout.council-not-${what}`))
  const about = [text.message('handout.council-not-file', { kinds }), ...others]
  return { code: 'not', title: text.message('handout.council-part-not'), about, rows: [] }
}

function rules(read: ReadDb, text: HandOutText): Part {
  const { rankings, smallestGroup, reminderDays, quietFrom, quietTo, retentionMonths } = peopleSettingsOf(read)
  const row = (rule: string, value: string) => ({ label: text.message(`handout.council-rule-${rule}`), value })
  return {
    code: 'rules',
    title: text.message('handout.council-part-rules'),
    about: [],
    rows: [
      row('consent', text.message('handout.council-rule-consent-text')),
      row('rankings', text.message(`handout.council-rankings-${rankings}`)),
      row('groups', text.message('handout.council-groups', { count: smallestGroup })),
      row('messages', text.message('handout.council-messages', { count: reminderDays.length, from: quietFrom, to: quietTo })),
      row('time', text.message('handout.council-time', { months: retentionMonths })),
      row('erasure', text.message('handout.council-erasure')),
      row('insight', text.message('handout.council-insight')),
    ],
  }
}

function who(read: ReadDb, text: HandOutText): Part {
  const names = membersOf(read).map((member) => `${member.name} (${text.message(`role.${member.role}`)})`)
  const about = [
    text.message('handout.council-who', { count: names.length, names: text.list(names) }),
    text.message('handout.council-where'),
    text.message('handout.council-history'),
  ]
  return { code: 'who', title: text.message('handout.council-part-who'), about, rows: [] }
}

function law(text: HandOutText): Part {
  const rows = ['de', 'it', 'eu'].map((place) => ({
    label: text.message(`handout.council-law-${place}`),
    value: text.message(`handout.council-law-${place}-text`),
  }))
  return { code: 'law', title: text.message('handout.council-part-law'), about: [text.message('handout.council-law-note')], rows }
}
