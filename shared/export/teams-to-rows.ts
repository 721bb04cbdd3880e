/** Teams with their rules, and the list of a session, as tables. Pure: views in, rows out. */
import type { contract } from '../contracts/index.ts'
import type { OutputOf } from '../rpc.ts'
import type { ExportText } from './plan-export-types.ts'
import type { Rows } from './plan-rows.ts'

type Contract = typeof contract

/** In the order of the tree: each with the team that it is part of. */
export function teamsToRows(teams: OutputOf<Contract['people']['teams']>, text: ExportText): Rows {
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  const word = (yes: boolean) => text.message(yes ? 'export.yes' : 'export.no')
  const marks = ['restricted', 'mandatory', 'people', 'opted-in'] as const
  return [
    [
      ...(['team', 'part-of', 'departments', 'places', 'seniorities', 'languages', 'by-hand'] as const).map((column) =>
        text.message(`export.column.${column}`),
      ),
      ...marks.map((column) => text.message(`export.column.${column}`)),
    ],
    ...teams.map(({ name, parentId, rule, byHand, access, mandatory, people, optedIn }) => [
      ...[name, parentId === null ? '' : (names.get(parentId) ?? '')],
      ...[rule?.departments ?? [], rule?.places ?? []].map((values) => values.join(', ')),
      (rule?.seniorities ?? []).map((seniority) => text.message(`people.seniority-${seniority}`)).join(', '),
      (rule?.locales ?? []).join(', '),
      ...[byHand, word(access === 'restricted'), word(mandatory), people, optedIn],
    ]),
  ]
}

/** `title` and `day` of the session stand in every row, so that lists of several can be put together. */
export function attendanceToRows(
  { title, day }: { readonly title: string; readonly day: string },
  attendees: OutputOf<Contract['training']['attendees']>,
  text: ExportText,
): Rows {
  return [
    (['session', 'day', 'name', 'department', 'place', 'state'] as const).map((column) => text.message(`export.column.${column}`)),
    ...attendees.map(({ name, department, place, state }) => [
      title,
      day,
      name,
      department,
      place,
      text.message(`training.state-${state}`),
    ]),
  ]
}
