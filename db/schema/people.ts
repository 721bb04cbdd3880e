/** People: who they are, what they agreed to, which teams they are in, what they shared. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { networks } from '#shared/domain/networks.ts'
import {
  consentSteps,
  consents,
  consentWays,
  employments,
  type LeaderQuestion,
  leaderVoices,
  seniorities,
} from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'
import { item, team } from './content.ts'

/** Nothing here that the program does not need: no gender, no birth date, no address, no remarks. */
export const person = sqliteTable(
  'person',
  {
    ...synced,
    /** As the roster has it: an id, never a number to reckon with. Empty: none. */
    employeeNumber: text('employee_number').notNull().default(''),
    /** In lower case; empty: none. */
    email: text('email').notNull().default(''),
    name: text('name').notNull(),
    /** What a message calls them; empty: the whole name. */
    givenName: text('given_name').notNull().default(''),
    jobTitle: text('job_title').notNull().default(''),
    department: text('department').notNull().default(''),
    place: text('place').notNull().default(''),
    seniority: text('seniority', { enum: seniorities }).notNull().default('staff'),
    /** Null: not known; the program's language is used. */
    locale: text('locale', { enum: locales }),
    hiredOn: text('hired_on'),
    managerId: text('manager_id'),
    employment: text('employment', { enum: employments }).notNull().default('active'),
    leftOn: text('left_on'),
    /** Followed as a senior leader of the program (C6). */
    senior: integer('senior', { mode: 'boolean' }).notNull().default(false),
    /** Leads the program among colleagues (C3). */
    leader: integer('leader', { mode: 'boolean' }).notNull().default(false),
    inPilot: integer('in_pilot', { mode: 'boolean' }).notNull().default(false),
    /** They said they use no social network (false) or do (true); null: not asked. */
    usesSocial: integer('uses_social', { mode: 'boolean' }),
    /** What their last word and the messages make of it; kept by the write path beside `consent_event` and `delivery`. */
    consent: text('consent', { enum: consents }).notNull().default('not-asked'),
    /** Epoch ms of that state; null: not asked. */
    consentAt: integer('consent_at'),
    /** They agreed to be named in rankings; never true without `opted-in`. */
    ranked: integer('ranked', { mode: 'boolean' }).notNull().default(false),
    /** Epoch ms; what stood here of the person is gone for good. */
    erasedAt: integer('erased_at'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('person_name').on(t.deletedAt, t.name),
    index('person_department').on(t.deletedAt, t.department, t.name),
    index('person_place').on(t.deletedAt, t.place, t.name),
    index('person_consent').on(t.deletedAt, t.consent, t.name),
    index('person_email').on(t.email),
    index('person_number').on(t.employeeNumber),
    index('person_manager').on(t.managerId),
  ],
)

/** Where they are, and how many follow them there, as they told it. */
export const personNetwork = sqliteTable(
  'person_network',
  {
    ...synced,
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    network: text('network', { enum: networks }).notNull(),
    handle: text('handle').notNull().default(''),
    /** Connections or followers; null: not told. */
    audience: integer('audience'),
    toldAt: integer('told_at').notNull(),
  },
  (t) => [index('person_network_person').on(t.personId)],
)

/** What people are told before they agree; a new version when a word changes. */
export const consentText = sqliteTable('consent_text', {
  ...synced,
  /** 1, 2 … */
  version: integer('version').notNull(),
  /** By language; empty where it is not written yet. */
  texts: text('texts', { mode: 'json' }).$type<Readonly<Record<(typeof locales)[number], string>>>().notNull(),
  at: integer('at').notNull(),
})

/** One row a word given; nothing is overwritten. */
export const consentEvent = sqliteTable(
  'consent_event',
  {
    ...synced,
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    step: text('step', { enum: consentSteps }).notNull(),
    way: text('way', { enum: consentWays }).notNull(),
    /** Which text they had before them; null: none. */
    textId: text('text_id').references(() => consentText.id),
    /** When they said it, epoch ms. */
    at: integer('at').notNull(),
    /** Who wrote it down: a member's id, or a name. */
    by: text('by').notNull(),
  },
  (t) => [index('consent_event_person').on(t.personId, t.at)],
)

/** Exceptions to a team's rule, or the whole of a team by hand. */
export const teamMember = sqliteTable(
  'team_member',
  {
    ...synced,
    teamId: text('team_id')
      .notNull()
      .references(() => team.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** True: in, whatever the rule says; false: out. */
    isIn: integer('is_in', { mode: 'boolean' }).notNull(),
  },
  (t) => [index('team_member_team').on(t.teamId, t.personId), index('team_member_person').on(t.personId)],
)

/** What somebody, a colleague or the data says to the four questions about a person. */
export const leaderAnswer = sqliteTable(
  'leader_answer',
  {
    ...synced,
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    voice: text('voice', { enum: leaderVoices }).notNull(),
    /** 0 no, 1 somewhat, 2 yes; a question without an answer is missing. */
    answers: text('answers', { mode: 'json' }).$type<Readonly<Partial<Record<LeaderQuestion, number>>>>().notNull(),
    /** Why, in their words. */
    why: text('why').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [index('leader_answer_person').on(t.personId)],
)

/** What beta testers say. */
export const pilotFeedback = sqliteTable('pilot_feedback', {
  ...synced,
  /** Null: they would rather not be named. */
  personId: text('person_id').references(() => person.id),
  /** 1 to 5; null: no answer. */
  easeOfSharing: integer('ease_of_sharing'),
  clarityOfPolicy: integer('clarity_of_policy'),
  contentFit: integer('content_fit'),
  /** 0 to 10. */
  wouldRecommend: integer('would_recommend'),
  worked: text('worked').notNull().default(''),
  stopped: text('stopped').notNull().default(''),
  at: integer('at').notNull(),
})

/** One post of one person, as they told it or somebody typed it in. */
export const share = sqliteTable(
  'share',
  {
    ...synced,
    /** Null: of somebody who opted out or was erased; the totals keep it. */
    personId: text('person_id').references(() => person.id),
    itemId: text('item_id').references(() => item.id),
    network: text('network', { enum: networks }).notNull(),
    day: text('day').notNull(),
    url: text('url').notNull().default(''),
    /** Null: not known. */
    clicks: integer('clicks'),
    impressions: integer('impressions'),
    engagements: integer('engagements'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('share_person').on(t.personId, t.day), index('share_day').on(t.deletedAt, t.day)],
)

/** One row a workspace. */
export const peopleSettings = sqliteTable('people_settings', {
  ...synced,
  /** Months after somebody left or opted out until they are to be erased; 0: not by time. */
  retentionMonths: integer('retention_months').notNull(),
  /** Groups under this size are not shown apart; 5 at least. */
  smallestGroup: integer('smallest_group').notNull(),
  /** Working days after the invitation on which who has not answered is reminded. */
  reminderDays: text('reminder_days', { mode: 'json' }).$type<readonly number[]>().notNull(),
  /** `HH:MM`: nothing is to reach people between these, nor on days off. */
  quietFrom: text('quiet_from').notNull(),
  quietTo: text('quiet_to').notNull(),
  /** Who messages come from. */
  senderName: text('sender_name').notNull(),
  senderEmail: text('sender_email').notNull(),
  /** Where people go to join: the hub, a form, the intranet. Empty: they answer the message. */
  joinUrl: text('join_url').notNull(),
  /** Off: no ranking anywhere. */
  rankings: integer('rankings', { mode: 'boolean' }).notNull(),
})

/** How the columns of a roster were understood, for the next one of the same kind. */
export const importMapping = sqliteTable('import_mapping', {
  ...synced,
  name: text('name').notNull(),
  /** The headers it was made for, folded and joined: a file with the same ones is recognised. */
  headers: text('headers').notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  createdAt: integer('created_at').notNull(),
})
