/** What is reckoned from people and can be reckoned again; neither history nor sync speaks of it. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who is in which team, by rule and by hand, nested teams included. */
export const teamPerson = sqliteTable(
  'team_person',
  {
    teamId: text('team_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.personId] }), index('team_person_person').on(t.personId)],
)

/** People whose teams are to be reckoned anew, by the write path before its transaction ends. */
export const teamDue = sqliteTable('team_due', {
  personId: text('person_id').primaryKey(),
  /** 1: all of a team's rule is due; then `personId` is the team's id. */
  isTeam: integer('is_team', { mode: 'boolean' }).notNull().default(false),
})

/** People whose words are gone from every table, while the pages of the file may still hold some of their bytes. */
export const erasureDue = sqliteTable('erasure_due', { personId: text('person_id').primaryKey() })
