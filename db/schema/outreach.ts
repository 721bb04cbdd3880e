/** What is said to people and asked of them: messages in waves, training, the culture pulse. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import {
  attendanceStates,
  channels,
  deliveryStates,
  messageKinds,
  type PulseDriver,
  sessionKinds,
  sessionTopics,
} from '#shared/domain/people/types.ts'
import { locales } from '#shared/locales.ts'
import { synced } from './columns.ts'
import { person } from './people.ts'

/** A text of the program's own, in place of the one that comes with the app. */
export const messageText = sqliteTable('message_text', {
  ...synced,
  kind: text('kind', { enum: messageKinds }).notNull(),
  channel: text('channel', { enum: channels }).notNull(),
  locale: text('locale', { enum: locales }).notNull(),
  /** Of a reminder: 1, 2 … as it is sent again; else 0. */
  round: integer('round').notNull().default(0),
  subject: text('subject').notNull(),
  /** Plain text with `{variables}`, paragraphs by empty lines. */
  body: text('body').notNull(),
})

/** One message to many, on a day. */
export const wave = sqliteTable('wave', {
  ...synced,
  name: text('name').notNull(),
  kind: text('kind', { enum: messageKinds }).notNull(),
  channel: text('channel', { enum: channels }).notNull(),
  /** A filter of the directory: who it is for, asked anew until it is prepared. */
  audience: text('audience', { mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
  day: text('day').notNull(),
  time: text('time').notNull(),
  /** Of training. */
  sessionId: text('session_id'),
  /** The task of the plan that it fulfils. */
  taskId: text('task_id'),
  createdAt: integer('created_at').notNull(),
})

/** One message to one person. */
export const delivery = sqliteTable(
  'delivery',
  {
    ...synced,
    waveId: text('wave_id')
      .notNull()
      .references(() => wave.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** 0: the message itself; 1, 2 …: its reminders. */
    round: integer('round').notNull().default(0),
    state: text('state', { enum: deliveryStates }).notNull(),
    /** Why it was skipped: a code of the house, "delivery.opted-out". */
    why: text('why').notNull().default(''),
    preparedAt: integer('prepared_at'),
    sentAt: integer('sent_at'),
  },
  (t) => [index('delivery_wave').on(t.waveId, t.personId), index('delivery_person').on(t.personId)],
)

export const trainingSession = sqliteTable('training_session', {
  ...synced,
  title: text('title').notNull(),
  kind: text('kind', { enum: sessionKinds }).notNull(),
  topic: text('topic', { enum: sessionTopics }).notNull(),
  day: text('day').notNull(),
  /** `HH:MM` in `zone`, an IANA name. */
  time: text('time').notNull(),
  zone: text('zone').notNull(),
  minutes: integer('minutes').notNull(),
  place: text('place').notNull().default(''),
  link: text('link').notNull().default(''),
  trainer: text('trainer').notNull().default(''),
  locale: text('locale', { enum: locales }),
  /** Seats; null: no limit. */
  seats: integer('seats'),
  /** Items of the library that are handed out. */
  itemIds: text('item_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
  createdAt: integer('created_at').notNull(),
})

export const attendance = sqliteTable(
  'attendance',
  {
    ...synced,
    sessionId: text('session_id')
      .notNull()
      .references(() => trainingSession.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    state: text('state', { enum: attendanceStates }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('attendance_session').on(t.sessionId, t.personId), index('attendance_person').on(t.personId)],
)

export const pulseRound = sqliteTable('pulse_round', {
  ...synced,
  name: text('name').notNull(),
  opensOn: text('opens_on').notNull(),
  closesOn: text('closes_on').notNull(),
  /** The day on which somebody ended it; from then on it takes no answers and shows its results. Null: it still takes answers. */
  closedOn: text('closed_on'),
})

/** Anonymous by construction: no person, no moment, and an id that tells no time. */
export const pulseAnswer = sqliteTable(
  'pulse_answer',
  {
    ...synced,
    roundId: text('round_id')
      .notNull()
      .references(() => pulseRound.id),
    /** A department as they chose it; empty: they would rather not say. */
    group: text('group').notNull().default(''),
    /** 1 to 5; a statement without an answer is missing. */
    answers: text('answers', { mode: 'json' }).$type<Readonly<Partial<Record<PulseDriver, number>>>>().notNull(),
    /** Of the form it came in, so that the same form is not counted twice; empty: typed in. */
    formKey: text('form_key').notNull().default(''),
  },
  (t) => [index('pulse_answer_round').on(t.roundId)],
)
