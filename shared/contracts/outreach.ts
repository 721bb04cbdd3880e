/** What can be asked of messages to people: texts, waves, reminders, what came of them. */
import { z } from 'zod'
import { channels, deliveryStates, messageKinds } from '../domain/people/types.ts'
import { DayText, Id, Locale } from '../ids.ts'
import { command, job, query } from '../rpc.ts'
import { PersonFilter } from './people-shapes.ts'

const Done = z.object({})
const TimeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Round = z.number().int().min(0).max(10)
/** `round`: of a reminder 1, 2 …, each kinder than the one before; of everything else 0. */
const MessageKey = z.object({ kind: z.enum(messageKinds), channel: z.enum(channels), locale: Locale, round: Round.default(0) })
const Paper = z.enum(['A4', 'A3'])
const Text = z.object({ subject: z.string().max(300), body: z.string().max(20_000) })

export const WaveFields = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(messageKinds),
  channel: z.enum(channels),
  audience: PersonFilter,
  day: DayText,
  time: TimeText,
  sessionId: Id.nullable(),
  taskId: Id.nullable(),
})

/** How far a wave has come; answers are those of people who opted in or declined after it. */
export const WaveFigures = z.object({
  people: z.number().int(),
  due: z.number().int(),
  prepared: z.number().int(),
  sent: z.number().int(),
  skipped: z.number().int(),
  joined: z.number().int(),
  declined: z.number().int(),
  waiting: z.number().int(),
})
const Answers = WaveFigures.pick({ joined: true, declined: true, waiting: true })
const Wave = WaveFields.extend({ id: Id, figures: WaveFigures, stage: z.enum(['planned', 'prepared', 'sent']) })
const Counted = z.array(z.object({ why: z.string(), people: z.number().int() }))

const waveRows = ['wave', 'delivery', 'person', 'team', 'team_member', 'share', 'people_settings', 'workspace', 'session'] as const
const textRows = ['message_text', 'workspace', 'people_settings', 'document', 'document_version', 'settings', 'session'] as const

/** `recipients` are those of a wave; `thanks` those of the last `days`. */
const OutreachTable = z.object({
  of: z.enum(['waves', 'recipients', 'thanks', 'results']),
  waveId: Id.nullable().default(null),
  days: z.number().int().min(7).max(92).default(30),
})

/** What a message looks like to one person. */
const Filled = z.object({ subject: z.string(), text: z.string(), html: z.string(), missing: z.array(z.string()) })

export const outreach = {
  /** The text in force for each kind, channel and language, and whether it is the program's own. */
  texts: query(z.object({ kind: z.enum(messageKinds) }), z.array(MessageKey.extend(Text.shape).extend({ own: z.boolean() })), {
    reads: textRows,
  }),
  /** Variables that a kind can use, `{first-name}`, with an example each. */
  variables: query(z.object({ kind: z.enum(messageKinds), locale: Locale }), z.array(z.object({ name: z.string(), example: z.string() })), {
    reads: textRows,
  }),
  saveText: command(MessageKey.extend({ fields: Text }), Done),
  /** The text of the app again. */
  resetText: command(MessageKey, Done),
  /** As one person gets it, or as an example person would; `fields`: while it is being written. */
  preview: query(MessageKey.extend({ fields: Text.optional(), personId: Id.nullable(), waveId: Id.nullable() }), Filled, {
    reads: [...textRows, 'person', 'wave', 'training_session', 'share', 'consent_text'],
  }),

  waves: query(z.object({}), z.array(Wave), { reads: waveRows, isLong: () => true }),
  wave: query(z.object({ waveId: Id }), Wave, { reads: waveRows, isLong: () => true }),
  /** One page of who it is for. */
  recipients: query(
    z.object({
      waveId: Id,
      states: z.array(z.enum(deliveryStates)).default([]),
      round: Round.default(0),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({
      recipients: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          email: z.string(),
          locale: Locale,
          round: z.number().int(),
          state: z.enum(deliveryStates),
          why: z.string(),
          at: z.number().nullable(),
          answer: z.enum(['joined', 'declined', 'waiting']),
        }),
      ),
      total: z.number().int(),
    }),
    { reads: waveRows, isLong: () => true },
  ),
  /** Who would get it and who would not, before it is saved. */
  weigh: query(
    z.object({ fields: WaveFields }),
    z.object({
      people: z.number().int(),
      locales: z.array(z.object({ locale: Locale, people: z.number().int() })),
      skipped: Counted,
      /** Of those who get it: without an address, to be handed over otherwise. */
      handOver: z.number().int(),
      /** The day or hour is one on which nothing is to reach people; `better` is the next one that will do. */
      quiet: z.object({ why: z.string(), better: z.object({ day: DayText, time: z.string() }) }).nullable(),
    }),
    { reads: [...waveRows, 'holiday', 'plan'], isLong: () => true },
  ),
  addWave: command(z.object({ fields: WaveFields }), z.object({ waveId: Id })),
  updateWave: command(z.object({ waveId: Id, fields: WaveFields.partial() }), Done),
  removeWave: command(z.object({ waveId: Id }), Done),
  /** Variables of its text that nothing is known for, in any language: until they are filled the messages cannot be made. */
  gaps: query(z.object({ waveId: Id, round: Round.default(0) }), z.array(z.string()), {
    reads: [...textRows, 'wave', 'training_session', 'share', 'person'],
  }),
  /**
   * Makes the messages of those who are due ready to send: a folder of `.eml` files with a send list. Null when no folder was chosen.
   * Stopped half-way (`isWhole` false) it keeps what is done; the next time it goes on with the others. Refuses message-gaps.
   */
  prepare: job(
    z.object({ waveId: Id, round: Round.default(0), folder: z.string().max(4096).optional() }),
    z.object({ done: z.number(), all: z.number() }),
    z
      .object({ folder: z.string(), files: z.number().int(), handOver: z.number().int(), skipped: Counted, isWhole: z.boolean() })
      .nullable(),
  ),
  /** They have gone out: from then on an answer is awaited. Who may not be written to any more is skipped, by name of the rule. */
  markSent: command(
    z.object({
      waveId: Id,
      round: Round.default(0),
      personIds: z.array(Id).max(5000).default([]),
      at: z.number().int().optional(),
    }),
    z.object({ sent: z.number().int(), skipped: Counted }),
  ),
  /** For one person: a draft in the mail program (mailto:). */
  openMail: command(z.object({ waveId: Id, personId: Id, round: Round.default(0) }), Done),
  /** Who has not answered and is to be reminded, by round of the ladder. */
  reminders: query(
    z.object({}),
    z.array(z.object({ waveId: Id, waveName: z.string(), round: z.number().int(), dueOn: DayText, people: z.number().int() })),
    { reads: [...waveRows, 'holiday'], isLong: () => true },
  ),
  /** By wave and by channel. Groups under the smallest are not shown apart. */
  results: query(
    z.object({}),
    z.object({
      /** Null: too few to be shown apart. */
      byWave: z.array(
        z.object({
          waveId: Id,
          name: z.string(),
          day: DayText,
          channel: z.enum(channels),
          sent: z.number().int(),
          /** It asked people to join; else there is nothing to answer. */
          asks: z.boolean(),
          answers: Answers.nullable(),
        }),
      ),
      byChannel: z.array(z.object({ channel: z.enum(channels), sent: z.number().int(), answers: Answers.nullable() })),
    }),
    { reads: waveRows, isLong: () => true },
  ),
  /** A poster or intranet page with the program's name, colour and a QR code. Null when cancelled. */
  exportPoster: command(
    z.object({ kind: z.enum(messageKinds), locale: Locale, paper: Paper.default('A4'), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** What stands on it, for the page that is printed; `qr`: an SVG of the address to join, empty where there is none. */
  poster: query(
    z.object({ kind: z.enum(messageKinds), locale: Locale }),
    z.object({
      program: z.string(),
      company: z.string(),
      hashtag: z.string(),
      color: z.string(),
      headline: z.string(),
      text: z.string(),
      joinUrl: z.string(),
      qr: z.string(),
      scan: z.string(),
    }),
    { reads: textRows },
  ),
  /** Thank-you messages with each person's own figures, of people who opted in and have shared in the days before. */
  thanks: query(
    z.object({ days: z.number().int().min(7).max(92).default(30) }),
    z.array(
      z.object({
        personId: Id,
        name: z.string(),
        shares: z.number().int(),
        clicks: z.number().int(),
        impressions: z.number().int(),
        subject: z.string(),
        text: z.string(),
      }),
    ),
    { reads: [...textRows, 'person', 'share'] },
  ),
  /** A list as it goes on paper, page by page of its lines. */
  table: query(
    OutreachTable.extend({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(500) }),
    z.object({
      title: z.string(),
      head: z.array(z.string()),
      lines: z.array(z.array(z.union([z.string(), z.number()]))),
      total: z.number().int(),
    }),
    { reads: [...textRows, ...waveRows], isLong: () => true },
  ),
  /** All of it as CSV or .xlsx. Null when cancelled. */
  exportTable: command(OutreachTable.extend({ path: z.string().optional() }), z.object({ path: z.string() }).nullable()),
  /** Text for a chat or the intranet, to paste. */
  copyText: query(z.object({ waveId: Id, locale: Locale }), Filled, { reads: [...textRows, 'wave', 'training_session'] }),
}
